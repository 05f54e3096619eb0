/** `postmortem check --explain RULE`: what there is to say about a rule, from its object and its page. */
import { harmless } from '../base/harmless.ts';
import { FIX_WORDS, levelWords, statusWords } from '../features/rule-words.ts';
import { RULES } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { nearest } from '../rules/summary/nearest.ts';
import { SETTINGS } from '../service/settings.ts';
import { painter } from './terminal.ts';
import { CLEAN, TROUBLE, type World } from './world.ts';

export function explain(name: string, world: World): number {
  const rule = RULES.find(({ id }) => id === name);
  if (rule) {
    world.out(explained(rule, world));
    return CLEAN;
  }
  const near = nearest(
    name,
    RULES.map(({ id }) => id),
  );
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  world.err(`postmortem: There is no rule "${harmless(name)}"${hint || '.'}\n`);
  world.err(`The rules are:\n${RULES.map(({ id }) => `  ${id}\n`).join('')}`);
  return TROUBLE;
}

function explained(rule: Rule, { pageOf, hasColor }: World): string {
  const paint = painter(hasColor);
  const page = pageOf(rule.id);
  const facts = [
    ['Group', rule.group],
    ['Level', levelWords(rule)],
    ['Depends on Status', statusWords(rule)],
    ['Quick fix', FIX_WORDS[rule.fix]],
    ...(rule.options ?? []).map((option) => ['Option', optionWords(option)]),
    ['Since', rule.since],
  ] as const;
  const told = page ? partsOf(page.read()) : [];
  return [
    paint('bold', rule.id),
    rule.summary,
    '',
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(20)}${value}`),
    '',
    ...told.flatMap(([heading, text]) => [paint('bold', heading), text, '']),
    paint('bold', 'To silence it'),
    `Before a paragraph, list or table:     <!-- postmortem-disable-next-line ${rule.id} -->`,
    `In the last cell of a row of a table:  <!-- postmortem-ignore ${rule.id} -->`,
    `From here on:                          <!-- postmortem-disable ${rule.id} -->`,
    `… as far as here:                      <!-- postmortem-enable ${rule.id} -->`,
    `In the front matter of a document:     postmortem-disable: [${rule.id}]`,
    `In .postmortem.yaml, for a folder:     rules: {${rule.id}: off}`,
    ...(page ? ['', `With examples: ${page.uri}`] : []),
    '',
  ].join('\n');
}

function optionWords(option: NonNullable<Rule['options']>[number]): string {
  const { default: value, description } = SETTINGS[option];
  return `${option} (${JSON.stringify(value)}): ${plain(description)}`;
}

const PARTS = ['What it finds', 'Why', 'When not to use it'];

/** The parts of a page that are words, without the marks of Markdown. */
function partsOf(page: string): readonly (readonly [heading: string, text: string])[] {
  return page.split(/^## /m).flatMap((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const text = plain(lines.join('\n').replace(/^```[^]*?^```$/gm, '')).trim();
    return PARTS.includes(heading) ? [[heading, text] as const] : [];
  });
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}

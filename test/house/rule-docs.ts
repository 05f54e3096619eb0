/** What the documentation says about rules and is generated from the rules themselves. */
import {
  FIX_WORDS,
  LEVEL_WORDS,
  levelWords,
  statusWords,
} from '../../server/src/features/rule-words.ts';
import type { Rule, Team } from '../../server/src/rules/rule.ts';
import { SETTINGS } from '../../server/src/service/settings.ts';

type OptionName = keyof Team;

/** The head of a rule's page. */
export function pageHead(rule: Rule): string {
  return [
    rule.summary,
    '',
    '| | |',
    '|---|---|',
    `| Level | ${levelWords(rule, '`')} |`,
    `| Depends on Status | ${statusWords(rule)} |`,
    `| Quick fix | ${FIX_WORDS[rule.fix]} |`,
    ...(rule.options ? [`| Options | ${rule.options.map(optionText).join('; ')} |`] : []),
    `| Since | ${rule.since} |`,
  ].join('\n');
}

/** `postmortem.gapMinutes`, by default 30. */
function optionText(name: OptionName): string {
  const byDefault = JSON.stringify(SETTINGS[name].default)
    .replace(/[[\]{}"]/g, '')
    .replace(/([,:])/g, '$1 ');
  return `\`postmortem.${name}\`, by default ${byDefault}`;
}

/** The table of all rules; `folder` leads from the page that shows it to the rules' pages. */
export function rulesTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(({ id, summary, levels, fix }) => {
    const both = `${LEVEL_WORDS[levels.standard]} | ${LEVEL_WORDS[levels.strict]}`;
    return `| [\`${id}\`](${folder}${id}.md) | ${summary} | ${both} | ${fix === 'none' ? '–' : 'yes'} |`;
  });
  return [
    '| Rule | What it finds | `standard` | `strict` | Fix |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export interface Example {
  readonly verdict: 'incorrect' | 'correct';
  readonly text: string;
}

/** The fences of a page that are tagged `md incorrect` and `md correct`. */
export function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/^(`{3,})md (incorrect|correct)\n([^]*?)^\1$/gm)].map(
    ([, , verdict, text = '']) => ({
      verdict: verdict === 'correct' ? 'correct' : 'incorrect',
      text,
    }),
  );
}

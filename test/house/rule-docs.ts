/** What the documentation says about rules and is generated from the rules themselves. */
import type { Rule, Team } from '../../server/src/rules/rule.ts';
import { SETTINGS } from '../../server/src/service/settings.ts';

type OptionName = keyof Team;

const SHORT = { error: 'error', warning: 'warning', info: 'information', hint: 'hint', off: 'off' };

const FIXES: Readonly<Record<Rule['fix'], string>> = {
  safe: 'yes, also by Fix All',
  suggestion: 'yes, for you to choose',
  none: 'no',
};

/** The head of a rule's page. */
export function pageHead({ summary, levels, fix, since, completeness, options }: Rule): string {
  return [
    summary,
    '',
    '| | |',
    '|---|---|',
    `| Level | ${SHORT[levels.standard]} under \`standard\`, ${SHORT[levels.strict]} under \`strict\` |`,
    `| Depends on Status | ${completeness ? 'yes: a hint in a draft, one level higher once published' : 'no'} |`,
    `| Quick fix | ${FIXES[fix]} |`,
    ...(options ? [`| Options | ${options.map(optionText).join('; ')} |`] : []),
    `| Since | ${since} |`,
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
    const both = `${SHORT[levels.standard]} | ${SHORT[levels.strict]}`;
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

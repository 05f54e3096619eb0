/** What there is to say about a rule, made from its one object: for hovers, for `--explain` and for the head of its page. */
import type { Level, Rule } from '../rules/rule.ts';

export const LEVEL_WORDS: Readonly<Record<Level | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  hint: 'hint',
  off: 'off',
};

export const FIX_WORDS: Readonly<Record<Rule['fix'], string>> = {
  safe: 'yes, also by Fix All',
  suggestion: 'yes, for you to choose',
  none: 'no',
};

/** `warning under standard, error under strict`; `quote` sets off the names of the presets. */
export function levelWords({ levels }: Rule, quote = ''): string {
  const under = (preset: 'standard' | 'strict') =>
    `${LEVEL_WORDS[levels[preset]]} under ${quote}${preset}${quote}`;
  return `${under('standard')}, ${under('strict')}`;
}

export function statusWords({ completeness }: Rule): string {
  return completeness ? 'yes: a hint in a draft, one level higher once published' : 'no';
}

/** The same in sentences, for a hover. */
export function ruleParagraphs(rule: Rule): readonly string[] {
  const levels = levelWords(rule);
  const depends = rule.completeness ? ' A hint in a draft, one level higher once published.' : '';
  return [
    `${rule.id}: ${rule.summary}`,
    `${levels.charAt(0).toUpperCase()}${levels.slice(1)}.${depends}`,
  ];
}

/** Checks of rules as data. Each case also proves what holds for every rule: see `laws.ts`. */
import { expect } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import type { Fix, ReportedFinding, Rule, Team } from '../../server/src/rules/rule.ts';
import { findings, type Circumstances } from './circumstances.ts';
import { expectLaws } from './laws.ts';
import { render, withMarks, withoutMarks } from './marks.ts';

export type CheckOptions = Partial<Omit<Circumstances, 'team'>> & { readonly team?: Partial<Team> };

/** The rule finds exactly what is marked (under `strict`, unless the options say otherwise). */
export function checkRule(rule: Rule, marked: string, options: CheckOptions = {}): void {
  const { text, marks } = withoutMarks(marked);
  expect(withMarks(text, findings(rule, text, options), marks)).toBe(render(text, marks));
  expectLaws(rule, text, options);
}

export function checkNoFinding(rule: Rule, text: string, options: CheckOptions = {}): void {
  expect(withoutMarks(text).marks, 'a text without findings has no marks').toEqual([]);
  checkRule(rule, text, options);
}

/** The fix of that title, of the first finding that offers it, turns `before` into `after`. */
export function checkFix(
  rule: Rule,
  title: string,
  [before, after]: readonly [before: string, after: string],
  options: CheckOptions = {},
): void {
  const { text } = withoutMarks(before);
  const fix = fixesOf(findings(rule, text, options)).find((each) => each.title === title);
  expect(fix, `a fix "${title}" among: ${titles(rule, before, options).join(', ')}`).toBeDefined();
  expect(applyEdits(text, fix?.edits ?? [])).toBe(withoutMarks(after).text);
  expectLaws(rule, text, options);
}

/** The titles of all fixes, in order. */
export function titles(rule: Rule, before: string, options: CheckOptions = {}): readonly string[] {
  return fixesOf(findings(rule, withoutMarks(before).text, options)).map(({ title }) => title);
}

function fixesOf(found: readonly ReportedFinding[]): readonly Fix[] {
  return found.flatMap(({ fixes }) => fixes?.() ?? []);
}

/** The light bulb: fixes where they belong, fix-all from safe fixes only, refactorings where one looks for them. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import {
  codeActions,
  type Action,
  type ActionWish,
} from '../../server/src/features/code-actions.ts';
import type { Fix, ReportedFinding } from '../../server/src/rules/rule.ts';
import { OUTAGE, read } from './documents.ts';

const NOTHING: ActionWish = { fix: false, refactoring: false, fixAll: false, organize: false };

function offered(text: string, words: string, wish: Partial<ActionWish>): readonly Action[] {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const selection = { start, end: start + words.length };
  return codeActions({ model: read(text), findings: [] }, selection, { ...NOTHING, ...wish });
}

const titles = (actions: readonly Action[]): readonly string[] => actions.map(({ title }) => title);

function finding(start: number, end: number, ...fixes: readonly Partial<Fix>[]): ReportedFinding {
  const complete = (fixes.length > 0 ? fixes : [{}]).map((fix) => ({
    title: 'Replace',
    kind: 'safe' as const,
    edits: [{ span: { start, end }, newText: '!' }],
    ...fix,
  }));
  const span = { start, end };
  return { rule: 'some-rule', level: 'warning', message: 'Wrong.', span, fixes: () => complete };
}

function acting(findings: readonly ReportedFinding[], wish: Partial<ActionWish>, at: number) {
  const selection = { start: at, end: at };
  return codeActions({ model: read('abcdefgh'), findings }, selection, { ...NOTHING, ...wish });
}

describe('fixes', () => {
  const findings = [finding(0, 2), finding(4, 6, { title: 'Other', preferred: true })];

  test('of the findings at the selection, edges included', () => {
    expect(titles(acting(findings, { fix: true }, 2))).toEqual(['Replace']);
    expect(acting(findings, { fix: true }, 3)).toEqual([]);
    expect(acting(findings, { fix: true }, 5)).toMatchObject([
      { title: 'Other', kind: 'fix', isPreferred: true, findings: [findings[1]] },
    ]);
  });

  test('the same fix of several findings is offered once, for all of them', () => {
    const edits = [{ span: { start: 0, end: 1 }, newText: '?' }];
    const twice = [finding(0, 2, { edits }), finding(1, 3, { edits }), finding(1, 2)];
    const actions = acting(twice, { fix: true }, 1);
    expect(actions.map((action) => action.findings?.length)).toEqual([2, 1]);
  });
});

describe('fix all', () => {
  test('takes the safe fixes of the whole document, in one action', () => {
    const findings = [finding(4, 6), finding(0, 2), finding(7, 8, { kind: 'suggestion' })];
    const [all, ...others] = acting(findings, { fixAll: true }, 3);
    expect(others).toEqual([]);
    expect(all?.kind).toBe('fixAll');
    expect(applyEdits('abcdefgh', all?.edits ?? [])).toBe('!cd!gh');
  });

  test('leaves out what would touch an edit that is taken already', () => {
    const [all] = acting([finding(0, 3), finding(2, 5), finding(6, 7)], { fixAll: true }, 0);
    expect(applyEdits('abcdefgh', all?.edits ?? [])).toBe('!def!h');
  });

  test('is not there when nothing is safe', () => {
    expect(acting([finding(0, 3, { kind: 'suggestion' })], { fixAll: true }, 0)).toEqual([]);
  });
});

describe('refactorings', () => {
  const refactorings = { refactoring: true };

  test('an entry can be marked as the moments that it does not read as', () => {
    expect(titles(offered(OUTAGE, 'Logs are', refactorings))).toEqual([
      'Mark this entry as the start',
      'Mark this entry as the detection',
      'Mark this entry as the acknowledgement',
      'Mark this entry as the mitigation',
      'Mark this entry as the restoration',
      'Turn this table into a list',
    ]);
    expect(titles(offered(OUTAGE, 'sign-ins', refactorings))).not.toContain(
      'Mark this entry as the detection',
    );
  });

  test('the timeline can be sorted and converted when there is something to do', () => {
    const unsorted = OUTAGE.replace('| 14:20 ', '| 14:05 ');
    expect(titles(offered(unsorted, 'Logs are', refactorings))).toContain('Sort the timeline');
    expect(titles(offered(unsorted, '## Detection', refactorings))).not.toContain(
      'Sort the timeline',
    );
    const foreign = OUTAGE.replace('| 14:20     ', '| 15:20 CET ');
    const [convert] = offered(foreign, 'Logs are', refactorings).filter(({ title }) =>
      title.startsWith('Convert'),
    );
    expect(applyEdits(foreign, convert?.edits ?? [])).toContain('| 14:20 ');
  });

  test('missing sections can be inserted at a heading', () => {
    const actions = titles(offered(OUTAGE, '## Detection', refactorings));
    expect(actions).toContain('Insert the section Impact');
    expect(actions).not.toContain('Insert the section Timeline');
    expect(titles(offered(OUTAGE, 'Logs', refactorings))).not.toContain(
      'Insert the section Impact',
    );
  });

  test('what a fix offers is not offered twice', () => {
    const foreign = OUTAGE.replace('| 14:20     ', '| 15:20 CET ');
    const model = read(foreign);
    const start = foreign.indexOf('15:20');
    const title = 'Convert the whole timeline to UTC';
    const found = finding(start, start + 5, { title });
    const wish = { ...NOTHING, fix: true, refactoring: true };
    const actions = codeActions({ model, findings: [found] }, { start, end: start }, wish);
    expect(titles(actions).filter((each) => each === title)).toEqual([title]);
  });

  test('there are none unless they are wanted', () => {
    expect(offered(OUTAGE, 'Logs are', { fix: true, fixAll: true, organize: true })).toEqual([]);
  });
});

test('organize sorts, and is silent in order', () => {
  const unsorted = OUTAGE.replace('| 14:20 ', '| 14:05 ');
  expect(offered(unsorted, '# Incident', { organize: true })).toMatchObject([{ kind: 'organize' }]);
  expect(offered(OUTAGE, '# Incident', { organize: true })).toEqual([]);
});

/** Running rules: order, directives, templates, and rules that throw. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../server/src/rules/rule.ts';
import { runRules, type RunOptions } from '../../server/src/rules/run.ts';
import { TEAM } from '../support/circumstances.ts';
import { read } from '../support/read.ts';

/** Reports each place where a word stands. */
const finds = (word: string, more: Partial<Rule> = {}): Rule => ({
  id: `no-${word}`,
  group: 'language',
  summary: `The word ${word}.`,
  levels: { standard: 'warning', strict: 'error' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  *check({ model }) {
    for (const { index } of model.text.matchAll(new RegExp(word, 'g'))) {
      yield { span: { start: index, end: index + word.length }, message: `${word}.` };
    }
  },
  ...more,
});

const broken: Rule = {
  ...finds('bad'),
  *check() {
    yield { span: { start: 0, end: 1 }, message: 'Half.' };
    throw new Error('broken');
  },
};

function run(text: string, options: RunOptions, kind: 'postmortem' | 'template' = 'postmortem') {
  const model = { ...read(text), kind };
  const rest = { preset: 'strict', strictness: 'byStatus', today: undefined, levels: {} } as const;
  return runRules({ model, team: TEAM, ...rest }, options);
}

describe('runRules', () => {
  it('sorts findings of all rules by place and says rule and level', () => {
    const found = run('one two one', { rules: [finds('two'), finds('one')] });
    expect(found.map(({ rule, level, span }) => [rule, level, span.start])).toEqual([
      ['no-one', 'error', 0],
      ['no-two', 'error', 4],
      ['no-one', 'error', 8],
    ]);
  });

  it('leaves out a rule that is off', () => {
    const off = finds('one', { levels: { standard: 'warning', strict: 'off' } });
    expect(run('one', { rules: [off] })).toEqual([]);
  });

  it('goes on after a rule that throws, and tells about it', () => {
    const errors: [string, unknown][] = [];
    const onError = (rule: string, error: unknown) => errors.push([rule, error]);
    const found = run('one', { rules: [broken, finds('one')], onError });
    expect(found.map(({ rule }) => rule)).toEqual(['no-one']);
    expect(errors).toEqual([['no-bad', new Error('broken')]]);
    expect(run('one', { rules: [broken] })).toEqual([]);
  });

  it('asks a template for nothing', () => {
    const rules = [finds('one', { completeness: true }), finds('two')];
    expect(run('one two', { rules }, 'template').map(({ rule }) => rule)).toEqual(['no-two']);
    expect(run('one two', { rules })).toHaveLength(2);
  });

  it.each([
    [
      'a disabled part',
      '<!-- postmortem-disable no-one -->\n\none\n\n<!-- postmortem-enable no-one -->\n\none\n',
      1,
    ],
    [
      'a disabled paragraph',
      '<!-- postmortem-disable-next-line no-one -->\n\none\none\n\none\n',
      1,
    ],
    [
      'a row',
      '| A | B |\n|---|---|\n| one | two <!-- postmortem-ignore no-one --> |\n| one | two |\n',
      1,
    ],
    ['the front matter', '---\npostmortem-disable: [no-one]\n---\n\none\n', 0],
    ['another rule', '<!-- postmortem-disable no-two -->\n\none\n', 1],
  ])('obeys a directive for %s', (_, text, left) => {
    const found = run(text, { rules: [finds('one')] });
    expect(found.filter(({ span }) => !text.slice(0, span.start).endsWith('no-'))).toHaveLength(
      left,
    );
  });
});

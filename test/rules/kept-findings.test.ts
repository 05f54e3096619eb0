/** A rule is asked again only when something that it looked at is another, or the text under a finding was read anew. */
import { expect, test } from 'vitest';
import { Origin } from '../../server/src/base/moving.ts';
import { saidIn } from '../../server/src/model/sections/said-in.ts';
import { keeping, type KeptFindings } from '../../server/src/rules/kept-findings.ts';
import type { Rule, RuleContext } from '../../server/src/rules/rule.ts';
import { TEAM } from '../support/circumstances.ts';
import { read } from '../support/read.ts';

const model = read('# Postmortem\n\n## Summary\n\nIt broke.\n\n## Impact\n\nSome users.\n');
const context: RuleContext = {
  model,
  preset: 'strict',
  team: TEAM,
  today: { year: 2026, month: 3, day: 5 },
  directives: { rules: [], unused: () => [] },
};

function watching(also: (context: RuleContext) => unknown = () => undefined) {
  let looks = 0;
  const rule: Rule = {
    id: 'looks-at-the-title',
    group: 'structure',
    summary: 'For the test.',
    levels: { standard: 'warning', strict: 'warning' },
    completeness: false,
    fix: 'suggestion',
    since: '0.1.0',
    *check(asked) {
      const { title } = asked.model;
      const { today } = asked;
      looks += 1;
      also(asked);
      if (!title || !today) return;
      const edits = [{ span: title.span, newText: `${today.day}` }];
      yield {
        span: { start: title.span.start, end: title.span.end },
        message: title.text,
        fixes: () => [{ title: 'Write the day', kind: 'suggestion', edits }],
      };
    },
  };
  const kept: KeptFindings = new Map();
  const origin = new Origin(0, 1);
  const look = (changed: Partial<RuleContext> = {}) =>
    keeping(kept, { at: () => origin, atLine: () => origin })({ ...context, ...changed })(rule);
  return { look, origin, looks: () => looks };
}

test('what the rule did not look at may change', () => {
  const { look, looks } = watching();
  look();
  const { findings } = look({ model: { ...model, text: 'other', sections: [] } });
  expect(looks()).toBe(1);
  expect(findings.map(({ message }) => message)).toEqual(['Postmortem']);
});

test.each<[string, Partial<RuleContext>]>([
  ['a field that it read', { model: { ...model, title: undefined } }],
  ['the preset', { preset: 'standard' }],
  ['the team', { team: { ...TEAM } }],
  ['the day', { today: { year: 2026, month: 3, day: 6 } }],
  ['what Git says', { isIgnored: true }],
])('%s is another: it looks again', (_, changed) => {
  const { look, looks } = watching();
  look();
  look(changed);
  expect(looks()).toBe(2);
});

test('of the words of sections only those that it read count', () => {
  const { look, looks } = watching(({ model: { sections, bodies } }) => {
    const impact = sections.find(({ kind }) => kind === 'impact');
    return impact && saidIn(impact, { sections, bodies });
  });
  look();
  const [summary, impact] = model.bodies;
  const other = { prose: 'other', pieces: [] };
  if (!summary || !impact) throw new Error('Two sections have words.');
  look({ model: { ...model, bodies: [other, impact] } });
  expect(looks()).toBe(1);
  look({ model: { ...model, bodies: [summary, other] } });
  expect(looks()).toBe(2);
});

test('the text under its finding was read anew: it looks again', () => {
  const { look, looks, origin } = watching();
  look();
  origin.isLive = false;
  look();
  expect(looks()).toBe(2);
});

test('a kept finding moves with its part of the text, and its fixes are made of the version that is asked about', () => {
  const { look, origin } = watching();
  look();
  origin.offset += 100;
  const moved = { ...model.title, text: 'Postmortem', span: { start: 102, end: 112 } };
  const [finding] = look({ model: { ...model, text: 'other' } }).findings;
  expect([finding?.span.start, finding?.span.end]).toEqual([102, 112]);
  const edited = look({ model: { ...model, title: moved } }).findings[0]?.fixes?.()[0]?.edits;
  expect(edited).toEqual([{ span: { start: 102, end: 112 }, newText: '5' }]);
});

test('that it asked for the day in vain is remembered', () => {
  const { look } = watching();
  expect(look({ today: undefined }).missedDay).toBe(true);
  expect(look({ today: undefined }).missedDay).toBe(true);
  expect(look().missedDay).toBe(false);
});

/** `check --explain`: every rule, from its object and its page. */
import { expect, test } from 'vitest';
import { explain } from '../../server/src/cli/explain.ts';
import type { World } from '../../server/src/cli/world.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { levelWords } from '../../server/src/features/rule-words.ts';
import { postmortem } from '../support/run-cli.ts';
import { readFileSync } from 'node:fs';

function said(rule: string, isInstalled = true): string {
  let text = '';
  const read = () => readFileSync(`docs/rules/${rule}.md`, 'utf8');
  const world = {
    out: (part: string) => void (text += part),
    hasColor: false,
    pageOf: () => (isInstalled ? { uri: `file:///docs/rules/${rule}.md`, read } : undefined),
  } as Partial<World> as World;
  expect(explain(rule, world)).toBe(0);
  return text;
}

test.each(RULES)('$id', (rule) => {
  const text = said(rule.id);
  expect(text).toContain(rule.summary);
  expect(text).toContain(levelWords(rule));
  expect(text).toContain(`<!-- postmortem-disable-next-line ${rule.id} -->`);
  for (const part of ['What it finds', 'Why', 'When not to use it']) {
    expect(text).toMatch(new RegExp(`^${part}\\n\\n?\\S`, 'm'));
  }
  for (const option of rule.options ?? []) expect(text).toContain(option);
  expect(text).not.toMatch(/```|\]\(/);
});

test('without its page a rule has its facts', () => {
  expect(said('non-utc-time', false)).toContain(
    'A time of the timeline is written in another zone',
  );
});

test('on the command line', () => {
  const { status, stdout } = postmortem(['check', '--explain', 'non-utc-time']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^non-utc-time\n/);
  expect(stdout).toMatch(/With examples: file:.*\/docs\/rules\/non-utc-time\.md\n$/);
});

test('a rule that there is not', () => {
  const { status, stdout, stderr } = postmortem(['check', '--explain', 'non-utc-tyme\u001b[2J']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no rule "non-utc-tyme\\u{1b}[2J"');
  expect(postmortem(['check', '--explain', 'non-utc-tyme']).stderr).toContain(
    'There is no rule "non-utc-tyme"; did you mean "non-utc-time"?\n',
  );
});

/** Rule imprecise-time. */
import { describe, it } from 'vitest';
import { impreciseTime as rule } from '../../../server/src/rules/timeline/imprecise-time.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Timeline

- ~14:02 UTC Deploy
  ^^^^^^^^^^ info: "~14:02 UTC" is not exact: a log, an alert or a chat may have the minute.
- 14:09 UTC Alert fired
`,
    ));
});

describe('finds once, where the timeline speaks', () => {
  const times = (...all: readonly string[]) => all.map((time) => `- ${time} UTC Step\n`).join('');

  it('that most times are rough', () =>
    checkRule(
      rule,
      `
## Timeline
   ^^^^^^^^ info: 4 of the 5 times of this timeline are not exact: logs, alerts or chats may have the minutes.

${times('~14:02', '~14:04', '14:09', '~14:20', '~14:31')}`,
    ));

  it('not where only some are', () =>
    checkRule(
      rule,
      `
## Timeline

- ~14:02 UTC Step
  ^^^^^^^^^^ info
- ~14:04 UTC Step
  ^^^^^^^^^^ info
- ~14:06 UTC Step
  ^^^^^^^^^^ info
${times('14:09', '14:20')}`,
    ));
});

it('finds each, where half of the times are rough', () => {
  const all = ['~14:02', '~14:04', '~14:06', '~14:08', '14:09', '14:20', '14:31', '14:40'];
  const rows = all.map((time) =>
    time.startsWith('~')
      ? `- ${time} UTC Step\n  ${'^'.repeat(10)} info\n`
      : `- ${time} UTC Step\n`,
  );
  checkRule(rule, `## Timeline\n\n${rows.join('')}`);
});

describe('leaves alone', () => {
  it.each([
    `## Timeline

- 14:02 UTC Deploy
- 14:09 UTC Alert fired
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

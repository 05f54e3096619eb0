/** Rule vague-quantity. */
import { describe, it } from 'vitest';
import { vagueQuantity as rule } from '../../../server/src/rules/impact/vague-quantity.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds quantities that are none', () =>
  checkRule(
    rule,
    `
## Impact

- Some users saw errors.
  ^^^^^^^^^^ info: "Some users" leaves the size open: how many, or for how long?
- Checkout was briefly down.
               ^^^^^^^ info
- A number of the European customers wrote in.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

describe('finds', () => {
  it.each([
    '<A lot of our users> saw errors.',
    '<Most of the requests> failed.',
    'It hit <a large number of new mobile users>.',
    'It was slow <for a short time>.',
    'Checkout was slow <for some time>.',
    'We lost <a lot>.',
    'There was a <considerable drop> in orders.',
    'Every other customer saw <some errors>.',
    'No longer could <some users> log in.',
  ])('%s', (sentence) => {
    const [before = '', words = ''] = sentence.split(/[<>]/);
    const mark = `${' '.repeat(before.length)}${'^'.repeat(words.length)} info`;
    checkRule(rule, `## Impact\n\n${sentence.replace(/[<>]/g, '')}\n${mark}\n`);
  });
});

describe('leaves alone', () => {
  it.each([
    'Some users (about 3 %) saw errors.',
    'Some users saw errors. There were 31 of them.',
    'One of two regions was down for some time.',
    'Some of it was cached.',
    'Some pods restarted.',
    '**How many customers were affected?** Those who pay.',
    'One service lost many orders.',
    'The page says "some users".',
  ])('%s', (sentence) => checkNoFinding(rule, `## Impact\n\n${sentence}\n`));
  it('other sections', () => checkNoFinding(rule, '## Resolution\n\nSome users wrote in.\n'));
  it('rows of a timeline', () =>
    checkNoFinding(
      rule,
      '## Impact\n\n### Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Some users wrote in. |\n',
    ));
  it('entries', () =>
    checkNoFinding(rule, '## Impact\n\n### Timeline\n\n- 14:02 UTC Some users wrote in.\n'));
});

it.each(['A dozen users', 'Dozens of users', 'A hundred users', 'Hundreds of users', 'A thousand'])(
  'leaves alone what another number bounds: %s',
  (words) => checkNoFinding(rule, `## Impact\n\n${words} wrote in, and some users called.\n`),
);

it.each(['Numerous customers', 'The vast majority of users'])('%s', (words) =>
  checkRule(rule, `## Impact\n\n${words} saw errors.\n${'^'.repeat(words.length)} info\n`),
);

/** Rule gap-without-action. */
import { describe, expect, it } from 'vitest';
import { gapWithoutAction as rule } from '../../../server/src/rules/detection/gap-without-action.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

it('finds what nobody will do anything about', () =>
  checkRule(
    rule,
    `
## Detection

**Detection gaps identified:**
The certificate expiry is invisible on every dashboard.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "The certificate expiry is invisible on every dashboard" has no action item. What will follow from it?

## Action Items

- Validate the configuration

## Lessons Learned

**What went poorly?**
- Backups took ages to restore.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info

**Where did we get lucky?**
- The migration had been paused that night.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

it.each(['12. ', '1) ', '* ', ' - '])('finds a point that begins with "%s"', (bullet) => {
  const text = poorly('The vault v1.2 stayed closed for hours.').replace(/- (?=The)/, bullet);
  expect(findings(rule, text).map(({ message }) => message)).toEqual([
    '"The vault v1.2 stayed closed for hours" has no action item. What will follow from it?',
  ]);
});

it('finds a gap that is told in two sentences, and no other part of Detection', () =>
  checkRule(
    rule,
    `
## Detection

Our probes sat in one region only.

- **Gaps:**
  The export hangs in silence. It had no alert.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "The export hangs in silence. It had no alert" has no action item. What will follow from it?
- **Method:** Everybody waits for a call.

## Action Items

- Validate the configuration
`,
  ));

it('finds a point of four words', () =>
  expect(findings(rule, poorly('Nobody opened the vault.'))).toHaveLength(1));

it('finds that customers were told nothing', () =>
  expect(findings(rule, poorly('Nobody told the customers who saw errors.'))).toHaveLength(1));

it.each([
  ' **Gaps:** The export hangs in silence.\n **Method:** Everybody waits for a call.',
  '**Gaps:** The export hangs in silence.\n  **Method:** Everybody waits for a call.',
])('finds the words of a label that is indented, up to the next label: %j', (words) => {
  const text = `## Detection\n\n${words}\n\n## Action Items\n\n- Rehearse\n`;
  expect(findings(rule, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'The export hangs in silence.',
  ]);
});

it.each([
  ' - **What went poorly:** The vault was shut all night.\n',
  '**What went poorly:**  The vault was shut all night.\n',
  '**What went poorly:** The vault was shut all night.\n\n- The keys were in the house of Ana.\n',
])('finds what a label says on its own line, and no more: %j', (words) => {
  const text = `## Action Items\n\n- Rehearse\n\n## Lessons Learned\n\n${words}`;
  expect(findings(rule, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'The vault was shut all night.',
  ]);
});

it('finds a point below a long paragraph, whatever list stands above that', () => {
  const long = `${'The vault stood in the cellar of the other house, and '.repeat(5)}it was shut.`;
  const text = `## Action Items\n\n- Rehearse restoring the backups\n\n## What went poorly?\n\nThe method that we used is this:\n\n- Each vault is opened by two people in turn.\n\n${long}\n\n- Nobody knew the numbers.\n  ^^^^^^^^^^^^^^^^^^^^^^^^ info\n`;
  checkRule(rule, text);
});

it('finds what a label says at the end of the text', () => {
  const text =
    '## Action Items\n\n- Rehearse\n\n## Lessons Learned\n\n**What went poorly:** The vault was shut';
  expect(findings(rule, text)).toHaveLength(1);
});

it.each(['Gap', 'Gaps'])('finds the words up to the next label: %s', (label) =>
  checkRule(
    rule,
    `## Detection

**${label}:** The export hangs in silence.
${' '.repeat(label.length + 6)}^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info
**Method:** Everybody waits for a call.

## Action Items

- Validate the configuration
`,
  ),
);

describe('finds what stands on the line of its label', () => {
  it('under Detection', () =>
    checkRule(
      rule,
      `
## Detection

- **Gaps:** The export hangs in silence. It had no alert.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "The export hangs in silence. It had no alert" has no action item. What will follow from it?
- **Method:** Everybody waits for a call.

## Action Items

- Validate the configuration
`,
    ));

  it('where the label is the section', () =>
    checkRule(
      rule,
      `
**Detection gaps:** The export hangs in silence.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info

**Challenges:** The vault was shut all night.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info

## Action Items

- Validate the configuration
`,
    ));

  it('in the lessons', () =>
    checkRule(
      rule,
      `
## Lessons Learned

- **What went poorly:** The vault was shut
                        ^^^^^^^^^^^^^^^^^^ info
  all night.
- **What went well:** The backup of the keys was read.
- **What went badly?** None.

**Where we got lucky?** It rained the whole evening.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info

Everybody was at home for that reason.

## Action Items

- Validate the configuration
`,
    ));
});

const poorly = (
  words: string,
  item = '- Rehearse restoring the backups',
  heading = 'What went poorly?',
) => `## Action Items\n\n${item}\n\n## Lessons Learned\n\n**${heading}**\n- ${words}\n`;

it('adds an item that quotes it', () =>
  checkFix(rule, 'Add an action item', [
    poorly('Nobody could open the vault.'),
    poorly(
      'Nobody could open the vault.',
      '- Rehearse restoring the backups\n- Decide what follows from: Nobody could open the vault — [who?], due [when?]',
    ),
  ]));

it('quotes what goes on over several lines in one', () =>
  checkFix(rule, 'Add an action item', [
    poorly('The vault was shut\n  all night.'),
    poorly(
      'The vault was shut\n  all night.',
      '- Rehearse restoring the backups\n- Decide what follows from: The vault was shut all night — [who?], due [when?]',
    ),
  ]));

it('quotes no more than an item can take', () => {
  const words = `${'vault '.repeat(40)}stayed closed.`;
  const item = `Decide what follows from: ${'vault '.repeat(19).trim()}`;
  checkFix(rule, 'Add an action item', [
    poorly(words),
    poorly(words, `- Rehearse restoring the backups\n- ${item} — [who?], due [when?]`),
  ]);
});

it('quotes marks and links whole', () => {
  const words = '**Nobody** could open the [vault](https://wiki/vault)';
  checkFix(rule, 'Add an action item', [
    poorly(words),
    poorly(
      words,
      `- Rehearse restoring the backups\n- Decide what follows from: ${words} — [who?], due [when?]`,
    ),
  ]);
});

it('keeps a pipe from making a cell more', () => {
  const table = '| Action |\n|---|\n| Rehearse restoring the backups |\n';
  const words = 'Filters such as a|b and c\\|d hid the alert.';
  const row = '| Decide what follows from: Filters such as a\\|b and c\\|d hid the alert |\n';
  checkFix(rule, 'Add an action item', [poorly(words, table), poorly(words, table + row)]);
});

it('adds none to a record of what was done', () => {
  const table = '| Action | Status |\n|---|---|\n| Rehearse restoring the backups | Done |\n';
  expect(titles(rule, poorly('Nobody could open the vault.', table))).toEqual([]);
  const open = poorly('Nobody could open the vault.', table.replace('Done', 'Open'));
  expect(titles(rule, open)).toEqual(['Add an action item']);
});

it.each(['Detection gaps', 'Detection gap'])(
  'reads all of a section that is called "%s"',
  (heading) => {
    const text = `## ${heading}\n\nThe export hangs in silence.\n\n## Action Items\n\n- Rehearse\n`;
    expect(findings(rule, text)).toHaveLength(1);
  },
);

describe('leaves alone', () => {
  it.each([
    ['what an action is about', poorly('The backup restores slowly and by hand.')],
    ['what names an action', poorly('Nobody could open the vault (action 1).')],
    ['what names a ticket of one', poorly('Nobody could open it: OPS-12.', '- Rehearse (OPS-12)')],
    ['three words', poorly('The vault stayed.')],
    ['three words with two blanks', poorly('The  vault stayed.')],
    ['what we did not see', poorly('We didn’t see any of them.')],
    ['an answer that says none', poorly('Nothing that we know of today.')],
    ['one that says it loudly', poorly('**Nothing** that we know of today.')],
    [
      'luck that nothing broke',
      poorly('No vault was lost.', '- Rehearse', 'Where did we get lucky?'),
    ],
    ...[
      'The backup was still there that night',
      'Ana had already paused the export',
      'The fix could be made quickly',
      'The fix was quick to find in logs',
      'The vault was easily reached by phone',
    ].map((words) => ['luck that helped', poorly(words, '- Rehearse', 'Where did we get lucky?')]),
    ...[
      'About 4 % of all users saw errors',
      '1,200 orders were lost on the way',
      'Some visitors couldn’t sign in at all',
      'The requests from one region failed',
      'The customer saw errors for an hour',
      'The user lost a file that night',
      'Around 10 visitors could not sign in',
      'The request that came first was lost',
      'The order of Monday was lost',
      'The client lost a file that night',
      'The visitor lost a file that night',
    ].map((words) => ['what customers saw', poorly(words)]),
    [
      'what explains a point',
      poorly('The backups restore slowly.\n  - Nobody could open the vault.'),
    ],
    [
      'two words of every incident',
      poorly('The alert reached one engineer.', '- Send each alert to an engineer'),
    ],
    [
      'what another word for the same watches',
      poorly('Nothing pages when the nightly export hangs.', '- Alert on a hanging export'),
    ],
    ['what customers saw', poorly('Customers could not pay for half an hour.')],
    [
      'a way of doing things, below a long paragraph',
      `## Action Items\n\n- Rehearse restoring the backups\n\n## What went poorly?\n\n${'The vault stood in the cellar of the other house, and '.repeat(5)}it was shut.\n\nThe method that we used is this:\n\n- Each vault is opened by two people in turn.\n`,
    ],
    [
      'a way of doing things',
      `## Action Items\n\n- Rehearse restoring the backups\n\n## What went poorly?\n\nThe method that we used is this:\n\n- Each vault is opened by two people in turn.\n`,
    ],
    ...[
      '## Detection\n\n**Gaps:** Customers saw errors for an hour.',
      '## Detection\n\nThe probe told us of **the gap** at once, and nobody waited.',
      '## Detection\n\nThe probe was fine. **The gap** in the probe is a very old one.',
      '## Detection\n\n**Gaps:**\n**Method:** Everybody waits for a call.',
      '## Root Cause\n\n**A gap in the checks:** The export hangs in silence.',
    ].map((words) => [
      'what is no gap of the detection',
      `${words}\n\n## Action Items\n\n- Rehearse\n`,
    ]),
    ...['These vaults work like this:', 'A vault works like this:'].map((words) => [
      'how something works',
      poorly('x').replace(
        '**What went poorly?**\n- x',
        `## What went poorly?\n\n${words}\n\n- Each vault is opened by two people in turn.`,
      ),
    ]),
    ['what went well', poorly('Nobody lost the vault.', '- Rehearse', 'What went well?')],
    ['documents without action items', '**What went poorly?**\n- Nobody could open the vault.\n'],
  ])('%s', (_, text) => checkNoFinding(rule, text));
});

it.each([
  'action 1',
  'actions 1',
  'action item 1',
  'action items 1',
  'item #1',
  'items 1',
  'AI-1',
  'ticket 1',
  'tickets #1',
])('leaves alone what names one: %s', (name) =>
  checkNoFinding(rule, poorly(`Nobody could open the vault (${name}).`)),
);

it.each([
  ['every alarm rings once', '- Page on it', 0],
  ['The pager was silent all night', '- A probe for keys', 0],
  ['Notifications came too late for all', '- Add a heartbeat', 0],
  ['The paged person was asleep then', '- Add a dashboard', 0],
  ['Everybody waited for the vault to open', '- Rehearse the drill', 1],
  ['Keys expired in all regions that night', '- Rotate the keys before they expire', 0],
])('compares words, however they are bent: %s', (words, item, count) =>
  expect(findings(rule, poorly(words, item))).toHaveLength(count),
);

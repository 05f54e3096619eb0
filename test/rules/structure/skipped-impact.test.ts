/** Rule skipped-impact. */
import { describe, expect, it } from 'vitest';
import { skippedImpact as rule } from '../../../server/src/rules/structure/skipped-impact.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const TABLE = `| Dimension           | Detail                                      |
|---------------------|---------------------------------------------|
| Duration            | HH:MM (start → end in UTC)                  |
| Users / tenants affected | e.g. 100 % of paid users, region X only |
| Error rate          | e.g. 94 % of requests returned 502          |
| Revenue impact      | e.g. ~$X estimated lost transactions         |
| SLO burn            | e.g. consumed 45 % of monthly error budget  |
| Downstream systems  | List any systems that cascaded              |
`;

describe('finds', () => {
  it('that Impact is missing, at the title', () =>
    checkRule(
      rule,
      `# Checkout outage
  ^^^^^^^^^^^^^^^ error: Impact is missing: who was affected, how much, and for how long?

## Summary

Payments failed.
`,
    ));

  it('that Impact is empty', () =>
    checkRule(
      rule,
      `## Impact
   ^^^^^^ error: "Impact" is empty: who was affected, how much, and for how long?

## Timeline
`,
    ));

  it("that Impact is the template's", () =>
    checkRule(
      rule,
      `## Impact
   ^^^^^^ error: "Impact" is still the template's text: who was affected, how much, and for how long?

${TABLE}`,
    ));

  it.each(['N/A', 'Minor.', 'none', 'Minimal impact', 'Not applicable.'])(
    'that Impact is waved away: %s',
    (words) =>
      checkRule(
        rule,
        `## Impact
   ^^^^^^ error: "Impact" says only "${words}": who was affected, how much, and for how long?

${words}
`,
      ),
  );

  it('that every name is waved away', () =>
    checkRule(
      rule,
      `## Impact
   ^^^^^^ error: "Impact" says only "Users affected: none": who was affected, how much, and for how long?

- **Users affected:** none
- Revenue: N/A.
`,
    ));

  it.each(['Duration: 25 minutes', 'Follow-ups: none', 'Users affected: none, save two'])(
    'nothing where something is told: %s',
    (line) => checkNoFinding(rule, `## Impact\n\n- Users affected: none\n- ${line}\n`),
  );

  it('that every cell is waved away', () =>
    checkRule(
      rule,
      `## Impact
   ^^^^^^ error

| Dimension  | Detail |
|------------|--------|
| Duration   | N/A    |
| Error rate | none   |
`,
    ));

  it('as a warning under standard, an error once published', () => {
    checkRule(rule, '## Impact\n   ^^^^^^ warning\n', { preset: 'standard' });
    checkRule(rule, '**Status:** Published\n\n## Impact\n   ^^^^^^ error\n', {
      preset: 'standard',
    });
  });
});

describe('leaves alone', () => {
  it.each([
    '312 of 9,000 checkouts failed.',
    'Minor delays for all customers of region two.',
    'No customer saw an error: all reads went to the primary.',
  ])('%s', (words) => checkNoFinding(rule, `## Impact\n\n${words}\n`));

  it('a table with one detail', () =>
    checkNoFinding(
      rule,
      '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | 31 minutes |\n',
    ));

  it('a label that the next paragraph answers', () =>
    checkNoFinding(rule, '- **Impact**:\n\nAll of checkout was down.\n'));

  it('a label that nothing answers: it may be a field', () =>
    checkNoFinding(rule, '# Outage\n\n- **Impact**:\n- **Root cause**: a key\n'));

  it('a text without any heading or words', () => checkNoFinding(rule, ''));

  it('a label in the summary', () =>
    checkNoFinding(rule, '## Summary\n\n**Impact:** 4 % of checkouts failed.\n'));
});

it('leaves alone, under standard, an Impact in a row of a table', () => {
  const text = (value: string) => `# Outage\n\n| Field | Value |\n|-|-|\n| Impact | ${value} |\n`;
  checkNoFinding(rule, text('6% of events came late'), { preset: 'standard' });
  expect(titles(rule, text('High'), { preset: 'standard' })).toHaveLength(1);
});

describe('under standard, an Impact without a heading', () => {
  const text = (words: string) => `# Outage\n\n${words}\n\n## Timeline\n\n- 14:02 UTC Deploy\n`;

  it.each([
    'The shop was slow for everyone, and offline for 35 minutes.',
    'All customers were affected. They could not pay for 2 hours.',
    'Our service degraded, and users were disrupted for 1h 20m.',
    'Half of the accounts could not sign in.',
    'Errors for 12 % of orders.',
    'It was down for 2 hrs. Some members were unable to post, and 40 requests failed.',
    'Nobody noticed, but 1,200 users lost a file.',
    'Users failed for 2 minutes. Nobody knew why.',
  ])('is told by the opening words: %s', (words) =>
    checkNoFinding(rule, text(words), { preset: 'standard' }),
  );

  it.each([
    'The shop was slow for everyone.',
    'A deploy of 3 hours failed.',
    'All customers were told within 2 hours.',
    'The outage was long. All users are in region two.',
    'Users failed for some minutes.',
  ])('is not told by: %s', (words) =>
    expect(titles(rule, text(words), { preset: 'standard' })).toHaveLength(1),
  );

  it('is asked for under strict', () =>
    expect(titles(rule, text('All customers were affected for 2 hours.'))).toHaveLength(1));
});

describe('hears that it is waved away', () => {
  it.each([
    'Impact was minor.',
    'The impact is limited',
    'Nothing major',
    'n/a for now',
    'None really.',
    'Very low',
    'Not much so far',
    'There was no real impact',
    'No customer impact',
    'Negligible impact',
    'unknown yet',
    '- ?',
    'Nothing',
    'No',
    'No impact',
    'There was no noticeable impact',
    'Low impact',
    'The impact was very small',
  ])('%s', (words) => expect(titles(rule, `## Impact\n\n${words}\n`)).toHaveLength(1));
  it.each(['Minor delays in search.', 'No orders were lost.', 'Impact was minor for one shop.'])(
    'but not in: %s',
    (words) => checkNoFinding(rule, `## Impact\n\n${words}\n`),
  );
});

const ASKED = '[who writes this?]\n\n';

describe('mends', () => {
  it('by the section where the template has it', () =>
    checkFix(rule, 'Insert the section Impact', [
      '# T\n\n## Summary\n\nPayments failed.\n\n## Timeline\n\n- 14:02 UTC Deploy\n',
      `# T\n\n## Summary\n\nPayments failed.\n\n## Impact\n\n${ASKED}${TABLE}\n## Timeline\n\n- 14:02 UTC Deploy\n`,
    ]));

  it('by the table under an empty heading', () =>
    checkFix(rule, "Insert the template's text for Impact", [
      '## Impact\n\n## Timeline\n\n- 14:02 UTC Deploy\n',
      `## Impact\n\n${ASKED}${TABLE}\n## Timeline\n\n- 14:02 UTC Deploy\n`,
    ]));

  it('by the table in the place of words that wave it away', () =>
    checkFix(rule, "Insert the template's text for Impact", [
      '## Impact\n\nN/A\n\n---\n\n## Timeline\n\n- 14:02 UTC Deploy\n',
      `## Impact\n\n${ASKED}${TABLE}\n---\n\n## Timeline\n\n- 14:02 UTC Deploy\n`,
    ]));

  it('not once the table is there', () => {
    expect(titles(rule, `## Impact\n\n${TABLE}`)).toEqual([]);
  });
});

describe('under standard, hears in the opening words', () => {
  const text = (words: string) => `# Outage\n\n${words}\n\n## Timeline\n\n- 14:02 UTC Deploy\n`;

  it.each([
    ...['A user', 'One customer', 'A client', 'A member', 'A visitor', 'A tenant', 'A merchant'],
    ...['A subscriber', 'An account', 'A request', 'An order', 'Users', 'Clients', 'Visitors'],
    ...['Tenants', 'Merchants', 'Subscribers', 'Accounts', 'Requests', 'People', 'Anyone'],
  ])('who: %s', (who) =>
    checkNoFinding(rule, text(`${who} failed for 2 minutes.`), { preset: 'standard' }),
  );

  it.each([
    ...[
      'was impacted',
      'saw an impact',
      'was affected',
      'couldn’t pay',
      "couldn't pay",
      'saw slowness',
    ],
    ...['was down', 'saw downtime', 'saw unavailability', 'saw an error', 'saw degradation'],
    ...['fails', 'failed', 'saw a disruption', 'saw an interruption'],
  ])('what: %s', (what) =>
    checkNoFinding(rule, text(`A user ${what} for 2 minutes.`), { preset: 'standard' }),
  );

  it.each([
    ...[
      '1 second',
      '1 minute',
      '3 mins',
      '3 min',
      '3 m',
      '1 hour',
      '3 hrs',
      '1 hr',
      '1 h',
      '1 day',
    ],
    ...['1 week', '1.5 %', '1,200 percent', 'one user or 1 user', '1 customer', '1 account'],
    ...[
      '1 request',
      '1 order',
      '9 people',
      'half of users',
      'half of the users',
      'all of our users',
    ],
    ...[
      'no users',
      '1,200 paying clients',
      '3 of the clients',
      'all paying accounts',
      'all of the accounts',
    ],
    ...['no user', 'no customer', 'no client', 'no account'],
  ])('how much: %s', (much) =>
    checkNoFinding(rule, text(`Users failed, ${much}.`), { preset: 'standard' }),
  );

  it('and in the summary, but in no other section', () => {
    const told = (name: string) =>
      `# Outage\n\n## ${name}\n\nUsers failed for 2 minutes.\n\n## Timeline\n\n- 14:02 UTC Deploy\n`;
    checkNoFinding(rule, told('Summary'), { preset: 'standard' });
    expect(titles(rule, told('Root Cause'), { preset: 'standard' })).toHaveLength(1);
  });
});

describe('of two sections', () => {
  const two = (first: string, second: string) =>
    `## Impact\n\n${first}\n\n## Timeline\n\n- 14:02 UTC Deploy\n\n## Customer impact\n${second}`;

  it('one that says it is enough', () =>
    checkNoFinding(rule, two('N/A', '\n4 % of checkouts failed.\n')));

  it('speaks where words wave it away', () =>
    checkRule(
      rule,
      two(
        '',
        '   ^^^^^^^^^^^^^^^ error: "Customer impact" says only "N/A": who was affected, how much, and for how long?\n\nN/A\n',
      ),
    ));
});

it('hears no answer beside names that have none', () =>
  expect(titles(rule, '## Impact\n\n- Duration:\n\n- Users affected: none\n')).toHaveLength(1));

it.each(['--', '??', 'N/A..', 'n/a!', '—', 'none:', 'na', 'Not  applicable'])(
  'hears no answer: %s',
  (words) => expect(titles(rule, `## Impact\n\n${words}\n`)).toHaveLength(1),
);

it.each([
  'Users: none',
  'Users / tenants affected: none',
  'Users/tenants: none',
  'Customers: none',
  'Customers affected: none',
])('hears no answer behind a name: %s', (words) =>
  expect(titles(rule, `## Impact\n\n- ${words}\n`)).toHaveLength(1),
);

it.each([
  ...[
    'Not significant.',
    'Insignificant',
    'Keine.',
    'Keine Auswirkungen',
    'Aucun impact.',
    'Aucun',
  ],
  ...['Ninguno.', 'Sin impacto', 'Nenhum', 'Ingen.', 'なし。', '影響なし'],
  ...['Kein', 'Keinerlei Auswirkungen', 'Geringe Auswirkung', 'Aucune', 'Inconnu', 'Inconnue'],
  ...['Ninguna', 'Nenhuma', 'Sem impacto', 'Sans impact', 'Ingen konsekvenser'],
])('hears no answer in other words: %s', (words) =>
  expect(titles(rule, `## Impact\n\n${words}\n`)).toHaveLength(1),
);

it.each([
  'Kein Kunde war betroffen: die 2.300 Anfragen gingen an die Kopie.',
  'Aucun client touché.',
  'Ingen kunder mistet data.',
  'Die Kasse stand still, andere Ausfälle gab es keine',
])('hears an answer: %s', (words) => checkNoFinding(rule, `## Impact\n\n${words}\n`));

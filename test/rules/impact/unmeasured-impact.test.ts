/** Rule unmeasured-impact. */
import { describe, it } from 'vitest';
import { unmeasuredImpact as rule } from '../../../server/src/rules/impact/unmeasured-impact.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Impact
   ^^^^^^ warning: "Impact" has no number: how many were affected, how much, and for how long?

Some users saw 502 errors for a while.
`,
    ));
});

describe('takes for no measure', () => {
  it.each([
    'The writes to StoreDB 3 Core were lost.',
    'Customers could not finish step 2 of the checkout.',
    'This broke principle 1 of our handbook.',
    'Clients on version 14.2 saw errors.',
    'See #4512, INC-12 and https://a.b/12.',
    'HTTP 503 responses were seen.',
    'They got status code 500.',
    'Errors 502',
    'Errors 502\n\nSad customers.',
    'Customers got errors 502 and 504 at the checkout.',
    'The shop answered with 503, then 504.',
    'Waves of 503s in the shop.',
    '404 not found, wherever they looked.',
    'It began on 2026-03-05.',
    'Release v1.2.3 was slow, and so was S3.',
    'Customers on node 4 could not pay.',
    'See http://a.b/12.',
    'Release 12.20.31 was slow.',
    'Customers got a 502 error.',
    'Customers got 502 responses, then a 503 response.',
    'It showed 500 codes.',
    'They got HTTP 418 and code 418.',
    'Step 1.2.3 of the checkout was slow.',
    'The tables of InfluxDB 3.2.1 were lost.',
    'The tables of aB 12 were lost.',
    'The tables of InfluxDB 3.12 were lost.',
    'Nginx 12.20.31 was slow.',
    'Clients on version 14.20 saw errors.',
    'A 500 code was shown.',
    'Customers got error 502.',
    'The shop had status 503.',
    'The proxies return 503, and the shop answered 502.',
    'The proxies respond 503, with a response of 502.',
    'The page gave a 502.',
    'Customers got 500, and left.',
    'The pages show 502; the shop shows 404.',
    'The proxies give 502, the shop gives 503, and customers get 404.',
    'What a customer gets 404',
  ])('%s', (words) =>
    checkRule(rule, `## Impact\n   ^^^^^^ info\n\n${words}\n`, { preset: 'standard' }),
  );
});

it('hears no number of another section', () =>
  checkRule(
    rule,
    '## Impact\n   ^^^^^^ warning\n\nSome users left.\n\n## Resolution\n\nWe added 12 nodes.\n',
  ));

describe('leaves alone', () => {
  it.each([
    `## Impact

4 % of checkouts failed for 31 minutes.
`,
    `## Impact

No customer saw an error.
`,
    `## Impact

One of two regions was down.
`,
    '## Impact\n\n500 customers saw it.\n',
    '## Impact\n\nCustomers affected: 450.\n',
    '## Impact\n\nOrders lost: 412\n',
    '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Users | 450 |\n',
    '## Impact\n\n450 service tickets were opened.\n',
    '## Impact\n\nStep 2 % of it was slow.\n',
    '## Impact\n\nErrors 450% of normal.\n',
    '## Impact\n\nRelease 40% slower.\n',
    '## Impact\n\nGitHub 40% slower.\n',
    '## Impact\n\nWe saw 450 failures.\n',
    '## Impact\n\nThe shop gave 500 vouchers away.\n',
    '## Impact\n\nA dozen customers saw it.\n',
    '## Impact\n\nDozens of customers saw it.\n',
    '## Impact\n\nHundreds saw it.\n',
    '## Impact\n\nA hundred saw it.\n',
    '## Impact\n\nThousands saw it.\n',
    '## Impact\n\nA thousand saw it.\n',
    '## Impact\n\nMillions saw it.\n',
    '## Impact\n\nA million saw it.\n',
    '## Impact\n\nKein Kunde.\n',
    '## Impact\n\nTodas ellas.\n',
    '## Impact\n\nNingun cliente.\n',
    '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | |\n| Users | 3 |\n',
    '## Impact\n\nThe whole site was down.\n',
    '## Impact\n\nKeine Kunden.\n',
    '## Impact\n\nHere and there.\n\n## Customer impact\n\n4 % of all orders.\n',
    '## Impact\n\nNone.\n',
    '## Impact\n',
  ])('%s', (text) => checkNoFinding(rule, text));
});

/** What is offered in front matter, under Detection, in Impact and in a timeline of bullets: what stands there once it is taken. */
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../server/src/rules/impact/missing-impact-dimension.ts';
import { frontMatterEntries } from '../../server/src/model/metadata/front-matter.ts';
import { fieldKeyOf } from '../../server/src/model/vocabulary/field-names.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { labels, offered, taken } from './completing.ts';

const METHODS = [
  'Automated alert',
  'Customer report',
  'On-call engineer noticed manually',
  'Internal user report',
];

/** Text with the caret, what is chosen, and the text with it, in both line endings. */
type Case = readonly [before: string, label: string, after: string];

function inBothEndings(cases: readonly Case[]): void {
  test.each(cases)('%j', (before, label, after) => {
    expect(taken(before, label)).toBe(after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(taken(crlf(before), label), 'with CRLF').toBe(crlf(after));
  });
}

describe('keys of front matter', () => {
  inBothEndings([
    ['---\n<|>\n---\n', 'postmortem', '---\npostmortem: \n---\n'],
    ['---\nsev<|>\n---\n', 'severity', '---\nseverity: \n---\n'],
    ['---\nse<|>ver\n---\n', 'severity', '---\nseverity: \n---\n'],
    ['---\nst<|>: Draft\n---\n', 'status', '---\nstatus: Draft\n---\n'],
    ['+++\ndet<|>\n+++\n', 'detected-by', '+++\ndetected-by = \n+++\n'],
    [
      '---\ntitle: x\npostmortem-<|>\n---\n',
      'postmortem-disable',
      '---\ntitle: x\npostmortem-disable: \n---\n',
    ],
  ]);

  test.each([
    '---\ntags<|>\n---\n',
    '---\ntags:\n  <|>\n---\n',
    '---\ntitle: sev<|>\n---\n',
    '---\nsev words<|>\n---\n',
    '---\n# <|>\n---\n',
    '---\ntitle: x\n---\nsev<|>\n',
    '---\ntitle: x\n---\n<|>\n',
    '---\nsev<|>\n',
    'sev<|>\n',
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('none twice, under whichever name it stands there', () => {
    const all = labels('---\n<|>\n---\n');
    const left = labels('---\nSeverity: SEV-1\nincidentId: INC-2026-001\n<|>\ntype: x\n---\n');
    expect(all).toHaveLength(left.length + 3);
    expect(all).toEqual(expect.arrayContaining(['severity', 'incident-id', 'type']));
    expect(left).not.toEqual(expect.arrayContaining(['severity']));
    expect(left).not.toEqual(expect.arrayContaining(['incident-id']));
  });

  test('each is one that is read, each as another fact', () => {
    const own = ['postmortem', 'type', 'postmortem-disable', 'title'];
    const facts = labels('---\n<|>\n---\n').filter((label) => !own.includes(label));
    const keys = facts.map(fieldKeyOf);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(facts.length);
  });
});

describe('values of front matter', () => {
  inBothEndings([
    ['---\npostmortem: <|>\n---\n', 'false', '---\npostmortem: false\n---\n'],
    ['---\npostmortem:<|>\n---\n', 'true', '---\npostmortem: true\n---\n'],
    ['---\npostmortem: f<|>\n---\n', 'false', '---\npostmortem: false\n---\n'],
    ['---\npostmortem: tr<|>ue # y\n---\n', 'true', '---\npostmortem: true # y\n---\n'],
    [
      '---\npostmortem: true\ntype: <|>\n---\n',
      'postmortem',
      '---\npostmortem: true\ntype: postmortem\n---\n',
    ],
    ['---\nseverity: "<|>"\n---\n', 'SEV-2', '---\nseverity: "SEV-2"\n---\n'],
    ["---\nseverity: 'SE<|>'\n---\n", 'SEV-2', "---\nseverity: 'SEV-2'\n---\n"],
    ['---\nlast-updated: <|>\n---\n', '2026-03-10', '---\nlast-updated: 2026-03-10\n---\n'],
    [
      '---\ndetected_by: Cus<|>\n---\n',
      'Customer report',
      '---\ndetected_by: Customer report\n---\n',
    ],
    ['---\ntime-zone: <|>\n---\n', 'UTC', '---\ntime-zone: UTC\n---\n'],
    ['---\nowner: <|>\n---\nThanks to @bo.\n', '@bo', '---\nowner: "@bo"\n---\nThanks to @bo.\n'],
    ['+++\nseverity = <|>\n+++\n', 'SEV-1', '+++\nseverity = "SEV-1"\n+++\n'],
    ['+++\nseverity = "S<|>"\n+++\n', 'SEV-1', '+++\nseverity = "SEV-1"\n+++\n'],
    ['+++\npostmortem =<|>\n+++\n', 'true', '+++\npostmortem =true\n+++\n'],
  ]);

  test.each([
    '---\ntitle: <|>\n---\n',
    '---\ntype: runbook<|>\n---\n',
    '---\nseverity: "SEV-1"<|>\n---\n',
    '---\ndetected-by: a friend <|>\n---\n',
    '---\nconstructor: <|>\n---\n',
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('what is taken is read as what it says', () => {
    const text = taken('---\nowner: @<|>\n---\nThanks to @bo.\n', '@bo');
    expect(frontMatterEntries(parse(text))).toMatchObject([{ key: 'owner', values: ['@bo'] }]);
  });
});

describe('how it was detected', () => {
  inBothEndings([
    ['**Detected by:** <|>', 'Customer report', '**Detected by:** Customer report'],
    ['- Detection method: auto<|>', 'Automated alert', '- Detection method: Automated alert'],
    [
      '| Field | Value |\n|---|---|\n| **Detection method** | <|> |\n',
      'Automated alert',
      '| Field | Value |\n|---|---|\n| **Detection method** | Automated alert |\n',
    ],
    [
      'Service | Detected by\n---|---\nshop | Int<|>\n',
      'Internal user report',
      'Service | Detected by\n---|---\nshop | Internal user report\n',
    ],
    ['## Detection\n\n[ ] <|>\n', 'Customer report', '## Detection\n\n[ ] Customer report\n'],
    ['## Detection\n\n- [x] on<|>', METHODS[2] ?? '', `## Detection\n\n- [x] ${METHODS[2] ?? ''}`],
  ]);

  test.each([
    '**Detected by:** a customer <|>',
    '| Service | Detected by<|> |\n|---|---|\n| shop | |\n',
    '| Service | Detected by |\n|---|---|\n| <|> | |\n',
    '## Detection\n\n- [ ] Something else <|>\n',
    '## Lessons Learned\n\n- [ ] <|>\n',
    '## Detection\n\n- [ ] <|>Customer report\n',
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('or by a person of the document', () => {
    expect(labels('**Detected by:** @b<|>\n\nThanks to @bo.\n')).toEqual(['@bo']);
  });

  test('the ways are those of the template', () => {
    expect(labels('**Detected by:** <|>')).toEqual(METHODS);
  });
});

describe('facts in a table of two columns', () => {
  inBothEndings([
    [
      '| Field | Value |\n|---|---|\n| Severity | <|> |\n',
      'SEV-2',
      '| Field | Value |\n|---|---|\n| Severity | SEV-2 |\n',
    ],
  ]);

  test('nothing in place of other words, nor beside other names', () => {
    expect(labels('| Field | Value |\n|---|---|\n| Severity | bad <|> |\n')).toEqual([]);
    expect(labels('| Field | Value |\n|---|---|\n| Mood | <|> |\n')).toEqual([]);
    expect(labels('| Field | Value |\n|---|---|\n| Severity | a | <|> |\n')).toEqual([]);
  });
});

describe('dimensions of Impact', () => {
  const table = (rows: string): string =>
    `## Impact\n\n| Dimension | Detail |\n|---|---|\n${rows}\n\n## Timeline\n`;
  inBothEndings([
    [table('| <|> | |'), 'SLO burn', table('| SLO burn | |')],
    [
      table('| use<|> | 3 % |'),
      'Users / tenants affected',
      table('| Users / tenants affected | 3 % |'),
    ],
    [table('| Duration | 3 h |\n| <|>'), 'Error rate', table('| Duration | 3 h |\n| Error rate')],
  ]);

  test('those that the table does not have, above or below', () => {
    expect(labels(table('| **Duration** | 3 h |\n| <|> | |\n| Error rate | 2 % |'))).toEqual(
      DIMENSIONS.map(({ name }) => name).filter(
        (name) => name !== 'Duration' && name !== 'Error rate',
      ),
    );
  });

  test.each([
    table('| Duration | <|> |'),
    table('| Queue <|> | |'),
    table('| <|> | |').replace('Dimension', 'Region'),
    table('| <|> | |').replace('## Impact', '## Background'),
    table('| x | y |').replace('Dimension', 'D<|>'),
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe('now, in a timeline of bullets', () => {
  const bullets = (last: string): string =>
    `## Timeline\n\nAll times in UTC.\n\n- 08:50 Sign-ins fail\n${last}\n`;
  inBothEndings([
    [bullets('- <|>'), '09:04', bullets('- 09:04')],
    [bullets('* 09<|>'), '09:04', bullets('* 09:04')],
  ]);

  test.each([
    bullets('- The <|>'),
    bullets('- 08<|>'),
    bullets('- <|>').replace('UTC', 'CET'),
    bullets('- <|>').replace('Timeline', 'Lessons Learned'),
    bullets('- <|> 08:55 it goes on'),
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe('the incident id', () => {
  inBothEndings([
    [
      '**Incident ID:** <|>\n\nLike INC-2026-006 and INC-2025-040.\n',
      'INC-2026-007',
      '**Incident ID:** INC-2026-007\n\nLike INC-2026-006 and INC-2025-040.\n',
    ],
    [
      '**Incident ID:** INC-YYYY-NNN<|>  \n**Date:** 2025-12-30\n\nLike INC-2025-040.\n',
      'INC-2025-041',
      '**Incident ID:** INC-2025-041  \n**Date:** 2025-12-30\n\nLike INC-2025-040.\n',
    ],
    [
      '# INC-2026-009: sign-ins\n\n**Incident ID:** <|>\n\nLike INC-2026-020.\n',
      'INC-2026-009',
      '# INC-2026-009: sign-ins\n\n**Incident ID:** INC-2026-009\n\nLike INC-2026-020.\n',
    ],
    [
      '---\nincident-id: <|>\n---\nLike INC-2026-006.\n',
      'INC-2026-007',
      '---\nincident-id: INC-2026-007\n---\nLike INC-2026-006.\n',
    ],
  ]);

  test('counts what other open documents name', () => {
    const found = offered('**Incident ID:** <|>', ['Like INC-2026-011.', '# INC-2026-013\n']);
    expect(found.map(({ label }) => label)).toEqual(['INC-2026-014']);
    expect(found[0]?.detail).toMatch(/open documents/);
  });

  test.each([
    '**Incident ID:** <|>\n',
    '**Incident ID:** INC-2026-<|>004\n',
    '**Incident ID:** <|>\n\nLike INC-2025-040 and TICKET-2026-004.\n',
  ])('nothing where nothing says how far the team has counted: %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

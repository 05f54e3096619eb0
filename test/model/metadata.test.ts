/** Facts about the incident, in every form in which people write them. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { readSeverity } from '../../server/src/model/metadata/severity.ts';
import type { Metadata } from '../../server/src/model/postmortem.ts';
import { isoDate } from '../../server/src/model/time/calendar.ts';
import { read } from '../support/read.ts';

const FORMS: readonly (readonly [string, string])[] = [
  [
    'front matter',
    '---\nincident_id: INC-2026-007\nseverity: SEV-2\nstatus: Resolved\ndate: 2026-03-05\nowner: Ana Roe\n---\n# X\n',
  ],
  [
    'front matter with carriage returns alone',
    '---\rincident_id: INC-2026-007\rseverity: SEV-2\rstatus: Resolved\rdate: 2026-03-05\rowner: Ana Roe\r---\r# X\r',
  ],
  [
    'front matter with both at the ends of lines',
    '---\r\nincident_id: INC-2026-007\r\nseverity: SEV-2\r\nstatus: Resolved\r\ndate: 2026-03-05\r\nowner: Ana Roe\r\n---\r\n# X\r\n',
  ],
  [
    'TOML',
    '+++\nincident_id = "INC-2026-007"\nseverity = "SEV-2"\nstatus = "Resolved"\ndate = 2026-03-05\nowner = "Ana Roe"\n+++\n# X\n',
  ],
  [
    'bold lines',
    '# X\n\n**Incident ID:** INC-2026-007\n**Severity**: SEV-2\n**Status:** Resolved\n**Date of incident:** 2026-03-05\n**Document owner:** Ana Roe\n\n## Impact\n',
  ],
  [
    'plain lines',
    '# X\n\nIncident ID: INC-2026-007\nSeverity: SEV-2\nStatus: Resolved\nDate: 2026-03-05\nOwner: Ana Roe\n',
  ],
  [
    'bullets',
    '# X\n\n- **Incident ID**: INC-2026-007\n- **Severity**: SEV-2\n- **Status**: Resolved\n- **Date**: 2026-03-05\n- **Owner**: Ana Roe\n',
  ],
  [
    'a table',
    '# X\n\n| Field | Value |\n|---|---|\n| Incident ID | INC-2026-007 |\n| **Severity** | SEV-2 |\n| Status | Resolved |\n| Date | 2026-03-05 |\n| Owner | Ana Roe |\n',
  ],
  [
    'a table across',
    '# X\n\n| Incident ID | Severity | Status | Date | Owner |\n|---|---|---|---|---|\n| INC-2026-007 | SEV-2 | Resolved | 2026-03-05 | Ana Roe |\n',
  ],
  [
    'lines of Japanese, which has no blank behind a colon',
    '# X\n\n- インシデント番号:INC-2026-007\n- 重要度:SEV-2\n- ステータス:Resolved\n- 日付:2026-03-05\n- オーナー:Ana Roe\n',
  ],
  [
    'one line',
    '# X\n\n**Incident ID:** INC-2026-007 | **Severity:** SEV-2 | **Status:** Resolved · **Date:** 2026-03-05, **Owner:** Ana Roe\n',
  ],
  [
    'one line with a blank between them',
    '# X\n\n**Incident ID:** INC-2026-007 **Severity:** SEV-2 **Status**: Resolved **Date:** 2026-03-05 **Owner:** Ana Roe\n',
  ],
  [
    'the words of other teams',
    '# X\n\nCOE ID: INC-2026-007\nNivel de severidad: SEV-2\nStatus: Resolved\nDate: 2026-03-05\nRCA owner: Ana Roe\n',
  ],
  [
    'one line with blanks between them',
    '# X\n\n**Incident ID:** INC-2026-007  **Severity:** SEV-2  **Status:** Resolved   **Date:** 2026-03-05  **Owner:** Ana Roe\n',
  ],
  [
    'one line of sentences',
    '# X\n\nIncident ID: INC-2026-007. Severity: SEV-2. Status: Resolved; Date: 2026-03-05. Owner: Ana Roe.\n',
  ],
  [
    'headings',
    '# X\n\n## Incident ID\nINC-2026-007\n\n## Severity\nSEV-2\n\n## Status\nResolved\n\n## Date\n2026-03-05\n\n## Owner\nAna Roe\n',
  ],
  [
    'a quote',
    '# X\n\n> **Incident ID:** INC-2026-007\n> **Severity:** SEV-2\n> **Status:** Resolved\n> **Date:** 2026-03-05\n> **Owner:** Ana Roe\n',
  ],
];

test.each([
  ['Status: Resolved. We thank the owner: Iva.', 'Resolved. We thank the owner: Iva.'],
  ['We know more. Status: Resolved.', undefined],
])('a fact begins behind a fact, with its label: %s', (line, status) => {
  const { metadata } = read(`# X\n\n${line}\n`);
  expect([metadata.status?.text, metadata.owner]).toEqual([status, undefined]);
});

test('a person in charge and a severity in Japanese', () => {
  const { owner, severity } = read('# X\n\n**担当者:** 田中\n\n**重要度:** 高\n').metadata;
  expect([owner?.text, severity?.value.rank]).toEqual(['田中', 2]);
});

describe('forms', () => {
  test.each(FORMS)('%s', (_, text) => {
    const { incidentId, severity, status, date, owner } = read(text).metadata;
    expect([incidentId, severity, status, date, owner].map((field) => field?.text)).toEqual([
      'INC-2026-007',
      'SEV-2',
      'Resolved',
      '2026-03-05',
      'Ana Roe',
    ]);
    for (const field of [incidentId, severity, status, owner]) {
      expect(field && slice(text, field.span).replaceAll('"', '')).toBe(field?.text);
    }
    expect(date?.value && isoDate(date.value)).toBe('2026-03-05');
  });

  test('what the page says wins over front matter', () => {
    const text = '---\nstatus: draft\n---\n# X\n\n**Status:** Final\n';
    expect(read(text).metadata.status?.value).toBe('Final');
  });

  test('a label without an answer states nothing', () => {
    expect(read('# X\n\n**Severity:**\n').metadata.severity).toBeUndefined();
  });

  test('labels of entries and of the sections below are no facts', () => {
    const text =
      '# X\n\n## Timeline\n\n- Status: page set to red\n\n## Action Items\n\n- Owner: ana\n';
    expect(read(text).metadata.status).toBeUndefined();
    expect(read(text).metadata.owner).toBeUndefined();
  });

  test.each([
    ['# Queue outage\n\n## Summary\n\nx\n', 'Queue outage'],
    ['## Summary\n\nx\n\n# After-action report\n\ny\n', 'Front'],
    ['# Summary\n\nx\n\n# Root cause\n\ny\n\n# Hub logs\n\nz\n', 'Front'],
    ['x\n', 'Front'],
  ])('the title of front matter, and that of the page: %j', (body, title) => {
    expect(read(`---\ntitle: Front\n---\n${body}`).title?.text).toBe(title);
  });

  test('broken front matter costs what it breaks', () => {
    const model = read('---\nstatus: Final\nfoo: [1, 2\n---\n# X\n');
    expect(model.title?.text).toBe('X');
    expect(model.metadata.status?.value).toBe('Final');
  });
});

describe('status', () => {
  test.each([
    ['Resolved; two actions open', 'Resolved'],
    ['✅ Complete (see below)', 'Complete'],
    ['In progress - waiting for the vendor', 'In progress'],
    ['Resolved — watchdog added', 'Resolved'],
    ['In-review', 'In-review'],
  ])('%s', (text, value) => {
    expect(read(`# X\n\n**Status:** ${text}\n`).metadata.status?.value).toBe(value);
  });
});

describe('severity', () => {
  test.each([
    ['SEV-1', 1],
    ['SEV2', 2],
    ['Sev 3 (one region)', 3],
    ['S1', 1],
    ['severity::4', 4],
    ['SEV-0', 1],
    ['P1', 1],
    ['P1 / SEV-3', 3],
    ['2', 2],
    ['Critical', 1],
    ['High - logins', 2],
    ['Major', 2],
    ['Medium', 3],
    ['Minor', 3],
    ['low', 4],
    ['重大', 1],
    ['Majeure', 2],
    ['Élevée', 2],
    ['Kritisk', 1],
    ['Alvorlig', 2],
    ['délevée', undefined],
    ['purple', undefined],
  ])('%s is %s', (text, rank) => {
    expect(readSeverity(text)).toEqual({ rank, menu: false });
  });

  test.each(['SEV-1 / SEV-2 / SEV-3', 'Critical | Major | Minor', 'low, medium or high'])(
    '%s is a menu',
    (text) => {
      expect(readSeverity(text)).toEqual({ rank: undefined, menu: true });
    },
  );

  test('an explanation after the level is no menu', () => {
    expect(readSeverity('SEV-2 (was SEV-1 at first, then lowered)').menu).toBe(false);
  });
});

describe('dates', () => {
  test.each([
    ['5 March 2026', '2026-03-05'],
    ['March 5th, 2026', '2026-03-05'],
    ['2026-03-05 14:00 UTC', '2026-03-05'],
    ['YYYY-MM-DD', undefined],
    ['03/05/2026', undefined],
    ['2026-02-30', undefined],
  ])('%s', (text, iso) => {
    const date = read(`# X\n\n**Date:** ${text}\n`).metadata.date;
    expect(date?.text).toBe(text);
    expect(date?.value && isoDate(date.value)).toBe(iso);
  });
});

test('a window says the day of the incident', () => {
  const { date } = read(
    '# X\n\n| Incident window | 2026-05-30 22:00 – 2026-05-31 03:40 UTC |\n|-|-|\n',
  ).metadata;
  expect(date?.value && isoDate(date.value)).toBe('2026-05-30');
});

test('facts in French', () => {
  const { authors, timeZone } = read(
    '# X\n\n- **Rédactrice** : Ana Roe\n- **Fuseau** : Europe/Paris\n',
  ).metadata;
  expect([authors?.text, timeZone?.text]).toEqual(['Ana Roe', 'Europe/Paris']);
});

const FACTS: readonly (readonly [keyof Metadata, string, string])[] = [
  ['incidentId', 'Incident ID', 'INC-2026-007'],
  ['severity', 'Severity', 'SEV-2'],
  ['status', 'Status', 'Resolved'],
  ['date', 'Date', '2026-03-05'],
  ['start', 'Start time', '2026-03-05 09:02'],
  ['end', 'End time', '2026-03-05 09:42'],
  ['owner', 'Owner', 'Ana Roe'],
  ['authors', 'Authors', 'Ana Roe, Bo Lee'],
  ['lastUpdated', 'Last updated', '2026-03-06'],
  ['reviewDate', 'Review date', '2026-03-12'],
  ['service', 'Service', 'Checkout'],
  ['detectedBy', 'Detected by', 'the error rate alert'],
  ['timeZone', 'Time zone', 'CET'],
];
const SHAPES: Readonly<Record<string, (facts: typeof FACTS) => string>> = {
  YAML: (facts) => `---\n${lined(facts, (name, text) => `${snake(name)}: ${text}`)}\n---\n# X\n`,
  TOML: (facts) => `+++\n${lined(facts, (name, text) => `${snake(name)} = "${text}"`)}\n+++\n# X\n`,
  'bold lines': (facts) => `# X\n\n${lined(facts, (name, text) => `**${name}:** ${text}`)}\n`,
  'bold lines with two blanks': (facts) =>
    `# X\n\n${lined(facts, (name, text) => `**${name}**: ${text}  `)}\n`,
  bullets: (facts) => `# X\n\n${lined(facts, (name, text) => `- ${name}: ${text}`)}\n`,
  table: (facts) =>
    `# X\n\n| Field | Value |\n|--|--|\n${lined(facts, (name, text) => `| ${name} | ${text} |`)}\n`,
  'table without a header': (facts) =>
    `# X\n\n|  |  |\n|--|--|\n${lined(facts, (name, text) => `| **${name}** | ${text} |`)}\n`,
  headings: (facts) => `# X\n\n${lined(facts, (name, text) => `## ${name}\n\n${text}\n`)}\n`,
};

function lined(facts: typeof FACTS, line: (name: string, text: string) => string): string {
  return facts.map(([, name, text]) => line(name, text)).join('\n');
}

function snake(name: string): string {
  return name.toLowerCase().replaceAll(' ', '_');
}

describe('every fact in every shape', () => {
  test.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const text = shape(FACTS);
    const { metadata } = read(text);
    const told = FACTS.map(([key]) => [key, metadata[key]?.text]);
    expect(told).toEqual(FACTS.map(([key, , value]) => [key, value]));
    for (const [key, , value] of FACTS) {
      const field = metadata[key];
      expect(field && slice(text, field.span).replaceAll('"', '')).toBe(value);
    }
    const days = [metadata.start, metadata.end, metadata.lastUpdated, metadata.reviewDate];
    expect(days.map((field) => field?.value && isoDate(field.value))).toEqual([
      '2026-03-05',
      '2026-03-05',
      '2026-03-06',
      '2026-03-12',
    ]);
  });

  test.each(Object.entries(SHAPES))('%s: the zone is that of the timeline', (_, shape) => {
    const { timeline } = read(`${shape(FACTS)}\n## Timeline\n\n- 09:10 Pods crash\n`);
    expect(timeline.zone).toMatchObject({ from: 'metadata', zone: { name: 'CET' } });
    expect(timeline.entries[0]?.instant?.at).toBe(Date.parse('2026-03-05T08:10:00Z'));
  });

  test.each([
    ['end', 'Ended'],
    ['end', 'Incident end'],
    ['end', 'Resolved at'],
    ['end', 'End date'],
    ['reviewDate', 'Reviewed on'],
    ['reviewDate', 'Postmortem review'],
    ['reviewDate', 'Review meeting'],
    ['detectedBy', 'Detection method'],
    ['detectedBy', 'Discovered by'],
    ['lastUpdated', 'Last reviewed'],
  ] as const)('%s is also called "%s"', (key, name) => {
    expect(read(`# X\n\n**${name}:** 2026-03-05\n`).metadata[key]?.text).toBe('2026-03-05');
  });

  test('a zone that no one knows is none', () => {
    const { metadata, timeline } = read('# X\n\n**Time zone:** ours\n\n- 09:10 A\n');
    expect(metadata.timeZone).toMatchObject({ text: 'ours', value: undefined });
    expect(timeline.zone).toBeUndefined();
  });
});

describe('facts where few look for them', () => {
  const fields = (text: string) => read(text).metadata;

  test('the id that the title begins with, where no field has one', () => {
    const { incidentId } = fields('# INC-2026-005: The queue was full\n');
    expect(incidentId).toMatchObject({ value: 'INC-2026-005', span: { start: 2, end: 14 } });
    const bold = fields('# **INC-2026-005: The queue was full**\n');
    expect(bold.incidentId).toMatchObject({ value: 'INC-2026-005', span: { start: 4, end: 16 } });
    expect(fields('# INC-7 — Queue\n\n**Incident ID:** INC-8\n').incidentId?.value).toBe('INC-8');
    for (const none of ['CVE-2026-0005: Queue', 'SEV-1: Queue', 'The INC-7: Queue', 'INC-7th: Q'])
      expect(fields(`# ${none}\n`).incidentId).toBeUndefined();
  });

  test.each(['Timestamp (UTC)', 'Date/time', 'Date/Time of incident', 'When', 'Occurred at'])(
    'the date below %j',
    (label) => {
      const { date } = fields(`# X\n\n**${label}:** 2026-03-05 14:02\n`);
      expect(date?.value).toEqual({ year: 2026, month: 3, day: 5 });
    },
  );

  test('not the names of columns', () => {
    expect(
      fields('# X\n\n| Timestamp | Event |\n|--|--|\n| 14:02 | Down |\n').date,
    ).toBeUndefined();
  });

  test('the author in the last words, but no owner: that may be an action’s', () => {
    const text = (line: string) => `# X\n\n## Impact\n\nNobody paid.\n\n---\n\n${line}\n`;
    expect(fields(text('**Prepared by:** Ana')).authors?.value).toBe('Ana');
    expect(fields(text('*Prepared by: Ana*\n*Last updated: 2026-03-06*')).authors?.value).toBe(
      'Ana',
    );
    expect(fields(text('**Owner:** Ana')).owner).toBeUndefined();
    expect(fields(text('Prepared by: Ana\nNobody else was there.')).authors).toBeUndefined();
  });
});

/** `05/03/2026` is a day of March where the language says so, of May where it says that, and open elsewhere. */
test.each([
  ['', '## Summary\n\n## Timeline\n', undefined],
  ['', '## Resumo\n\n## Linha do tempo\n', '2026-03-05'],
  ['', '## Zusammenfassung\n\n## Maßnahmen\n', '2026-03-05'],
  ['', '## Resumo\n\n## Timeline\n', undefined],
  ['---\nlang: pt-BR\n---\n', '## Timeline\n', '2026-03-05'],
  ['---\nlang: en-US\n---\n', '## Timeline\n', '2026-05-03'],
  ['---\nlang: en-GB\n---\n', '## Timeline\n', '2026-03-05'],
  ['---\nlang: en\n---\n', '## Resumo\n\n## Linha do tempo\n', undefined],
  ['---\nlang: ja\n---\n', '## Timeline\n', undefined],
])('the language settles the order of a day: %j %j', (front, sections, day) => {
  const model = read(`${front}# X\n\n**Date:** 05/03/2026\n\n${sections}\n- 05/03/2026 14:02 a\n`);
  const { value } = model.metadata.date ?? {};
  expect(value && isoDate(value)).toBe(day);
  const [entry] = model.timeline.entries;
  if (entry) expect(entry.date && isoDate(entry.date)).toBe(day);
});

test('a line with a label of its own under a heading is another fact than the heading', () => {
  const { metadata } = read('# X\n\n## Incident\n\n**Status:** Draft\n\n## Impact\n');
  expect(metadata.incidentId).toBeUndefined();
});

/** A new postmortem: everything known is filled in, nothing is made up, and the caret stands where writing begins. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import {
  newPostmortem,
  type NewPostmortem,
  type NewWish,
} from '../../server/src/features/new-postmortem.ts';
import { PROFILES } from '../../server/src/features/profiles/profiles.ts';
import { checkDocument } from '../../server/src/model/detect.ts';
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { TEAM } from '../support/circumstances.ts';

const WISH: NewWish = {
  service: 'Checkout API',
  severity: 'SEV-2',
  today: '2026-03-05',
  author: 'Ana Silva, Payments',
  takenIds: [],
};

test('fills in what is known, and leaves the rest of the template alone', () => {
  const { text } = newPostmortem(WISH);
  const changed = text.split('\n').filter((line) => !TEMPLATE.split('\n').includes(line));
  expect(changed.map((line) => line.trimEnd())).toEqual([
    '# Incident Postmortem — Checkout API',
    '**Incident ID:** INC-2026-001',
    '**Severity:** SEV-2',
    '**Status:** Draft',
    '**Date of incident:** 2026-03-05',
    '**Document owner:** Ana Silva, Payments',
    '**Last updated:** 2026-03-05',
  ]);
});

const stopsOf = ({ text, stops }: NewPostmortem) => stops.map((stop) => slice(text, stop));

test('what is not known stays a placeholder, and the caret goes there first', () => {
  const made = newPostmortem({ ...WISH, service: ' ', severity: '', author: '' });
  expect(made.text).toContain('# Incident Postmortem — [Service / Component Name]');
  expect(stopsOf(made).slice(0, 3)).toEqual([
    '[Service / Component Name]',
    'SEV-1 / SEV-2 / SEV-3',
    '[Name, team]',
  ]);
});

test('with everything known, the caret stands at the summary, whose sentences are one stop', () => {
  const [first, second] = stopsOf(newPostmortem(WISH));
  expect(first).toMatch(/^Write 2–4 sentences.*event\.$/);
  expect(second).toBe('HH:MM');
});

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const made = newPostmortem({ ...WISH, profile: id });
  const uri = 'file:///notes/a.md';
  const model = readPostmortem(made.text, { uri });

  test('says what is known', () => {
    expect(made.text).toContain('Checkout API');
    expect(model.metadata).toMatchObject({
      incidentId: { text: 'INC-2026-001' },
      severity: { text: 'SEV-2' },
      status: { text: 'Draft' },
      date: { value: { year: 2026, month: 3, day: 5 } },
      owner: { text: 'Ana Silva, Payments' },
    });
  });

  test('is read as a postmortem, with every heading a section that we know or its own', () => {
    expect(model.kind).toBe('postmortem');
    expect(checkDocument(model, uri, []).decision).toBe('on');
    const kinds = new Set(model.sections.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['summary', 'impact', 'timeline']));
    expect([...kinds]).toEqual(expect.arrayContaining(['action-items', OF_PROFILE[id]].flat()));
    expect(model.followsTemplate).toBe(id === 'template');
    const named = model.sections.map(({ heading }) => heading);
    const headings = [...made.text.matchAll(/^#{2,3} (.*)$/gm)].map(([, words = '']) => words);
    const unread = headings.filter((words) => !named.includes(words.replace(/\?$/, '')));
    expect(unread.filter((words) => !named.includes(words))).toEqual(NOT_OURS[id] ?? []);
  });

  test('has a stop for every blank, and none in one another', () => {
    const blanks = made.text.match(/\[[^\]\n]{2,}\](?!\()|YYYY-MM-DD|HH:MM/g) ?? [];
    const stops = stopsOf(made);
    for (const blank of blanks) expect(stops.some((stop) => stop.includes(blank))).toBe(true);
    made.stops.slice(1).forEach(({ start }, at) => {
      expect(start).toBeGreaterThan(made.stops[at]?.end ?? Infinity);
    });
  });

  test('is not scolded for more than what is still blank, and only softly', () => {
    const rules = findingsInDraft(model);
    expect(rules.filter(({ level }) => level !== 'hint')).toEqual([]);
    expect(rules.map(({ rule }) => rule).filter((rule) => !BLANK.test(rule))).toEqual([]);
  });

  test('needs no other template than its own', () => {
    expect(profile.text).not.toMatch(/\{\{|\r|\t| {3,}\n/);
    expect(profile.text).toMatch(/[^\n]\n$/);
  });
});

const OF_PROFILE: Readonly<Record<string, readonly string[]>> = {
  template: ['root-cause', 'detection', 'resolution', 'lessons'],
  lightweight: ['root-cause', 'lessons'],
  'near-miss': ['detection', 'contributing-factors', 'lucky', 'went-well'],
  'google-sre': ['root-cause', 'trigger', 'resolution', 'detection', 'lessons', 'supporting'],
  pagerduty: ['contributing-factors', 'resolution', 'lessons', 'went-well', 'went-poorly'],
  atlassian: ['background', 'root-cause', 'detection', 'response', 'resolution', 'lessons'],
};

/** Headings that are of no kind of ours. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  pagerduty: ['Responders', 'Messaging', 'Internal Email', 'External Message'],
  atlassian: ['Backlog check', 'Recurrence'],
};

/** Rules about what is still to be written. */
const BLANK =
  /^(?:placeholder-left|empty-|skipped-impact|no-|missing-|action-without-|unmeasured-|detection-not-|metric-not-)/;

function findingsInDraft(model: Postmortem) {
  const preset = model.followsTemplate ? 'strict' : 'standard';
  const context = { model, preset, team: TEAM, today: undefined } as const;
  return runRules({ ...context, levels: {}, strictness: 'byStatus' }, { rules: RULES });
}

describe("a team's own template", () => {
  const template =
    '# {{service}}: {{ severity }}, {{id}}\n\n{{date}} {{author}} {{date}} {{region}}\n';

  test('has placeholders of its own, and keeps those that mean nothing here as stops', () => {
    const made = newPostmortem({ ...WISH, template, profile: 'atlassian' });
    expect(made.text).toBe(
      '# Checkout API: SEV-2, INC-2026-001\n\n2026-03-05 Ana Silva, Payments 2026-03-05 {{region}}\n',
    );
    expect(stopsOf(made)).toEqual(['{{region}}']);
  });

  test('keeps what is not known', () => {
    const made = newPostmortem({ ...WISH, author: '', template });
    expect(stopsOf(made)).toEqual(['{{author}}', '{{region}}']);
  });

  test('may be a copy of the built-in template, in any line ending', () => {
    const made = newPostmortem({ ...WISH, template: TEMPLATE.replaceAll('\n', '\r\n') });
    expect(made.text).toBe(newPostmortem(WISH).text.replaceAll('\n', '\r\n'));
  });
});

test('a profile that does not exist is the built-in template', () => {
  expect(newPostmortem({ ...WISH, profile: 'nothing' })).toEqual(newPostmortem(WISH));
});

test.each([
  [[], 'INC-2026-001'],
  [['INC-2026-001', 'INC-2026-007', 'INC-2026-003'], 'INC-2026-008'],
  [['INC-2025-040', 'OPS-12', 'inc-2026-0002 '], 'INC-2026-003'],
  [['INC-2026-999'], 'INC-2026-1000'],
  [['INC-2026-12'], 'INC-2026-013'],
])('after %j comes %s', (takenIds, incidentId) => {
  expect(newPostmortem({ ...WISH, takenIds })).toMatchObject({ incidentId });
});

test.each([
  ['OPS-NNNN', ['OPS-0041', 'INC-2026-007'], 'OPS-0042'],
  ['PM-YYYYMMDD-N', ['PM-20260305-1', 'PM-20260304-7'], 'PM-20260305-2'],
  ['PM-YYYYMMDD-N', [], 'PM-20260305-1'],
])('in the form %s of the team, after %j, comes %s', (idForm, takenIds, incidentId) => {
  const made = newPostmortem({ ...WISH, idForm, takenIds });
  expect(made.incidentId).toBe(incidentId);
  expect(made.text).toContain(`**Incident ID:** ${incidentId}`);
});

test.each([
  [['Open', 'Closed'], 'Open'],
  [['Open', 'draft'], 'draft'],
  [[], 'Draft'],
])('of the statuses %j it begins with %s, in every profile', (statuses, status) => {
  for (const { id } of PROFILES) {
    const { text } = newPostmortem({ ...WISH, profile: id, statuses });
    expect(readPostmortem(text, { uri: '' }).metadata.status?.text).toBe(status);
  }
});

test('a form that counts in two places says no next id: it is left to be written', () => {
  const made = newPostmortem({ ...WISH, idForm: 'PM-NN-NN', fileName: '${id}.md' });
  expect(made).toMatchObject({ incidentId: '', fileName: 'incident.md' });
  expect(stopsOf(made)[0]).toBe('INC-YYYY-NNN');
});

describe('the file name', () => {
  test.each([
    ['Checkout API (EU)', '2026-03-05-checkout-api-eu.md'],
    ['../../etc/passwd', '2026-03-05-etc-passwd.md'],
    ['Søk & Größe', '2026-03-05-søk-größe.md'],
    ['???', '2026-03-05-incident.md'],
    ['x'.repeat(300), `2026-03-05-${'x'.repeat(60)}.md`],
  ])('of %j is %s', (service, fileName) => {
    expect(newPostmortem({ ...WISH, service })).toMatchObject({ fileName });
  });

  test('follows the setting', () => {
    const fileName = '${id}_${severity}_${slug}_${other}.md';
    expect(newPostmortem({ ...WISH, fileName }).fileName).toBe(
      'INC-2026-001_sev-2_checkout-api_${other}.md',
    );
  });
});

test('the words of a person are words, whatever they contain', () => {
  const { text } = newPostmortem({ ...WISH, service: "$& $1 `x`\n# It's", author: '$`' });
  expect(text).toContain("# Incident Postmortem — $& $1 `x` # It's\n");
  expect(text).toContain('**Document owner:** $`');
});

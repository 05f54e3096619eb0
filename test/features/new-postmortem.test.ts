/** A new postmortem: everything known is filled in, nothing is made up, and the caret stands where writing begins. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { newPostmortem, type NewWish } from '../../server/src/features/new-postmortem.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';

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

test('what is not known stays a placeholder, and the caret goes there first', () => {
  const { text, selection } = newPostmortem({ ...WISH, service: ' ', author: '' });
  expect(text).toContain('# Incident Postmortem — [Service / Component Name]');
  expect(text).toContain('**Document owner:** [Name, team]');
  expect(slice(text, selection)).toBe('[Service / Component Name]');
});

test('with everything known, the caret stands at the summary', () => {
  const { text, selection } = newPostmortem(WISH);
  expect(slice(text, selection)).toMatch(/^Write 2–4 sentences.*event\.$/);
});

test.each([
  [[], 'INC-2026-001'],
  [['INC-2026-001', 'INC-2026-007', 'INC-2026-003'], 'INC-2026-008'],
  [['INC-2025-040', 'OPS-12', 'inc-2026-0002 '], 'INC-2026-003'],
  [['INC-2026-999'], 'INC-2026-1000'],
])('after %j comes %s', (takenIds, incidentId) => {
  expect(newPostmortem({ ...WISH, takenIds })).toMatchObject({ incidentId });
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

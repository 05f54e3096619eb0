/** Forms of incident ids: what is one, what can be made one, and which comes next. */
import { describe, expect, it } from 'vitest';
import { idForm } from '../../server/src/model/incident-id.ts';

const DAY = { year: 2026, month: 3, day: 5 };

describe('a form', () => {
  it.each([
    ['INC-YYYY-NNN', 'INC-2026-031', true],
    ['INC-YYYY-NNN', '[INC-2026-0031](https://x.example/1)', true],
    ['INC-YYYY-NNN', 'INC-26-031', false],
    ['INC-YYYY-NNN', 'INC-2026-31', false],
    ['INC-YYYY-NNN', 'XINC-2026-031', false],
    ['INC-YYYY-NNN', 'inc-2026-031', false],
    ['OPS#N', 'OPS#7', true],
    ['OPS#N', 'OPS#1234', true],
    ['PM.YYYYMMDD.N', 'PM.20260305.1', true],
    ['PM.YYYYMMDD.N', 'PMx20260305.1', false],
    ['(NN)', '(07)', true],
  ])('%s: %s', (form, text, is) => {
    expect(idForm(form).isIn(text)).toBe(is);
  });

  it.each([
    ['INC-YYYY-NNN', 'inc 2026-14', 'INC-2026-014'],
    ['INC-YYYY-NNN', '2026/14', 'INC-2026-014'],
    ['INC-YYYY-NNN', '14', undefined],
    ['INC-YYYY-NNN', 'payments', undefined],
    ['OPS-NN', 'ops 7', 'OPS-07'],
    ['OPS-NN', '2026-07', undefined],
    ['PM-YYYY-MM-N', '2026-7', undefined],
    ['NN-NN', '7', undefined],
  ])('%s makes of %s: %s', (form, text, id) => {
    expect(idForm(form).mended(text)).toBe(id);
  });

  it.each([
    ['INC-YYYY-NNN', [], 'INC-2026-001'],
    ['INC-YYYY-NNN', ['INC-2026-007', 'inc-2026-009', 'INC-2025-044', 'OPS-1'], 'INC-2026-010'],
    ['INC-YYYY-NNN', ['INC-2026-12', 'INC-2026-1x'], 'INC-2026-013'],
    ['INC-YYYY-NNN', ['2026-03-05-INC-2026-014_login.md', 'XINC-2026-020'], 'INC-2026-015'],
    ['YYYY-NN', ['2026-03-05-login.md', '2026-02'], '2026-03'],
    ['OPS-N', ['OPS-9'], 'OPS-10'],
    ['PM-YYYY-MM-DD-N', ['PM-2026-03-05-1', 'PM-2026-03-04-8'], 'PM-2026-03-05-2'],
    ['NN-NN', [], undefined],
  ])('%s goes on after %j with %s', (form, taken, id) => {
    expect(idForm(form).next(taken, DAY)).toBe(id);
  });
});

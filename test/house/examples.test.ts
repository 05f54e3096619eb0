/** The examples are read as they are meant, and show what their README says they show. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineAt } from '../../server/src/base/lines.ts';
import type { ReportedFinding } from '../../server/src/rules/rule.ts';
import { MOMENT_KINDS, type Postmortem } from '../../server/src/model/postmortem.ts';
import { DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const checkout = 'postmortems/2026-02-11-checkout-latency.md';
const login = 'postmortems/2026-03-05-login-outage.md';
const search = 'incidents/2026-04-18-search-outage.md';

describe('the examples', () => {
  it('are three postmortems and a page about them', () => {
    const all = readdirSync('examples', { recursive: true, encoding: 'utf8' });
    const files = all
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.replaceAll('\\', '/'));
    expect(files.sort()).toEqual(['README.md', checkout, login, search].sort());
  });

  it.each([
    [checkout, 'on', 'strict'],
    [login, 'on', 'strict'],
    [search, 'on', 'standard'],
    ['README.md', 'off', 'standard'],
  ])('%s is %s, under %s', (file, decision, preset) => {
    const { checked } = look(file);
    expect([checked?.decision, checked?.preset]).toEqual([decision, preset]);
  });

  it.each([checkout, search, 'README.md'])('%s has nothing to report', (file) => {
    expect(look(file).findings.map(described)).toEqual([]);
  });

  it.each([
    [checkout, { ttd: 7, tta: 3, ttm: 45, ttr: 52, duration: 52 }],
    [login, { ttd: 17, tta: 8, ttm: 60, ttr: 72, duration: 72 }],
    [search, { ttd: 13, tta: 3, ttm: 67, ttr: 71, duration: 71 }],
  ])('%s has its metrics, in minutes', (file, minutes) => {
    const metrics = Object.entries(look(file).model.metrics);
    const read = metrics.map(([kind, { length }]) => [kind, (length ?? NaN) / 60_000]);
    expect(Object.fromEntries(read)).toEqual(minutes);
  });

  it('show every moment that a timeline of the template has, in plain words', () => {
    const { moments } = look(checkout).model;
    const missing = MOMENT_KINDS.filter((kind) => moments[kind] === undefined);
    expect(missing).toEqual(['introduced']);
  });

  it.each([
    [checkout, 7],
    [search, 5],
  ])('%s has an owner and a day for each of %i action items', (file, count) => {
    const { items } = look(file).model.actions;
    expect(items).toHaveLength(count);
    expect(items.filter(({ owner, due }) => !owner.value || !due.value)).toEqual([]);
  });

  it('show the rules that people meet first, each on its line', () => {
    const { findings, model } = look(login);
    const found = findings.map(
      ({ span, rule }) => [lineAt(model.lines, span.start), rule] as const,
    );
    const shown = new Set(SHOWN.map(([, rule]) => rule));
    expect(found.filter(([, rule]) => shown.has(rule))).toEqual(SHOWN);
  });
});

/** In the order of the lines of the login outage. */
const SHOWN: readonly (readonly [line: number, rule: string])[] = [
  [1, 'missing-section'],
  [8, 'unknown-severity'],
  [12, 'placeholder-left'],
  [14, 'claim-mismatch'],
  [18, 'skipped-impact'],
  [26, 'non-utc-time'],
  [31, 'non-utc-time'],
  [32, 'time-goes-backwards'],
  [36, 'placeholder-left'],
  [47, 'shallow-whys'],
  [51, 'placeholder-left'],
  [63, 'claim-mismatch'],
  [64, 'metric-not-stated'],
  [71, 'empty-section'],
  [80, 'action-without-owner'],
  [81, 'action-without-owner'],
  [82, 'action-without-due-date'],
];

interface Look {
  readonly model: Postmortem;
  readonly checked: ReturnType<ReturnType<typeof createLanguageService>['checked']>;
  readonly findings: readonly ReportedFinding[];
}

function look(file: string): Look {
  const uri = `file:///examples/${file}`;
  const text = readFileSync(`examples/${file}`, 'utf8');
  const service = createLanguageService({
    log: { info: () => undefined, warn: fail, error: fail },
    today: () => ({ year: 2026, month: 12, day: 1 }),
    now: () => Date.UTC(2026, 11, 1),
    timers: { after: () => () => undefined },
  });
  service.put({ uri, version: 0, text });
  return {
    model: readPostmortem(text, { uri }),
    checked: service.checked(uri, DEFAULT_SETTINGS),
    findings: service.findings(uri, DEFAULT_SETTINGS),
  };
}

function fail(message: string): never {
  throw new Error(message);
}

function described({ rule, message }: ReportedFinding): string {
  return `${rule}: ${message}`;
}

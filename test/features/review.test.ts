/** Readiness and the agenda of a review: what blocks, what is asked, and every open thing of a document under its step. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agenda } from '../../server/src/features/agenda.ts';
import { newPostmortem } from '../../server/src/features/new-postmortem.ts';
import { checkDocument } from '../../server/src/model/detect.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import type { Settings } from '../../server/src/service/settings.ts';
import { HOSTILE } from '../support/hostile.ts';

const URI = 'file:///postmortems/2026-03-05-login.md';

const LOGIN = `# Incident Postmortem — Login

**Incident ID:** INC-2026-021
**Severity:** SEV-2
**Status:** Draft
**Date of incident:** 2026-03-05
**Document owner:** Ana Silva

Sign-ins failed for half of all users. Was the cache cold, or stale?

## Impact

4,200 users could not sign in.

## Timeline

All times in UTC.

| Time (UTC) | Event |
|------------|-------|
| 14:00 | **Started:** the key expires |
| 14:07 | **Detected:** sign-ins fail, see [graph](https://graphs.example/1) |
| 14:10 | **Acknowledged:** @bo is on it |
| 14:40 | **Resolved:** new key, OPS-12 |

## Root Cause

1. **Why did sign-ins fail?** The key had expired.

Who knew about the key? It was written down nowhere.

## Detection

**Detection gaps identified:**

- Nobody had a graph of the age of keys.

## Action Items

| # | Action | Owner | Due date | Status |
|---|--------|-------|----------|--------|
| 1 | Rotate every certificate by a job | @bo | 2026-04-01 | Open |
| 2 | Publish the list of certificates | | 2026-04-01 | Open |
| 3 | Rehearse a rotation | @bo | | Open |

## Lessons Learned

- Keys end.
`;

function service() {
  return createLanguageService({
    log: { info: () => undefined, warn: fail, error: fail },
    today: () => ({ year: 2026, month: 3, day: 10 }),
    now: () => 0,
    timers: { after: () => () => undefined },
  });
}

function fail(message: string): never {
  throw new Error(message);
}

function reviewed(text: string, changed: Partial<Settings> = {}) {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const at = service();
  at.put({ uri: URI, version: 0, text });
  const ready = at.readiness(URI, settings);
  const planned = at.agenda(URI, settings);
  if (!ready || !planned) throw new Error('There is no answer.');
  return { ready, planned, steps: stepsOf(planned.markdown) };
}

/** The six steps, each with its groups and their points. */
function stepsOf(markdown: string) {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((step) => ({
      title: /^.*/.exec(step)?.[0],
      groups: [...step.matchAll(/^\*\*(.*)\*\*$/gm)].map(([, group]) => group),
      points: [...step.matchAll(/^- \[ \] (.*)$/gm)].map(([, point = '']) => point),
    }));
}

describe('readiness', () => {
  test('a draft is measured like any other: what blocks comes first, each with its line and section', () => {
    const { sentence, points } = reviewed(LOGIN).ready;
    expect(sentence).toMatch(
      /^Not ready for review: \d+ points? blocks? it, \d+ (?:is|are) asked\.$/,
    );
    const owner = points.find(({ rule }) => rule === 'action-without-owner');
    expect(owner).toMatchObject({ blocks: true, section: 'Action Items', kind: 'action-items' });
    expect(LOGIN.split('\n')[(owner?.line ?? 0) - 1]).toContain('Publish the list');
    const order = points.map(({ blocks }) => blocks);
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
  });

  test('nothing to say is said', () => {
    const clean = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');
    expect(reviewed(clean).ready).toEqual({
      sentence: 'Ready for review: nothing blocks it, and nothing is asked.',
      points: [],
    });
  });

  test('what is only asked does not block', () => {
    const rules = Object.fromEntries(
      reviewed(LOGIN).ready.points.flatMap(({ rule, blocks }) => (blocks ? [[rule, 'off']] : [])),
    ) as Settings['rules'];
    const { sentence, points } = reviewed(LOGIN, { rules }).ready;
    expect(points.length).toBeGreaterThan(0);
    expect(sentence).toMatch(
      /^Ready for review: nothing blocks it; \d+ points? (?:is|are) asked\.$/,
    );
  });

  test('a rule that somebody has switched off is not asked', () => {
    const asked = (changed: Partial<Settings>) =>
      reviewed(LOGIN, changed).ready.points.some(({ rule }) => rule === 'gap-without-action');
    expect(asked({})).toBe(true);
    expect(asked({ rules: { 'gap-without-action': 'off' } })).toBe(false);
  });

  test('the blanks of a section are one point, and a document of blanks is not ready', () => {
    const { text } = newPostmortem({
      ...{ service: 'X', severity: 'SEV-1', today: '2026-03-05', author: 'Ana' },
      ...{ takenIds: [], profile: 'pagerduty' },
    });
    const { sentence, points } = reviewed(text).ready;
    expect(sentence).toMatch(/^Not ready/);
    const blanks = points.filter(({ rule }) => rule === 'placeholder-left');
    expect(blanks.map(({ section }) => section)).toEqual([
      ...new Set(blanks.map(({ section }) => section)),
    ]);
    expect(blanks.map(({ message }) => message)).toContain(
      '7 blanks of the template are left in Impact.',
    );
  });
});

describe('the agenda', () => {
  const { planned, steps } = reviewed(LOGIN);

  test('says which incident it is, its numbers and who is in it', () => {
    expect(planned.markdown).toMatch(
      /^# Review agenda: Login\n\nIncident: INC-2026-021 · SEV-2 · 2026-03-05 · status: Draft · document owner: Ana Silva\n\nIn numbers: TTD 7 min, TTA 3 min, .*\n\nNamed in it, so invited: Ana Silva, @bo\.\n/,
    );
  });

  test('has six steps, an hour in all', () => {
    expect(steps).toHaveLength(6);
    const minutes = steps.map(({ title }) => Number(/\((\d+) min\)/.exec(title ?? '')?.[1]));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(60);
  });

  test('asks the open questions, and not those that are answered', () => {
    expect(steps[0]?.points).toContain('Was the cache cold, or stale? (line 9)');
    expect(planned.markdown).not.toContain('Who knew');
    expect(planned.markdown).not.toContain('Why did sign-ins fail');
  });

  test('names the entries without evidence', () => {
    const rows = steps[1]?.points.filter((point) => point.endsWith('what shows it? (line 21)'));
    expect(rows).toEqual(['"14:00 Started: the key expires": what shows it? (line 21)']);
    expect(planned.markdown).not.toMatch(/sign-ins fail, see|new key/);
  });

  test('no more than six of them, the moments first', () => {
    const row = '| 14:20 | Logs are read |\n';
    const long = LOGIN.replace('| 14:40', `${row.repeat(9)}| 14:40`);
    const timeline = reviewed(long).steps[1];
    const shown = timeline?.points.filter((point) => point.includes('what shows it?'));
    expect(shown).toHaveLength(6);
    expect(shown?.[1]).toContain('Acknowledged');
    expect(timeline?.points).toContain('5 more entries have no link either.');
  });

  test('names gaps without an action, and items that owe something', () => {
    const actions = steps[4];
    expect(actions?.groups).toEqual([
      'Gaps without an action',
      'Items without an owner',
      'Items without a due date',
    ]);
    expect(actions?.points).toEqual([
      expect.stringMatching(/^"Nobody had a graph of the age of keys".*\(line 36\)$/),
      '"Publish the list of certificates" (line 43)',
      '"Rehearse a rotation" (line 44)',
    ]);
  });

  test('a step without open points says so', () => {
    expect(planned.markdown).toContain('## 6. Close (5 min)\n\nWhat did each of us learn?');
    const clean = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');
    expect(reviewed(clean).planned.markdown).toMatch(/## 3\. [^#]*Nothing is open here\.\n/);
  });

  test('counts what is open', () => {
    expect(planned.open).toBe(steps.flatMap(({ points }) => points).length);
  });

  test('is no postmortem itself', () => {
    const model = readPostmortem(planned.markdown, { uri: 'untitled:Untitled-1' });
    expect(checkDocument(model, 'untitled:Untitled-1', []).decision).not.toBe('on');
  });

  test.each(HOSTILE)(
    'takes no mark, link or HTML along from a hostile document: $name',
    ({ text }) => {
      const model = readPostmortem(text, { uri: URI });
      const { markdown } = agenda(model, []);
      expect(markdown).not.toMatch(/(?<!\\)<[a-z!/]|(?<!\\)\]\(|[\u202a-\u202e\u2066-\u2069]/i);
    },
  );
});

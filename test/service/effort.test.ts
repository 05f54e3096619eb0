/** A document that takes too long at every key is checked when it is saved, and says so; a clock that jumps stands for time. */
import { describe, expect, test } from 'vitest';
import { BUDGET, Effort } from '../../server/src/service/effort.ts';
import { DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { recordingHost } from '../support/host.ts';

const URI = 'file:///postmortems/2026-03-05-slow.md';
const TEXT = '# Incident Postmortem: Search\n\n## Timeline\n\n- 14:00 UTC Detected: an alert\n';

/** A service whose every look at the clock costs `pace.each`. */
function opened() {
  const pace = { each: 0 };
  let time = 0;
  const service = createLanguageService({ ...recordingHost(), now: () => (time += pace.each) });
  let version = 0;
  const put = (): void => {
    service.put({ uri: URI, version: ++version, text: `${TEXT}\n${'x'.repeat(version)}\n` });
  };
  const notes = () =>
    service
      .findings(URI, DEFAULT_SETTINGS)
      .filter(({ rule }) => rule === 'too-slow')
      .map(({ level, message }) => `${level}: ${message}`);
  const isDue = () => service.isDue(URI, DEFAULT_SETTINGS);
  return { service, pace, put, notes, isDue };
}

const NOTE = expect.stringMatching(
  /^info: Reading it takes \d+\.\d s, so it is checked when it is opened or saved, to keep the editor quick\.$/,
) as string;

describe('a document beyond the budget', () => {
  test('three times in a row is checked when it is saved, and says so', () => {
    const { service, pace, put, notes, isDue } = opened();
    put();
    expect(notes()).toEqual([]);
    pace.each = BUDGET + 1;
    for (let key = 0; key < 2; key++) {
      put();
      expect([isDue(), notes()]).toEqual([true, []]);
    }
    put();
    expect([isDue(), notes()]).toEqual([true, [NOTE]]);
    put();
    expect([isDue(), service.isLive(URI)]).toEqual([false, false]);
    service.saved(URI);
    expect([isDue(), notes()]).toEqual([true, [NOTE]]);
    expect(service.checked(URI, DEFAULT_SETTINGS)?.why).toMatch(/Reading it takes .* saved/);
  });

  test('far beyond it, once is enough', () => {
    const { pace, put, notes, isDue } = opened();
    put();
    pace.each = 5 * BUDGET + 1;
    put();
    expect(notes()).toEqual([NOTE]);
    put();
    expect(isDue()).toBe(false);
  });

  test('is checked at every key again once a saved version was quick', () => {
    const { service, pace, put, notes, isDue } = opened();
    put();
    pace.each = 6 * BUDGET;
    put();
    expect(notes()).toEqual([NOTE]);
    pace.each = 0;
    put();
    service.saved(URI);
    expect(notes()).toEqual([]);
    put();
    expect(isDue()).toBe(true);
  });

  test('when it is opened, is not slow yet: everything is, on a machine that just began', () => {
    const { pace, put, notes, isDue } = opened();
    pace.each = 60 * BUDGET;
    put();
    expect(notes()).toEqual([]);
    pace.each = 0;
    put();
    expect(isDue()).toBe(true);
  });

  test('now and then, is not slow', () => {
    const { pace, put, notes } = opened();
    put();
    for (let key = 0; key < 9; key++) {
      pace.each = key % 3 === 0 ? 0 : BUDGET + 1;
      put();
      expect(notes()).toEqual([]);
    }
  });
});

test('steps of one version are added up, and one within the other counts once', () => {
  let time = 0;
  const effort = new Effort(() => time);
  const take = (spent: number) => () => void (time += spent);
  for (let version = 0; version < 3; version++) {
    const { timed: metered } = effort.meter();
    metered(() => metered(take(600)));
    expect(effort.tooMuch).toBeUndefined();
    metered(take(600));
  }
  expect(effort.tooMuch).toBe(1200);
});

test('a large document says when it is checked', () => {
  const sizes = {
    live: { characters: 2000, lines: 100 },
    save: { characters: 9000, lines: 1000 },
  };
  const service = createLanguageService({ ...recordingHost(), sizes });
  service.put({ uri: URI, version: 1, text: TEXT });
  expect(service.checked(URI, DEFAULT_SETTINGS)?.why).not.toMatch(/saved/);
  service.put({ uri: URI, version: 2, text: TEXT + ' words'.repeat(500) });
  expect(service.checked(URI, DEFAULT_SETTINGS)?.why).toMatch(
    /It has 3 KB, so it is checked when it is opened or saved/,
  );
  service.put({ uri: URI, version: 3, text: TEXT + '\r\n'.repeat(100) });
  expect(service.checked(URI, DEFAULT_SETTINGS)?.why).toMatch(
    /It has 1\d\d lines, so it is checked when it is opened or saved/,
  );
});

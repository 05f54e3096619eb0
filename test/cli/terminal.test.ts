/** How wide words are on a terminal, and links behind them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '../../server/src/base/lines.ts';
import { progressOn } from '../../server/src/cli/progress.ts';
import { asPretty } from '../../server/src/cli/reports/pretty.ts';
import { columnsOf, linked } from '../../server/src/cli/terminal.ts';

test.each([
  ['abc', 3],
  ['時間', 4],
  ['Ａ１', 4],
  ['😀', 2],
  ['👩‍💻', 2],
  ['🇩🇪', 2],
  ['⚠️', 2],
  ['e\u0301', 1],
  ['a\u200b', 1],
  ['→ ✓ —', 5],
])('%s has %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a link ends where its words end; without an address there is none', () => {
  expect(linked('rule', 'file:///x.md')).toBe(
    '\u001b]8;;file:///x.md\u001b\\rule\u001b]8;;\u001b\\',
  );
  expect(linked('rule', undefined)).toBe('rule');
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function shown(isTTY: boolean): string {
    let written = '';
    const stream = { isTTY, write: (text: string) => void (written += text) };
    const progress = progressOn(stream as unknown as NodeJS.WriteStream);
    progress('1 of 9');
    vi.advanceTimersByTime(1500);
    progress('2 of 9');
    progress('3 of 9');
    progress(undefined);
    progress(undefined);
    return written;
  }

  test('is shown to a person who waits, and goes', () => {
    expect(shown(true)).toBe('\r\u001b[K2 of 9 …\r\u001b[K');
  });

  test('is nothing for a pipe', () => {
    expect(shown(false)).toBe('');
  });
});

test('on a terminal with colours the name of a rule leads to its page', () => {
  const text = '# Outage\n';
  const span = { start: 2, end: 8 };
  const related = [{ span, message: 'The title.' }];
  const finding = {
    rule: 'non-utc-time',
    level: 'error',
    message: 'Wrong.',
    span,
    related,
    fixes: [],
  } as const;
  const file = {
    path: 'x.md',
    checked: true,
    preset: 'strict',
    text,
    lines: linesOf(text),
  } as const;
  const report = {
    failing: [],
    version: '1',
    uriOf: String,
    pageOf: (rule: string) => `file:///${rule}.md`,
  };
  const files = [{ ...file, findings: [finding] }];
  const colored = asPretty({ ...report, files, hasColor: true });
  expect(colored).toContain('\u001b]8;;file:///non-utc-time.md\u001b\\');
  expect(colored).not.toContain('About these rules');
  const plain = asPretty({ ...report, files, hasColor: false });
  expect(plain).not.toContain('\u001b');
  expect(plain).toContain('      line 1: The title.\n');
  expect(plain).toMatch(/About these rules:\n {2}non-utc-time +file:\/\/\/non-utc-time\.md\n/);
});

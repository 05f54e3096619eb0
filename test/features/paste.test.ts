/** Pasted chat and log lines: each kind is read, every row lands where its time belongs, and nothing is assumed in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { entriesFromSelection, pastedEntries } from '../../server/src/features/paste/paste-log.ts';
import { readLog } from '../../server/src/features/paste/read-log.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const HEAD = '# Incident Postmortem — Login\n\n**Date of incident:** 2026-03-05\n\n## Timeline\n\n';
const END = '\n## Detection\n';
const ROWS = '| 14:00 | **Started:** the key expires |\n| 14:20 | Logs are read |\n';
const TABLE = `| Time (UTC) | Event |\n|---|---|\n${ROWS}`;
const LIST = 'All times in UTC.\n\n* 14:00 the key expires\n  - in Lisbon\n* 14:20 Logs are read\n';

const read = (text: string) => readPostmortem(text, { uri: 'file:///postmortems/login.md' });

interface Result {
  readonly title: string;
  /** The timeline afterwards. */
  readonly after: string;
}

function pasted(timeline: string, raw: string): Result | undefined {
  const text = HEAD + timeline + END;
  const found = pastedEntries(read(text), raw, HEAD.length - 1);
  return found && { title: found.title, after: timelineOf(applyEdits(text, found.edits)) };
}

function timelineOf(text: string): string {
  expect(text.startsWith(HEAD)).toBe(true);
  expect(text.endsWith(END)).toBe(true);
  return text.slice(HEAD.length, -END.length);
}

/** The lines that a paste adds. */
function added(timeline: string, raw: string): readonly string[] | undefined {
  const lines = new Set(timeline.split('\n'));
  return pasted(timeline, raw)
    ?.after.split('\n')
    .filter((line) => !lines.has(line));
}

describe('is read', () => {
  test.each([
    ['2026-03-05T14:02:11.123456789Z stdout F pod crashed', '| 14:02:11 | stdout F pod crashed |'],
    ['2026-03-05 15:02:11,123+01:00 ERROR pool is empty', '| 14:02:11 | ERROR pool is empty |'],
    ['<34>1 2026-03-05T14:02:11.003Z host app - - down', '| 14:02:11 | host app - - down |'],
    ['Mar  5 14:02:11 host kernel: oom', '| 14:02:11 | host kernel: oom |'],
    ['2026/03/05 14:02:11 [error] 12#0: timed out', '| 14:02:11 | [error] 12#0: timed out |'],
    ['[Thu Mar 05 14:02:11.12 2026] [core:error] x', '| 14:02:11 | [core:error] x |'],
    [
      '1.2.3.4 - - [05/Mar/2026:15:02:11 +0100] "GET / HTTP/1.1" 502 12',
      '| 14:02:11 | 1.2.3.4 "GET / HTTP/1.1" 502 12 |',
    ],
    ['I0305 14:02:11.123456   1 controller.go:12] sync failed', '| 14:02:11 | sync failed |'],
    [
      '{"ts":"2026-03-05T14:02:11Z","level":"error","msg":"it \\"broke\\""}',
      '| 14:02:11 | it "broke" |',
    ],
    ['[2:42 PM] ana: is it down?', '| 14:42 | ana: is it down? |'],
    [
      'Ana Silva  2:42 PM\nis it down?\nI think so (edited)\n:eyes: 2',
      '| 14:42 | Ana Silva: is it down? I think so |',
    ],
    ['Deploy Bot APP  2:42 PM\n4.61 is out', '| 14:42 | Deploy Bot: 4.61 is out |'],
    ['ana [14:42]\nhello', '| 14:42 | ana: hello |'],
    ['14:42 UTC - hello', '| 14:42 | hello |'],
    ['09:42 EST hello', '| 14:42 | hello |'],
  ])('%s', (raw, row) => {
    expect(added(TABLE, raw)).toEqual([row]);
    expect(added(TABLE.replaceAll('\n', '\n'), raw.replaceAll('\n', '\r\n'))).toEqual([row]);
  });

  test.each(['hello\nworld', '', 'see 14:02 in the log', 'All times in UTC.', '5 min later'])(
    'not: %j',
    (raw) => {
      expect(readLog(raw)).toEqual([]);
      expect(pasted(TABLE, raw)).toBeUndefined();
    },
  );

  test('what a log prints below its line is left out', () => {
    expect(added(TABLE, '2026-03-05T14:02Z boom\n  at foo()\n  at bar()')).toEqual([
      '| 14:02 | boom |',
    ]);
  });

  test('the day between messages, and the one after midnight', () => {
    const chat =
      'ana  11:55 PM\nlate\nbo  12:05 AM\nlater\nSaturday, March 7th\nbo  8:00 AM\nfixed';
    expect(added(TABLE, chat)).toEqual([
      '| 23:55 | ana: late |',
      '| 2026-03-06 00:05 | bo: later |',
      '| 2026-03-07 08:00 | bo: fixed |',
    ]);
  });
});

describe('the place', () => {
  const LOG = '2026-03-05T14:30Z c\n2026-03-05T13:50Z a\n2026-03-05T14:10Z b';

  test('of each row is where its time belongs', () => {
    const rows = ROWS.split('\n');
    expect(pasted(TABLE, LOG)).toEqual({
      title: 'Turn 3 lines into 3 entries of the timeline',
      after: `| Time (UTC) | Event |\n|---|---|\n| 13:50 | a |\n${rows[0]}\n| 14:10 | b |\n${rows[1]}\n| 14:30 | c |\n`,
    });
  });

  test('in a list is after all that belongs to the item above, with its bullet', () => {
    expect(pasted(LIST, LOG)?.after).toBe(
      'All times in UTC.\n\n* 13:50 a\n* 14:00 the key expires\n  - in Lisbon\n* 14:10 b\n* 14:20 Logs are read\n* 14:30 c\n',
    );
  });

  test('in a table without entries is behind its rows', () => {
    const blank = '| Time (UTC) | Event |\n|---|---|\n| HH:MM | Alert fired |\n';
    expect(pasted(blank, LOG)?.after).toBe(`${blank}| 13:50 | a |\n| 14:10 | b |\n| 14:30 | c |\n`);
  });

  test('is a new table where there is none', () => {
    expect(pasted('All times in UTC.\n', LOG)?.after).toContain(
      '| Time (UTC) | Event |\n|------------|-------|\n| 13:50 | a |\n| 14:10 | b |\n| 14:30 | c |\n\n',
    );
  });

  test('fills the column of days, and leaves other columns blank', () => {
    const wide =
      '| Date | Time (UTC) | Who | Event |\n|---|---|---|---|\n| 2026-03-05 | 14:00 | ana | x |\n';
    expect(added(wide, LOG)).toEqual([
      '| 2026-03-05 | 13:50 |  | a |',
      '| 2026-03-05 | 14:10 |  | b |',
      '| 2026-03-05 | 14:30 |  | c |',
    ]);
  });
});

describe('the zone', () => {
  const CHAT = '[2:42 PM] ana: is it down?';

  test('of the timeline holds for clocks without one, and the title says so', () => {
    const inLisbon = TABLE.replace('(UTC)', '(PST)');
    expect(pasted(inLisbon, CHAT)?.title).toBe(
      'Turn 1 line into 1 entry of the timeline, clocks read as PST',
    );
    expect(added(inLisbon, CHAT)).toEqual(['| 22:42 UTC | ana: is it down? |']);
  });

  test('is not made up', () => {
    expect(pasted(TABLE.replace(' (UTC)', ''), CHAT)).toBeUndefined();
    expect(pasted(TABLE.replace('(UTC)', '(IST)'), CHAT)).toBeUndefined();
  });

  test('of its own is enough where the timeline names none', () => {
    const bare = 'Nothing yet.\n';
    expect(pasted(bare, '2026-03-05T15:02+01:00 x')?.after).toContain('| 14:02 | x |');
  });
});

describe('foreign words', () => {
  test('stay words', () => {
    const raw = '14:02 UTC <b>x</b> a|b `c` *d* [e](javascript:f) \\';
    expect(added(TABLE, raw)).toEqual([
      '| 14:02 | \\<b>x\\</b> a\\|b \\`c\\` \\*d\\* \\[e](javascript:f) \\\\ |',
    ]);
  });

  test('that are there already are not told twice', () => {
    expect(pasted(TABLE, '[14:20] Logs are read')).toBeUndefined();
    expect(added(TABLE, '[14:20] Logs are read\n[14:21] x')).toEqual(['| 14:21 | x |']);
  });
});

describe('lines that were pasted as they are', () => {
  const LOG = '[14:02] ana: a\n[14:30] bo: b';
  const WANTED = TABLE.replace('| 14:20', '| 14:02 | ana: a |\n| 14:20') + '| 14:30 | bo: b |\n';

  function turned(timeline: string, words: string, length: number): string | undefined {
    const text = HEAD + timeline + END;
    const start = text.indexOf(words);
    const [found] = entriesFromSelection(read(text), { start, end: start + length });
    return found && timelineOf(applyEdits(text, found.edits));
  }

  test.each([LOG.length, 0])('below the table, with %i characters selected', (length) => {
    expect(turned(`${TABLE}\n${LOG}\n`, LOG, length)).toBe(WANTED);
    expect(turned(`${TABLE}${LOG}\n`, LOG, length)).toBe(WANTED);
  });

  test('above it', () => {
    expect(turned(`${LOG}\n\n${TABLE}`, LOG, LOG.length)).toBe(WANTED);
  });

  test.each([ROWS, LIST, `\`\`\`\n${LOG}\n\`\`\`\n`, `> ${LOG}`])(
    'not when they are something already: %j',
    (rows) => {
      const timeline = `${TABLE}\n${rows}`;
      const text = HEAD + timeline + END;
      const start = text.lastIndexOf(rows.includes('ana') ? 'ana' : '14:');
      expect(entriesFromSelection(read(text), { start, end: start })).toEqual([]);
    },
  );

  test('not outside of the timeline', () => {
    const text = `${HEAD}${TABLE}${END}\n${LOG}\n`;
    const start = text.indexOf(LOG);
    expect(entriesFromSelection(read(text), { start, end: start })).toEqual([]);
  });
});

test('whatever is pasted, what was there says what it said', () => {
  const stamps = fc.constantFrom(
    '2026-03-05T14:02:11Z',
    '[14:02]',
    'Mar 5 23:59:59',
    '03:10 CET',
    '2026-03-08 01:00 UTC',
    'x',
  );
  const line = fc
    .tuple(stamps, fc.string({ maxLength: 30 }))
    .map(([stamp, words]) => `${stamp} ${words}`);
  const told = (text: string) =>
    read(text).timeline.entries.map(({ instant, text: words }) => `${instant?.at} ${words}`);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 5 }),
      fc.constantFrom(TABLE, LIST),
      (lines, timeline) => {
        const text = HEAD + timeline + END;
        const found = pastedEntries(read(text), lines.join('\n'), HEAD.length);
        if (found) {
          const after = told(applyEdits(text, found.edits));
          expect(after).toEqual(expect.arrayContaining(told(text)));
          const times = after.map((each) => Number(each.split(' ')[0]));
          expect(times).toEqual([...times].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 60 },
  );
});

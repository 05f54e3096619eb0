/** List ↔ table: nothing of a cell is lost, the timeline says the same, and what is outside does not change by a byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { reshapings } from '../../server/src/features/reshape/reshape.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const HEAD = '# Incident Postmortem — Login\n\n**Date of incident:** 2026-03-05\n\n## Timeline\n';

function read(text: string) {
  return readPostmortem(text, { uri: 'file:///postmortems/login.md' });
}

/** The text in the other form; undefined where it is not offered. */
function reshaped(text: string): string | undefined {
  const model = read(text);
  const start = model.timeline.entries[0]?.span.start ?? 0;
  const [reshaping] = reshapings(model, { start, end: start });
  if (!reshaping) return undefined;
  expect(reshaping.edits).toHaveLength(1);
  return applyEdits(text, reshaping.edits);
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

/** How wide a table is drawn is told by one test of its own. */
const narrow = (text: string | undefined) => text?.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---');

function expectReshaped(from: string, to: string): void {
  expect(narrow(reshaped(from))).toBe(narrow(to));
  expect(reshaped(crlf(from))).toBe(crlf(reshaped(from) ?? ''));
}

describe('a list becomes a table', () => {
  test('with the zone in its header, and the words of every item', () => {
    expectReshaped(
      `${HEAD}All times in UTC.
- **14:00** – **Started:** the key expires, see [graph](https://x.example/a|b)
- 14:07: \`a|b\` and a \\| b
- **14:10 Acknowledged** by @ana
  who looks  
  and looks
- [14:20] x
- ~14:31-14:40 - y
- 2026-03-06 00:02 Resolved
## Next
`,
      `${HEAD}All times in UTC.

| Time (UTC) | Event |
|---|---|
| **14:00** | **Started:** the key expires, see [graph](https://x.example/a\\|b) |
| 14:07 | \`a\\|b\` and a \\| b |
| **14:10** | **Acknowledged** by @ana who looks<br>and looks |
| [14:20] | x |
| ~14:31-14:40 | y |
| 2026-03-06 00:02 | Resolved |

## Next
`,
    );
  });

  test('without a zone where the entries name their own, in straight columns', () => {
    expect(reshaped(`${HEAD}\n- 14:00 UTC a\n- 15:07 CET longer words\n`)).toBe(
      `${HEAD}
| Time      | Event        |
|-----------|--------------|
| 14:00 UTC | a            |
| 15:07 CET | longer words |
`,
    );
  });

  test('without padding where words are many', () => {
    const words = 'x'.repeat(120);
    expect(reshaped(`${HEAD}\n- 14:00 a\n- 15:07 ${words}\n`)).toContain(`\n| 14:00 | a   |\n`);
  });
});

describe('a table becomes a list', () => {
  test('with the zone of its header as a sentence, the phase as a label and the rest behind', () => {
    expectReshaped(
      `${HEAD}
| Time (PST) | Phase | Event | Source | By |
|---|---|:--|--|--|
| 14:00 | Started | the \\| key | [l](x.md) | |
| 14:07 UTC | Detected | sign-ins \`a\\|b\` | | @bo |

After.
`,
      `${HEAD}
All times in PST.

- 14:00 Started: the | key (Source: [l](x.md))
- 14:07 UTC Detected: sign-ins \`a|b\` (By: @bo)

After.
`,
    );
  });

  test('with its days, and no second sentence about a zone that is said', () => {
    expectReshaped(
      `${HEAD}\nAll times in UTC.\n\n| Date | Time (UTC) | Event |\n|---|---|---|\n| 2026-03-05 | 23:50 | a |\n| | 23:55 | b |\n| 2026-03-06 | 00:10 | c |\n`,
      `${HEAD}\nAll times in UTC.\n\n- 2026-03-05 23:50 a\n- 23:55 b\n- 2026-03-06 00:10 c\n`,
    );
  });
});

test('a row that is still to be filled in goes with the others, and comes back', () => {
  const table = `${HEAD}
| Time  | Event         |
|-------|---------------|
| 14:00 | a             |
| HH:MM | All-clear sent |
`;
  const list = `${HEAD}\n- 14:00 a\n- HH:MM All-clear sent\n`;
  expectReshaped(table, list);
  expectReshaped(list, table);
});

describe('it is not offered', () => {
  test.each([
    ['- 14:00 a\n  - the details\n- 14:07 b\n'],
    ['- 14:00 a\n- no time\n- 14:07 b\n'],
    ['- [x] 14:00 a\n- [ ] 14:07 b\n'],
    ['1. x\n   - 14:00 a\n   - 14:07 b\n'],
    ['- 14:00 a\n\n  More of it.\n\n- 14:07 b\n'],
    ['- *14:00 a* b\n- 14:07 b\n'],
    ['14:00 a\n\n14:07 b\n'],
    ['| Time | Event |\n|---|---|\n| 14:00 | a |\n| | and more |\n'],
    ['| Time | Event |\n|---|---|\n| 14:00 | a | lost |\n| 14:07 | b |\n'],
    ['| Name | Count |\n|---|---|\n| a | 1 |\n'],
  ])('for %j', (text) => {
    expect(reshaped(HEAD + text)).toBeUndefined();
  });

  test('outside of the list', () => {
    const model = read(`${HEAD}\n- 14:00 a\n\nAfter.\n`);
    expect(reshapings(model, { start: 3, end: 3 })).toEqual([]);
  });
});

/** Words as people write them, with everything that means something in a cell or an item. */
const words = fc
  .array(
    fc.constantFrom(
      ...['alert', 'is', '@ana', '**bold**', '`a|b`', '\\|', '|', '[l](https://x.example/?a=1)'],
      ...['#12', 'é', '100 %', '<br>', '“q”', '–', 'SEV-2', '_i_', '"', '&amp;', '日本'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `so ${parts.join(' ')} it`);
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const stamp = fc.tuple(clock, fc.constantFrom('*', '**', '`', '[', '')).map(([time, mark]) => {
  if (mark === '[') return `[${time}]`;
  return mark === '*' ? time : `${mark}${time}${mark}`;
});
const entries = fc.array(fc.tuple(stamp, words), { minLength: 1, maxLength: 6 });

function told(text: string) {
  return read(text).timeline.entries.map(
    ({ stamp: { clock: time }, date, instant, text: said }) => [
      ...[time, date, instant, said.replace(/\s+/g, ' ')],
    ],
  );
}

describe('there and back', () => {
  test('a list comes back as it was, but for its separators', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (items, isCrlf) => {
        const list = items.map(([time, said]) => `- ${time} ${said}\n`).join('');
        const text = `${HEAD}\nAll times in UTC.\n\n${list}\nAfter.\n`;
        const source = isCrlf ? crlf(text) : text;
        const table = reshaped(source);
        if (table === undefined) return;
        expect(told(table)).toEqual(told(source));
        const back = reshaped(table);
        expect(back?.replaceAll('\\|', '|')).toBe(source.replaceAll('\\|', '|'));
      }),
      { numRuns: 60 },
    );
  });

  test('a plain list can always go', () => {
    fc.assert(
      fc.property(fc.array(clock, { minLength: 1, maxLength: 6 }), (times) => {
        const list = times.map((time, at) => `- ${time} entry ${at} is here\n`).join('');
        expect(reshaped(`${HEAD}\n${list}`)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

/** Sorting a timeline: entries move whole, within their table or list, and keep their instants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { sortTimeline } from '../../../server/src/rules/timeline/sort-timeline.ts';
import { read } from '../../support/read.ts';

const timeline = (rest: string) =>
  `**Date of incident:** 2026-03-05\n\n## Timeline (UTC)\n\n${rest}`;
const sorted = (text: string) => applyEdits(text, sortTimeline(read(text)));

const anyEntry = fc
  .record({
    about: fc.constantFrom('', '', '~'),
    day: fc.constantFrom('', '', '', '2026-03-04 ', '2026-03-05 ', '2026-03-06 '),
    clock: fc.constantFrom('00:20', '03:00', '08:00', '12:00', '15:30', '20:00', '23:50'),
    zone: fc.constantFrom('', '', '', ' UTC'),
  })
  .map(({ about, day, clock, zone }) => about + day + clock + zone);

const anyList = fc
  .record({
    above: fc.constantFrom('', '', 'Later:\n\n', '### Later\n\n', '### 2026-03-06\n\n'),
    stamps: fc.array(anyEntry, { minLength: 1, maxLength: 4 }),
    isNumbered: fc.boolean(),
  })
  .map(({ above, stamps, isNumbered }) => {
    const lines = stamps.map(
      (stamp, index) => `${isNumbered ? `${index + 1}.` : '-'} ${stamp} X\n`,
    );
    return above + lines.join('');
  });

/** Each event has a name of its own. */
const anyTimeline = fc.array(anyList, { minLength: 1, maxLength: 4 }).map((lists) => {
  let count = 0;
  return lists.join('\n').replace(/X$/gm, () => `Event ${(count += 1)}`);
});

function told(text: string) {
  return read(text)
    .timeline.entries.map(({ text: event, date, stamp }) => ({ event, date, at: stamp.clock }))
    .sort((a, b) => a.event.localeCompare(b.event));
}

describe('sortTimeline', () => {
  it('moves bullets with what hangs below them', () => {
    expect(sorted(timeline('- 14:21 B\n  - with a note\n- 14:02 A\n'))).toBe(
      timeline('- 14:02 A\n- 14:21 B\n  - with a note\n'),
    );
  });

  it('keeps entries of the same time in their order', () => {
    expect(sorted(timeline('- 14:21 C\n- 14:02 A\n- 14:02 B\n'))).toBe(
      timeline('- 14:02 A\n- 14:02 B\n- 14:21 C\n'),
    );
  });

  it('does not move entries across a heading', () => {
    const text = timeline(
      '### 2026-03-06\n\n- 14:21 B\n- 14:02 A\n\n### 2026-03-05\n\n- 10:00 C\n',
    );
    expect(sorted(text)).toBe(
      timeline('### 2026-03-06\n\n- 14:02 A\n- 14:21 B\n\n### 2026-03-05\n\n- 10:00 C\n'),
    );
  });

  it('writes the day that an entry would lose', () => {
    const text = timeline('- 2026-03-06 00:10 B\n- 00:20 C\n- 2026-03-05 23:50 A\n');
    const after = sorted(text);
    expect(after).toBe(timeline('- 2026-03-05 23:50 A\n- 2026-03-06 00:10 B\n- 00:20 C\n'));
    const instants = read(after).timeline.entries.map(({ instant }) => instant?.at ?? 0);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('writes the day of what comes to stand first', () => {
    expect(sorted(timeline('- 2026-03-06 09:00 B\n- 08:00 A\n- 09:30 C\n'))).toBe(
      timeline('- 2026-03-06 08:00 A\n- 2026-03-06 09:00 B\n- 09:30 C\n'),
    );
    expect(sorted(timeline('- 2026-03-05 23:50 B\n- 00:20 C\n- 23:40 A\n'))).toBe(
      timeline('- 2026-03-05 23:40 A\n- 2026-03-05 23:50 B\n- 00:20 C\n'),
    );
    expect(sorted(timeline('- 10:00 C\n- 2026-03-04 09:00 B\n- 08:00 A\n'))).toBe(
      timeline('- 2026-03-04 08:00 A\n- 2026-03-04 09:00 B\n- 2026-03-05 10:00 C\n'),
    );
  });

  it('writes no day before what comes to stand first and keeps it there', () => {
    expect(sorted(timeline('- 10:00 B\n- 2026-03-05 10:30 C\n- 09:00 A\n'))).toBe(
      timeline('- 09:00 A\n- 10:00 B\n- 2026-03-05 10:30 C\n'),
    );
  });

  it('writes the day of what stood below another day, where that would be lost', () => {
    expect(sorted(timeline('- 2026-03-06 09:00 C\n- 08:00 B\n- **2026-03-05 09:00** A\n'))).toBe(
      timeline('- **2026-03-05 09:00** A\n- 2026-03-06 08:00 B\n- 2026-03-06 09:00 C\n'),
    );
    expect(sorted(timeline('- 2026-03-06 09:00 C\n- **08:00** B\n- 2026-03-05 09:00 A\n'))).toBe(
      timeline('- 2026-03-05 09:00 A\n- **2026-03-06 08:00** B\n- 2026-03-06 09:00 C\n'),
    );
  });

  it('writes the day beside a time that is only about', () => {
    expect(sorted(timeline('- 2026-03-06 09:00 C\n- ~08:00 B\n- 2026-03-05 09:00 A\n'))).toBe(
      timeline('- 2026-03-05 09:00 A\n- ~2026-03-06 08:00 B\n- 2026-03-06 09:00 C\n'),
    );
  });

  it('writes no day below a midnight that the clocks tell', () => {
    expect(sorted(timeline('- 23:50 B\n- 00:20 C\n- 23:40 A\n- 00:30 D\n'))).toBe(
      timeline('- 23:40 A\n- 23:50 B\n- 00:20 C\n- 00:30 D\n'),
    );
  });

  it('leaves what is in its place untouched', () => {
    const edits = sortTimeline(read(timeline('- 14:21 C\n- 14:09 B\n- 14:02 A\n')));
    expect(edits.map(({ newText }) => newText)).toEqual(['- 14:02 A', '- 14:21 C']);
  });

  it('leaves an entry in its place whose time nobody knows', () => {
    expect(sorted('## Timeline\n\n- 14:21 B\n- ??:?? X\n- 14:02 A\n')).toBe(
      '## Timeline\n\n- 14:02 A\n- ??:?? X\n- 14:21 B\n',
    );
  });

  it('writes no day where none is known', () => {
    expect(sorted('## Timeline\n\n- 14:21 B\n- 14:02 A\n')).toBe(
      '## Timeline\n\n- 14:02 A\n- 14:21 B\n',
    );
  });

  it('leaves an entry in its place whose zone may be any of several', () => {
    expect(sorted(timeline('- 14:21 B\n- 06:49 CST X\n- 14:02 A\n- 06:40 CST W\n'))).toBe(
      timeline('- 14:02 A\n- 06:40 CST W\n- 14:21 B\n- 06:49 CST X\n'),
    );
    expect(sorted(timeline('- 14:21 B\n- 14:30 IST X\n- 14:02 A\n'))).toBe(
      timeline('- 14:02 A\n- 14:30 IST X\n- 14:21 B\n'),
    );
  });

  it('writes no day below one that keeps its place and says it', () => {
    const [a, b, c] = ['- 2026-03-05 09:00 A\n', '- 08:00 B\n', '- 2026-03-06 09:00 C\n'];
    const x = '- 2026-03-06 03:49 CST X\n';
    expect(sorted(timeline(c + x + b + a))).toBe(timeline(a + x + b + c));
  });

  it('leaves an entry in its place whose time cannot be read', () => {
    expect(sorted(timeline('- 14:21 B\n- 27:10 X\n- 14:02 A\n'))).toBe(
      timeline('- 14:02 A\n- 27:10 X\n- 14:21 B\n'),
    );
  });

  it('moves entries over blank lines, and what hangs below the last of them', () => {
    expect(sorted(timeline('- 14:02 A\n- 14:21 C\n  - note\n\n\n- 14:09 B\n  - why\n'))).toBe(
      timeline('- 14:02 A\n- 14:09 B\n  - why\n\n\n- 14:21 C\n  - note\n'),
    );
  });

  it('writes the day that an entry of the next list would lose, and no other', () => {
    const [a, c] = ['- 2026-03-05 09:00 A\n', '- 2026-03-06 09:00 C\n'];
    const next = (entry: string) => `\nThe next morning:\n\n${entry}`;
    expect(sorted(timeline(c + a + next('- 10:00 X\n- 11:00 Y\n')))).toBe(
      timeline(a + c + next('- 2026-03-05 10:00 X\n- 11:00 Y\n')),
    );
    expect(sorted(timeline(c + a + next('- 2026-03-06 10:00 X\n')))).toBe(
      timeline(a + c + next('- 2026-03-06 10:00 X\n')),
    );
    expect(sorted(timeline(`${c + a}\n### 2026-03-07\n\n- 10:00 X\n`))).toBe(
      timeline(`${a + c}\n### 2026-03-07\n\n- 10:00 X\n`),
    );
    expect(sorted(timeline(`- 20:00 C\n- 15:00 B\n- 10:00 A\n${next('- 13:00 X\n')}`))).toBe(
      timeline(`- 10:00 A\n- 15:00 B\n- 20:00 C\n${next('- 2026-03-05 13:00 X\n')}`),
    );
    expect(sorted(timeline(`- 10:20 B\n- 10:10 A\n${next('- 10:00 X\n')}`))).toBe(
      timeline(`- 10:10 A\n- 10:20 B\n${next('- 10:00 X\n')}`),
    );
    expect(sorted(timeline(`- 23:00 A\n${next('- 21:00 C\n- 16:00 B\n')}`))).toBe(
      timeline(`- 23:00 A\n${next('- 2026-03-05 16:00 B\n- 21:00 C\n')}`),
    );
  });

  it('writes the day that an entry which keeps its place would lose', () => {
    const text = '## Timeline\n\n- 2026-03-06 09:00 C\n- ~10:00 X\n- 2026-03-05 08:00 A\n';
    expect(sorted(text)).toBe(
      '## Timeline\n\n- 2026-03-05 08:00 A\n- ~2026-03-06 10:00 X\n- 2026-03-06 09:00 C\n',
    );
  });

  it('leaves the numbers of a list where they are', () => {
    expect(sorted(timeline('1. 14:21 C\n2. 14:02 A\n3. 14:09 B\n'))).toBe(
      timeline('1. 14:02 A\n2. 14:09 B\n3. 14:21 C\n'),
    );
    expect(sorted(timeline('1) 14:21 B\n2) 2026-03-05 14:02 A\n'))).toBe(
      timeline('1) 2026-03-05 14:02 A\n2) 14:21 B\n'),
    );
  });

  it('keeps what hangs below a number that grows or shrinks', () => {
    const text = '9. 14:21 B\n   - note\n\n   more\n10. 14:02 A\n    - why\n11. 14:30 C\n';
    expect(sorted(timeline(text))).toBe(
      timeline('9.  14:02 A\n    - why\n10. 14:21 B\n    - note\n\n    more\n11. 14:30 C\n'),
    );
  });

  it('keeps the day and the time of every entry', () => {
    fc.assert(
      fc.property(anyTimeline, fc.boolean(), (lines, isDated) => {
        const text = isDated ? timeline(lines) : `## Timeline\n\n${lines}`;
        expect(told(sorted(text))).toEqual(told(text));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a timeline alone that is in order', () => {
    expect(sortTimeline(read(timeline('- 14:02 A\n- 14:21 B\n')))).toEqual([]);
    expect(sortTimeline(read(timeline('- 23:50 A\n- 00:20 B\n')))).toEqual([]);
    expect(sortTimeline(read('# No timeline\n'))).toEqual([]);
  });
});

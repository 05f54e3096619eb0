/** Sorting a timeline: entries move whole, within their table or list, and keep their instants. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { sortTimeline } from '../../../server/src/rules/timeline/sort-timeline.ts';
import { read } from '../../support/read.ts';

const timeline = (rest: string) =>
  `**Date of incident:** 2026-03-05\n\n## Timeline (UTC)\n\n${rest}`;
const sorted = (text: string) => applyEdits(text, sortTimeline(read(text)));

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

  it('leaves a timeline alone that is in order', () => {
    expect(sortTimeline(read(timeline('- 14:02 A\n- 14:21 B\n')))).toEqual([]);
    expect(sortTimeline(read('# No timeline\n'))).toEqual([]);
  });
});

/** The metrics as brackets over what they measure, the shorter ones nearer to the bar; labels stay in sight. Pure. */
import type { ViewBracket } from '../timeline-view.ts';
import { within, type Axis } from './axis.ts';
import type { Mark, Room } from './drawing.ts';
import { packRows } from './rows.ts';

const ROW = 26;
const GAP = 8;
const PADDING = 6;

/** Duration and TTR usually are the same stretch: shown once, as TTR. */
export function withoutTwins(brackets: readonly ViewBracket[]): readonly ViewBracket[] {
  const ttr = brackets.find(({ metric }) => metric === 'ttr');
  return brackets.filter(
    ({ metric, from, to }) => metric !== 'duration' || from !== ttr?.from || to !== ttr.to,
  );
}

/** The marks from `0` down to `height`, in pixels. */
export function drawBrackets(
  brackets: readonly ViewBracket[],
  axis: Axis,
  { width, measure }: Room,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const shortestFirst = withoutTwins(brackets).toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const seats = shortestFirst.flatMap((bracket) => {
    const [x1, x2] = [axis.x(bracket.from), axis.x(bracket.to)];
    if (x2 < 0 || x1 > width) return [];
    const seen = [Math.max(x1, 0), Math.min(x2, width)] as const;
    const half = measure(bracket.label) / 2 + PADDING;
    const middle = within((seen[0] + seen[1]) / 2, half, width - half);
    const extent = {
      left: Math.min(seen[0], middle - half),
      right: Math.max(seen[1], middle + half),
    };
    return [{ bracket, x1: Math.max(x1, -GAP), x2: Math.min(x2, width + GAP), middle, extent }];
  });
  const extents = seats.map(({ extent }) => extent);
  const rows = packRows(extents, 0);
  const height = (Math.max(-1, ...rows) + 1) * ROW;
  const marks = seats.map(({ bracket, x1, x2, middle }, index): Mark => {
    const y = height - (rows[index] ?? 0) * ROW;
    const d = `M${x1} ${y}v-7H${x2}v7`;
    return {
      key: `bracket ${bracket.metric}`,
      kind: 'bracket',
      tone: bracket.metric,
      title: bracket.formula,
      stretch: [bracket.from, bracket.to],
      shapes: [
        { tag: 'path', part: 'outline', d },
        { tag: 'text', part: 'label', x: middle, y: y - 12, anchor: 'middle', text: bracket.label },
      ],
    };
  });
  return { marks, height };
}

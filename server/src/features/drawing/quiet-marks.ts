/** Quiet stretches in the drawing: a folded one is a tear through it, an open one a dashed line with its length. Pure. */
import { lengthWords } from '../lengths.ts';
import type { Axis, Piece } from './axis.ts';
import type { Mark, Measure, Room, Shape } from './drawing.ts';
import type { QuietStretch } from './quiet.ts';
import type { Taken } from './ticks.ts';

const TEAR = 7;
const ZIGZAG = 4;
const PADDING = 8;
const HEAD = 4;

interface Place extends Room {
  /** The tear's upper and lower end. */
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the times, where a folded stretch says its length. */
  readonly timeY: number;
  /** The row of dots, which an open one crosses. */
  readonly dotY: number;
}

/** The marks, and the places that their labels take among the times. */
export function drawQuiet(
  axis: Axis,
  place: Place,
): { readonly marks: readonly Mark[]; readonly taken: readonly Taken[] } {
  const taken: Taken[] = [];
  const marks = axis.pieces.flatMap((piece): readonly Mark[] => {
    const { quiet } = piece;
    const [left, right] = [axis.x(piece.from), axis.x(piece.to)];
    if (!quiet || right < 0 || left > place.width) return [];
    if (!piece.folded)
      return [open(piece, quiet, [Math.max(left, 0), Math.min(right, place.width)], place)];
    const x = (left + right) / 2;
    const label = labelFor(quiet, right - left, place.measure);
    const half = place.measure(label) / 2;
    const fits = label !== '' && x - half >= 0 && x + half <= place.width;
    if (fits) taken.push({ left: x - half, right: x + half });
    return [folded(quiet, [left, right], fits ? label : '', place)];
  });
  return { marks, taken };
}

function folded(
  quiet: QuietStretch,
  [left, right]: readonly [number, number],
  label: string,
  { top, bottom, timeY }: Place,
): Mark {
  const x = (left + right) / 2;
  const words: Shape = { tag: 'text', part: 'label', x, y: timeY, anchor: 'middle', text: label };
  return {
    key: `quiet ${quiet.from}`,
    kind: 'quiet',
    tone: 'folded',
    stretch: [quiet.from, quiet.to],
    title: `${lengthWords(quiet.to - quiet.from)} without an entry, folded. Click to unfold.`,
    shapes: [
      {
        tag: 'path',
        part: 'tear',
        d: `${zigzag(x - TEAR, top, bottom)}${back(x + TEAR, top, bottom)}z`,
      },
      { tag: 'path', part: 'outline', d: `M${zigzag(x - TEAR, top, bottom).slice(1)}` },
      { tag: 'path', part: 'outline', d: `M${zigzag(x + TEAR, top, bottom).slice(1)}` },
      {
        tag: 'rect',
        part: 'target',
        x: left,
        y: top,
        width: right - left,
        height: timeY + HEAD - top,
      },
      ...(label ? [words] : []),
    ],
  };
}

function open(
  { from }: Piece,
  quiet: QuietStretch,
  [left, right]: readonly [number, number],
  { dotY, measure }: Place,
): Mark {
  const words = `${lengthWords(quiet.to - quiet.from)} quiet`;
  const x = (left + right) / 2;
  const half = measure(words) / 2 + PADDING;
  const fits = 2 * (half + PADDING) <= right - left;
  const ends = fits ? [x - half, x + half] : [x, x];
  const [a = x, b = x] = ends;
  const line = (x1: number, x2: number): Shape => ({
    ...{ tag: 'line', part: 'line', x1, x2, y1: dotY, y2: dotY },
  });
  return {
    key: `quiet ${from}`,
    kind: 'quiet',
    stretch: [quiet.from, quiet.to],
    title: `${lengthWords(quiet.to - quiet.from)} without an entry. Click to fold.`,
    shapes: [
      line(left + PADDING, Math.max(a, left + PADDING)),
      line(Math.min(b, right - PADDING), right - PADDING),
      { tag: 'rect', part: 'target', x: left, y: dotY - 8, width: right - left, height: 16 },
      ...(fits
        ? [{ tag: 'text', part: 'label', x, y: dotY + 4, anchor: 'middle', text: words } as const]
        : []),
    ],
  };
}

/** Its length in full, else in its largest unit, else nothing. */
function labelFor({ from, to }: QuietStretch, room: number, measure: Measure): string {
  const full = lengthWords(to - from);
  const short = full.split(' ').slice(0, 2).join(' ');
  return [full, short].find((each) => measure(each) <= room) ?? '';
}

/** A path down from `top` to `bottom`, teeth to both sides of `x`. */
function zigzag(x: number, top: number, bottom: number): string {
  const teeth = Math.max(1, Math.round((bottom - top) / (2 * ZIGZAG)));
  const step = (bottom - top) / teeth;
  const points = Array.from({ length: teeth + 1 }, (_, index) => {
    const side = index % 2 ? ZIGZAG / 2 : -ZIGZAG / 2;
    return `${x + side} ${top + index * step}`;
  });
  return `M${points.join('L')}`;
}

/** The same way up again, as the other side of a tear. */
function back(x: number, top: number, bottom: number): string {
  const points = zigzag(x, top, bottom).slice(1).split('L');
  return `L${points.toReversed().join('L')}`;
}

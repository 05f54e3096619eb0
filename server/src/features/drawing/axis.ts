/** Time to pixels and back: to scale, except where a quiet stretch is folded; zoomed and moved as the reader likes. Pure. */
import type { TimelineView } from '../timeline-view.ts';
import { quietStretches, type QuietStretch } from './quiet.ts';

/** What of the time is in sight. `WHOLE` is all of it, long quiet stretches folded. */
export interface Sight {
  /** 1 shows everything. */
  readonly zoom: number;
  /** The time at the left edge; undefined is the beginning. */
  readonly from: number | undefined;
  /** Quiet stretches, by their beginnings, that the reader folded or unfolded against what is usual. */
  readonly toggled: readonly number[];
}

export const WHOLE: Sight = { zoom: 1, from: undefined, toggled: [] };

export interface Axis {
  /** Pixels from the left edge of the drawing; outside of it for times out of sight. */
  readonly x: (time: number) => number;
  readonly time: (x: number) => number;
  readonly millisecondsPerPixel: number;
  readonly pieces: readonly Piece[];
  /** The sight as it came out, within its bounds. */
  readonly sight: Sight;
  readonly largestZoom: number;
  /** Where the first and the last time in sight stand. */
  readonly edges: readonly [number, number];
}

/** Part of the axis on which pixels stand for time evenly. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Pixels from the beginning of time, whatever is in sight. */
  readonly start: number;
  readonly length: number;
  readonly quiet: QuietStretch | undefined;
  readonly folded: boolean;
}

/** Kept free left and right, for half a mark and half a label. */
export const MARGIN = 14;
const FOLD_WIDTH = 64;
const MOST_FOR_FOLDS = 0.4;
const HALF_HOUR = 1_800_000;
const UNITS = [60_000, 1000] as const;
/** Of the unit in which the stamps tell the time: closer than that there is only empty space between them. */
const LEAST_IN_SIGHT = 5;

/** Undefined when nothing of the view has a place in time. `width` in pixels. */
export function axisOf(view: TimelineView, width: number, sight: Sight): Axis | undefined {
  const extent = extentOf(view);
  if (!extent) return undefined;
  const inner = Math.max(width - 2 * MARGIN, 1);
  const parts = partsOf(view, extent, sight.toggled);
  const folds = parts.filter(({ folded }) => folded).length;
  const foldWidth = Math.min(FOLD_WIDTH, (inner * MOST_FOR_FOLDS) / Math.max(folds, 1));
  const live = parts.reduce((sum, { from, to, folded }) => sum + (folded ? 0 : to - from), 0);
  const largestZoom = Math.max(1, live / (LEAST_IN_SIGHT * unitOf(view)));
  const zoom = within(sight.zoom, 1, largestZoom);
  const scale = live / (inner * zoom - folds * foldWidth);
  const pieces = place(parts, scale, foldWidth);
  const wanted = sight.from === undefined ? 0 : placeOf(pieces, sight.from);
  const scroll = within(wanted, 0, inner * zoom - inner);
  return {
    x: (time) => MARGIN + placeOf(pieces, time) - scroll,
    time: (x) => timeAt(pieces, x - MARGIN + scroll),
    millisecondsPerPixel: scale,
    pieces,
    sight: { ...sight, zoom, from: zoom === 1 ? undefined : timeAt(pieces, scroll) },
    largestZoom,
    edges: [MARGIN, MARGIN + inner],
  };
}

/** From the first to the last thing that has a place in time; undefined when nothing has. */
export function extentOf(view: TimelineView): readonly [number, number] | undefined {
  let first = Infinity;
  let last = -Infinity;
  const include = (time: number | undefined): void => {
    if (time === undefined) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  };
  for (const { at, earliest, latest } of view.entries) [at, earliest, latest].forEach(include);
  for (const { from, to } of [...view.phases, ...view.brackets]) [from, to].forEach(include);
  if (first > last) return undefined;
  // A single point in time stands in the middle of an hour: a scale of seconds would say what nobody knows.
  return first < last ? [first, last] : [first - HALF_HOUR, last + HALF_HOUR];
}

/** A minute, where all stamps tell whole minutes. */
function unitOf({ entries }: TimelineView): number {
  const times = entries.flatMap(({ at, earliest, latest }) => [at, earliest, latest]);
  return UNITS.find((unit) => times.every((time) => time === undefined || time % unit === 0)) ?? 1;
}

type Part = Omit<Piece, 'start' | 'length'>;

function partsOf(
  view: TimelineView,
  [first, last]: readonly [number, number],
  toggled: readonly number[],
): readonly Part[] {
  const parts: Part[] = [];
  let reached = first;
  for (const quiet of quietStretches(view.entries)) {
    const { from, to, long } = quiet;
    if (from > reached) parts.push({ from: reached, to: from, quiet: undefined, folded: false });
    parts.push({ from, to, quiet, folded: long !== toggled.includes(from) });
    reached = to;
  }
  if (reached < last) parts.push({ from: reached, to: last, quiet: undefined, folded: false });
  return parts;
}

function place(parts: readonly Part[], scale: number, foldWidth: number): readonly Piece[] {
  let start = 0;
  return parts.map((part) => {
    const length = part.folded ? foldWidth : (part.to - part.from) / scale;
    const piece = { ...part, start, length };
    start += length;
    return piece;
  });
}

/** Before the first and after the last piece their scale goes on. */
function placeOf(pieces: readonly Piece[], time: number): number {
  const piece = pieces.find(({ to }) => time <= to) ?? pieces.at(-1);
  if (!piece) return 0;
  return piece.start + ((time - piece.from) / (piece.to - piece.from)) * piece.length;
}

function timeAt(pieces: readonly Piece[], at: number): number {
  const piece = pieces.find(({ start, length }) => at <= start + length) ?? pieces.at(-1);
  if (!piece || piece.length === 0) return 0;
  return piece.from + ((at - piece.start) / piece.length) * (piece.to - piece.from);
}

export function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The entries as dots at their times: stacked where they would cover each other, counted where even that is too much. */
import { LEVELS, type Level } from '../../rules/rule.ts';
import type { ViewEntry } from '../timeline-view.ts';
import type { Axis } from './axis.ts';
import type { Mark, Measure, Room, Shape } from './drawing.ts';

const SIZE = 15;
const ROWS = 4;
const PLAIN = 4;
const MOMENT = 5.5;
/** What says how many it stands for: as high as this, as wide as its number and some room. */
const PILL = 15;
const PILL_ROOM = 9;
/** An interval has to come out from under its dot to be seen. */
const LEAST_REACH = 2 * PLAIN + 6;

/** One entry, or several that stand too close together to be told apart. */
export interface Dot {
  readonly entries: readonly [ViewEntry, ...ViewEntry[]];
  readonly x: number;
  readonly y: number;
  /** Of one that stands for several: how wide it is, to both sides of `x`. */
  readonly width: number;
}

type Growing = { -readonly [Key in keyof Dot]: Dot[Key] } & {
  entries: [ViewEntry, ...ViewEntry[]];
};

/** Those in sight, in the order of time; the first row stands at `top`. Intervals part rows as long as there are some. */
export function placeDots(
  entries: readonly ViewEntry[],
  axis: Axis,
  { width, measure, top }: Room & { readonly top: number },
): readonly Dot[] {
  const rows = Array.from({ length: ROWS }, () => ({ dots: -Infinity, reaches: -Infinity }));
  const dots: Growing[] = [];
  let [before, last]: (Growing | undefined)[] = [];
  for (const { entry, x } of inSight(entries, axis, width)) {
    const [left, right] = [x - SIZE / 2, x + SIZE / 2];
    const [from, to] = reachOf(entry, axis) ?? [left, right];
    const apart = rows.findIndex(({ reaches }) => reaches <= Math.min(from, left));
    const number = apart < 0 ? rows.findIndex((row) => row.dots <= left) : apart;
    const row = rows[number] ?? rows.at(-1);
    if (!row) continue;
    if (number < 0 && last) {
      row.dots = gather(last, [entry], measure);
      row.reaches = Math.max(row.reaches, row.dots);
      continue;
    }
    row.dots = right;
    row.reaches = Math.max(row.reaches, to, right);
    const dot = { entries: [entry] as [ViewEntry], x, y: top + number * SIZE, width: 0 };
    if (number === ROWS - 1) [before, last] = [last, dot];
    dots.push(dot);
  }
  return !last || isMovedIn(last, before, { width, measure })
    ? dots
    : dots.filter((dot) => dot !== last);
}

/** Takes more in, and says where it ends then: it grows to the right, since there is something at its left. */
function gather(dot: Growing, more: readonly ViewEntry[], measure: Measure): number {
  const left = dot.x - Math.max(SIZE, dot.width) / 2;
  dot.entries.push(...more);
  dot.width = Math.max(PILL, measure(String(dot.entries.length)) + PILL_ROOM);
  dot.x = left + dot.width / 2;
  return left + dot.width;
}

/** The last one must not grow over the edge: it moves in, or, where the one before it is in the way, goes into that. */
function isMovedIn(last: Growing, before: Growing | undefined, { width, measure }: Room): boolean {
  const x = Math.min(last.x, width - last.width / 2);
  const end = before ? before.x + Math.max(SIZE, before.width) / 2 : 0;
  if (before && x < last.x && x - last.width / 2 < end) {
    gather(before, last.entries, measure);
    return false;
  }
  last.x = x;
  return true;
}

function inSight(
  entries: readonly ViewEntry[],
  axis: Axis,
  width: number,
): readonly { readonly entry: ViewEntry; readonly x: number }[] {
  return entries
    .flatMap((entry) => (entry.at === undefined ? [] : [{ entry, x: axis.x(entry.at) }]))
    .filter(({ x }) => x >= 0 && x <= width)
    .sort((a, b) => a.x - b.x || rank(a.entry) - rank(b.entry));
}

/** Of several at one time, a moment gets its dot first. */
function rank({ moments }: ViewEntry): number {
  return moments.length > 0 ? 0 : 1;
}

export function drawDots(dots: readonly Dot[], axis: Axis): readonly Mark[] {
  return dots.map((dot) => (dot.entries.length > 1 ? gathered(dot) : single(dot, axis)));
}

function single({ entries: [entry], x, y }: Dot, axis: Axis): Mark {
  const isMoment = entry.moments.length > 0;
  const point: Shape = {
    ...{ tag: 'circle', cx: x, cy: y, r: isMoment ? MOMENT : PLAIN },
    part: isUncertain(entry) ? 'point unsure' : 'point',
  };
  return {
    key: `dot ${entry.id}`,
    kind: 'dot',
    ...(isMoment && { tone: 'moment' }),
    entries: [entry.id],
    title: `${entry.stamp} ${entry.text}`,
    shapes: [...reach(entry, axis, y), point, ...badge(entry, x, y)],
  };
}

/** A pill with their number in it. */
function gathered({ entries, x, y, width }: Dot): Mark {
  const [first] = entries;
  const last = entries.at(-1) ?? first;
  const range: [number, number] = [first.at ?? 0, last.at ?? 0];
  return {
    key: `dot ${first.id}`,
    kind: 'dot',
    tone: 'many',
    entries: entries.map(({ id }) => id),
    stretch: range,
    title: `${entries.length} entries, ${first.stamp} to ${last.stamp}`,
    shapes: [
      {
        ...{ tag: 'rect', part: 'pill', x: x - width / 2 + 0.5, y: y - PILL / 2 },
        ...{ width: width - 1, height: PILL, rx: PILL / 2 },
      },
      {
        ...{ tag: 'text', part: 'label', x, y: y + 4, anchor: 'middle' },
        text: String(entries.length),
      },
    ],
  };
}

/** From where to where an uncertain time reaches in pixels; undefined when it looks certain. */
function reachOf(
  { earliest, latest }: ViewEntry,
  axis: Axis,
): readonly [number, number] | undefined {
  if (earliest === undefined || latest === undefined) return undefined;
  const [from, to] = [axis.x(earliest), axis.x(latest)];
  return to - from < LEAST_REACH ? undefined : [from, to];
}

function isUncertain({ earliest, latest }: ViewEntry): boolean {
  return earliest !== undefined && latest !== undefined && earliest < latest;
}

/** An uncertain time is an interval with its ends marked; where it is too short for that, the dot alone says it. */
function reach(entry: ViewEntry, axis: Axis, y: number): readonly Shape[] {
  const [x1, x2] = reachOf(entry, axis) ?? [];
  if (x1 === undefined || x2 === undefined) return [];
  return [
    { tag: 'rect', part: 'reach', x: x1, y: y - 3, width: x2 - x1, height: 6, rx: 3 },
    { tag: 'path', part: 'outline', d: `M${x1} ${y - 5}v10M${x2} ${y - 5}v10` },
  ];
}

/** The loudest finding at the entry, by shape and colour; its words are in the list. */
function badge({ findings }: ViewEntry, x: number, y: number): readonly Shape[] {
  const level = LEVELS.find(
    (each) => each !== 'hint' && findings.some((one) => one.level === each),
  );
  return level ? [{ tag: 'path', part: `badge ${level}`, d: badgePath(level, x + 5, y - 6) }] : [];
}

function badgePath(level: Level, x: number, y: number): string {
  if (level === 'warning') return `M${x} ${y - 4}l4 7h-8z`;
  if (level === 'error') return `M${x - 3.5} ${y - 3.5}h7v7h-7z`;
  return `M${x} ${y - 4}l4 4l-4 4l-4-4z`;
}

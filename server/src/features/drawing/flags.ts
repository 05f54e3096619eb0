/** Labels that hang from dots: the moments that metrics are made of always, other moments and entries where there is room. */
import { utcFormat } from 'd3-time-format';
import { withoutEnd } from '../../base/without-end.ts';
import { MOMENT_LABELS } from '../../model/moments/marker.ts';
import { isKeyMoment } from '../../model/moments/key-moments.ts';
import { utcClock } from '../lengths.ts';
import type { ViewEntry } from '../timeline-view.ts';
import type { Dot } from './dots.ts';
import type { Mark, Room } from './drawing.ts';
import { fillFlags, placeFlags, type PlacedFlag } from './rows.ts';

export const FLAG_HEIGHT = 20;
const PADDING = 8;
const OFFSET = 5;
/** With more entries in sight than this, words on some of them would not help. */
const FEW = 60;
const MOST_LETTERS = 28;

interface Flag {
  readonly dot: Dot;
  readonly entry: ViewEntry;
  readonly x: number;
  readonly label: string;
  readonly width: number;
  readonly tone: 'moment' | 'note';
}

/** How a drawing tells a time. */
export interface When {
  /** Milliseconds that the clock of the document is ahead of UTC. */
  readonly offset: number;
  /** It spans so many days that their names are in its axis, and a clock alone would say little. */
  readonly isLong: boolean;
}

/** `y` is the baseline of the first row; the marks know their own. */
export function drawFlags(
  dots: readonly Dot[],
  { y, width, measure, when }: Room & { readonly y: number; readonly when: When },
): { readonly marks: readonly Mark[]; readonly rows: number } {
  const flags = dots.flatMap((dot) => flagsOf(dot, { width, measure, when }));
  const first = flags.filter(({ entry }) => entry.moments.some(isKeyMoment));
  const others = flags.filter((flag) => flag.tone === 'moment' && !first.includes(flag));
  const notes = flags.length > FEW ? [] : flags.filter(({ tone }) => tone === 'note');
  const placed = placeFlags(first, width);
  const filled = fillFlags(placed, [...others, ...notes], width);
  const seats = [...placed, ...filled];
  const rows = Math.max(0, ...seats.map((seat) => (seat ? seat.row + 1 : 0)));
  const marks = [...first, ...others, ...notes].flatMap((flag, index) => {
    const seat = seats[index];
    return seat ? [markOf(flag, seat, y)] : [];
  });
  return { marks, rows };
}

function flagsOf(
  dot: Dot,
  { width, measure, when }: Room & { readonly when: When },
): readonly Flag[] {
  return dot.entries.flatMap((entry) => {
    const isMoment = entry.moments.length > 0;
    if (!isMoment && dot.entries.length > 1) return [];
    const labels = isMoment ? momentLabels(entry, when) : [shortened(entry.text)];
    const label =
      labels.find((each) => fits(dot.x, measure(each) + PADDING, width)) ?? labels.at(-1) ?? '';
    const length = measure(label) + PADDING;
    return label === ''
      ? []
      : [{ dot, entry, x: dot.x, label, width: length, tone: isMoment ? 'moment' : 'note' }];
  });
}

/** To the right of its dot, or to the left. */
function fits(x: number, length: number, width: number): boolean {
  return x + length <= width || x >= length;
}

function markOf(
  { dot, entry, x, label, tone }: Flag,
  { row, side }: PlacedFlag,
  top: number,
): Mark {
  const y = top + row * FLAG_HEIGHT;
  const isRight = side === 'right';
  return {
    key: `flag ${entry.id}`,
    kind: 'flag',
    tone,
    entries: [entry.id],
    title: `${entry.stamp} ${entry.text}`,
    shapes: [
      { tag: 'line', part: 'line', x1: x, x2: x, y1: dot.y, y2: y + 2 },
      {
        ...{ tag: 'text', part: 'label', x: x + (isRight ? OFFSET : -OFFSET), y },
        ...{ anchor: isRight ? 'start' : 'end', text: label },
      },
    ],
  };
}

/** `Mitigated, resolved 15:02`, the longest form first. */
function momentLabels({ moments, ...place }: ViewEntry, when: When): readonly string[] {
  const words = moments.map((moment) => MOMENT_LABELS[moment]);
  const named = words.map((word, index) => (index ? word.toLowerCase() : word)).join(', ');
  return [...whenWords(place, when).map((each) => `${named} ${each}`), named];
}

/** `15:02`, `~15:02` where the time is uncertain, `12 Mar 15:02` or `12 Mar` where a clock does not tell which day. */
function whenWords(
  { at, earliest, latest }: Pick<ViewEntry, 'at' | 'earliest' | 'latest'>,
  { offset, isLong }: When,
): readonly string[] {
  if (at === undefined) return [];
  const about = earliest === latest ? '' : '~';
  if (!isLong) return [`${about}${utcClock(at + offset)}`];
  const local = new Date(at + offset);
  return [`${about}${minuteWords(local)}`, `${about}${dayWords(local)}`];
}

const minuteWords = utcFormat('%-d %b %H:%M');
const dayWords = utcFormat('%-d %b');

/** Whole words, as many as fit into some letters. */
function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS);
  return `${withoutEnd(cut.replace(/(?<!\s)\s+\S*$/, ''), /[\s,;:.–—-]/)}…`;
}

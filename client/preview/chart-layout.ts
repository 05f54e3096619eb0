/** Where everything of the chart stands: a view and a width in pixels become plain numbers. Pure. */
import type {
  TimelineView,
  ViewBracket,
  ViewEntry,
  ViewPhase,
} from '../../server/src/features/timeline-view.ts';
import type { MetricKind, MomentKind } from '../../server/src/model/postmortem.ts';
import { withoutTwins } from './brackets.ts';
import { fillFlags, packRows, placeFlags, stackDots, type PlacedFlag } from './layout.ts';
import { extentOf, timeScale, type Tick, type TimeScale } from './scale.ts';
import { MOMENT_LABELS } from '../../server/src/model/moments/marker.ts';
import { PHASE_WORDS } from './words.ts';

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly Tick[];
  /** Baseline of the labels of the ticks. */
  readonly tickY: number;
  readonly brackets: readonly DrawnBracket[];
  readonly phases: readonly DrawnPhase[];
  readonly dots: readonly DrawnDot[];
  readonly flags: readonly DrawnFlag[];
}

export interface DrawnBracket {
  readonly metric: MetricKind;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** The middle of the label. */
  readonly labelX: number;
  readonly label: string;
  readonly formula: string;
}

export interface DrawnPhase {
  readonly kind: ViewPhase['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Empty where it would not fit. */
  readonly label: string;
}

export interface DrawnDot {
  readonly entry: ViewEntry;
  readonly x: number;
  readonly y: number;
  /** The uncertain times from and to, when they differ by a visible distance. */
  readonly reach: readonly [number, number] | undefined;
}

export interface DrawnFlag {
  readonly entry: ViewEntry;
  readonly x: number;
  readonly dotY: number;
  /** Baseline of the text. */
  readonly y: number;
  readonly textX: number;
  readonly side: PlacedFlag['side'];
  readonly label: string;
}

/** Width in pixels of a text of the chart. */
export type Measure = (text: string) => number;

/** Undefined when nothing of the view has a place in time. */
export function layoutChart(
  view: TimelineView,
  width: number,
  measure: Measure,
): ChartLayout | undefined {
  const extent = extentOf(view);
  if (!extent) return undefined;
  const scale = timeScale(extent, width, MARGIN);
  const brackets = layoutBrackets(view.brackets, scale, { width, measure });
  const barY = brackets.height + (brackets.height ? 8 : 2);
  const phases = layoutPhases(view.phases, scale, { y: barY, measure });
  const dotsY = barY + (view.phases.length ? PHASE_HEIGHT + 14 : 8);
  const dots = layoutDots(view.entries, scale, dotsY);
  const flagsY = Math.max(dotsY, ...dots.map(({ y }) => y)) + 24;
  const flags = layoutFlags(dots, { y: flagsY, width, measure });
  const tickY = Math.max(flagsY - FLAG_HEIGHT, ...flags.map(({ y }) => y)) + 26;
  const ticks = clearTicks(scale.ticks, width, measure);
  return { width, height: tickY + 8, ticks, tickY, brackets: brackets.drawn, phases, dots, flags };
}

const MARGIN = 14;
const BRACKET_HEIGHT = 26;
const PHASE_HEIGHT = 26;
const DOT_SIZE = 15;
const DOT_ROWS = 5;
const FLAG_HEIGHT = 20;
const LABEL_PADDING = 8;

interface Room {
  readonly width: number;
  readonly measure: Measure;
}

function layoutBrackets(
  brackets: readonly ViewBracket[],
  scale: TimeScale,
  { width, measure }: Room,
): { readonly drawn: readonly DrawnBracket[]; readonly height: number } {
  const shortestFirst = withoutTwins(brackets).toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const seats = shortestFirst.map((bracket) => {
    const [x1, x2] = [scale.x(bracket.from), scale.x(bracket.to)];
    const half = measure(bracket.label) / 2 + LABEL_PADDING;
    const labelX = between((x1 + x2) / 2, half, Math.max(half, width - half));
    const extent = { left: Math.min(x1, labelX - half), right: Math.max(x2, labelX + half) };
    return { bracket, x1, x2, labelX, extent };
  });
  const rows = packRows(
    seats.map(({ extent }) => extent),
    0,
  );
  const height = (Math.max(-1, ...rows) + 1) * BRACKET_HEIGHT;
  const drawn = seats.map(({ bracket, x1, x2, labelX }, index) => ({
    metric: bracket.metric,
    ...{ x1, x2, labelX, label: bracket.label, formula: bracket.formula },
    y: height - (rows[index] ?? 0) * BRACKET_HEIGHT,
  }));
  return { drawn, height };
}

function layoutPhases(
  phases: readonly ViewPhase[],
  scale: TimeScale,
  { y, measure }: { readonly y: number; readonly measure: Measure },
): readonly DrawnPhase[] {
  return phases.map(({ kind, from, to }) => {
    const x = scale.x(from);
    // A hair's breadth between neighbours; a phase of seconds in a day still shows.
    const width = Math.max(scale.x(to) - x - 1.5, 2);
    const word = PHASE_WORDS[kind];
    const label = measure(word) + 2 * LABEL_PADDING <= width ? word : '';
    return { kind, x, y, width, height: PHASE_HEIGHT, label };
  });
}

function layoutDots(
  entries: readonly ViewEntry[],
  scale: TimeScale,
  top: number,
): readonly DrawnDot[] {
  const timed = entries.flatMap((entry) =>
    entry.at === undefined ? [] : [{ entry, at: entry.at }],
  );
  const positions = timed.map(({ at }) => scale.x(at));
  const rows = stackDots(positions, DOT_SIZE, DOT_ROWS);
  return timed.map(({ entry }, index) => {
    const [from, to] = [entry.earliest, entry.latest].map((time) => time && scale.x(time));
    const reaches = from !== undefined && to !== undefined && to - from >= 2;
    return {
      entry,
      x: positions[index] ?? 0,
      y: top + (rows[index] ?? 0) * DOT_SIZE,
      reach: reaches ? ([from, to] as const) : undefined,
    };
  });
}

/** The moments that metrics are made of are always labelled, the others where there is room: the list names them all. */
function layoutFlags(
  dots: readonly DrawnDot[],
  { y, width, measure }: Room & { readonly y: number },
): readonly DrawnFlag[] {
  const flags = dots
    .filter(({ entry }) => entry.moments.length > 0)
    .map(({ entry, x, y: dotY }) => {
      const label = flagLabel(entry);
      return { entry, x, dotY, label, width: measure(label) + LABEL_PADDING };
    });
  const first = flags.filter(({ entry }) => entry.moments.some(isMeasured));
  const others = flags.filter((flag) => !first.includes(flag));
  const placed = placeFlags(first, width);
  const filled = fillFlags(placed, others, width);
  return [...first, ...others].flatMap(({ width: _, ...flag }, index) => {
    const seat = [...placed, ...filled][index];
    if (!seat) return [];
    const textX = flag.x + (seat.side === 'right' ? 5 : -5);
    return [{ ...flag, y: y + seat.row * FLAG_HEIGHT, textX, side: seat.side }];
  });
}

function isMeasured(moment: MomentKind): boolean {
  return ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'].includes(moment);
}

/** `Mitigated, resolved`. */
function flagLabel(entry: ViewEntry): string {
  const words = entry.moments.map((moment) => MOMENT_LABELS[moment]);
  return words.map((word, index) => (index ? word.toLowerCase() : word)).join(', ');
}

/** Ticks whose labels would touch each other or leave the chart are left out. */
function clearTicks(ticks: readonly Tick[], width: number, measure: Measure): readonly Tick[] {
  let free = 0;
  return ticks.filter(({ x, label }) => {
    const half = measure(label) / 2;
    if (x - half < free || x + half > width) return false;
    free = x + half + LABEL_PADDING;
    return true;
  });
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

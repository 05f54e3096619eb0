/** Quiet stretches: time between two entries in which nothing was written down, long enough to be worth folding. Pure. */
import type { ViewEntry } from '../timeline-view.ts';

export interface QuietStretch {
  readonly from: number;
  readonly to: number;
  /** Folded unless the reader wants it open: it would leave most of the drawing empty. */
  readonly long: boolean;
}

/** Long ones take this much of what is left once longer ones are folded; others can be folded, but are not. */
const LONG_SHARE = 0.4;
const SHARE = 0.12;
const TIMES_THE_USUAL = 8;
const AT_MOST = 8;
const FEWEST_GAPS = 3;

/** In the order of time. Between a few entries nothing is unusual. */
export function quietStretches(entries: readonly ViewEntry[]): readonly QuietStretch[] {
  const gaps = gapsOf(entries);
  if (gaps.length < FEWEST_GAPS) return [];
  const longestFirst = gaps.toSorted((a, b) => length(b) - length(a));
  const usual = length(longestFirst[Math.floor(longestFirst.length / 2)]);
  let left = gaps.reduce((sum, gap) => sum + length(gap), 0);
  const found: QuietStretch[] = [];
  for (const gap of longestFirst.slice(0, AT_MOST)) {
    const share = length(gap) / left;
    const unusual = length(gap) / usual;
    if (share < SHARE || unusual < TIMES_THE_USUAL / 2) break;
    const long = share >= LONG_SHARE && unusual >= TIMES_THE_USUAL;
    if (long) left -= length(gap);
    found.push({ ...gap, long });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function length(gap: Gap | undefined): number {
  return gap ? gap.to - gap.from : 0;
}

/** Between what is certain to be over and what may begin next. */
function gapsOf(entries: readonly ViewEntry[]): readonly Gap[] {
  const spans = entries
    .flatMap(({ at, earliest = at, latest = at }) =>
      earliest === undefined || latest === undefined ? [] : [{ earliest, latest }],
    )
    .toSorted((a, b) => a.earliest - b.earliest);
  const gaps: Gap[] = [];
  let end = spans[0]?.latest ?? 0;
  for (const { earliest, latest } of spans) {
    if (earliest > end) gaps.push({ from: end, to: earliest });
    end = Math.max(end, latest);
  }
  return gaps;
}

/** Where sentences begin and end in a paragraph. */
import { matchesOf } from '../../base/matches.ts';

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|ca|cf|resp|incl|no|nr|fig|mr|ms|mrs|dr|st|\p{L})\.$/iu;

const STOP = /(?<![.!?])[.!?]+[)”’"'*_]{0,3}(?=\s|$)/g;

/** Ranges without blanks at their ends, in order. */
export function sentenceRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const { index, 0: stop } of matchesOf(STOP, text)) {
    const to = index + stop.length;
    if (stop === '.' && ABBREVIATION.test(text.slice(Math.max(from, to - 9), to))) continue;
    ranges.push([from, to]);
    from = to;
  }
  ranges.push([from, text.length]);
  return ranges.flatMap(([start, end]) => trimmed(text, start, end));
}

function trimmed(text: string, from: number, to: number): readonly [number, number][] {
  const own = text.slice(from, to);
  const start = from + own.length - own.trimStart().length;
  const end = from + own.trimEnd().length;
  return start < end ? [[start, end]] : [];
}

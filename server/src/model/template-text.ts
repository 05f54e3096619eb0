/** Which words are the template's own: its lines and cells, and the sentences that guide the writer. */
import { lazy } from '../base/lazy.ts';
import { matchesOf } from '../base/matches.ts';
import { TEMPLATE_GUIDANCE, TEMPLATE_LINES } from './template-words.ts';
import type { Unit } from './units.ts';

const lines = lazy(() => new Set(TEMPLATE_LINES));
const guidance = lazy(() => new Set(TEMPLATE_GUIDANCE));

/** True when a line or cell stands in the template just so. */
export function isTemplateLine(unit: Unit): boolean {
  return lines().has(keyOf(unit));
}

/** The sentences of a line that are the template's guidance, as ranges of its text. */
export function guidanceRanges(line: string): readonly (readonly [number, number])[] {
  return sentencesOf(line).filter(([from, to]) =>
    guidance().has(sentenceKey(line.slice(from, to))),
  );
}

const STOP = /[.!?:](?=\s|$)/g;

/** Sentences and what stands before a colon, as ranges of the line without blanks at their ends. */
export function sentencesOf(line: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const stop of matchesOf(STOP, line)) {
    const to = stop.index + 1;
    const lead = line.slice(from, to).length - line.slice(from, to).trimStart().length;
    ranges.push([from + lead, to]);
    from = to;
  }
  if (line.slice(from).trim() !== '') {
    const lead = line.slice(from).length - line.slice(from).trimStart().length;
    ranges.push([from + lead, line.trimEnd().length]);
  }
  return ranges;
}

/** As it is compared. */
export function sentenceKey(sentence: string): string {
  return sentence.toLowerCase().replace(/[“”]/g, '"').replace(/\s+/g, ' ').replace(/[.:]$/, '');
}

/** Of a fence, its source is the text. */
function keyOf({ form, text }: Unit): string {
  return form === 'code' ? text.replace(/\s+/g, ' ') : text;
}

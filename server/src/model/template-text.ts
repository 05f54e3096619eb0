/** Which words are the template's own: its lines and cells, and the sentences that guide the writer. */
import { lazy } from '../base/lazy.ts';
import { matchesOf } from '../base/matches.ts';
import { parse } from '../syntax/parse.ts';
import { TEMPLATE } from './template.ts';
import { type Unit, unitsOf } from './units.ts';

interface TemplateText {
  readonly lines: ReadonlySet<string>;
  readonly guidance: ReadonlySet<string>;
}

const templateText = lazy<TemplateText>(() => {
  const units = unitsOf(parse(TEMPLATE).blocks, TEMPLATE);
  return { lines: new Set(units.map(keyOf)), guidance: new Set(units.flatMap(guidanceIn)) };
});

/** True when a line or cell stands in the template just so. */
export function isTemplateLine(unit: Unit): boolean {
  return templateText().lines.has(keyOf(unit));
}

/** The sentences of a line that are the template's guidance, as ranges of its text. */
export function guidanceRanges(line: string): readonly (readonly [number, number])[] {
  const { guidance } = templateText();
  return sentencesOf(line).filter(([from, to]) => guidance.has(sentenceKey(line.slice(from, to))));
}

/**
 * Sentences of plain lines, and the one cell that tells rather than gives an example.
 * Labels, the questions of the 5 Whys and the declaration of the zone belong to the document.
 */
function guidanceIn(unit: Unit): readonly string[] {
  if (unit.form === 'cell') return unit.text.startsWith('List ') ? [sentenceKey(unit.text)] : [];
  const marked = unit.words?.marks.some(({ kind, from }) => kind !== 'code' && from === 0) ?? true;
  if (unit.form !== 'line' || marked || unit.text.startsWith('[')) return [];
  return sentencesOf(unit.text)
    .map(([from, to]) => sentenceKey(unit.text.slice(from, to)))
    .filter((sentence) => !sentence.startsWith('all times'));
}

const STOP = /[.!?:](?=\s|$)/g;

function sentencesOf(line: string): readonly (readonly [number, number])[] {
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

function sentenceKey(sentence: string): string {
  return sentence.toLowerCase().replace(/[“”]/g, '"').replace(/\s+/g, ' ').replace(/[.:]$/, '');
}

/** Of a fence, its source is the text. */
function keyOf({ form, text }: Unit): string {
  return form === 'code' ? text.replace(/\s+/g, ' ') : text;
}

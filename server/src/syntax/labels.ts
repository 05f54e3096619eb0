/** Labels at the start of a line: `**Impact:** words`, `**Impact**: words`, `Impact: words`, `**Impact**` alone. */
import { type Words, part, trimmed } from './words.ts';

export interface Label {
  /** The words before the colon, without it. */
  readonly name: Words;
  /** What follows the colon on the line; empty for a bold line that stands alone. */
  readonly rest: Words;
  readonly bold: boolean;
  readonly colon: boolean;
}

const LONGEST = 80;
const COLON = /[:：]/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

export function labelOf(line: Words): Label | undefined {
  return boldLabel(line) ?? plainLabel(line);
}

/** The mark may end before or after the colon; a bold line without one is a label when nothing follows it. */
function boldLabel(line: Words): Label | undefined {
  const mark = line.marks.find(
    ({ kind, from, to }) => (kind === 'strong' || kind === 'emphasis') && from === 0 && to > 0,
  );
  if (!mark || mark.to > LONGEST) return undefined;
  const bold = line.text.slice(0, mark.to);
  const inner = COLON.exec(bold);
  if (inner && bold.slice(inner.index + 1).trim() === '') return at(line, inner.index, mark.to);
  if (/^\s*[:：]/.test(line.text.slice(mark.to))) {
    return at(line, mark.to, line.text.indexOf(':', mark.to) + 1 || mark.to + 1);
  }
  if (mark.kind === 'strong' && inner) return at(line, inner.index, inner.index + 1);
  if (mark.kind !== 'strong' || line.text.slice(mark.to).trim() !== '') return undefined;
  return { name: trimmed(part(line, 0, mark.to)), rest: end(line), bold: true, colon: false };
}

function plainLabel(line: Words): Label | undefined {
  const colon = COLON.exec(line.text.slice(0, LONGEST));
  if (!colon || colon.index === 0) return undefined;
  const before = line.text[colon.index - 1] ?? '';
  const after = line.text[colon.index + 1] ?? ' ';
  // `14:03`, `https://`, `a::b` are no labels; `重要度:SEV-2` is one, for Japanese writes no blank.
  if (colon[0] === ':' && !/\s/.test(after) && !JAPANESE.test(before)) return undefined;
  return { ...at(line, colon.index, colon.index + 1), bold: false };
}

function at(line: Words, nameEnd: number, restStart: number): Label {
  return {
    name: trimmed(part(line, 0, nameEnd)),
    rest: trimmed(part(line, restStart, line.text.length)),
    bold: true,
    colon: true,
  };
}

function end(line: Words): Words {
  return part(line, line.text.length, line.text.length);
}

/** Inline content as plain text that remembers, for each of its characters, where it stands in the source. */
import { type Span, span } from '../base/span.ts';

export interface Words {
  /** Without marks; every line break (soft, hard or `<br>`) is one line feed. */
  readonly text: string;
  /** At which each character of `text` starts and ends, counted from the start of `base`: such numbers need not move. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The words that these are a part of. */
  readonly base: Span;
  readonly marks: readonly Mark[];
  /** In the source, with the marks. */
  readonly span: Span;
}

export type MarkKind = 'strong' | 'emphasis' | 'code' | 'link' | 'image' | 'html';

/** What stood around some of the characters. `html` and `image` stand between characters: `from` equals `to`. */
export interface Mark {
  readonly kind: MarkKind;
  /** Range in `Words.text`. */
  readonly from: number;
  readonly to: number;
  /** In the source, with the delimiters. */
  readonly span: Span;
  /** Where a link or an image leads. */
  readonly url?: string;
}

export function emptyWords(offset: number): Words {
  const where = span(offset, offset);
  return { text: '', starts: [], ends: [], base: where, marks: [], span: where };
}

/** Where a range of the plain text stands in the source, without the marks around it. */
export function spanIn(words: Words, from: number, to: number): Span {
  const start = startOf(words, from) ?? endOf(words, from - 1) ?? words.span.start;
  const end = to > from ? (endOf(words, to - 1) ?? words.span.end) : start;
  return span(start, Math.max(start, end));
}

/** Where a character of the plain text starts in the source. */
export function startOf({ starts, base }: Words, index: number): number | undefined {
  const start = starts[index];
  return start === undefined ? undefined : base.start + start;
}

/** Where a character of the plain text ends in the source. */
export function endOf({ ends, base }: Words, index: number): number | undefined {
  const end = ends[index];
  return end === undefined ? undefined : base.start + end;
}

/** A range of the plain text with its marks; marks that reach beyond it are cut. */
export function part(words: Words, from: number, to: number): Words {
  const marks: Mark[] = [];
  let inside = spanIn(words, from, to);
  for (const mark of words.marks) {
    if (
      mark.to < from ||
      mark.from > to ||
      (mark.from < mark.to && (mark.to === from || mark.from === to))
    )
      continue;
    const whole = mark.from >= from && mark.to <= to;
    if (whole && mark.from < mark.to) inside = widen(inside, mark.span);
    marks.push({
      ...mark,
      from: Math.max(mark.from, from) - from,
      to: Math.min(mark.to, to) - from,
    });
  }
  return {
    text: words.text.slice(from, to),
    starts: words.starts.slice(from, to),
    ends: words.ends.slice(from, to),
    base: words.base,
    marks,
    span: inside,
  };
}

/** Without blanks at both ends. */
export function trimmed(words: Words): Words {
  const from = words.text.length - words.text.trimStart().length;
  const to = words.text.trimEnd().length;
  if (from >= to) return part(words, 0, 0);
  return from === 0 && to === words.text.length ? words : part(words, from, to);
}

/** The lines of a paragraph, cell or item, each without blanks at its ends; blank ones are left out. */
export function linesIn(words: Words): readonly Words[] {
  if (!words.text.includes('\n')) return words.text.trim() === '' ? [] : [trimmed(words)];
  const lines: Words[] = [];
  let from = 0;
  for (const line of words.text.split('\n')) {
    if (line.trim() !== '') lines.push(trimmed(part(words, from, from + line.length)));
    from += line.length + 1;
  }
  return lines;
}

/** True when every character of a range (blanks aside) lies in marks of this kind. */
export function allMarked(words: Words, kind: MarkKind, range: readonly [number, number]): boolean {
  const [from, to] = range;
  let covered = from;
  for (const mark of words.marks) {
    if (mark.kind !== kind || mark.to <= covered) continue;
    if (words.text.slice(covered, mark.from).trim() !== '') return false;
    covered = mark.to;
    if (covered >= to) return true;
  }
  return to > from && words.text.slice(covered, to).trim() === '' && covered > from;
}

/** The links of a text, reference links resolved. */
export function linksIn(words: Words): readonly Mark[] {
  return words.marks.filter((mark) => mark.kind === 'link');
}

function widen(inner: Span, outer: Span): Span {
  return span(Math.min(inner.start, outer.start), Math.max(inner.end, outer.end));
}

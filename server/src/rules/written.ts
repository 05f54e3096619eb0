/** Words of the document as they are written, for a text that repeats them: no mark and no link in halves. */
import type { Span } from '../base/span.ts';

/** As long as the address of a link may be. */
const FAR = 500;
const OPENING = '*_`~[';
const CLOSING = /^(?:[*_`~]|\][([][^\])\n]*[\])])*/;

/** A span of prose begins and ends at letters: `**Load** the keys` would lose its first mark and keep the second. */
export function written(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const before = openingBefore(text, start);
  const after = CLOSING.exec(text.slice(end, end + FAR))?.[0] ?? '';
  const whole = [words, before + words, words + after, before + words + after].find(isWhole);
  return whole ?? words.replace(/[*`]|~~/g, '');
}

function openingBefore(text: string, end: number): string {
  let start = end;
  const first = Math.max(0, end - FAR);
  while (start > first && OPENING.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function isWhole(words: string): boolean {
  // An underscore within a word (`max_wait`) is none of the marks.
  const marks = words.match(/\*+|`+|~~|(?<!\w)_+|(?<!_)_+(?!\w)/g) ?? [];
  const open = new Set<string>();
  for (const mark of marks) if (!open.delete(mark)) open.add(mark);
  return open.size === 0 && words.split('[').length === words.split(']').length;
}

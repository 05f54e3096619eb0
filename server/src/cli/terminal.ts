/** Text for a terminal: colours only where they are wanted, and how wide it will be. */

import { lazy } from '../base/lazy.ts';

export type Paint = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan';

const CODES: Readonly<Record<Paint, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  yellow: 33,
  blue: 34,
  cyan: 36,
};

export function painter(hasColor: boolean): (paint: Paint, text: string) => string {
  return (paint, text) => (hasColor ? `\u001b[${CODES[paint]}m${text}\u001b[0m` : text);
}

/** A hyperlink, which terminals that know none show as its text. */
export function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** How many columns a terminal gives to a text: two for ideographs and emoji, none for marks that combine. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of letters().segment(text)) columns += widthOf(segment);
  return columns;
}

/**
 * What a person sees as one letter may be many characters: a family of four, a flag, a letter with marks. Node takes
 * longer to make one than to read a short document.
 */
const letters = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

function widthOf(letter: string): number {
  if (WIDE.test(letter)) return 2;
  return NARROW.test(letter) ? 0 : 1;
}

const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Nothing but marks and invisible ones. */
const NARROW = /^[\p{M}\p{Cf}]+$/u;

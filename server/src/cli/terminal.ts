/** Text for a terminal: colours only where they are wanted, and nothing from a document that could steer the terminal. */

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

/**
 * Control and direction characters become visible (`\u{1b}`), a tab one blank: what is left has no effect but ink.
 * Line feeds are controls too, so the answer is always one line.
 */
export function harmless(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(CONTROLS, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** How many columns a terminal gives to a text: two for ideographs and emoji, none for marks that combine. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += WIDE.test(character) ? 2 : NARROW.test(character) ? 0 : 1;
  return columns;
}

const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const NARROW = /\p{M}|\p{Cf}/u;
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

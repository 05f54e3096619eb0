/** Text for a terminal: colours only where they are wanted, and how wide it will be. */

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

/** How wide a text will be where nobody can measure it: a little too wide rather than too narrow. */
import type { Measure } from '../drawing/drawing.ts';

/** Of a proportional sans serif such as Segoe UI, in parts of the font's size. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;|!'’`]/, 0.3],
  [/[ ftrI()[\]{}/\\"-]/, 0.4],
  [/[mwMW@%—…]/, 0.95],
  [/[A-Z&#+=<>~→−–]/, 0.72],
  [/[ -~]/, 0.58],
  [/\p{M}|\p{Cf}/u, 0],
  [/[\u00a0-\u058f]/, 0.66],
];
const OTHER = 1.1;

/** @param size of the font, in pixels */
export function measureAt(size: number): Measure {
  return (text) => {
    let width = 0;
    for (const character of text) width += widthOf(character);
    return width * size;
  };
}

function widthOf(character: string): number {
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

/** Lines of words that fit into `width`; the last of `most` lines ends with an ellipsis when more would follow. */
export function wrapped(
  text: string,
  width: number,
  measure: Measure,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
    }
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  return lines.slice(0, most).map((each, index) => {
    const isCut = index === most - 1 && lines.length > most;
    return clipped(isCut ? `${each}…` : each, width, measure);
  });
}

/** A text that is too wide loses its end. */
export function clipped(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let start = '';
  for (const character of text) {
    if (measure(`${start}${character}…`) > width) break;
    start += character;
  }
  return `${start}…`;
}

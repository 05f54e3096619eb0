/**
 * A text without those of its last characters that match. It looks from the end: an expression for the same
 * (`[\s.]+$`) would look at a long run in the middle anew from each of its characters.
 */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * A bullet under a label of which only the dash is left. Markdown takes the dash for the underline of a heading, and
 * the section around it ends there; so the dash becomes a blank. The result has the length of the text.
 */
const EMPTIED = /^([ \t]{0,3}\*\*[^\s*][^\r\n]*(?:\r\n|[\r\n])[ \t]{0,3})-(?=[ \t]*(?:[\r\n]|$))/gm;

export function withoutEmptiedBullets(text: string): string {
  return text.includes('**') ? text.replace(EMPTIED, '$1 ') : text;
}

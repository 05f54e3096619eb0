/** Foreign words in a cell or an item: they stay the words that they were. */
import type { Span } from '../../base/span.ts';

/** Marks that would begin code, emphasis, links, HTML or another cell are escaped. */
export function cellText(words: string): string {
  const isLink = /\][([:]/.test(words);
  const isEmphasis = words.split('*').length > 2;
  const marks = `\\\\|<\`${isEmphasis ? '*' : ''}${isLink ? '[' : ''}`;
  return words.replace(new RegExp(`[${marks.replace('[', '\\[')}]`, 'g'), '\\$&');
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

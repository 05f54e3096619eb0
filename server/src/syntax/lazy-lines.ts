/**
 * Lines that go on with a list item or a quote without its mark or its indent ("lazy" in CommonMark). For each of them the
 * Markdown parser goes back to where their paragraph begins, so that tens of thousands take minutes. Nobody writes as many
 * by hand: beyond a bound the marks become blanks, and what they held is one paragraph.
 */

/** In a row, with no blank line, heading or fence between. */
const MOST = 500;
const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/y;
const ENDS_PARAGRAPH = /^[ \t]*(?:[\r\n]|$)|^ {0,3}(?:#|```|~~~)/;
/** Marks of quotes and items, and blanks, at the start of a line. */
const MARKS = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=\s|$))*/;

/** The result has the length of the text. */
export function withoutLazyLines(text: string): string {
  if (text.length < 2 * MOST) return text;
  const parts: string[] = [];
  for (const lines of stretchesOf(text)) {
    parts.push(...(lazyIn(lines) > MOST ? lines.map(unmarked) : lines));
  }
  return parts.join('');
}

/** Lines with none between them that ends a paragraph; such a line stands alone. */
function stretchesOf(text: string): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (LINE.lastIndex = 0; LINE.lastIndex < text.length;) {
    const [line = ''] = LINE.exec(text) ?? [];
    if (ENDS_PARAGRAPH.test(line)) stretches.push([line], []);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** How many lines do not reach as far in as the marks above them. */
function lazyIn(lines: readonly string[]): number {
  let count = 0;
  let open = 0;
  for (const line of lines) {
    const [marks = ''] = MARKS.exec(line) ?? [];
    const isLazy = widthOf(marks) < open - 1;
    if (/[^ \t>]/.test(marks) || (marks.includes('>') && !isLazy)) open = widthOf(marks);
    else if (isLazy) count += 1;
  }
  return count;
}

function widthOf(marks: string): number {
  return marks.replaceAll('\t', '    ').length;
}

function unmarked(line: string): string {
  return line.replace(MARKS, (marks) => marks.replace(/[^\t]/g, ' '));
}

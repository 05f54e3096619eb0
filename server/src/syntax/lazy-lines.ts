/**
 * Lines that go on with a list item or a quote without its mark or its indent ("lazy" in CommonMark). For each of them the
 * Markdown parser goes back to where their paragraph begins, so that tens of thousands take minutes. Nobody writes as many
 * by hand: beyond a bound the marks become blanks, and what they held is one paragraph.
 */

/** In a row, with no blank line, heading or fence between. */
const MOST = 500;
const LINE_ENDS = /(?<=\n|\r(?!\n))/;
const ENDS_PARAGRAPH = /^[ \t]*(?:[\r\n]|$)|^ {0,3}(?:#|```|~~~)/;
/** Marks of quotes and items, and blanks, at the start of a line. */
const MARKS = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=\s|$))*/;

/** The result has the length of the text. */
export function withoutLazyLines(text: string): string {
  // Most texts are shorter than so many lines.
  const lines = text.length < 2 * MOST ? [] : text.split(LINE_ENDS);
  if (lines.length <= MOST) return text;
  return stretchesOf(lines)
    .map((stretch) => (lazyIn(stretch) > MOST ? stretch.map(unmarked) : stretch).join(''))
    .join('');
}

/** Whether any line goes on with what is above it without its marks. */
export function hasLazyLines(text: string): boolean {
  return stretchesOf(text.split(LINE_ENDS)).some((stretch) => lazyIn(stretch) > 0);
}

/** Lines with none between them that ends a paragraph; such a line stands alone. */
function stretchesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (ENDS_PARAGRAPH.test(line)) stretches.push([line], []);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** How many lines have fewer marks of quotes than the one above, or do not reach as far in. */
function lazyIn(lines: readonly string[]): number {
  let count = 0;
  let open = depthOf('');
  for (const line of lines) {
    const [marks = ''] = MARKS.exec(line) ?? [];
    const depth = depthOf(marks);
    const isItem = /[^ \t>]/.test(marks);
    const isLazy = depth.quotes < open.quotes || depth.width < open.width - 1;
    if (isItem || (!isLazy && depth.quotes > open.quotes)) open = depth;
    else if (isLazy) count += 1;
  }
  return count;
}

function depthOf(marks: string): { readonly width: number; readonly quotes: number } {
  return {
    width: marks.replaceAll('\t', '    ').length,
    quotes: marks.replace(/[^>]/g, '').length,
  };
}

function unmarked(line: string): string {
  return line.replace(MARKS, (marks) => marks.replace(/[^\t]/g, ' '));
}

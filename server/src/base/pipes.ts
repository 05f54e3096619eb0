/** The pipes that part the cells of a table's row. */

/** False for one that a backslash escapes. Two backslashes escape each other: `C:\\|` ends a cell. */
export function isPipe(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return text[at] === '|' && (at - before) % 2 === 0;
}

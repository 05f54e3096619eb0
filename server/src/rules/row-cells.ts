/** The cells of a table's row as it is written, without the pipe that it may begin with. A pipe behind a backslash is none. */
export function cellsOf(row: string): readonly string[] {
  return row.replace(/^\s*\|/, '').split(/(?<!\\)\|/);
}

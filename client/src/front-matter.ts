/** The edit that says `postmortem: true` or `false` in a text's front matter, which is made where there is none. Pure. */

/** Offsets in UTF-16 units. */
export interface FrontMatterEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function decideInFrontMatter(text: string, isPostmortem: boolean): FrontMatterEdit {
  const line = `postmortem: ${isPostmortem}`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const open = /^---[ \t]*\r?\n/.exec(text.slice(start));
  const close =
    open && /^---[ \t]*$/m.exec(text.slice(start + open[0].length).replaceAll('\r', ' '));
  if (!open || !close) {
    return { start, end: start, newText: ['---', line, '---', '', ''].join(eol) };
  }
  const from = start + open[0].length;
  const known = /^postmortem[ \t]*:.*$/m.exec(text.slice(from, from + close.index));
  if (!known) return { start: from, end: from, newText: line + eol };
  const at = from + known.index;
  return { start: at, end: at + known[0].trimEnd().length, newText: line };
}

/** A text with places to fill in, as the source of a snippet that inserts just this text. Pure. */

/** `stops`: ranges of the text in order of writing, none inside another. */
export function snippetOf(
  text: string,
  stops: readonly { readonly start: number; readonly end: number }[],
): string {
  let source = '';
  let from = 0;
  for (const [index, { start, end }] of stops.entries()) {
    source += escaped(text.slice(from, start));
    source += `\${${index + 1}:${escaped(text.slice(start, end))}}`;
    from = end;
  }
  return source + escaped(text.slice(from));
}

/** `$`, `}` and the backslash mean something in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

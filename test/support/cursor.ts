/** A caret in a text: `<|>`, because `|` is for tables. */

export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('the text has no <|>');
  return { text: marked.replace('<|>', ''), offset };
}

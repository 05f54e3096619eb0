/** Where in a document to look for what edits wrote. Pure. */
import type { WireEdit } from '../../server/src/lsp/protocol.ts';

/** The beginning of what was inserted: the zero-based number of the edit's first line that is not blank. */
export function firstLineOf({ range, newText }: WireEdit): number {
  const blankLines = newText.split('\n').findIndex((line) => line.trim() !== '');
  return range.start.line + Math.max(blankLines, 0);
}

/** The last place that was written, as a zero-based line once all edits are made; undefined where there are none. */
export function lastLineOf(edits: readonly WireEdit[]): number | undefined {
  const inOrder = [...edits].sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
  const last = inOrder.pop();
  if (!last) return undefined;
  const added = inOrder.map(
    ({ range, newText }) => newText.split('\n').length - 1 - (range.end.line - range.start.line),
  );
  return firstLineOf(last) + added.reduce((sum, each) => sum + each, 0);
}

/** The rows of the tables under Impact: one dimension each, with what is said about it. */
import { contains } from '../base/span.ts';
import { type Block, eachBlock } from '../syntax/blocks.ts';
import type { ImpactRow } from './details.ts';
import type { Section } from './postmortem.ts';

/** In order of writing; the first two columns count. */
export function readImpactRows(
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly ImpactRow[] {
  const parts = sections.filter(({ kind }) => kind === 'impact').map((each) => each.span);
  const rows: ImpactRow[] = [];
  for (const block of eachBlock(blocks)) {
    if (block.type !== 'table' || !parts.some((part) => contains(part, block.span))) continue;
    for (const { cells, span } of block.rows) {
      const [name, detail] = cells;
      if (!name || !detail) continue;
      rows.push({ span, name: name.words.text.trim(), detail: detail.words.text.trim() });
    }
  }
  return rows;
}

/** The list or table that holds entries of the timeline, with its entries: only whole ones, on the top level, are reshaped. */
import { contains, type Span } from '../../base/span.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import type { Block, List } from '../../syntax/blocks.ts';
import { parse } from '../../syntax/parse.ts';
import type { Table } from '../../syntax/table.ts';

export interface Container<B extends Block> {
  readonly block: B;
  /** In order of writing; each lies in the block. */
  readonly entries: readonly Entry[];
}

/** The list or table at a place of the timeline. */
export function containerAt(
  model: Postmortem,
  place: Span,
): Container<List> | Container<Table> | undefined {
  const { entries } = model.timeline;
  for (const block of parse(model.text).blocks) {
    if (block.type !== 'list' && block.type !== 'table') continue;
    if (!contains(block.span, place)) continue;
    const inside = entries.filter(({ span }) => contains(block.span, span));
    if (inside.length === 0 || !isOnTop(block.span, model.text)) return undefined;
    return block.type === 'list' ? { block, entries: inside } : { block, entries: inside };
  }
  return undefined;
}

/** It begins its line, so that nothing around it can belong to another block. */
function isOnTop({ start }: Span, text: string): boolean {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return /^ {0,3}$/.test(text.slice(line, start));
}

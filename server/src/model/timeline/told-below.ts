/** What stands below a stamp that has its line or its heading to itself. */
import { cover } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';
import type { Words } from '../../syntax/words.ts';
import { stampAt } from '../time/stamp.ts';
import { spanOfBlocks, textOf } from './block-text.ts';
import type { Candidate, Found } from './candidate.ts';

export function untilHeading(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex((block, index) => index >= from && block.type === 'heading');
  return blocks.slice(from, end === -1 ? blocks.length : end);
}

/** A day's heading is an entry itself when prose follows it, and no clock. */
export function tellsByDay(below: readonly Block[]): boolean {
  const first = below.find(({ type }) => type !== 'html');
  if (first?.type !== 'paragraph') return false;
  return !below.some((block) => {
    if (block.type === 'table') return true;
    const lines = block.type === 'paragraph' ? [block] : block.type === 'list' ? block.items : [];
    return lines.some(({ words }) => stampAt(words.text)?.clock !== undefined);
  });
}

/** A heading, a rule or a line in bold: what stands below it belongs to no entry above it. */
export function partsEntries(block: Block): boolean {
  if (block.type === 'paragraph') return isBold(block.lines[0]);
  return block.type === 'heading' || block.type === 'rule';
}

/** A paragraph of nothing but a stamp, whose words stand below it. */
export function stampAlone([entry, ...others]: readonly Found[]): Candidate | undefined {
  const isAlone = entry?.type === 'entry' && entry.form === 'paragraph' && others.length === 0;
  return isAlone && entry.text === '' ? entry : undefined;
}

/** A stamp that has its line to itself, with the words of the blocks below. */
export function told(entry: Candidate, below: readonly Block[]): Candidate {
  const words = entry.text === '' ? spanOfBlocks(below) : undefined;
  const text = words ? textOf(below) : '';
  return words && text !== ''
    ? { ...entry, span: cover(entry.span, words), text, textSpan: words }
    : entry;
}

export function isBold(line: Words | undefined): boolean {
  const isWhole = line?.marks.some(
    ({ kind, from, to }) =>
      kind === 'strong' && from === 0 && /^:?$/.test(line.text.slice(to).trim()),
  );
  return isWhole === true;
}

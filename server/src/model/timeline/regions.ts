/** Where the timeline is: its sections, and lists or tables of stamped entries where no section holds any. */
import { type Span, contains, span } from '../../base/span.ts';
import { type Block, type ListItem, type Paragraph, blocksIn } from '../../syntax/blocks.ts';
import { perBlock, perGroup } from '../../syntax/part.ts';
import type { RowGroup } from '../../syntax/table.ts';
import type { Section, SectionKind } from '../postmortem.ts';
import { LESSON_KINDS } from '../vocabulary/lesson-names.ts';
import { sectionsAround } from '../sections/around.ts';
import { stampAt } from '../time/stamp.ts';
import { readLine } from './line.ts';

export interface Region {
  /** Index of its section; undefined for entries outside any. */
  readonly section: number | undefined;
  readonly blocks: readonly Block[];
}

/** Sections whose lists are about other things than what happened when. */
const ELSEWHERE: ReadonlySet<SectionKind> = new Set([
  'action-items',
  'lessons',
  ...LESSON_KINDS,
  'supporting',
  'impact',
]);
const ENOUGH = 3;

/** The regions of Timeline sections, without those nested in another. */
export function sectionRegions(
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Region[] {
  return sections.flatMap((section, index) => {
    if (section.kind !== 'timeline') return [];
    const around = sectionsAround(sections, section.span);
    if (around.some((other) => other !== section && other.kind === 'timeline')) return [];
    return [{ section: index, blocks: within(blocks, section) }];
  });
}

/** Lists and tables of three or more stamped entries anywhere else; at most one span per list. */
export function looseRegions(
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Region[] {
  const elsewhere = sections.filter(({ kind }) => ELSEWHERE.has(kind)).map((each) => each.span);
  return stampedBlocks(blocks)
    .filter((block) => !elsewhere.some((each) => contains(each, block.span)))
    .map((block) => ({ section: undefined, blocks: [block] }));
}

/** `- **Key events**` holds its entries in the item itself. */
function within(blocks: readonly Block[], { bodySpan, form }: Section): readonly Block[] {
  const top = blocksIn(blocks, bodySpan);
  if (form === 'heading') return top;
  const begun = tailIn(blocks, bodySpan);
  if (begun) return [begun, ...top];
  return top.length > 0 ? top : nestedIn(blocks, bodySpan);
}

/** `**Timeline:**` and its entries may be lines of one paragraph. */
function tailIn(blocks: readonly Block[], body: Span): Paragraph | undefined {
  const own = blocks.find(({ span: { start, end } }) => start < body.start && body.start < end);
  if (own?.type !== 'paragraph') return undefined;
  const count = own.lines.filter(({ span: { start } }) => start >= body.start).length;
  return count > 0 ? lastLines(own, undefined, count) : undefined;
}

const lastLines = perBlock((paragraph: Paragraph, _page: unknown, count: number): Paragraph => {
  const lines = paragraph.lines.slice(-count);
  const from = lines[0]?.span.start ?? paragraph.span.start;
  return { ...paragraph, lines, span: span(from, paragraph.span.end) };
});

function nestedIn(blocks: readonly Block[], body: Span): readonly Block[] {
  for (const block of blocks) {
    if (block.type !== 'list' || !overlaps(block.span, body)) continue;
    for (const item of block.items) {
      if (!overlaps(item.span, body)) continue;
      const inside = blocksIn(item.blocks, span(body.start, body.end));
      return inside.length > 0 ? inside : nestedIn(item.blocks, body);
    }
  }
  return [];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function stampedBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'table') return countIn(block.groups, stampedRows) >= ENOUGH ? [block] : [];
    if (block.type === 'paragraph') return factLines(block, undefined) >= 2 ? [block] : [];
    if (block.type !== 'list') return [];
    const stamped = countIn(block.groups, stampedItems);
    if (stamped >= ENOUGH && stamped * 2 >= block.items.length) return [block];
    if (countIn(block.groups, labelledFacts) >= 2) return [block];
    return block.items.flatMap((item) => stampedBlocks(item.blocks));
  });
}

const stampedItems = perGroup(
  (items: readonly ListItem[]) => items.filter(({ words }) => hasClock(words.text)).length,
);

/** `First detected 2026-03-05 14:02` beside `Resolved: …`: they sum up, with a Timeline heading or without. */
const labelledFacts = perGroup(
  (items: readonly ListItem[]) =>
    items.filter((item) => readLine(item.words)?.type === 'fact').length,
);

const factLines = perBlock(
  ({ lines }: Paragraph) => lines.filter((line) => readLine(line)?.type === 'fact').length,
);

const stampedRows = perGroup(
  (rows: RowGroup) =>
    rows.filter((row) => row.cells.slice(0, 3).some(({ words }) => hasClock(words.text))).length,
);

function countIn<G>(groups: readonly G[], count: (group: G, page: undefined) => number): number {
  return groups.reduce((sum, group) => sum + count(group, undefined), 0);
}

function hasClock(text: string): boolean {
  return stampAt(text.slice(0, 80))?.clock?.clock !== undefined;
}

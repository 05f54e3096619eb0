/** What the timeline's regions hold: its sections, or lists elsewhere where those hold no entries. */
import { settled } from '../../base/moving.ts';
import { perObject } from '../../base/per-object.ts';
import { heldWhile } from '../../base/thread.ts';
import type { Block } from '../../syntax/blocks.ts';
import { originsIn } from '../../syntax/origins.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Words } from '../../syntax/words.ts';
import type { MomentLabels } from '../moments/labels.ts';
import type { Section } from '../postmortem.ts';
import type { Batch, Collected } from './candidate.ts';
import { type Region, looseRegions, sectionRegions } from './regions.ts';
import { Walk } from './walk.ts';

/** Sections first; lists elsewhere only where the sections hold nothing, or no more than labelled facts. */
export function collect(
  syntax: Syntax,
  sections: readonly Section[],
  labels: MomentLabels | undefined,
): { collected: Collected; regions: readonly Region[] } {
  const own = sectionRegions(syntax.blocks, sections);
  const collected = walk(ownWalk, syntax, headed(own, syntax.blocks, sections), labels);
  if (collected.batches.some(({ found }) => tellsMore(found))) return { collected, regions: own };
  const more = looseRegions(syntax.blocks, sections).filter(
    ({ blocks }) => !own.some((region) => blocks.every((block) => region.blocks.includes(block))),
  );
  const regions = [...own, ...more].sort((a, b) => startOf(a) - startOf(b));
  const all = headed(regions, syntax.blocks, sections);
  return { collected: walk(wideWalk, syntax, all, labels), regions };
}

const tellsMore = perObject((found: Batch['found']) =>
  found.some((each) => each.type === 'entry' && each.form !== 'fact'),
);

function startOf({ blocks }: Region): number {
  return blocks[0]?.span.start ?? 0;
}

interface HeadedRegion {
  readonly blocks: readonly Block[];
  /** All words of the section's heading. */
  readonly heading: Words | undefined;
}

function headed(
  regions: readonly Region[],
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly HeadedRegion[] {
  return regions.map((region) => {
    const section = region.section === undefined ? undefined : sections[region.section];
    return { blocks: region.blocks, heading: section && headingWords(blocks, section) };
  });
}

/** Walked again only when a block is another one. */
function walk(
  held: typeof ownWalk,
  syntax: Syntax,
  regions: readonly HeadedRegion[],
  labels: MomentLabels | undefined,
): Collected {
  const facts = regions.flatMap(({ heading, blocks }) => [heading, blocks.length, ...blocks]);
  return held(syntax.thread, [labels, ...facts], () => {
    const walking = new Walk(labels);
    for (const { heading, blocks } of regions) {
      walking.section(heading);
      walking.blocks(blocks);
    }
    const { batches, tables } = walking.collected;
    const origins = originsIn(syntax);
    return {
      batches: batches.map((batch) => (batch.isKept ? batch : settled(batch, origins))),
      tables: settled(tables, origins),
    };
  });
}

const ownWalk = heldWhile<Collected>();
const wideWalk = heldWhile<Collected>();

/** All words of the heading, the ones in brackets too: `Timeline (all times PST) 5 March 2026`. */
function headingWords(blocks: readonly Block[], section: Section): Words | undefined {
  const heading = blocks.find(
    (block) =>
      block.span.start <= section.headingSpan.start && block.span.end >= section.headingSpan.end,
  );
  if (heading?.type === 'heading') return heading.words;
  return heading?.type === 'paragraph' ? heading.lines[0] : undefined;
}

/** Sections that a table of facts tells in a row each: `| Impact | 6 % of events were late |`, `| Root cause | No retention was set |`. */
import { perObject } from '../base/per-object.ts';
import { eachBlock } from '../syntax/blocks.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perGroup, perPart } from '../syntax/part.ts';
import type { Row, RowGroup } from '../syntax/table.ts';
import { readImpactRows } from './impact-rows.ts';
import type { Postmortem, Section, SectionKind } from './postmortem.ts';
import { sectionKindOf } from './vocabulary/section-kind.ts';

export function rowsOf(
  syntax: Syntax,
  sections: readonly Section[],
): Pick<Postmortem, 'impactRows' | 'toldInRows'> {
  return {
    impactRows: readImpactRows(syntax.blocks, sections),
    toldInRows: distinct(kindsToldInRows(syntax)),
  };
}

const kindsIn = perGroup((rows: RowGroup) => rows.flatMap(kindOf));

/** The header stands above each part of a long table. */
const distinct = perObject((kinds: readonly SectionKind[]) => [...new Set(kinds)]);

const kindsToldInRows = inAllParts(
  perPart(({ blocks }, page) =>
    [...eachBlock(blocks)].flatMap((block) =>
      block.type === 'table'
        ? [...kindOf(block.header), ...block.groups.flatMap((rows) => kindsIn(rows, page))]
        : [],
    ),
  ),
);

/** `| Impact | High |` rates it and tells nothing. */
const FEWEST_WORDS = 4;

function kindOf({ cells }: Row): readonly SectionKind[] {
  const [name, value, more] = cells;
  if (!name || !value || more) return [];
  const named = sectionKindOf(name.words.text);
  const words = value.words.text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  return named?.whole === true && words.length >= FEWEST_WORDS ? [named.kind] : [];
}

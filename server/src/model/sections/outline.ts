/** Everything that can begin a section, in order of writing: headings, bold lines, labels; named or not, since any may end the one before. */
import type { Block, Heading, ListItem, Paragraph } from '../../syntax/blocks.ts';
import { type Label, labelOf } from '../../syntax/labels.ts';
import { perBlock, perGroup } from '../../syntax/part.ts';
import { type Words, linesIn, part, trimmed } from '../../syntax/words.ts';
import type { Section } from '../postmortem.ts';
import { type NamedKind, type SectionAliases, sectionKindOf } from '../vocabulary/section-kind.ts';

export interface Mark {
  readonly form: Section['form'];
  /** A bold line that ends in a colon is a label whose words follow below. */
  readonly colon: boolean;
  /** A label with no words on its own line. */
  readonly alone: boolean;
  /** 1–6 for headings, else one more than what it stands in. */
  readonly level: number;
  readonly name: Words;
  readonly named: NamedKind | undefined;
  /** Where it begins, and where its body begins. */
  readonly start: number;
  readonly bodyStart: number;
  /** Known already for labels whose words stand on their line; others end where something else begins. */
  readonly end: number | undefined;
  /** A label that begins a bullet. */
  readonly inItem: boolean;
  /** A heading or a bold line that is a time or a day: an entry or its date, not a section. */
  readonly stamp: boolean;
}

const STAMP =
  /^\W*(?:\d{1,2}[:.h]\d{2}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|date\b|day \d)/i;

/** `**Q: How was it detected?**` among questions and answers. */
const QUESTION = /^Q\s?\d{0,2}\s?[:.)]/;

export function outlineOf(blocks: readonly Block[], aliases?: SectionAliases): readonly Mark[] {
  const marks: Mark[] = [];
  let level = 0;
  let bold = false;
  const plain = toldPlainly(blocks, aliases);
  for (const block of blocks) {
    if (block.type === 'heading') {
      level = block.level;
      bold = false;
      marks.push(...headingMarks(block, aliases));
    } else if (block.type === 'paragraph') {
      const mark = plain.get(block);
      if (mark) marks.push(mark);
      if (mark || !mayBegin(block, undefined)) continue;
      for (const mark of lineMarks(block, { level, bold, aliases })) {
        bold ||= mark.form === 'bold-line' && !mark.colon;
        marks.push(mark);
      }
    } else if (block.type === 'list') {
      for (const items of block.groups) {
        if (!mayBeginIn(items, undefined)) continue;
        marks.push(...items.flatMap((item) => itemMarks(item, level + 1, aliases)));
      }
    }
  }
  return marks;
}

/** Whether anything in a block may begin a section: most say nothing of the kind, and are not asked again. */
const mayBegin = perBlock(
  (block: Paragraph): boolean =>
    lineMarks(block, { level: 0, bold: false, aliases: undefined }).length > 0,
);
const mayBeginIn = perGroup((items: readonly ListItem[]): boolean =>
  items.some((item) => itemMarks(item, 0, undefined).length > 0),
);

const readHeading = perBlock(
  ({ words }: Heading, _page: unknown, aliases: SectionAliases | undefined) => {
    const name = trimmed(linesIn(words)[0] ?? words);
    const stamp = STAMP.test(name.text);
    return { name, stamp, named: stamp ? undefined : sectionKindOf(name.text, aliases) };
  },
);

function headingMarks(block: Heading, aliases: SectionAliases | undefined): readonly Mark[] {
  const { name, stamp, named } = readHeading(block, undefined, aliases);
  const { start, end } = block.span;
  return [
    {
      form: 'heading',
      colon: false,
      alone: false,
      level: block.level,
      name,
      named,
      start,
      bodyStart: end,
      end: undefined,
      inItem: false,
      stamp,
    },
  ];
}

/** `Impact: …`, `Root causes: …` in paragraphs below the title: three of them tell the document so; one alone may be any sentence. */
function toldPlainly(
  blocks: readonly Block[],
  aliases: SectionAliases | undefined,
): ReadonlyMap<Block, Mark> {
  const marks = new Map<Block, Mark>();
  let titles = 0;
  for (const block of blocks) {
    if (block.type === 'heading' && (titles++ > 0 || readHeading(block, undefined, aliases).named))
      break;
    if (block.type !== 'paragraph') continue;
    const label = plainLabel(block, undefined, aliases);
    if (!label) continue;
    const { start, end } = block.span;
    const reach = label.rest.text === '' ? undefined : end;
    marks.set(block, labelMark(label, { level: 2, start, end: reach, aliases }));
  }
  const kinds = new Set([...marks.values()].map(({ named }) => named?.kind));
  return kinds.size >= 3 ? marks : new Map();
}

const plainLabel = perBlock(
  ({ lines }: Paragraph, _page: unknown, aliases: SectionAliases | undefined) => {
    const label = lines[0] && labelOf(lines[0]);
    if (!label || label.bold) return undefined;
    return sectionKindOf(label.name.text, aliases)?.whole === true ? label : undefined;
  },
);

interface Around {
  readonly level: number;
  /** A bold line stands above under the same heading, so labels belong to it. */
  readonly bold: boolean;
  readonly aliases: SectionAliases | undefined;
}

function lineMarks(paragraph: Paragraph, around: Around): readonly Mark[] {
  const marks: Mark[] = [];
  let { bold } = around;
  for (const line of paragraph.lines) {
    const heading = boldLine(line);
    if (heading) {
      const mark = boldMark(line, heading, around);
      bold ||= !mark.colon;
      marks.push(mark);
      continue;
    }
    const label = labelOf(line);
    if (!label || !(label.bold || isPlainTimeline(label))) continue;
    const level = around.level + (bold ? 2 : 1);
    const end = label.rest.text === '' ? undefined : paragraph.span.end;
    marks.push(labelMark(label, { level, start: line.span.start, end, aliases: around.aliases }));
  }
  return endedByNext(marks);
}

/** `Timeline:` alone on its line: what follows are its entries. Other words before a plain colon (`Events:`) begin any list. */
function isPlainTimeline({ name, rest }: Label): boolean {
  if (rest.text !== '' || !TIMELINE.test(name.text)) return false;
  const named = sectionKindOf(name.text);
  return named?.whole === true && named.kind === 'timeline';
}

const TIMELINE =
  /time ?line|chronology|chronologie|zeitverlauf|zeitleiste|cronolog[ií]a|タイムライン|時系列|tidslinje/i;

/** A label's words reach to the next label of its paragraph. */
function endedByNext(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark, index) => {
    const next = marks[index + 1];
    return mark.end !== undefined && next ? { ...mark, end: next.start } : mark;
  });
}

/** `**Impact**`, `**Impact:**`, `**Impact** 💥`, `**Contributing factors** (list any …):` alone on their line: the bold words. */
function boldLine(line: Words): Words | undefined {
  const lead = /^(?:[\p{Extended_Pictographic}\uFE0F\u200D]{1,6}\s)?/u.exec(line.text)?.[0].length;
  const strong = line.marks.find(({ kind, from }) => kind === 'strong' && from === lead);
  if (!strong || strong.to > 100) return undefined;
  const rest = line.text.slice(strong.to).replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '');
  if (!/^(?:\([^()]{0,120}\))?(?:\s*:)?$/.test(rest.trim())) return undefined;
  return trimmed(part(line, strong.from, strong.to));
}

function boldMark(line: Words, name: Words, { level, aliases }: Around): Mark {
  const stamp = STAMP.test(name.text);
  const named = stamp || QUESTION.test(name.text) ? undefined : sectionKindOf(name.text, aliases);
  return {
    form: 'bold-line',
    colon: /:\s*$/.test(line.text),
    alone: false,
    level: level + 1,
    name,
    named,
    start: line.span.start,
    bodyStart: line.span.end,
    end: undefined,
    inItem: false,
    stamp,
  };
}

function labelMark(
  label: Label,
  at: {
    level: number;
    start: number;
    end: number | undefined;
    inItem?: boolean;
    aliases: SectionAliases | undefined;
  },
): Mark {
  const named = sectionKindOf(label.name.text, at.aliases);
  return {
    form: 'label',
    colon: true,
    alone: label.rest.text === '',
    level: at.level,
    name: label.name,
    // A label is short: only a whole alias names a section.
    named: named?.whole === true ? named : undefined,
    start: at.start,
    bodyStart: label.rest.text === '' ? afterLabel(label) : label.rest.span.start,
    end: at.end,
    inItem: at.inItem === true,
    stamp: STAMP.test(label.name.text),
  };
}

function afterLabel(label: Label): number {
  return Math.max(label.name.span.end, label.rest.span.start);
}

/** `- **Impact**: words` with all that is nested in it. */
function itemMarks(
  item: ListItem,
  level: number,
  aliases: SectionAliases | undefined,
): readonly Mark[] {
  const first = item.lines[0];
  const label = first && labelOf(first);
  if (label?.bold !== true || item.checkbox) return [];
  const { start } = item.span;
  // `- **Review actions**:` over a list of its own goes on below the item.
  const goesOn = label.rest.text === '' && item.lines.length === 1 && item.blocks.length === 0;
  const end = goesOn ? undefined : item.span.end;
  return [labelMark(label, { level, start, end, inItem: true, aliases })];
}

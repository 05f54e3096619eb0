/** Walks the blocks of a timeline and collects entries, days and zones in order of writing. Code, quotes and HTML hold none. */
import { cover, span } from '../../base/span.ts';
import type { Block, Heading, List, ListItem, Paragraph } from '../../syntax/blocks.ts';
import { perBlock, perGroup } from '../../syntax/part.ts';
import type { Table } from '../../syntax/table.ts';
import { type Words, spanIn } from '../../syntax/words.ts';
import { dateAt, findDate } from '../time/read-date.ts';
import { stampAt } from '../time/stamp.ts';
import { oneLine, spanOfBlocks, textOf } from './block-text.ts';
import type { Batch, Candidate, Collected, DayMark, Found, FoundTable } from './candidate.ts';
import { candidateOf, continued, entriesOf, stampedBelow } from './entry-candidates.ts';
import { HeadingZones, zoneIn } from './heading-zones.ts';
import type { MomentLabels } from '../moments/labels.ts';
import { type LineOptions, type LineReading, isPseudoBullet, readLine } from './line.ts';
import { WAYS, waysOf } from './list-ways.ts';
import { headerSpanOf, rowsOf, timeHeaderOf } from './table-rows.ts';
import { isBold, partsEntries, stampAlone, tellsByDay, told, untilHeading } from './told-below.ts';

/** Lists nested deeper than this hold no entries. */
const DEEPEST = 8;

export class Walk {
  readonly #batches: Batch[] = [];
  #found: Found[] = [];
  readonly #tables: FoundTable[] = [];
  readonly #labels: MomentLabels | undefined;
  /** How many tables of the timeline stand above. */
  readonly #above: number;
  readonly #zones = new HeadingZones();

  constructor(labels?: MomentLabels, above = 0) {
    this.#labels = labels;
    this.#above = above;
  }

  get collected(): Collected {
    this.#close();
    return { batches: this.#batches, tables: this.#tables };
  }

  /** Begins a region, under the heading of its section. */
  section(heading: Words | undefined): void {
    this.#found.push(this.#zones.begin(heading));
    const day = heading && dayIn(heading, 'section');
    if (day) this.#found.push(day);
  }

  /** The blocks of one region; a heading's entry takes the text below it. */
  blocks(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.type === 'heading') this.#heading(block, untilHeading(blocks, index + 1));
      else if (block.type === 'table') this.#table(block);
      else if (block.type === 'list') {
        for (const { found, tables } of inGroups(block, this.#labels, this.#before)) {
          this.#keep(found);
          this.#tables.push(...tables);
        }
      } else if (block.type === 'paragraph') {
        const { found } = inParagraph(block, undefined, this.#labels);
        const alone = stampAlone(found);
        if (alone) this.#found.push(told(alone, this.#below(blocks, index + 1)));
        else this.#keep(found);
      }
    });
  }

  /** Of one paragraph, whatever stands around it. */
  paragraph(paragraph: Paragraph): Inside {
    this.#paragraph(paragraph);
    return this.#inside;
  }

  /** Of some items of a list, whatever stands around them; `key` has a digit for each, the number of its way. */
  items(items: readonly ListItem[], key: string): Inside {
    for (const [index, item] of items.entries()) this.#item(item, 0, WAYS[Number(key[index])]);
    return this.#inside;
  }

  get #inside(): Inside {
    const { batches, tables } = this.collected;
    return { found: batches.flatMap((batch) => batch.found), tables };
  }

  #keep(found: readonly Found[]): void {
    this.#close();
    this.#batches.push({ found, isKept: true });
  }

  #close(): void {
    if (this.#found.length > 0) this.#batches.push({ found: this.#found, isKept: false });
    this.#found = [];
  }

  #block(block: Block, depth: number): void {
    if (block.type === 'paragraph') this.#paragraph(block);
    else if (block.type === 'table') this.#table(block);
    else if (block.type === 'list' && depth < DEEPEST) this.#list(block, depth);
  }

  /** From a block on, up to the next title, rule or time. */
  #below(blocks: readonly Block[], from: number): readonly Block[] {
    let end = from;
    let block = blocks[end];
    while (block && !partsEntries(block) && !this.#holdsTimes(block)) {
      end += 1;
      block = blocks[end];
    }
    return blocks.slice(from, end);
  }

  #holdsTimes(block: Block): boolean {
    if (block.type === 'table') return rowsOf(block, this.#before).some(({ length }) => length > 0);
    if (block.type === 'paragraph')
      return inParagraph(block, undefined, this.#labels).found.length > 0;
    if (block.type !== 'list') return false;
    return inGroups(block, this.#labels, this.#before).some(({ found }) => found.length > 0);
  }

  /** How many tables of the timeline have been read before the next block. */
  get #before(): number {
    return this.#above + this.#tables.length;
  }

  #heading(heading: Heading, below: readonly Block[]): void {
    const { words } = heading;
    const stamp = stampAt(words.text);
    const text = stamp ? oneLine(words.text.slice(stamp.rest)) : '';
    if (stamp && (stamp.clock || (stamp.date && tellsByDay(below)))) {
      const under = spanOfBlocks(below);
      this.#found.push({
        ...{ type: 'entry', form: 'heading', span: heading.span, words, stamp },
        ...{ dateCell: undefined, label: undefined, header: undefined, table: undefined },
        text: text === '' ? textOf(below) : `${text} ${textOf(below)}`.trim(),
        textSpan: text === '' && under ? under : spanIn(words, stamp.rest, words.text.length),
      });
      return;
    }
    this.#found.push(this.#zones.below(words, heading.level));
    const date = stamp?.date ?? findDate(words.text);
    if (date && !date.malformed) this.#found.push({ type: 'day', date, from: 'heading' });
  }

  #paragraph({ lines }: Paragraph): void {
    let open: Candidate | undefined = stampedBelow(lines);
    if (open) {
      this.#flush(open);
      return;
    }
    lines.forEach((line, index) => {
      const above = lines[index - 1];
      const begins = index === 0 || open !== undefined || isDay(above) || isTitleOf(line, above);
      // `**Mon 3/30**` over a time is a day.
      const loose = isTitleOf(lines[index + 1], line);
      const read = begins ? this.#read(line, { loose }) : undefined;
      if (read?.type === 'day') {
        this.#flush(open);
        open = undefined;
        this.#day(line, read.date);
      } else if (read) {
        this.#flush(open);
        open = candidateOf(line, read, { form: 'paragraph', span: line.span });
      } else if (open) open = continued(open, line);
    });
    this.#flush(open);
  }

  #read(line: Words, options: LineOptions = {}): LineReading | undefined {
    return readLine(line, { ...options, labels: this.#labels });
  }

  #flush(candidate: Candidate | undefined): void {
    if (candidate) this.#found.push(candidate);
  }

  #list(list: List, depth: number): void {
    const ways = waysOf(list);
    for (const item of list.items) this.#item(item, depth, ways(item));
  }

  #item(item: ListItem, depth: number, way?: LineOptions): void {
    const line = entryWords(item);
    const read = line && this.#read(line, way);
    if (!line || !read) this.#swallowed(item);
    else if (read.type === 'day') this.#dayItem(item, line, read.date);
    else {
      const own = span(item.span.start, Math.max(item.words.span.end, item.marker.end));
      this.#entries(entriesOf(item, read, { form: 'bullet', span: own }), item, depth);
      return;
    }
    this.#within(item, depth);
  }

  /** What stands in the item belongs to the last of its entries, unless it holds times of its own. */
  #entries(entries: readonly Candidate[], item: ListItem, depth: number): void {
    this.#found.push(...entries);
    const [batches, found] = [this.#batches.length, this.#found.length];
    this.#within(item, depth);
    const holdsTimes = this.#batches.length !== batches || this.#found.length !== found;
    const last = entries.at(-1);
    if (last && !holdsTimes) this.#found[found - 1] = told(last, item.blocks);
  }

  #within({ blocks }: ListItem, depth: number): void {
    for (const block of blocks) this.#block(block, depth + 1);
  }

  /** `- 2026-03-05` is the day of what follows, unless its own words come below. */
  #dayItem(item: ListItem, line: Words, date: DayMark['date']): void {
    const words = item.blocks.find((block) => block.type === 'paragraph');
    const stamp = words && stampAt(line.text);
    if (words && stamp) {
      const own = cover(item.span, words.span);
      const read = { type: 'entry', stamp } as const;
      const entry = candidateOf(line, read, { form: 'bullet', span: own });
      this.#found.push({ ...entry, text: textOf(item.blocks), textSpan: words.span });
    } else this.#day(line, date);
  }

  /** The zone beside the day is that of what follows, too. */
  #day(line: Words, date: DayMark['date']): void {
    this.#found.push({ type: 'day', date, from: 'line' });
    const statement = zoneIn(line);
    if (statement) this.#found.push({ type: 'zone', at: 'line', statement });
  }

  /** An item without a stamp may still hold lines that begin with a dash and one. */
  #swallowed(item: ListItem): void {
    for (const line of item.lines.slice(1)) {
      const read = isPseudoBullet(line.text) ? readLine(line) : undefined;
      if (read && read.type !== 'day') {
        this.#found.push(candidateOf(line, read, { form: 'paragraph', span: line.span }));
      }
    }
  }

  #table(table: Table): void {
    const groups = rowsOf(table, this.#before);
    if (groups.every((group) => group.length === 0)) return;
    for (const group of groups) this.#keep(group);
    this.#tables.push({
      headerSpan: headerSpanOf(table),
      timeHeaderSpan: timeHeaderOf(table).span,
    });
  }
}

/** What a block holds, or some of its items. */
interface Inside {
  readonly found: readonly Found[];
  readonly tables: readonly FoundTable[];
}

const inParagraph = perBlock(
  (paragraph: Paragraph, _page: unknown, labels: MomentLabels | undefined) =>
    new Walk(labels).paragraph(paragraph),
);

/** Group by group: one is read anew only when it changes, what all items say of it, or the number of tables above. */
function inGroups(list: List, labels: MomentLabels | undefined, above: number): readonly Inside[] {
  const ways = waysOf(list);
  let tables = above;
  return list.groups.map((items) => {
    const key = items.map((item) => WAYS.indexOf(ways(item))).join('');
    const inside = inGroup(items, undefined, labels, tables, key);
    tables += inside.tables.length;
    return inside;
  });
}

const inGroup = perGroup(
  (
    items: readonly ListItem[],
    _page: unknown,
    ...[labels, above, key]: [labels: MomentLabels | undefined, above: number, key: string]
  ) => new Walk(labels, above).items(items, key),
);

/** A line in bold and nothing else, and a time straight below it. */
function isTitleOf(line: Words | undefined, title: Words | undefined): boolean {
  return isBold(title) && line !== undefined && stampAt(line.text)?.clock !== undefined;
}

function isDay(line: Words | undefined): boolean {
  return line !== undefined && readLine(line)?.type === 'day';
}

/** The first paragraph of an item; a leading checkbox is not part of it. */
function entryWords(item: ListItem): Words | undefined {
  return item.lines[0] && item.words;
}

/** The day that a section's heading names. */
function dayIn(words: Words, from: 'heading' | 'section'): Found | undefined {
  const date = dateAt(words.text, 0) ?? findDate(words.text);
  return date && !date.malformed ? { type: 'day', date, from } : undefined;
}

/** The timeline of a document: every entry with its day, zone and instant, and the moments that the entries are. */
import { lineAt } from '../../base/lines.ts';
import type { Block } from '../../syntax/blocks.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Words } from '../../syntax/words.ts';
import { chooseMoments } from '../moments/choose.ts';
import type { MomentLabels } from '../moments/labels.ts';
import type {
  DateSource,
  Entry,
  Metadata,
  Moments,
  Section,
  Timeline,
  Postmortem,
  Title,
} from '../postmortem.ts';
import { findDate } from '../time/read-date.ts';
import type { CalendarDate, ZoneStatement } from '../time/time.ts';
import { type DateOrder, type WrittenDate, orderOf, settleDate } from '../time/written-date.ts';
import type { Batch, Collected } from './candidate.ts';
import { incidentsIn } from './incidents.ts';
import { batchReader, type ReadEntry } from './read-batches.ts';
import { type Region, looseRegions, sectionRegions } from './regions.ts';
import { Walk, dayIn, zoneIn } from './walk.ts';
import { dayTold } from './told-day.ts';
import { declarationsOf } from './zones.ts';

export interface TimelineSurroundings {
  readonly sections: readonly Section[];
  readonly metadata: Metadata;
  readonly title: Title | undefined;
  /** Address of the document, for a date in its name or folder. */
  readonly uri: string;
  /** The team's own labels of moments. */
  readonly labels?: MomentLabels | undefined;
  /** A page of a blog: front matter and file name tell when it was published. */
  readonly isPost?: boolean;
}

export interface TimelineReading {
  readonly timeline: Timeline;
  readonly moments: Moments;
}

export function readTimeline(syntax: Syntax, around: TimelineSurroundings): TimelineReading {
  const { collected, regions } = collect(syntax, around);
  const { batches } = collected;
  const order = orderOf(writtenDates(batches));
  const base = baseDay(around, order, syntax);
  const declared = declarationsOf(syntax, around.metadata.timeZone);
  const context = {
    order,
    near: base?.date,
    base,
    zone: declared.find(({ from }) => from === 'declaration') ?? declared[0],
    lineOf: (offset: number) => lineAt(syntax.lines, offset),
  };
  const page = { text: syntax.text, labels: around.labels };
  const read = ownZoneForAll(readBatches(batches, context, page), (zone) =>
    readAgain(batches, { ...context, zone }, page),
  );
  const zoneStatements = statementsOf(batches, declared);
  const entries = read.map(({ entry }) => entry);
  const zone = zoneOf(entries, zoneStatements);
  return {
    timeline: {
      section: regions[0]?.section ?? sectionIndex(around.sections),
      zone,
      zoneStatements,
      entries,
      incidents: incidentsIn(
        batches.flatMap(({ found }) => found),
        read,
      ),
      tables: collected.tables.map((table, index) => ({
        ...table,
        entries: indicesOf(batches, index),
      })),
    },
    moments: chooseMoments(read),
  };
}

function sectionIndex(sections: readonly Section[]): number | undefined {
  const index = sections.findIndex(({ kind }) => kind === 'timeline');
  return index === -1 ? undefined : index;
}

/** Sections first; lists elsewhere only where the sections hold nothing, or no more than labelled facts. */
function collect(
  syntax: Syntax,
  { sections, labels }: Pick<TimelineSurroundings, 'sections' | 'labels'>,
): { collected: Collected; regions: readonly Region[] } {
  const own = sectionRegions(syntax.blocks, sections);
  const collected = walk(own, { sections, blocks: syntax.blocks, labels });
  const told = collected.batches.some(({ found }) =>
    found.some((each) => each.type === 'entry' && each.form !== 'fact'),
  );
  if (told) return { collected, regions: own };
  const more = looseRegions(syntax.blocks, sections).filter(
    ({ blocks }) => !own.some((region) => blocks.every((block) => region.blocks.includes(block))),
  );
  const regions = [...own, ...more].sort((a, b) => startOf(a) - startOf(b));
  return { collected: walk(regions, { sections, blocks: syntax.blocks, labels }), regions };
}

function startOf({ blocks }: Region): number {
  return blocks[0]?.span.start ?? 0;
}

interface Surroundings extends Pick<TimelineSurroundings, 'sections' | 'labels'> {
  readonly blocks: readonly Block[];
}

function walk(regions: readonly Region[], { sections, blocks, labels }: Surroundings): Collected {
  const walking = new Walk(labels);
  for (const region of regions) {
    const section = region.section === undefined ? undefined : sections[region.section];
    const words = section && headingWords(blocks, section);
    walking.add({ type: 'zone', statement: words && zoneIn(words, 'heading') });
    const day = words && dayIn(words, 'section');
    if (day) walking.add(day);
    walking.blocks(region.blocks);
  }
  return walking.collected;
}

/** All words of the heading, the ones in brackets too: `Timeline (all times PST) 5 March 2026`. */
function headingWords(blocks: readonly Block[], section: Section): Words | undefined {
  const heading = blocks.find(
    (block) =>
      block.span.start <= section.headingSpan.start && block.span.end >= section.headingSpan.end,
  );
  if (heading?.type === 'heading') return heading.words;
  return heading?.type === 'paragraph' ? heading.lines[0] : undefined;
}

function writtenDates(batches: readonly Batch[]): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const { found } of batches)
    for (const each of found) {
      if (each.type === 'day') dates.push(each.date);
      if (each.type !== 'entry') continue;
      if (each.stamp.date) dates.push(each.stamp.date);
      if (each.dateCell) dates.push(each.dateCell.date);
    }
  return dates;
}

/** The day of the incident where the timeline names none: metadata, then the title, then the file's name or folder. */
function baseDay(
  around: TimelineSurroundings,
  order: DateOrder | undefined,
  syntax: Syntax,
): { date: CalendarDate; from: DateSource } | undefined {
  const { metadata, title, uri } = around;
  const inTitle = title && settled(title.text, order);
  const told = inTitle ? undefined : dayOfPost(around, order, syntax);
  if (told) return { date: told, from: 'prose' };
  const stated = metadata.date?.value;
  if (stated) return { date: stated, from: 'metadata' };
  if (inTitle) return { date: inTitle, from: 'title' };
  const inPath = inFileName(uri, order);
  return inPath && { date: inPath, from: 'file' };
}

/** A post has the day of its publication in front matter or file name; the incident's stands in its first words. */
function dayOfPost(
  { metadata: { date }, uri, isPost, sections }: TimelineSurroundings,
  order: DateOrder | undefined,
  syntax: Syntax,
): CalendarDate | undefined {
  if (isPost !== true) return undefined;
  const isInText = date?.value && !(syntax.frontMatter && date.span.end <= syntax.bodyStart);
  const published = date?.value ?? inFileName(uri, order);
  return isInText || !published ? undefined : dayTold(syntax, sections, published);
}

/** The days that the title and the file's name (else its folder's) speak of. */
export function namedDates(title: Title | undefined, uri: string): Postmortem['namedDates'] {
  return {
    title: title && settled(title.text, undefined),
    file: inFileName(uri, undefined),
  };
}

function inFileName(uri: string, order: DateOrder | undefined): CalendarDate | undefined {
  const path = uri.split(/[/\\]/).slice(-2).reverse();
  for (const name of path) {
    // `2026-03-05-2014-login`: what follows the day is a time, or a number.
    const words = decoded(name)
      .replaceAll('_', ' ')
      .replace(/^(\d{4}-\d\d-\d\d)-/, '$1 ');
    const date = settled(words, order);
    if (date) return date;
  }
  return undefined;
}

function settled(text: string, order: DateOrder | undefined): CalendarDate | undefined {
  const written = findDate(text.slice(0, 300));
  return written && settleDate(written, { order, near: undefined });
}

function decoded(name: string): string {
  return name.replaceAll('%20', ' ');
}

/** `09:30 PST`, then bare times: where all zones on entries agree and nothing else names one, it holds for all. */
function ownZoneForAll(
  read: readonly ReadEntry[],
  again: (zone: ZoneStatement) => readonly ReadEntry[],
): readonly ReadEntry[] {
  let isBare = false;
  let first: ZoneStatement | undefined;
  for (const { entry } of read) {
    const { zone, stamp } = entry;
    if (!zone && stamp.clock) isBare = true;
    if (zone?.from !== 'entry') continue;
    first ??= zone;
    if (zone.zone.name !== first.zone.name) return read;
  }
  return isBare && first ? again(first) : read;
}

const readBatches = batchReader();
/** For a zone that holds for all: both readings are kept. */
const readAgain = batchReader();

/** What holds for most entries, or is stated above them; their own zone where nothing above them names one. */
function zoneOf(
  entries: readonly Entry[],
  stated: readonly ZoneStatement[],
): ZoneStatement | undefined {
  const counts = new Map<ZoneStatement, number>();
  for (const { zone } of entries) {
    if (zone && zone.from !== 'entry') counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const above = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? stated[0];
  if (above) return above;
  const own = entries.flatMap(({ zone }) => (zone ? [zone] : []));
  const [first] = own;
  return first && own.every(({ zone }) => zone.name === first.zone.name) ? first : undefined;
}

function statementsOf(
  batches: readonly Batch[],
  declared: readonly ZoneStatement[],
): readonly ZoneStatement[] {
  const all = new Map<number, ZoneStatement>(declared.map((each) => [each.span.start, each]));
  let last: ZoneStatement | undefined;
  for (const { found } of batches)
    for (const each of found) {
      const statement =
        each.type === 'zone' ? each.statement : each.type === 'entry' ? each.header : undefined;
      if (statement && statement !== last) all.set(statement.span.start, statement);
      last = statement;
    }
  return [...all.values()].sort((a, b) => a.span.start - b.span.start);
}

function indicesOf(batches: readonly Batch[], table: number): readonly number[] {
  const indices: number[] = [];
  let index = 0;
  for (const { found } of batches)
    for (const each of found) {
      if (each.type !== 'entry') continue;
      if (each.table === table) indices.push(index);
      index += 1;
    }
  return indices;
}

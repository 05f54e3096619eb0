/** The timeline of a document: every entry with its day, zone and instant, and the moments that the entries are. */
import { lineAt } from '../../base/lines.ts';
import { perObject } from '../../base/per-object.ts';
import { heldWhile } from '../../base/thread.ts';
import { originsIn } from '../../syntax/origins.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { MomentLabels } from '../moments/labels.ts';
import { momentsOf } from '../moments/newest-first.ts';
import type { Moments, Section, Timeline } from '../postmortem.ts';
import type { ZoneStatement } from '../time/time.ts';
import { type DateOrder, type WrittenDate, orderOf } from '../time/written-date.ts';
import { type DaySources, baseDay } from './base-day.ts';
import type { Batch, Collected } from './candidate.ts';
import { collect } from './collect.ts';
import { ownZoneForAll, statementsOf, zoneOf } from './entry-zones.ts';
import { halfDaysOf } from './half-days.ts';
import { incidentsIn } from './incidents.ts';
import { isNewestFirst } from './order.ts';
import { batchReader, type ReadEntry } from './read-batches.ts';
import { declarationsOf } from './zones.ts';

export interface TimelineSurroundings extends DaySources {
  /** The team's own labels of moments. */
  readonly labels?: MomentLabels | undefined;
  /** How the document's language writes a day in numbers. */
  readonly order?: DateOrder | undefined;
}

export interface TimelineReading {
  readonly timeline: Timeline;
  readonly moments: Moments;
}

/** Read again only when an entry, or what decides on days and zones, is another one. */
export function readTimeline(syntax: Syntax, around: TimelineSurroundings): TimelineReading {
  const { sections, metadata, title, uri, labels, order, isPublication } = around;
  const { collected, regions } = collect(syntax, sections, labels);
  const declared = declarationsOf(syntax, metadata.timeZone);
  const section = regions[0]?.section ?? sectionIndex(sections);
  const firstWords = isPublication && syntax;
  const surroundings = [sections, metadata, title, uri, labels, order, section, firstWords];
  return readings(syntax.thread, [collected, ...surroundings, ...declared], () =>
    readAnew(syntax, collected, { ...around, declared, section }),
  );
}

const readings = heldWhile<TimelineReading>();

interface Told extends TimelineSurroundings {
  readonly declared: readonly ZoneStatement[];
  readonly section: number | undefined;
}

function readAnew(syntax: Syntax, { batches, tables }: Collected, around: Told): TimelineReading {
  const { declared, section, labels } = around;
  const order = orderOf(batches.flatMap(({ found }) => datesIn(found))) ?? around.order;
  const base = baseDay(around, order, syntax);
  const context = {
    order,
    near: base?.date,
    base,
    isRelative: !batches.some(({ found }) => hasClock(found)),
    halfDays: halfDaysOf(batches),
    zone: declared.find(({ from }) => from === 'declaration') ?? declared[0],
    lineOf: (offset: number) => lineAt(syntax.lines, offset),
  };
  const page = { text: syntax.text, labels, origins: originsIn(syntax) };
  const read = ownZoneForAll(readBatches(batches, context, page), (zone) =>
    readAgain(batches, { ...context, zone }, page),
  );
  const zoneStatements = statementsOf(batches, declared);
  const entries = read.flatMap(entriesOf);
  return {
    timeline: {
      section,
      zone: zoneOf(read, zoneStatements),
      zoneStatements,
      entries,
      incidents: incidentsIn(batches, read),
      tables: tables.map((table, index) => ({ ...table, entries: indicesOf(batches, index) })),
    },
    moments: momentsOf(read, isNewestFirst(entries)),
  };
}

const entriesOf = perObject((read: readonly ReadEntry[]) => read.map(({ entry }) => entry));

function sectionIndex(sections: readonly Section[]): number | undefined {
  const index = sections.findIndex(({ kind }) => kind === 'timeline');
  return index === -1 ? undefined : index;
}

const datesIn = perObject((found: Batch['found']): readonly WrittenDate[] =>
  found.flatMap((each) => {
    if (each.type === 'day') return [each.date];
    if (each.type !== 'entry') return [];
    return [each.stamp.date, each.dateCell?.date].filter((date) => date !== undefined);
  }),
);

const hasClock = perObject((found: Batch['found']) =>
  found.some((each) => each.type === 'entry' && each.stamp.clock !== undefined),
);

const readBatches = batchReader();
/** For a zone that holds for all: both readings are kept. */
const readAgain = batchReader();

function indicesOf(batches: readonly Batch[], table: number): readonly number[] {
  const indices: number[] = [];
  let index = 0;
  for (const { found } of batches)
    for (const own of tablesIn(found)) {
      if (own === table) indices.push(index);
      index += 1;
    }
  return indices;
}

/** The table of each entry. */
const tablesIn = perObject((found: Batch['found']) =>
  found.flatMap((each) => (each.type === 'entry' ? [each.table] : [])),
);

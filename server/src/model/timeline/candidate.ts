/** What the walk through a timeline finds, in order of writing, before days and zones are settled. Types only. */
import type { Span } from '../../base/span.ts';
import type { Words } from '../../syntax/words.ts';
import type { Entry } from '../postmortem.ts';
import type { StampReading } from '../time/stamp.ts';
import type { ZoneStatement } from '../time/time.ts';
import type { WrittenDate } from '../time/written-date.ts';

export type Found = DayMark | ZoneMark | Candidate;

/** A heading or line that says on which day the entries after it happened. */
export interface DayMark {
  readonly type: 'day';
  readonly date: WrittenDate;
  readonly from: 'line' | 'heading' | 'section';
}

/** A heading that names a zone, or one that ends the reach of such a heading (`statement` is then undefined). */
export interface ZoneMark {
  readonly type: 'zone';
  /** A line with a day and a zone parts no incidents. */
  readonly at: 'heading' | 'line';
  readonly statement: ZoneStatement | undefined;
}

/** Something with a stamp. */
export interface Candidate {
  readonly type: 'entry';
  readonly form: Entry['form'];
  readonly span: Span;
  /** The words that `stamp` has its ranges in. */
  readonly words: Words;
  readonly stamp: StampReading;
  /** A date in a cell of its own (`| 2026-03-05 | 14:02 | … |`). */
  readonly dateCell: { readonly date: WrittenDate; readonly words: Words } | undefined;
  readonly text: string;
  readonly textSpan: Span;
  /** `Detected` in `Detected: 14:02`, or a cell of a column that names phases. */
  readonly label: Words | undefined;
  /** The zone in the header of its column. */
  readonly header: ZoneStatement | undefined;
  /** Index of its table among those of the timeline. */
  readonly table: number | undefined;
}

export interface FoundTable {
  readonly headerSpan: Span;
  readonly timeHeaderSpan: Span;
}

/** What stands together, in order of writing. A block in which nothing changed has the same array as before. */
export interface Batch {
  readonly found: readonly Found[];
  readonly isKept: boolean;
}

/** All that the walk collected, in order of writing. */
export interface Collected {
  readonly batches: readonly Batch[];
  readonly tables: readonly FoundTable[];
}

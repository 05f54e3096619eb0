/** What the model says about time: days, clock readings, zones and instants. Types only. */
import type { Span } from '../../base/span.ts';

/** A day of the proleptic Gregorian calendar; months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A clock reading as written, in 24-hour terms. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
}

export type Zone =
  /** A fixed distance from UTC in minutes, east positive. UTC itself is `{offset: 0}`. */
  | { readonly type: 'offset'; readonly minutes: number; readonly name: string }
  /** An IANA zone, whose offset depends on the day. */
  | { readonly type: 'iana'; readonly id: string; readonly name: string }
  /**
   * `IST`, `CST`, `BST`: more than one place. Instants follow `assumed`, the usual reading, where one is by far the
   * most usual (`CST`: US Central); without it (`IST`) none follow until someone chooses.
   */
  | {
      readonly type: 'ambiguous';
      readonly name: string;
      readonly readings: readonly Zone[];
      readonly assumed: Zone | undefined;
    };

/** Where a zone is written. `name` in the zone is as written, brought to its usual short form. */
export interface ZoneStatement {
  readonly zone: Zone;
  /** Just the words of the zone, so that a fix can replace them. */
  readonly span: Span;
  readonly from: 'entry' | 'header' | 'heading' | 'declaration' | 'metadata';
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Milliseconds = number;

/** A point in time with its uncertainty: `earliest ≤ at ≤ latest`. */
export interface Instant {
  readonly at: Milliseconds;
  readonly earliest: Milliseconds;
  readonly latest: Milliseconds;
}

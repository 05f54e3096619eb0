/** The timeline as plain JSON for whoever draws it: the preview, an export, a test. */
import type { MetricKind, MomentKind } from '../model/postmortem.ts';
import type { Level } from '../rules/rule.ts';

export interface TimelineView {
  readonly title: string;
  /** Name of the zone in which `clock` is written, as the document states it. */
  readonly zone: string | undefined;
  /** Milliseconds that its clock is ahead of UTC when the incident begins: a drawing tells the time by that clock. */
  readonly offset: number;
  /** False where no day is stated: the times are then those of a clock, from the midnight before the first entry. */
  readonly dated: boolean;
  readonly entries: readonly ViewEntry[];
  readonly phases: readonly ViewPhase[];
  readonly brackets: readonly ViewBracket[];
  /** The metrics that cannot be told, of those that a timeline with entries should have. */
  readonly missing: readonly ViewMissing[];
  /** Why there is nothing (or not everything) to draw, and what to do about it. */
  readonly notice: ViewNotice | undefined;
}

export interface ViewEntry {
  /** Stays the same while an entry's text is edited: its place in the timeline. */
  readonly id: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, of the entry's last line: more than `line` for a bullet that wraps. */
  readonly lastLine: number;
  /** The day that applies as `2026-03-05`, in the zone in which the stamp is written. */
  readonly day: string | undefined;
  /** As written. */
  readonly stamp: string;
  /** The stamp without its date, for where the day is told already. */
  readonly clock: string;
  readonly text: string;
  /** Milliseconds UTC; by the document's own clock where no entry's day and zone are known. */
  readonly at: number | undefined;
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  /** Milliseconds since the incident started (or since the first entry). */
  readonly elapsed: number | undefined;
  /** The moments this entry was chosen as. */
  readonly moments: readonly MomentKind[];
  readonly findings: readonly { readonly level: Level; readonly message: string }[];
}

export interface ViewPhase {
  readonly kind: 'undetected' | 'unacknowledged' | 'mitigating' | 'recovering';
  readonly from: number;
  readonly to: number;
}

export interface ViewBracket {
  readonly metric: MetricKind;
  readonly from: number;
  readonly to: number;
  /** `TTD 7 min`. */
  readonly label: string;
  /** `started 14:02 → detected 14:09`. */
  readonly formula: string;
}

export interface ViewMissing {
  readonly metric: MetricKind;
  /** `TTA is not stated: no entry reads as the acknowledgement.` */
  readonly why: string;
}

export const NOTICE_KINDS = [
  'no-timeline',
  'no-entries',
  'no-day',
  'no-zone',
  'which-zone',
] as const;

export interface ViewNotice {
  readonly kind: (typeof NOTICE_KINDS)[number];
  /** What is missing and what to do, in one or two sentences. */
  readonly message: string;
}

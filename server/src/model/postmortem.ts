/** The typed postmortem: types only. Every value knows where it stands (spans) and how it came to be known. */
import type { Lines } from '../base/lines.ts';
import type { Place } from '../base/place.ts';
import type { Span } from '../base/span.ts';
import type {
  Body,
  DetectionMethod,
  Evidence,
  Fault,
  ImpactRow,
  NamedDates,
  Person,
  Placeholder,
  Remedies,
  StatedTimes,
  Why,
} from './details.ts';
import type { Passage, Suppression } from './directives.ts';
import type { Sentence } from './prose/sentence.ts';
import type { CalendarDate, Clock, Instant, Milliseconds, ZoneStatement } from './time/time.ts';

export interface Postmortem {
  readonly text: string;
  readonly lines: Lines;
  readonly kind: DocumentKind;
  /** What the file says about itself: `postmortem: true`, `type: postmortem`, `<!-- postmortem-disable-file -->`. */
  readonly stated: { readonly checked: boolean; readonly as: string } | undefined;
  /** What speaks for a postmortem and against it, in points. */
  readonly evidence: readonly Evidence[];
  /** The built-in template's headings, and more that only it has: `auto` then means strict. */
  readonly followsTemplate: boolean;
  /** `body` is what stands between its fences. */
  readonly frontMatter: { readonly format: 'yaml' | 'toml'; readonly body: Span } | undefined;
  readonly title: Title | undefined;
  readonly metadata: Metadata;
  /** In order of writing. Nested ones (a bold label inside a section) follow their parent. */
  readonly sections: readonly Section[];
  /** What each of the sections says. */
  readonly bodies: readonly Body[];
  readonly timeline: Timeline;
  readonly moments: Moments;
  readonly metrics: Metrics;
  readonly claims: readonly Claim[];
  readonly statedTimes: readonly StatedTimes[];
  readonly actions: Actions;
  /** Under a root cause, in order of writing. */
  readonly whys: readonly Why[];
  /** The boxes under Detection that say how the incident was detected. */
  readonly methods: readonly DetectionMethod[];
  /** What Resolution tells apart by label. */
  readonly remedies: Remedies;
  readonly impactRows: readonly ImpactRow[];
  /** Sections without a heading, which a row of a table tells. */
  readonly toldInRows: readonly SectionKind[];
  /** Where Markdown reads something else than the author wrote. */
  readonly faults: readonly Fault[];
  /** The days that title and file name (or folder) speak of. */
  readonly namedDates: NamedDates;
  readonly placeholders: readonly Placeholder[];
  readonly people: readonly Person[];
  readonly suppressions: readonly Suppression[];
  /** In order of writing; together they hold all that is no front matter. */
  readonly passages: readonly Passage[];
  /**
   * The author's own sentences, in order of writing: what may be judged. In parts, each of which is the same array as in
   * the version before when nothing in it changed.
   */
  readonly prose: readonly (readonly Sentence[])[];
}

export type DocumentKind = 'postmortem' | 'template' | 'other';

export interface Title {
  /** The words, without marks. */
  readonly text: string;
  readonly span: Span;
}

/** A stated value: `value` as understood, `text` as written, `span` of what is written. */
export interface Field<T> {
  readonly value: T;
  readonly text: string;
  readonly span: Span;
}

// ── Sections ────────────────────────────────────────────────────────────────

export const SECTION_KINDS = [
  'summary',
  'background',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'response',
  'resolution',
  'action-items',
  'lessons',
  'went-well',
  'went-poorly',
  'lucky',
  'differently',
  'supporting',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Section {
  readonly kind: SectionKind;
  /** The heading's words, without marks, numbering or emoji. */
  readonly heading: string;
  /** `## Impact`, `**Impact**` alone on its line, or `**Impact:** words …`. */
  readonly form: 'heading' | 'bold-line' | 'label';
  /** 1–6 for headings; bold lines and labels have their parent's level plus one. */
  readonly level: number;
  /** The words that name the section: where a finding about the whole section stands. */
  readonly headingSpan: Span;
  /** All that belongs to it, nested sections too; ends before the next section of its own or a higher level. */
  readonly span: Span;
  /** `span` without the heading itself. */
  readonly bodySpan: Span;
  /** Index in `Postmortem.sections` of the section this one lies in. */
  readonly parent: number | undefined;
  /**
   * `empty`: nothing but rules and comments; `placeholder`: nothing but template text, guidance and rules;
   * `filled`: the author wrote something.
   */
  readonly state: 'empty' | 'placeholder' | 'filled';
}

// ── Metadata ────────────────────────────────────────────────────────────────

export interface Metadata {
  readonly incidentId: Field<string> | undefined;
  readonly severity: Field<SeverityReading> | undefined;
  readonly status: Field<string> | undefined;
  readonly date: Field<CalendarDate | undefined> | undefined;
  /** When it began and ended, where a field says so; `value` is the day, the time stands in `text`. */
  readonly start: Field<CalendarDate | undefined> | undefined;
  readonly end: Field<CalendarDate | undefined> | undefined;
  readonly owner: Field<string> | undefined;
  readonly authors: Field<string> | undefined;
  readonly lastUpdated: Field<CalendarDate | undefined> | undefined;
  readonly reviewDate: Field<CalendarDate | undefined> | undefined;
  readonly service: Field<string> | undefined;
  /** Who or what noticed: `Alert`, `a customer`. */
  readonly detectedBy: Field<string> | undefined;
  readonly timeZone: Field<ZoneStatement['zone'] | undefined> | undefined;
}

export interface SeverityReading {
  /** 1 is worst; undefined when the text is no severity we know. */
  readonly rank: number | undefined;
  /** The template's menu `SEV-1 / SEV-2 / SEV-3`: nothing chosen yet. */
  readonly menu: boolean;
}

// ── Timeline ────────────────────────────────────────────────────────────────

export interface Timeline {
  /** Index in `sections` of the Timeline section, if there is one. */
  readonly section: number | undefined;
  /** The zone that holds for entries without one of their own. */
  readonly zone: ZoneStatement | undefined;
  /** Every statement of a zone above the entries (header, heading, declaration, metadata), in order of writing. */
  readonly zoneStatements: readonly ZoneStatement[];
  /** In order of writing. */
  readonly entries: readonly Entry[];
  /** How many incidents they tell; with more than one, no metric spans them. */
  readonly incidents: number;
  /** The tables that hold entries, for edits that need a header or a new row. */
  readonly tables: readonly TimelineTable[];
}

export interface TimelineTable {
  readonly headerSpan: Span;
  /** Indices in `entries`. */
  readonly entries: readonly number[];
  /** The words of the time column's header (`Time (PST)`). */
  readonly timeHeaderSpan: Span;
}

export interface Entry {
  readonly form: 'row' | 'bullet' | 'heading' | 'paragraph' | 'fact';
  /** The whole row, bullet, heading or paragraph, without its line ending. */
  readonly span: Span;
  /** 1-based line on which it starts. */
  readonly line: number;
  /** What happened, as plain text. */
  readonly text: string;
  readonly textSpan: Span;
  readonly stamp: Stamp;
  /** The day that applies, own or inherited. */
  readonly date: CalendarDate | undefined;
  readonly dateFrom: DateSource | undefined;
  readonly zone: ZoneStatement | undefined;
  /** Undefined when day or zone is unknown, or the zone is ambiguous. */
  readonly instant: Instant | undefined;
  /**
   * Milliseconds on the document's own clock, as if it were UTC: for order and lengths where day or zone is not stated.
   * Comparable among entries of one zone that all have a `date`, or all have none.
   */
  readonly local: Milliseconds | undefined;
  /** The end of a range (`14:05–14:20`), in the same zone. */
  readonly end:
    | { readonly clock: Clock; readonly clockSpan: Span; readonly instant: Instant | undefined }
    | undefined;
  /** Set when the local time fell into an hour that daylight saving repeats or skips. */
  readonly dst: 'repeated' | 'skipped' | undefined;
  readonly moments: readonly MomentReading[];
}

export type DateSource =
  'entry' | 'line' | 'heading' | 'section' | 'metadata' | 'title' | 'prose' | 'file' | 'midnight';

/** The time as written, with the place of each part. */
export interface Stamp {
  readonly span: Span;
  readonly text: string;
  readonly clock: Clock | undefined;
  readonly clockSpan: Span | undefined;
  readonly date: CalendarDate | undefined;
  readonly dateSpan: Span | undefined;
  readonly zoneSpan: Span | undefined;
  readonly approximate: boolean;
  /** A stamp that is none: `25:10`, `07:7:47`. It still makes an entry, without an instant. */
  readonly malformed: boolean;
}

// ── Moments and metrics ─────────────────────────────────────────────────────

export const MOMENT_KINDS = [
  'introduced',
  'started',
  'detected',
  'acknowledged',
  'declared',
  'hypothesis',
  'cause-found',
  'mitigated',
  'resolved',
  'all-clear',
  'documented',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface MomentReading {
  readonly kind: MomentKind;
  /** `marker`: written by Mark Entry; `label`: the author's own label; `phrase`: our lexicon; `response`: a stand-in. */
  readonly how: 'marker' | 'label' | 'phrase' | 'response';
  /** The words that decided. */
  readonly span: Span;
}

/** For each moment the entry that is it, and those that could have been. */
export type Moments = Readonly<Record<MomentKind, Moment | undefined>>;

export interface Moment {
  readonly kind: MomentKind;
  /** Index in `Timeline.entries`. */
  readonly entry: number;
  readonly how: MomentReading['how'];
  /** Entries that read as this moment too and lost, with the reason in a few words. */
  readonly lost: readonly { readonly entry: number; readonly why: string }[];
}

export const METRIC_KINDS = ['ttd', 'tta', 'ttm', 'ttr', 'duration'] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];
export type Metrics = Readonly<Record<MetricKind, Metric>>;

/** A duration between two moments, or the moments that are missing for it. Durations in milliseconds. */
export type Metric = ComputedMetric | MissingMetric;

export interface ComputedMetric {
  readonly kind: MetricKind;
  readonly from: MomentKind;
  readonly to: MomentKind;
  /** Indices in `Timeline.entries`. */
  readonly fromEntry: number;
  readonly toEntry: number;
  readonly length: Milliseconds;
  /** Differ from `length` when a time is uncertain. */
  readonly shortest: Milliseconds;
  readonly longest: Milliseconds;
}

export interface MissingMetric {
  readonly kind: MetricKind;
  readonly from: MomentKind;
  readonly to: MomentKind;
  readonly length: undefined;
  /** Moments that no entry reads as; empty when the entries are there but their times cannot be compared. */
  readonly missing: readonly MomentKind[];
}

/** A typed duration that claims to be a metric. */
export interface Claim {
  readonly kind: MetricKind;
  /** The duration as written (`7 minutes`, `00:07`). */
  readonly text: string;
  readonly span: Span;
  /** Undefined for a placeholder such as `HH:MM`; of a range (`38 to 52 min`) the lower end, `longest` the upper. */
  readonly length: Milliseconds | undefined;
  readonly longest: Milliseconds | undefined;
  /** `within 25 minutes`: a shorter time agrees as well. */
  readonly atMost?: boolean;
  /** The unit it was rounded to; it agrees with a value when rounding or truncating gives the same number. */
  readonly unit: Milliseconds;
  /** How it is written, so that a computed value can be written alike. */
  readonly form: 'clock' | 'short' | 'words';
  /** Index of the section it stands in. */
  readonly section: number | undefined;
}

// ── Action items ────────────────────────────────────────────────────────────

export interface Actions {
  readonly items: readonly ActionItem[];
  readonly tables: readonly ActionTable[];
}

export interface ActionItem {
  readonly form: 'row' | 'task' | 'bullet' | 'number' | 'heading' | 'paragraph';
  readonly span: Span;
  readonly line: number;
  /** What is to be done, as plain text without the inline metadata. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly owner: Slot<string>;
  /** `value` is the day; a phrase ("next sprint") has text and no value. */
  readonly due: Slot<CalendarDate>;
  readonly priority: Slot<string>;
  readonly status: Slot<string>;
  /** True for done and won't-do items, false for open ones, undefined when nothing says. */
  readonly done: boolean | undefined;
  /** Links and keys of issues and pull requests, as written. */
  readonly tickets: readonly string[];
  /** Index in `Actions.tables` for rows. */
  readonly table: number | undefined;
}

/** A place for a value: what stands there, and where one would be written. */
export interface Slot<T> {
  readonly value: T | undefined;
  /** As written; empty when nothing stands there. `TBD` and other non-answers are text without a value. */
  readonly text: string;
  readonly span: Span | undefined;
  /** Where a value is written; undefined when there is no such place (no column). */
  readonly place: Place | undefined;
}

export type ActionColumn =
  'number' | 'action' | 'owner' | 'priority' | 'due' | 'status' | 'ticket' | 'type' | 'other';

export interface ActionTable {
  readonly span: Span;
  readonly headerSpan: Span;
  readonly columns: readonly {
    readonly kind: ActionColumn;
    readonly text: string;
    readonly span: Span;
  }[];
  /**
   * Where another column would begin: in the header, in the rule row under it, and in each row; undefined where a row has
   * too few cells, so that its next one belongs to an earlier column.
   */
  readonly newColumn:
    (Readonly<Record<'header' | 'rule', Place>> & { readonly rows: readonly Place[] }) | undefined;
}

/** Parts of the model that one section asks for: whys, remedies, ways of detection, rows of Impact; and what may stand anywhere: placeholders, people, faults of the Markdown. Types only. */
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { CalendarDate, Milliseconds } from './time/time.ts';
import type { WrittenTimes } from './time/written-times.ts';

/** One reason to take the file for a postmortem, or not to. */
export interface Evidence {
  readonly from: 'path' | 'title' | 'content';
  /** `a Timeline with 12 entries` */
  readonly what: string;
  readonly points: number;
}

/** What a section says; apart from the section, which a word more or less does not change. */
export interface Body {
  /** The author's own words as plain text, cells and bullets joined by line feeds; no template text, no heading. */
  readonly prose: string;
  /** The same in pieces: each bullet is one, and what stands between them. */
  readonly pieces: readonly BodyPiece[];
}

export interface BodyPiece {
  readonly text: string;
  readonly isItem: boolean;
}

export interface Why {
  /** The line of the question. */
  readonly span: Span;
  /** As plain text; empty while nobody has answered. */
  readonly answer: string;
  readonly answered: boolean;
  readonly form: 'item' | 'line';
}

export interface DetectionMethod {
  /** The box itself. */
  readonly span: Span;
  readonly checked: boolean;
  /** The words beside it. */
  readonly text: string;
  /** Box and words. */
  readonly whole: Span;
}

export interface Remedy {
  /** The line of the label. */
  readonly span: Span;
  /** What it says; empty while it says nothing. */
  readonly text: string;
}

export interface Remedies {
  readonly mitigation: Remedy | undefined;
  readonly permanent: Remedy | undefined;
}

export interface NamedDates {
  /** The stated date, else that of the file's name, is the day of publication. */
  readonly isPublication: boolean;
  readonly title: CalendarDate | undefined;
  readonly file: CalendarDate | undefined;
}

/** The clock times from which to which it went on, where the duration is stated. */
export interface StatedTimes {
  /** From the first clock to the zone behind the second. */
  readonly span: Span;
  /** The row or the line. */
  readonly line: Span;
  readonly text: string;
  readonly times: WrittenTimes;
  /** Past midnight if need be. */
  readonly length: Milliseconds;
  /** Nothing behind them says more (`Oslo time`). */
  readonly isWhole: boolean;
}

export interface ImpactRow {
  readonly span: Span;
  /** `Error rate` */
  readonly name: string;
  /** As written, template text too. */
  readonly detail: string;
}

export type Fault = {
  readonly span: Span;
  /** The edits that make Markdown read what was meant, where one reading exists. */
  readonly mend?: readonly TextEdit[];
} & (
  | {
      readonly kind: 'too-many-cells' | 'no-table';
      readonly cells: number;
      readonly columns: number;
    }
  | {
      readonly kind: 'too-few-cells';
      readonly cells: number;
      readonly columns: number;
      /** Something stands under the wrong header, or what all other rows answer is not there; else the page looks as if the last cells were blank. */
      readonly loses: boolean;
    }
  | { readonly kind: 'cut-table' | 'dash-bullet' | 'open-fence' }
);

/** Template text that is still there. */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
  readonly kind:
    'field' | 'question' | 'date' | 'time' | 'ellipsis' | 'example' | 'guidance' | 'braces' | 'tbd';
  /** What it stands in, so that a specific rule can speak instead of the general one. */
  readonly within: 'title' | 'metadata' | 'impact' | 'timeline' | 'claim' | 'action' | 'body';
  /** Index of the innermost section. */
  readonly section: number | undefined;
}

export interface Person {
  /** `@ana`, or a name as written. */
  readonly name: string;
  readonly span: Span;
  readonly role: 'owner' | 'author' | 'commander' | 'responder' | 'assignee' | 'mention';
}

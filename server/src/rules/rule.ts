/** What a rule is: metadata that feeds settings, pages and help, and a check over the model that yields findings. */
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CalendarDate } from '../model/time/time.ts';
import type { Unused } from './suppress.ts';

export const LEVELS = ['error', 'warning', 'info', 'hint'] as const;
export type Level = (typeof LEVELS)[number];
export type Preset = 'standard' | 'strict';

export type RuleGroup =
  | 'structure'
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'root-cause'
  | 'detection'
  | 'resolution'
  | 'action-items'
  | 'lessons'
  | 'language'
  | 'lifecycle'
  | 'suppression';

export interface Rule {
  /** Names the defect, so that `postmortem-ignore <id>` reads as a sentence. */
  readonly id: string;
  readonly group: RuleGroup;
  /** One sentence with a full stop: what the rule finds. */
  readonly summary: string;
  readonly levels: Readonly<Record<Preset, Level | 'off'>>;
  /** About what is still missing: softer in a draft, harder once published. */
  readonly completeness: boolean;
  /** The strongest fix it offers: `safe` changes no meaning and is part of fix-all. */
  readonly fix: 'safe' | 'suggestion' | 'none';
  /** What of the team's settings it goes by. */
  readonly options?: readonly (keyof Team)[];
  /** The version that brought it. */
  readonly since: string;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

export interface RuleContext {
  readonly model: Postmortem;
  readonly preset: Preset;
  readonly team: Team;
  /** The day on which the document is looked at; undefined where no clock is at hand, and rules that need one are silent. */
  readonly today: CalendarDate | undefined;
  /** Git ignores the file; undefined where nobody has looked. */
  readonly isIgnored?: boolean | undefined;
  readonly directives: AboutDirectives;
}

/** What rules about directives know of the others. */
export interface AboutDirectives {
  /** The ids that a directive can name. */
  readonly rules: readonly string[];
  readonly unused: () => readonly Unused[];
}

/** What a team calls its things, and where it draws its lines; each is the setting of the same name. */
export interface Team {
  /** Worst first. */
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
  readonly actionStatuses: readonly string[];
  /** Days until an action is due, by priority. */
  readonly actionDueDays: Readonly<Record<string, number>>;
  /** How an incident id is written: `INC-YYYY-NNN`. */
  readonly incidentId: string;
  /** Sentences of a Summary. */
  readonly fewestSentences: number;
  readonly mostSentences: number;
  /** The longest time without an entry that needs no explanation. */
  readonly gapMinutes: number;
  /** How many whys are enough. */
  readonly whys: number;
  /** Days after the incident in which a document may be a draft, and in which it is to be reviewed. */
  readonly draftDays: number;
  readonly reviewDays: number;
}

export interface Finding {
  readonly span: Span;
  /** What is wrong in this document, quoting its words, with a full stop. */
  readonly message: string;
  /** Computed only when a light bulb is asked for. */
  readonly fixes?: () => readonly Fix[];
  /** Other places that belong to it. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface Fix {
  /** Imperative, no full stop. */
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
  /** The one that the editor applies on a single keystroke. */
  readonly preferred?: boolean;
}

/** A finding as the rest of the house sees it: with its rule and the level that holds in this document. */
export interface ReportedFinding extends Finding {
  readonly rule: string;
  readonly level: Level;
}

/** Our own messages between client and server: names and payloads, nothing at run time but strings. Shared with the client. */
import type { Agenda } from '../features/agenda.ts';
import type { MetricReport, MetricsWish } from '../features/compute-metrics.ts';
import type { MomentQuestion } from '../features/moment-questions.ts';
import type { Exported, ExportWish } from '../features/export/export-timeline.ts';
import type { Strip } from '../features/export/strip.ts';
import type { NewWish } from '../features/new-postmortem.ts';
import type { OpenAction } from '../features/open-actions.ts';
import type { Readiness } from '../features/readiness.ts';
import type { TimelineView } from '../features/timeline-view.ts';
import type { MomentKind } from '../model/postmortem.ts';

export const Methods = {
  /** request: the timeline of a document as data; answers null for documents that are not open. */
  timelineView: 'postmortem/timelineView',
  /** request: the timeline as a file's text. */
  exportTimeline: 'postmortem/exportTimeline',
  /** request: the phases as markup for a page of rendered Markdown. */
  timelineStrip: 'postmortem/timelineStrip',
  /** notification from the server, for clients that declared `experimental.postmortemView`: ask again. */
  viewChanged: 'postmortem/viewChanged',
  /** request: TTD, TTA and the rest with their entries, what is to be asked first, and the edits that write them. */
  metrics: 'postmortem/metrics',
  /** request: the edits that mark an entry as a moment. */
  markMoment: 'postmortem/markMoment',
  /** request: is this document checked, and why. */
  checked: 'postmortem/checked',
  /** request: the action items that still owe something, as a list to choose from. */
  openActions: 'postmortem/openActions',
  /** request: what a person chooses from before there is a new postmortem. */
  newChoices: 'postmortem/newChoices',
  /** request: the text of a new postmortem. */
  newPostmortem: 'postmortem/newPostmortem',
  /** request: what blocks the review of a document, and what is asked. */
  readiness: 'postmortem/readiness',
  /** request: the agenda of its review, as Markdown. */
  agenda: 'postmortem/agenda',
  /** request: words that are about to be pasted, as entries of the timeline; null when they are none. */
  pasteEntries: 'postmortem/pasteEntries',
  /** request: edits of a document-wide refactoring. */
  refactor: 'postmortem/refactor',
} as const;

/** What clients that declared `experimental.postmortemCommands` run when a code lens is clicked. */
export const ClientCommands = {
  computeMetrics: 'postmortem.computeMetrics',
  goToOpenAction: 'postmortem.goToOpenAction',
} as const;

/** What the server asks of clients that declared `experimental.postmortemConfigFiles`. */
export const ClientMethods = {
  /** request: the text of a config file, and of no other file; null when there is none. */
  readConfigFile: 'postmortem/readConfigFile',
} as const;

export interface ReadConfigFileParams {
  readonly uri: string;
  /** In bytes. */
  readonly limit: number;
}

export type ReadConfigFileAnswer = {
  /** Empty when the file is longer than the limit. */
  readonly text: string;
  readonly isCut: boolean;
  /** Links are not followed. */
  readonly isLink?: boolean;
} | null;

/** Version of the text that an answer is about; edits hold for that version only. */
interface Versioned {
  readonly version: number;
}

/** An edit in LSP terms: zero-based lines and UTF-16 characters. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface DocumentParams {
  readonly uri: string;
}

export interface TimelineViewAnswer extends Versioned {
  readonly view: TimelineView;
}

export type ExportTimelineParams = DocumentParams & ExportWish;

export type ExportTimelineAnswer = Exported;

export type TimelineStripAnswer = Strip;

export interface ViewChangedParams extends Versioned {
  readonly uri: string;
}

export type { MetricReport, MomentQuestion };

/** What is not given was not asked. */
export type MetricsParams = DocumentParams & Partial<MetricsWish>;

export interface MetricsAnswer extends Versioned {
  readonly metrics: readonly MetricReport[];
  /** Moments that are missing or doubtful, most important first. */
  readonly questions: readonly MomentQuestion[];
  /** What the edits do, or why there are none. */
  readonly outcome: string;
  /** Marks entries as the wish says, and writes TTD, TTA and the duration; empty when all is written already. */
  readonly edits: readonly WireEdit[];
}

export interface PasteEntriesParams extends DocumentParams {
  readonly text: string;
  /** Where they are pasted. */
  readonly position: WireRange['start'];
}

export interface PasteEntriesAnswer extends Versioned {
  /** What would be done, without a full stop. */
  readonly title: string;
  readonly edits: readonly WireEdit[];
}

export interface MarkMomentParams extends DocumentParams {
  /** 1-based line of the entry. */
  readonly line: number;
  readonly moment: MomentKind;
}

export interface EditsAnswer extends Versioned {
  readonly edits: readonly WireEdit[];
  /** Why there is nothing to change; undefined when there are edits. */
  readonly reason: string | undefined;
}

export interface CheckedAnswer {
  readonly decision: 'on' | 'offer' | 'off';
  readonly kind: 'postmortem' | 'template' | 'other';
  readonly why: string;
  readonly by: 'itself' | 'config' | 'path' | 'content';
  readonly preset: 'standard' | 'strict';
  /** That reading and checking the current version took. */
  readonly milliseconds: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
}

export interface OpenActionsAnswer extends Versioned {
  readonly actions: readonly OpenAction[];
}

export type ReadinessAnswer = Readiness;

export type AgendaAnswer = Agenda;

/** One that a person can choose. */
export interface ProfileChoice {
  readonly label: string;
  readonly detail: string;
  /** Built in, by its id; or the address of the team's own template, which the client reads. */
  readonly from: { readonly profile: string } | { readonly template: string };
}

export interface NewChoicesAnswer {
  /** The team's own first. */
  readonly profiles: readonly ProfileChoice[];
  /** Worst first, with what they mean. */
  readonly severities: readonly { readonly label: string; readonly detail: string }[];
}

export interface NewPostmortemParams extends Omit<NewWish, 'idForm' | 'statuses'> {
  /** Where it will lie, for what the team has settled there; undefined where no folder is open. */
  readonly uri?: string;
}

export interface NewPostmortemAnswer {
  readonly incidentId: string;
  readonly fileName: string;
  readonly text: string;
  /** What is to be filled in, in order of writing. */
  readonly stops: readonly WireRange[];
}

export type RefactorParams = DocumentParams &
  (
    | { readonly refactoring: 'convertToUtc' | 'sortTimeline' | 'mendTimeline' }
    | { readonly refactoring: 'insertSection'; readonly section: string }
  );

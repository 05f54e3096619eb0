/** The façade of floors 1–5: documents by URI in, findings and features out. One analysis per version, dropped on close. */
import type { Span } from '../base/span.ts';
import { agenda, type Agenda } from '../features/agenda.ts';
import { codeActions, type Action, type ActionWish } from '../features/code-actions.ts';
import { codeLenses, type Lens } from '../features/code-lenses.ts';
import { completions, mayComplete, type Completion } from '../features/completion.ts';
import {
  computeMetrics,
  type ComputedMetrics,
  type MetricsWish,
} from '../features/compute-metrics.ts';
import { inlayHints, type Hint } from '../features/inlay-hints.ts';
import { openActions, type OpenAction } from '../features/open-actions.ts';
import { hover, type HoverText } from '../features/hover.ts';
import type { Edits } from '../features/edits.ts';
import { markMoment, type MomentWish } from '../features/mark-moment.ts';
import { newPostmortem, type NewPostmortem, type NewWish } from '../features/new-postmortem.ts';
import { zoneNamed, type Reader } from '../features/reader.ts';
import { pastedEntries, type PastedEntries } from '../features/paste/paste-log.ts';
import { readiness, type Readiness } from '../features/readiness.ts';
import { refactor, type Refactoring } from '../features/refactor.ts';
import {
  exportTimeline,
  type Exported,
  type ExportWish,
} from '../features/export/export-timeline.ts';
import { stripAbove, type Strip } from '../features/export/strip.ts';
import { timelineView } from '../features/build-timeline-view.ts';
import type { TimelineView } from '../features/timeline-view.ts';
import type { ReportedFinding } from '../rules/rule.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readPostmortem } from '../model/read.ts';
import { fromUtc } from '../model/time/calendar.ts';
import type { Analysis } from './analysis.ts';
import { checkedOf, findingsOf, type CheckedDocument } from './checked.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import type { Host } from './host.ts';
import { peopleElsewhere } from './people-elsewhere.ts';
import { readOptionsOf } from './read-options.ts';
import { hintChoiceOf, type Settings } from './settings.ts';

/** For documents that are not open every answer is empty. Offsets and spans are about the version put last. */
export interface LanguageService extends DocumentStore {
  /** May the current version be checked now? Not while typing in a large document, nor when only saving is to check. */
  readonly isDue: (uri: string, settings: Settings) => boolean;
  /** May the current version be read now, unasked? */
  readonly isLive: (uri: string) => boolean;
  readonly checked: (uri: string, settings: Settings) => CheckedDocument | undefined;
  readonly findings: (uri: string, settings: Settings) => readonly ReportedFinding[];
  readonly completions: (uri: string, offset: number, settings: Settings) => readonly Completion[];
  readonly hover: (uri: string, offset: number, settings: Settings) => HoverText | undefined;
  readonly inlayHints: (uri: string, within: Span, settings: Settings) => readonly Hint[];
  readonly codeLenses: (uri: string, settings: Settings) => readonly Lens[];
  readonly actions: (
    uri: string,
    span: Span,
    wish: ActionWish,
    settings: Settings,
  ) => readonly Action[];
  readonly timelineView: (uri: string, settings: Settings) => TimelineView | undefined;
  readonly metrics: (
    uri: string,
    wish: MetricsWish,
    settings: Settings,
  ) => ComputedMetrics | undefined;
  readonly exportTimeline: (
    uri: string,
    wish: ExportWish,
    settings: Settings,
  ) => Exported | undefined;
  /** For postmortems only: nobody asked for it by name. */
  readonly timelineStrip: (uri: string, settings: Settings) => Strip | undefined;
  readonly openActions: (uri: string, settings: Settings) => readonly OpenAction[];
  readonly markMoment: (uri: string, wish: MomentWish, settings: Settings) => Edits;
  readonly refactor: (uri: string, refactoring: Refactoring, settings: Settings) => Edits;
  /** Words that are pasted at an offset, as entries of the timeline. */
  readonly pasted: (
    uri: string,
    paste: { readonly text: string; readonly place: number },
    settings: Settings,
  ) => PastedEntries | undefined;
  readonly readiness: (uri: string, settings: Settings) => Readiness | undefined;
  readonly agenda: (uri: string, settings: Settings) => Agenda | undefined;
  readonly newPostmortem: (wish: NewWish) => NewPostmortem;
}

export function createLanguageService(host: Host): LanguageService {
  const documents = createDocumentStore(host);
  return {
    ...documents,
    ...answersAboutChecking(documents),
    ...answersWhileTyping(documents, host),
    ...answersToCommands(documents, host),
    ...answersForReview(documents),
    newPostmortem,
  };
}

type AboutChecking = Pick<LanguageService, 'isDue' | 'isLive' | 'checked' | 'findings'>;

function answersAboutChecking(documents: DocumentStore): AboutChecking {
  return {
    isDue: (uri, settings) => {
      const analysis = documents.analysis(uri);
      const isTyping = analysis?.tier === 'live' && settings.run === 'onType';
      return isTyping || documents.isResting(uri);
    },
    isLive: (uri) => {
      const analysis = documents.analysis(uri);
      if (!analysis) return false;
      return analysis.tier === 'live' || (isReadable(analysis) && documents.isResting(uri));
    },
    checked: (uri, settings) => {
      const analysis = documents.analysis(uri);
      return analysis && checkedOf(analysis, settings);
    },
    findings: (uri, settings) => {
      const analysis = documents.analysis(uri);
      return analysis ? findingsOf(analysis, settings) : [];
    },
  };
}

type WhileTyping = Pick<
  LanguageService,
  'completions' | 'hover' | 'inlayHints' | 'codeLenses' | 'actions' | 'timelineStrip'
>;

/** Nobody asked for these by name: they are for postmortems only, and read no large text that nobody has read yet. */
function answersWhileTyping(documents: DocumentStore, host: Host): WhileTyping {
  const welcoming = (uri: string, settings: Settings): Analysis | undefined => {
    const analysis = documents.analysis(uri);
    if (!analysis || !isReadable(analysis)) return undefined;
    if (analysis.tier === 'onSave' && !analysis.isRead()) return undefined;
    return analysis.checked(settings).decision === 'on' ? analysis : undefined;
  };
  return {
    completions: (uri, offset, settings) => {
      const analysis = documents.analysis(uri);
      if (!analysis || !mayComplete(analysis, offset)) return [];
      const model = welcoming(uri, settings)?.model(settings);
      const now = host.now();
      const clock = { today: host.today() ?? fromUtc(now), now };
      const otherTexts = () =>
        documents
          .others(uri)
          .filter(isReadable)
          .map(({ text }) => text);
      const elsewhere = () => peopleElsewhere(documents.others(uri), settings);
      return model
        ? completions({ model, team: settings, ...clock, otherTexts, elsewhere }, offset)
        : [];
    },
    hover: (uri, offset, settings) => {
      const model = welcoming(uri, settings)?.model(settings);
      return model && hover(model, offset, readerOf(settings, host));
    },
    inlayHints: (uri, within, settings) => {
      const model = welcoming(uri, settings)?.model(settings);
      return model ? inlayHints(model, within, hintChoiceOf(settings)) : [];
    },
    codeLenses: (uri, settings) => {
      const model = welcoming(uri, settings)?.model(settings);
      return model ? codeLenses(model, host.today()) : [];
    },
    timelineStrip: (uri, settings) => {
      const model = welcoming(uri, settings)?.model(settings);
      return model && stripAbove(model);
    },
    actions: (uri, span, wish, settings) => {
      const analysis = welcoming(uri, settings);
      if (!analysis) return [];
      const findings = findingsOf(analysis, settings);
      return codeActions({ model: analysis.model(settings), findings }, span, wish);
    },
  };
}

function readerOf(settings: Settings, { zone }: Host): Reader {
  const name = settings.timeZone === '' ? zone?.() : settings.timeZone;
  return { zone: zoneNamed(name), team: settings };
}

type ToCommands = Pick<
  LanguageService,
  | 'timelineView'
  | 'exportTimeline'
  | 'metrics'
  | 'openActions'
  | 'markMoment'
  | 'refactor'
  | 'pasted'
>;

/** A person asked for these: any text is read that is not too large, postmortem or not. */
function answersToCommands(documents: DocumentStore, host: Host): ToCommands {
  const modelOf = (uri: string, settings: Settings): Postmortem | undefined => {
    const analysis = documents.analysis(uri);
    return analysis && isReadable(analysis) ? analysis.model(settings) : undefined;
  };
  return {
    timelineView: (uri, settings) => {
      const analysis = documents.analysis(uri);
      const model = modelOf(uri, settings);
      return analysis && model && timelineView(model, findingsOf(analysis, settings));
    },
    exportTimeline: (uri, wish, settings) => {
      const model = modelOf(uri, settings);
      // Shared with people who did not ask what is left to do in the text: findings stay here.
      return model && exportTimeline(timelineView(model, []), wish);
    },
    metrics: (uri, wish, settings) => {
      const model = modelOf(uri, settings);
      const reread = (text: string): Postmortem =>
        readPostmortem(text, { uri }, readOptionsOf(settings));
      return model && computeMetrics(model, wish, reread);
    },
    openActions: (uri, settings) => {
      const model = modelOf(uri, settings);
      return model ? openActions(model, host.today()) : [];
    },
    markMoment: (uri, wish, settings) => {
      const model = modelOf(uri, settings);
      return model ? markMoment(model, wish) : UNREADABLE;
    },
    pasted: (uri, { text, place }, settings) => {
      const model = modelOf(uri, settings);
      return model && pastedEntries(model, text, place);
    },
    refactor: (uri, refactoring, settings) => {
      const model = modelOf(uri, settings);
      return model ? refactor(model, refactoring) : UNREADABLE;
    },
  };
}

type ForReview = Pick<LanguageService, 'readiness' | 'agenda'>;

/** Asked for by name, of any text that can be read. */
function answersForReview(documents: DocumentStore): ForReview {
  const reviewed = (uri: string, settings: Settings) => {
    const analysis = documents.analysis(uri);
    if (!analysis || !isReadable(analysis)) return undefined;
    return [analysis.model(settings), analysis.reviewFindings(settings)] as const;
  };
  return {
    readiness: (uri, settings) => {
      const found = reviewed(uri, settings);
      return found && readiness(...found);
    },
    agenda: (uri, settings) => {
      const found = reviewed(uri, settings);
      return found && agenda(...found);
    },
  };
}

const UNREADABLE: Edits = {
  edits: [],
  reason: 'The document is not open, or too large to be read.',
};

function isReadable({ tier }: Analysis): boolean {
  return tier === 'live' || tier === 'onSave';
}

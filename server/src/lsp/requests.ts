/** Our own requests (protocol.ts): what the commands and the preview ask for. Unknown documents are answered with null. */
import { harmless } from '../base/harmless.ts';
import type { ComputedMetrics } from '../features/compute-metrics.ts';
import type { Edits } from '../features/edits.ts';
import type { Analysis } from '../service/analysis.ts';
import type { Settings } from '../service/settings.ts';
import { guarded } from './guard.ts';
import { handleNew } from './new-requests.ts';
import {
  exportWishOf,
  metricsWishOf,
  momentWishOf,
  pasteOf,
  refactoringOf,
  uriOf,
} from './params.ts';
import { toOffset } from './positions.ts';
import {
  Methods,
  type AgendaAnswer,
  type CheckedAnswer,
  type EditsAnswer,
  type ExportTimelineAnswer,
  type MetricsAnswer,
  type TimelineStripAnswer,
  type OpenActionsAnswer,
  type PasteEntriesAnswer,
  type ReadinessAnswer,
  type TimelineViewAnswer,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toLspEdits } from './to-protocol.ts';

type Reply = (analysis: Analysis, settings: Settings, params: unknown) => unknown;

export function handleRequests(session: Session): void {
  const { connection, service } = session;
  const handle = (method: string, reply: Reply): void => {
    const answer = async (params: unknown): Promise<unknown> => {
      const uri = uriOf(params);
      if (uri === undefined) return null;
      const settings = await session.settings.of(uri);
      const analysis = service.analysis(uri);
      return analysis ? reply(analysis, settings, params) : null;
    };
    connection.onRequest(method, guarded(session, method, null, answer));
  };
  handle(Methods.timelineView, (analysis, settings) => timelineView(session, analysis, settings));
  handle(Methods.metrics, (analysis, settings, params) => {
    const found = service.metrics(analysis.uri, metricsWishOf(params), settings);
    return found ? toMetricsAnswer(analysis, found) : null;
  });
  handle(Methods.exportTimeline, ({ uri }, settings, params): ExportTimelineAnswer | null => {
    const wish = exportWishOf(params);
    return (wish && service.exportTimeline(uri, wish, settings)) ?? null;
  });
  handle(Methods.timelineStrip, ({ uri }, settings): TimelineStripAnswer | null => {
    return service.timelineStrip(uri, settings) ?? null;
  });
  handle(Methods.openActions, ({ uri, version }, settings): OpenActionsAnswer => ({
    version,
    actions: service.openActions(uri, settings),
  }));
  handle(Methods.checked, (analysis, settings) => checked(session, analysis, settings));
  handle(
    Methods.readiness,
    ({ uri }, settings): ReadinessAnswer | null => service.readiness(uri, settings) ?? null,
  );
  handle(
    Methods.agenda,
    ({ uri }, settings): AgendaAnswer | null => service.agenda(uri, settings) ?? null,
  );
  handle(Methods.markMoment, (analysis, settings, params) => {
    const wish = momentWishOf(params);
    return wish && toEditsAnswer(analysis, service.markMoment(analysis.uri, wish, settings));
  });
  handle(Methods.pasteEntries, (analysis, settings, params): PasteEntriesAnswer | null => {
    const wish = pasteOf(params);
    const place = wish && toOffset(analysis, wish.position);
    const found = wish && service.pasted(analysis.uri, { ...wish, place: place ?? 0 }, settings);
    if (!found) return null;
    return {
      version: analysis.version,
      title: found.title,
      edits: toLspEdits(analysis, found.edits),
    };
  });
  handle(Methods.refactor, (analysis, settings, params) => {
    const wish = refactoringOf(params);
    return wish && toEditsAnswer(analysis, service.refactor(analysis.uri, wish, settings));
  });
  handleNew(session);
}

function timelineView(
  { service }: Session,
  { uri, version }: Analysis,
  settings: Settings,
): TimelineViewAnswer | null {
  const view = service.timelineView(uri, settings);
  return view ? { version, view } : null;
}

function toMetricsAnswer(analysis: Analysis, found: ComputedMetrics): MetricsAnswer {
  const { questions, outcome } = found;
  const edits = toLspEdits(analysis, found.edits);
  const metrics = found.afterwards();
  return { version: analysis.version, metrics, questions, outcome, edits };
}

function checked(
  { service }: Session,
  { uri, spent }: Analysis,
  settings: Settings,
): CheckedAnswer | null {
  const answer = service.checked(uri, settings);
  if (!answer) return null;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { level } of service.findings(uri, settings)) counts[level]++;
  return { ...answer, why: harmless(answer.why), milliseconds: spent(), counts };
}

function toEditsAnswer(analysis: Analysis, { edits, reason }: Edits): EditsAnswer {
  return { version: analysis.version, edits: toLspEdits(analysis, edits), reason };
}

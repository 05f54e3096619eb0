/** Our own requests (protocol.ts): what the commands and the preview ask for. Unknown documents are answered with null. */
import { harmless } from '../base/harmless.ts';
import { linesOf } from '../base/lines.ts';
import type { ComputedMetrics } from '../features/compute-metrics.ts';
import type { Edits } from '../features/edits.ts';
import { PROFILES } from '../features/profiles/profiles.ts';
import { severityMeaning } from '../features/severity-meaning.ts';
import type { Analysis } from '../service/analysis.ts';
import { ownProfiles } from '../service/config/own-profiles.ts';
import type { Settings } from '../service/settings.ts';
import { guarded } from './guard.ts';
import {
  exportWishOf,
  metricsWishOf,
  momentWishOf,
  newPostmortemOf,
  refactoringOf,
  uriOf,
} from './params.ts';
import { toRange } from './positions.ts';
import {
  Methods,
  type AgendaAnswer,
  type CheckedAnswer,
  type EditsAnswer,
  type ExportTimelineAnswer,
  type MetricsAnswer,
  type NewChoicesAnswer,
  type NewPostmortemAnswer,
  type NewPostmortemParams,
  type TimelineStripAnswer,
  type OpenActionsAnswer,
  type ReadinessAnswer,
  type TimelineViewAnswer,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toLspEdits } from './to-protocol.ts';

type Reply = (analysis: Analysis, settings: Settings, params: unknown) => unknown;

export function handleRequests(session: Session): void {
  const { connection, host, service } = session;
  const handle = (method: string, reply: Reply): void => {
    const answer = async (params: unknown): Promise<unknown> => {
      const uri = uriOf(params);
      if (uri === undefined) return null;
      const settings = await session.settings.of(uri);
      const analysis = service.analysis(uri);
      return analysis ? reply(analysis, settings, params) : null;
    };
    connection.onRequest(method, guarded(host.log, method, null, answer));
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
  handle(Methods.refactor, (analysis, settings, params) => {
    const wish = refactoringOf(params);
    return wish && toEditsAnswer(analysis, service.refactor(analysis.uri, wish, settings));
  });
  const choices = (params: unknown): Promise<NewChoicesAnswer> =>
    newChoices(session, uriOf(params));
  connection.onRequest(
    Methods.newChoices,
    guarded(host.log, Methods.newChoices, { profiles: [], severities: [] }, choices),
  );
  const create = (params: unknown): NewPostmortemAnswer =>
    newPostmortem(session, newPostmortemOf(params));
  connection.onRequest(
    Methods.newPostmortem,
    guarded(host.log, Methods.newPostmortem, null, create),
  );
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
  const { reports, questions, outcome } = found;
  const edits = toLspEdits(analysis, found.edits);
  return { version: analysis.version, metrics: reports, questions, outcome, edits };
}

function checked(
  { service }: Session,
  { uri }: Analysis,
  settings: Settings,
): CheckedAnswer | null {
  const answer = service.checked(uri, settings);
  if (!answer) return null;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { level } of service.findings(uri, settings)) counts[level]++;
  return { ...answer, why: harmless(answer.why), counts };
}

function toEditsAnswer(analysis: Analysis, { edits, reason }: Edits): EditsAnswer {
  return { version: analysis.version, edits: toLspEdits(analysis, edits), reason };
}

function newPostmortem({ service }: Session, params: NewPostmortemParams): NewPostmortemAnswer {
  const made = service.newPostmortem(params);
  const lines = linesOf(made.text);
  return { ...made, stops: made.stops.map((stop) => toRange(lines, stop)) };
}

/** @param uri where the new postmortem will lie; undefined where no folder is open */
async function newChoices(
  { configs, settings }: Session,
  uri: string | undefined,
): Promise<NewChoicesAnswer> {
  const own = uri === undefined ? [] : ownProfiles(await configs.above(uri));
  const { severities } = await settings.of(uri ?? 'untitled:postmortem.md');
  const ofTeam = own.map(({ name, path, uri: template }) => ({
    label: name,
    detail: path,
    from: { template },
  }));
  const builtIn = PROFILES.map(({ id, label, detail }) => ({
    label,
    detail,
    from: { profile: id },
  }));
  return {
    profiles: [...ofTeam, ...builtIn],
    severities: severities.map((label, rank) => ({
      label,
      detail: severityMeaning(rank + 1) ?? '',
    })),
  };
}

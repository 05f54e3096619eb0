/** Asks which entry of the timeline is a moment that no entry reads as, and writes the mark. */
import { window, type TextDocument } from 'vscode';
import { Methods, type MetricReport } from '../../../server/src/lsp/protocol.ts';
import type { MomentKind } from '../../../server/src/model/postmortem.ts';
import { applyEdits } from '../apply-edits.ts';
import type { Parts } from '../parts.ts';
import { sayItCannotBeRead, sayItChanged } from './with-document.ts';

type MissingReport = Extract<MetricReport, { state: 'missing' }>;
type MissingMoment = MissingReport['moments'][number];

/** The missing moments for which there are entries to choose from, each once. */
export function markableMoments(reports: readonly MetricReport[]): readonly MissingMoment[] {
  const moments = new Map<MomentKind, MissingMoment>();
  for (const report of reports) {
    if (report.state !== 'missing') continue;
    for (const moment of report.moments) {
      if (moment.candidates.length > 0) moments.set(moment.kind, moment);
    }
  }
  return [...moments.values()];
}

/** True when an entry was chosen and its mark is written. */
export async function markEntry(
  { server }: Parts,
  document: TextDocument,
  moments: readonly MissingMoment[],
): Promise<boolean> {
  const moment = await chooseMoment(moments);
  const line = moment && (await chooseEntry(moment));
  if (!moment || line === undefined) return false;
  const uri = server.addressOf(document.uri);
  const answer = await server.request(Methods.markMoment, { uri, line, moment: moment.kind });
  if (!answer) {
    sayItCannotBeRead();
    return false;
  }
  if (answer.edits.length === 0) {
    void window.showInformationMessage(answer.reason ?? 'This entry is marked already.');
    return false;
  }
  const written = await applyEdits(document, answer);
  if (!written) sayItChanged();
  return written;
}

async function chooseMoment(moments: readonly MissingMoment[]): Promise<MissingMoment | undefined> {
  if (moments.length < 2) return moments[0];
  const items = moments.map((moment) => ({ label: MOMENT_TITLES[moment.kind], moment }));
  const title = 'Which moment do you want to mark?';
  return (await window.showQuickPick(items, { title }))?.moment;
}

async function chooseEntry({ kind, candidates }: MissingMoment): Promise<number | undefined> {
  const items = candidates.map(({ line, label }) => ({ label, description: `line ${line}`, line }));
  const title = `Which entry is: ${MOMENT_TITLES[kind]}?`;
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.line;
}

const MOMENT_TITLES: Readonly<Record<MomentKind, string>> = {
  introduced: 'the fault was introduced',
  started: 'the incident started',
  detected: 'the incident was detected',
  acknowledged: 'someone acknowledged the alert',
  declared: 'the incident was declared',
  hypothesis: 'a first hypothesis was formed',
  'cause-found': 'the cause was found',
  mitigated: 'the impact was mitigated',
  resolved: 'service was restored',
  'all-clear': 'the all-clear was given',
  documented: 'the postmortem was created',
};

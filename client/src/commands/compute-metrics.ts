/** Compute TTD/TTA: asks which entry is a moment that is missing or in doubt, then writes and says the numbers in one step. */
import { window, type TextDocument } from 'vscode';
import {
  Methods,
  type MetricReport,
  type MetricsAnswer,
  type MetricsParams,
} from '../../../server/src/lsp/protocol.ts';
import { applyEdits } from '../apply-edits.ts';
import type { Parts } from '../parts.ts';
import { revealLine } from '../preview/reveal-line.ts';
import { lastLineOf } from '../written-line.ts';
import { askForMoment } from './ask-for-moment.ts';
import { Commands } from './ids.ts';
import { runCommand } from './run-command.ts';
import { documentOf, sayItCannotBeRead, sayItChanged } from './with-document.ts';

export async function computeMetrics(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const answer = await settled(parts, document);
  if (answer === 'cancelled') return;
  if (!answer) {
    sayItCannotBeRead();
    return;
  }
  if (answer.edits.length > 0 && !(await applyEdits(document, answer))) {
    sayItChanged();
    return;
  }
  void say(document, answer);
}

const SHOW = 'Show What Was Written';
const OPEN = 'Open Timeline Preview';

/** With a button, which is worth having, and makes VS Code show all of a long message. */
async function say({ uri }: TextDocument, answer: MetricsAnswer): Promise<void> {
  const line = lastLineOf(answer.edits);
  const choice = await window.showInformationMessage(
    summaryOf(answer),
    line === undefined ? OPEN : SHOW,
  );
  if (choice === SHOW && line !== undefined) await revealLine(uri, line + 1);
  if (choice === OPEN) await runCommand(Commands.openPreviewToSide);
}

/** Asks until nothing is in doubt any more: each answer may settle, or raise, another question. */
async function settled(
  { server }: Parts,
  document: TextDocument,
): Promise<MetricsAnswer | null | 'cancelled'> {
  const uri = server.addressOf(document.uri);
  let params: MetricsParams = { uri };
  for (;;) {
    const answer = await server.request(Methods.metrics, params);
    const question = answer?.questions[0];
    if (!question) return answer;
    const choice = await askForMoment(question);
    if (choice === 'cancelled') return 'cancelled';
    const { marks = [], rejected = [] } = params;
    params =
      choice === 'none'
        ? { uri, marks, rejected: [...rejected, question.moment] }
        : { uri, marks: [...marks, { line: choice, moment: question.moment }], rejected };
  }
}

/** Both sentences, the duration where it is known, and what was written. */
function summaryOf({ metrics, outcome }: MetricsAnswer): string {
  const sentences = metrics.filter(isSaid).map(({ sentence }) => sentence);
  return [...sentences, outcome].join(' ');
}

function isSaid({ kind, state }: MetricReport): boolean {
  return kind === 'ttd' || kind === 'tta' || (kind === 'duration' && state === 'computed');
}

/** Compute TTD/TTA: says both numbers with their entries, writes them into Detection, and helps where a moment is missing. */
import { window, type TextDocument } from 'vscode';
import {
  Methods,
  type MetricReport,
  type MetricsAnswer,
} from '../../../server/src/lsp/protocol.ts';
import { applyEdits } from '../apply-edits.ts';
import type { Parts } from '../parts.ts';
import { markableMoments, markEntry } from './mark-entry.ts';
import { documentOf, sayItCannotBeRead, sayItChanged } from './with-document.ts';

export async function computeMetrics(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  // Each round that does not end here has marked one more entry.
  while (await computeOnce(parts, document));
}

/** True when an entry was marked and the numbers are others now. */
async function computeOnce(parts: Parts, document: TextDocument): Promise<boolean> {
  const { server } = parts;
  const uri = server.addressOf(document.uri);
  const answer = await server.request(Methods.metrics, { uri });
  if (!answer) {
    sayItCannotBeRead();
    return false;
  }
  if (answer.edits.length > 0 && !(await applyEdits(document, answer))) {
    sayItChanged();
    return false;
  }
  const reports = answer.metrics.filter(({ kind }) => kind === 'ttd' || kind === 'tta');
  const moments = markableMoments(reports);
  const buttons = moments.length > 0 ? [MARK] : [];
  const choice = await window.showInformationMessage(summaryOf(reports, answer), ...buttons);
  return choice === MARK && (await markEntry(parts, document, moments));
}

const MARK = 'Mark an Entry';

/** The sentences of both, and whether the document says so now. */
function summaryOf(reports: readonly MetricReport[], { edits }: MetricsAnswer): string {
  const sentences = reports.map(({ sentence }) => sentence);
  const computed = reports.some(({ state }) => state === 'computed');
  const outcome =
    edits.length > 0
      ? ['Written into Detection.']
      : computed
        ? ['The document says so already.']
        : [];
  return [...sentences, ...outcome].join(' ');
}

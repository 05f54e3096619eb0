/** Inlay hints and code lenses: what comes unasked after each key, so it waits like the findings until typing pauses. */
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeLens,
  type InlayHint,
  type InlayHintParams,
} from 'vscode-languageserver';
import type { Lens } from '../features/code-lenses.ts';
import type { Hint } from '../features/inlay-hints.ts';
import type { Analysis } from '../service/analysis.ts';
import type { Settings } from '../service/settings.ts';
import { guarded, told } from './guard.ts';
import { toRange, toSpan } from './positions.ts';
import { ClientCommands } from './protocol.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';
import { toLspEdits } from './to-protocol.ts';

export function handleHints(session: Session): void {
  const { connection } = session;
  connection.languages.inlayHint.on(
    guarded(session, 'textDocument/inlayHint', [], (params, token) =>
      inlayHints(session, params, token),
    ),
  );
  connection.onCodeLens(
    guarded(session, 'textDocument/codeLens', [], (params, token) =>
      codeLenses(session, params.textDocument.uri, token),
    ),
  );
}

/** Settings changed, and with them what is to be seen. */
export function refreshHints({ connection, client, host }: Session): void {
  const warn = (error: unknown): void => host.log.warn(`refresh: ${told(error)}`);
  if (client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(warn);
  if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(warn);
}

async function inlayHints(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const settled = await settledAnalysis(session, uri, token);
  if (!settled) return [];
  const { analysis, settings } = settled;
  const hints = session.service.inlayHints(uri, toSpan(analysis, range), settings);
  return hints.map((hint) => toInlayHint(analysis, hint));
}

async function codeLenses(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const settled = await settledAnalysis(session, uri, token);
  if (!settled) return [];
  const { analysis, settings } = settled;
  const lenses = session.service.codeLenses(uri, settings);
  return lenses.map((lens) => toCodeLens(analysis, lens, session));
}

/** Undefined for documents that are not open. A version that nobody has read yet is read once typing pauses. */
async function settledAnalysis(
  { service, settings, settleDelay, host }: Session,
  uri: string,
  token: CancellationToken,
): Promise<{ readonly analysis: Analysis; readonly settings: Settings } | undefined> {
  const before = service.analysis(uri);
  if (!before) return undefined;
  const isDue =
    before.isFirst || before.isRead() || (await settle(host.timers, settleDelay, token));
  const chosen = await settings.of(uri);
  if (!isDue || service.analysis(uri) !== before) {
    // No empty answer: it would take away what is on the screen.
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed.');
  }
  return { analysis: before, settings: chosen };
}

function toInlayHint(analysis: Analysis, hint: Hint): InlayHint {
  const { lines } = analysis;
  const { offset, label, tooltip, edits } = hint;
  return {
    position: toRange(lines, { start: offset, end: offset }).start,
    label,
    tooltip,
    paddingLeft: true,
    ...(edits.length > 0 && { textEdits: toLspEdits(analysis, edits) }),
  };
}

function toCodeLens({ lines, uri }: Analysis, lens: Lens, { client }: Session): CodeLens {
  const { span, title, action } = lens;
  // A lens without a command we can count on is still worth reading.
  const command = client.runsCommands ? ClientCommands[action] : '';
  return { range: toRange(lines, span), command: { title, command, arguments: [uri] } };
}

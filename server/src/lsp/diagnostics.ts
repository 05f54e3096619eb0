/** Findings as diagnostics: pulled by clients that can, else pushed. Never both, and never for an outdated version. */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis } from '../service/analysis.ts';
import type { Settings } from '../service/settings.ts';
import { guarded, told } from './guard.ts';
import type { Session } from './session.ts';
import { settle, SettledLater } from './settle.ts';
import { toDiagnostic } from './to-protocol.ts';

/** What happens to documents, as the diagnostics need to hear it. */
export interface Diagnostics {
  readonly changed: (uri: string) => void;
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** The settings changed. */
  readonly refresh: (openUris: readonly string[]) => void;
}

export function pulledDiagnostics(session: Session): Diagnostics {
  const { connection, client, host } = session;
  const asked = new Set<string>();
  const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.languages.diagnostics.on(
    guarded(session, 'textDocument/diagnostic', nothing, (params, token) =>
      answer(session, asked, params, token),
    ),
  );
  return {
    changed: () => undefined,
    saved: () => undefined,
    closed: (uri) => void asked.delete(uri),
    refresh: () => {
      if (!client.refreshesDiagnostics) return;
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => host.log.warn(`diagnostics/refresh: ${told(error)}`));
    },
  };
}

export function pushedDiagnostics(session: Session): Diagnostics {
  const { connection, service, settings, settleDelay, host } = session;
  const later = new SettledLater(host.timers);
  const push = async (uri: string): Promise<void> => {
    const chosen = await settings.of(uri);
    const analysis = service.analysis(uri);
    if (!analysis || !service.isDue(uri, chosen)) return;
    const diagnostics = diagnosticsOf(session, analysis, chosen);
    await connection.sendDiagnostics({ uri, version: analysis.version, diagnostics });
  };
  const pushLater = (uri: string, delay: number): void =>
    later.run(uri, delay, () => {
      push(uri).catch((error: unknown) => host.log.error(`publishDiagnostics: ${told(error)}`));
    });
  return {
    changed: (uri) => pushLater(uri, service.analysis(uri)?.isFirst ? 0 : settleDelay),
    saved: (uri) => pushLater(uri, 0),
    closed: (uri) => {
      later.forget(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: (openUris) => {
      for (const uri of openUris) pushLater(uri, 0);
    },
  };
}

async function answer(
  session: Session,
  asked: Set<string>,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { service, settings, settleDelay, host } = session;
  const before = service.analysis(uri);
  // A document that was just opened has nobody typing in it yet.
  const isSettled = !asked.has(uri) || (await settle(host.timers, settleDelay, token));
  asked.add(uri);
  const chosen = await settings.of(uri);
  const analysis = service.analysis(uri);
  if (!isSettled || token.isCancellationRequested || analysis !== before) throw askAgain();
  if (!analysis) return { kind: 'full', items: [] };
  const resultId = `${analysis.serial}.${settings.generation()}`;
  const isKept = previousResultId !== undefined && !service.isDue(uri, chosen);
  if (isKept || previousResultId === resultId) {
    return { kind: 'unchanged', resultId: previousResultId };
  }
  return { kind: 'full', resultId, items: diagnosticsOf(session, analysis, chosen) };
}

function askAgain(): ResponseError<{ retriggerRequest: boolean }> {
  const data = { retriggerRequest: true };
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed.', data);
}

function diagnosticsOf(session: Session, analysis: Analysis, settings: Settings): Diagnostic[] {
  const found = session.service.findings(analysis.uri, settings);
  return found.map((finding) => toDiagnostic(finding, analysis, session));
}

/** One short function per standard request: find the document, ask the service, translate. */
import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  Hover,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { toCodeAction, wishOf } from './code-actions.ts';
import { guarded } from './guard.ts';
import { toOffset, toSpan } from './positions.ts';
import type { Session } from './session.ts';
import { toCompletionItem, toHover } from './to-protocol.ts';

export function handleFeatures(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    guarded(session, 'textDocument/completion', [], (params) => completions(session, params)),
  );
  connection.onHover(
    guarded(session, 'textDocument/hover', null, (params) => hover(session, params)),
  );
  connection.onCodeAction(
    guarded(session, 'textDocument/codeAction', [], (params) => codeActions(session, params)),
  );
}

async function completions(
  { service, settings }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<CompletionItem[]> {
  const chosen = await settings.of(uri);
  const analysis = service.analysis(uri);
  if (!analysis) return [];
  const found = service.completions(uri, toOffset(analysis, position), chosen);
  return found.map((completion, place) => toCompletionItem(analysis, completion, place));
}

async function hover(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const { service, settings } = session;
  const chosen = await settings.of(uri);
  const analysis = service.analysis(uri);
  const found = analysis && service.hover(uri, toOffset(analysis, position), chosen);
  return found ? toHover(analysis, found, session) : null;
}

async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { client, service, settings } = session;
  const { uri } = params.textDocument;
  const chosen = await settings.of(uri);
  const analysis = service.analysis(uri);
  if (!analysis || !client.codeActionLiterals) return [];
  const wish = wishOf(params);
  const actions = service.actions(uri, toSpan(analysis, params.range), wish, chosen);
  return actions.map((action) => toCodeAction(analysis, action, session));
}

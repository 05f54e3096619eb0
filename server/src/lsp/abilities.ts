/** What the client can do, read once from its capabilities; absent means no. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly markdownHover: boolean;
  /** Shows our timeline: wants to hear when it changed. */
  readonly showsView: boolean;
}

export function abilitiesOf(client: ClientCapabilities): Abilities {
  const { textDocument, workspace } = client;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: relatedInformation(client),
    codeDescription: codeDescription(client),
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsView: showsView(client.experimental),
  };
}

/** Pulling clients may say it in either place. */
function relatedInformation({ textDocument }: ClientCapabilities): boolean {
  return (
    textDocument?.diagnostic?.relatedInformation === true ||
    textDocument?.publishDiagnostics?.relatedInformation === true
  );
}

function codeDescription({ textDocument }: ClientCapabilities): boolean {
  return (
    textDocument?.diagnostic?.codeDescriptionSupport === true ||
    textDocument?.publishDiagnostics?.codeDescriptionSupport === true
  );
}

function showsView(experimental: unknown): boolean {
  return (
    typeof experimental === 'object' &&
    experimental !== null &&
    'postmortemView' in experimental &&
    experimental.postmortemView === true
  );
}

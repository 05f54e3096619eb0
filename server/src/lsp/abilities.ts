/** What the client can do, read once from its capabilities; absent means no. */
import type { ClientCapabilities } from 'vscode-languageserver';
import { isObject } from '../service/setting.ts';

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
  /** Runs our commands when a code lens is clicked. */
  readonly runsCommands: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** Reads config files for us, wherever they lie. */
  readonly readsConfigFiles: boolean;
  readonly watchesFiles: boolean;
  readonly openFolders: boolean;
}

/** @param given as it came: parts that are no capabilities are those of a client that has none */
export function abilitiesOf(given: ClientCapabilities | null | undefined): Abilities {
  const client = given ?? {};
  const { textDocument, workspace } = client;
  const formats: unknown = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: isObject(textDocument?.diagnostic),
    relatedInformation: relatedInformation(client),
    codeDescription: codeDescription(client),
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: isObject(textDocument?.codeAction?.codeActionLiteralSupport),
    markdownHover: Array.isArray(formats) && formats.includes('markdown'),
    showsView: says(client.experimental, 'postmortemView'),
    runsCommands: says(client.experimental, 'postmortemCommands'),
    readsConfigFiles: says(client.experimental, 'postmortemConfigFiles'),
    ...aboutFiles(client),
    ...aboutRefreshing(client),
  };
}

function aboutFiles({ workspace }: ClientCapabilities) {
  return {
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    openFolders: workspace?.workspaceFolders === true,
  };
}

function aboutRefreshing({ workspace }: ClientCapabilities) {
  return {
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
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

function says(experimental: unknown, name: string): boolean {
  return isObject(experimental) && experimental[name] === true;
}

/** The language server: capabilities and wiring. It knows documents and messages; what they mean is the service's. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../service/host.ts';
import { createLanguageService } from '../service/language-service.ts';
import { isObject } from '../service/setting.ts';
import { abilitiesOf, type Abilities } from './abilities.ts';
import { ORGANIZE_TIMELINE, FIX_ALL } from './code-actions.ts';
import { pulledDiagnostics, pushedDiagnostics } from './diagnostics.ts';
import { told } from './guard.ts';
import { handleFeatures } from './handlers.ts';
import { handleHints, refreshHints } from './hints.ts';
import { handleRequests } from './requests.ts';
import { configProblems } from './config-problems.ts';
import { configsOf, workspaceOf } from './config-files.ts';
import { configuredSettings } from './configured-settings.ts';
import type { Session } from './session.ts';
import { SETTLE_MS } from './settle.ts';
import { askedSettings, sentSettings } from './settings-source.ts';
import { announcedViews } from './view-changes.ts';
import { listenToFiles, watchConfigFiles } from './watch-config.ts';

/** Serves one client until it leaves. The connection must not be listening yet. */
export function startServer(connection: Connection, host: Host): void {
  let isBegun = false;
  let isOver = false;
  const expectSession = (): void => {
    if (!isBegun)
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The session has not begun.');
    if (isOver) throw new ResponseError(ErrorCodes.InvalidRequest, 'The session is over.');
  };
  // Handlers are there from `initialize` on: before, every request comes here, and later those that nobody knows.
  connection.onRequest((method) => {
    expectSession();
    throw new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`);
  });
  connection.onShutdown(() => {
    expectSession();
    isOver = true;
  });
  connection.onInitialize((params) => {
    if (isBegun)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The session has begun already.');
    isBegun = true;
    const session = sessionOf(connection, host, params, () => isOver);
    syncDocuments(session);
    handleFeatures(session);
    handleHints(session);
    handleRequests(session);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'postmortem' } };
  });
  connection.listen();
}

function sessionOf(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  isOver: () => boolean,
): Session {
  const client = abilitiesOf(params.capabilities);
  const sent: unknown = params.initializationOptions;
  const options = isObject(sent) ? sent : {};
  const pagesBase = options['pagesBase'];
  const delay = options['settleMilliseconds'];
  const workspace = workspaceOf(params);
  const ofClient = client.answersConfiguration
    ? askedSettings(connection, host)
    : sentSettings(options['settings'] ?? options['postmortem'], host.log);
  const configs = configsOf(connection, host, client, workspace);
  return {
    connection,
    host,
    client,
    service: createLanguageService(options['everySize'] === true ? unbounded(host) : host),
    workspace,
    isOver,
    configs,
    settings: configuredSettings(ofClient, configs, configProblems(connection)),
    settleDelay: typeof delay === 'number' && delay >= 0 ? delay : SETTLE_MS,
    pagesBase: typeof pagesBase === 'string' ? pagesBase.replace(/\/$/, '') : undefined,
  };
}

const ENDLESS = { characters: Infinity, lines: Infinity };

/** For measuring: checks texts of every size while typing. */
function unbounded(host: Host): Host {
  return { ...host, sizes: { live: ENDLESS, save: ENDLESS } };
}

function syncDocuments(session: Session): void {
  const { connection, service, settings, client } = session;
  const documents = new TextDocuments(TextDocument);
  const diagnostics = client.pullsDiagnostics
    ? pulledDiagnostics(session)
    : pushedDiagnostics(session);
  const views = announcedViews(session);
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    service.put({ uri, version, text: document.getText() });
    diagnostics.changed(uri);
    views.changed(uri);
  });
  const checkAgain = (): void => {
    diagnostics.refresh(documents.keys());
    for (const uri of documents.keys()) views.saved(uri);
    refreshHints(session);
  };
  const rereadConfig = watchConfigFiles(session, () => documents.keys(), checkAgain);
  documents.onDidSave(({ document: { uri } }) => {
    service.saved(uri);
    diagnostics.saved(uri);
    views.saved(uri);
    if (!client.watchesFiles) rereadConfig();
  });
  documents.onDidClose(({ document: { uri } }) => {
    service.drop(uri);
    settings.forget(uri);
    diagnostics.closed(uri);
    views.closed(uri);
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    checkAgain();
  });
  settings.onLate(checkAgain);
  connection.onInitialized(() => listenToSettings(session));
  documents.listen(connection);
}

/** Clients that answer for settings tell about changes only when they are asked to. */
function listenToSettings(session: Session): void {
  const { connection, client, host } = session;
  listenToFiles(session);
  if (!client.registersConfiguration) return;
  connection.client
    .register(DidChangeConfigurationNotification.type, { section: 'postmortem' })
    .catch((error: unknown) => host.log.warn(`client/registerCapability: ${told(error)}`));
}

function capabilitiesFor(client: Abilities): InitializeResult['capabilities'] {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    completionProvider: { triggerCharacters: ['#', ' ', '@', '|', ':', '-'] },
    hoverProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
        ORGANIZE_TIMELINE,
      ],
    },
    ...(client.openFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'postmortem',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}

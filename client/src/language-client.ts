/** The options that the desktop's and the web's language client share. */
import { Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  DiagnosticPullMode,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { CrashPolicy } from './crash-policy.ts';
import { Commands } from './commands/ids.ts';
import { runCommand } from './commands/run-command.ts';
import type { QuietDiagnostics } from './quiet/quiet-diagnostics.ts';
import { looksLikeOurs, SELECTOR } from './selector.ts';

export const CLIENT_ID = 'postmortem';
export const CLIENT_NAME = 'Postmortem';

/** Makes the language client of an extension host, not started yet. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

export function clientOptions(
  context: ExtensionContext,
  log: LogOutputChannel,
  quiet: QuietDiagnostics,
): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      pagesBase: Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    },
    diagnosticCollectionProvider: {
      create: (name) => quiet.collection(name ?? CLIENT_ID),
      dispose: (collection) => collection.dispose(),
    },
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: ({ uri }, mode) =>
        mode === DiagnosticPullMode.onType &&
        workspace.getConfiguration('postmortem', uri).get('run') === 'onSave',
      match: (_selector, uri) => looksLikeOurs(uri),
    },
    errorHandler: new CrashPolicy(() => void sayItKeepsCrashing()),
  };
}

/** Tells the server that somebody shows timelines, so that it says when they change, and reads config files for it. */
export function declareAbilities(client: BaseLanguageClient): void {
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      const known: unknown = capabilities.experimental;
      const others = typeof known === 'object' ? known : {};
      capabilities.experimental = {
        ...others,
        postmortemView: true,
        postmortemConfigFiles: true,
        postmortemCommands: true,
      };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
}

async function sayItKeepsCrashing(): Promise<void> {
  const choice = await window.showErrorMessage(
    'The Postmortem server stopped five times within three minutes and is not started again. The output says what happened.',
    'Show Output',
    'Restart Server',
  );
  if (choice === 'Show Output') await runCommand(Commands.showOutput);
  if (choice === 'Restart Server') await runCommand(Commands.restartServer);
}

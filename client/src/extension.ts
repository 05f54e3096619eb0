/** What both extension hosts do once they know how to reach a server. */
import { window, type Disposable, type ExtensionContext } from 'vscode';
import { CheckedState } from './checked-state.ts';
import { registerCommands } from './commands/register.ts';
import { answerForConfigFiles } from './config-files.ts';
import { clientOptions, CLIENT_NAME, declareAbilities, type Connect } from './language-client.ts';
import { extendMarkdownIt, type MarkdownIt } from './markdown/extend-markdown-it.ts';
import { Strips } from './markdown/strips.ts';
import { offerToPasteEntries } from './paste-entries.ts';
import { Previews } from './preview/previews.ts';
import { QuietDiagnostics } from './quiet/quiet-diagnostics.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';

export interface Extension {
  readonly stop: () => Promise<void>;
  /** What the built-in Markdown preview asks of extensions that `contributes` plugins for it. */
  readonly extendMarkdownIt: <M extends MarkdownIt>(markdown: M) => M;
}

/** Does not wait for the server: commands, previews and the Markdown preview wait for it themselves. */
export function startExtension(context: ExtensionContext, connect: Connect): Extension {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  const quiet = new QuietDiagnostics();
  const client = connect(clientOptions(context, log, quiet));
  declareAbilities(client);
  answerForConfigFiles(client);
  const server = new Server(client, log);
  const previews = new Previews(context, server);
  const checked = new CheckedState(server, () => previews.active?.uri);
  const follow: Disposable = checked.onDidChange(() => {
    if (checked.current) previews.followActive(checked.current);
  });
  context.subscriptions.push(log, quiet, server, previews, checked, follow, showStatus(checked));
  context.subscriptions.push(offerToPasteEntries(server));
  context.subscriptions.push(...registerCommands({ server, previews, checked }));
  const strips = new Strips(server);
  context.subscriptions.push(strips);
  // Commands and previews say so themselves when they cannot reach it.
  server.start().catch((error: unknown) => log.error(`The server did not start: ${String(error)}`));
  return {
    stop: () => server.stop(),
    extendMarkdownIt: (markdown) => extendMarkdownIt(markdown, (uri) => strips.of(uri)),
  };
}

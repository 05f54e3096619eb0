/** The extension's entry: one file for both extension hosts, so that what they share ships once. */
import type { ExtensionContext } from 'vscode';
import { startExtension, type Extension } from './extension.ts';

let extension: Extension | undefined;

export async function activate(
  context: ExtensionContext,
): Promise<Pick<Extension, 'extendMarkdownIt'>> {
  // In the web the extension host is a worker; Node knows no such scope.
  const { connectTo } =
    typeof WorkerGlobalScope === 'undefined'
      ? await import('./node/connect.ts')
      : await import('./browser/connect.ts');
  extension = startExtension(context, connectTo(context));
  return { extendMarkdownIt: extension.extendMarkdownIt };
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}

/** The extension's entry: one file for both extension hosts, so that what they share ships once. */
import type { ExtensionContext } from 'vscode';
import { startExtension } from './extension.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  // In the web the extension host is a worker; Node knows no such scope.
  const { connectTo } =
    typeof WorkerGlobalScope === 'undefined'
      ? await import('./node/connect.ts')
      : await import('./browser/connect.ts');
  stop = await startExtension(context, connectTo(context));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

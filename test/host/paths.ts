/** Where things are on disk; every other file of the test host asks here. */
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Downloads that outlive a run: VS Code and the Node it wants. The same folder test-electron uses. */
export const downloads = join(root, '.vscode-test');

/** Everything that a run writes and may be deleted at any time. */
export const scratch = join(root, '.cache/vscode');

export const examples = join(root, 'examples');

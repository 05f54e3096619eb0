/** The extension wakes up for Markdown and offers what its manifest promises. */
import * as vscode from 'vscode';
import { closeAll, open } from './editing.ts';
import { equal, until } from './expect.ts';

const ID = 'postmortem-tools.postmortem';

/** Everything is loaded here for the first time, and a busy machine runs the other suites beside it. */
const FIRST_LOAD_MS = 60_000;

describe('Activation', () => {
  after(closeAll);

  it('happens when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension(ID);
    equal(extension?.id, ID, 'the installed extension');
    await open('README.md');
    await until(
      () => `${ID} is active`,
      () => (extension?.isActive ? true : undefined),
      FIRST_LOAD_MS,
    );
  });

  it('registers every command of the manifest', async () => {
    const manifest = vscode.extensions.getExtension(ID)?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands
      .map(({ command }) => command)
      .filter((command) => !registered.has(command));
    equal(missing, [], 'commands in the manifest that nobody answers');
  });
});

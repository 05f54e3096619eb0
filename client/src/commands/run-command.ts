/** Runs one of our own commands by its id, as a button of a message does. */
import { commands } from 'vscode';
import type { CommandId } from './ids.ts';

export async function runCommand(id: CommandId): Promise<void> {
  await commands.executeCommand(id);
}

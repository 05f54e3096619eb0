/** What the buttons of a preview do, on the document that it shows. */
import { ViewColumn, window } from 'vscode';
import { Commands } from '../commands/ids.ts';
import { firstLineOf } from '../written-line.ts';
import { refactor } from '../commands/rewrite-timeline.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Server } from '../server.ts';
import { openDocument } from '../target-document.ts';
import type { PreviewAction } from './messages.ts';
import type { PreviewPanel } from './panel.ts';
import { revealLine } from './reveal-line.ts';

interface Acting {
  readonly panel: PreviewPanel;
  readonly server: Server;
}

const ACTIONS: Readonly<Record<PreviewAction, (acting: Acting) => unknown>> = {
  toggleLock: ({ panel }) => panel.toggleLock(),
  showSource: ({ panel }) => revealText(panel),
  computeMetrics: () => runCommand(Commands.computeMetrics),
  exportTimeline: () => runCommand(Commands.exportTimeline),
  mend,
  restartServer: () => runCommand(Commands.restartServer),
  showOutput: () => runCommand(Commands.showOutput),
  close: ({ panel }) => panel.close(),
};

export async function runAction(action: PreviewAction, acting: Acting): Promise<void> {
  try {
    await ACTIONS[action](acting);
  } catch (error) {
    acting.server.log.error(`The preview's ${action}: ${String(error)}`);
  }
}

async function revealText({ uri }: PreviewPanel): Promise<void> {
  const document = await openDocument(uri);
  const key = uri.toString();
  const shown = window.visibleTextEditors.find((each) => each.document.uri.toString() === key);
  if (document)
    await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.One,
    });
}

/** What the notice asks for is written, and the caret stands there. */
async function mend({ panel: { uri }, server }: Acting): Promise<void> {
  const document = await openDocument(uri);
  if (!document) return;
  const answer = await refactor({ server }, document, { refactoring: 'mendTimeline' });
  const first = answer?.edits[0];
  await revealLine(uri, first ? firstLineOf(first) + 1 : 1);
}

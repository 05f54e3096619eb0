/** Gives every command id its action. What goes wrong is logged and said, with the way to the log. */
import { commands, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { Parts } from '../parts.ts';
import { checkReadiness } from './check-readiness.ts';
import { computeMetrics } from './compute-metrics.ts';
import { copyAgenda } from './copy-agenda.ts';
import { decideChecked, explainChecked } from './explain-checked.ts';
import { goToOpenAction } from './go-to-open-action.ts';
import { exportTimeline } from './export-timeline.ts';
import { Commands, type CommandId } from './ids.ts';
import { insertSection } from './insert-section.ts';
import { newPostmortem } from './new-postmortem.ts';
import { openPreview, showSource, togglePreviewLock } from './preview.ts';
import { convertTimelineToUtc, sortTimeline } from './rewrite-timeline.ts';

type Action = (parts: Parts) => unknown;

const ACTIONS: Readonly<Record<CommandId, Action>> = {
  [Commands.computeMetrics]: computeMetrics,
  [Commands.goToOpenAction]: goToOpenAction,
  [Commands.newPostmortem]: newPostmortem,
  [Commands.openPreview]: (parts) => openPreview(parts, 'here'),
  [Commands.openPreviewToSide]: (parts) => openPreview(parts, 'beside'),
  [Commands.togglePreviewLock]: togglePreviewLock,
  [Commands.showSource]: showSource,
  [Commands.exportTimeline]: exportTimeline,
  [Commands.insertSection]: insertSection,
  [Commands.convertTimelineToUtc]: convertTimelineToUtc,
  [Commands.sortTimeline]: sortTimeline,
  [Commands.checkReadiness]: checkReadiness,
  [Commands.copyAgenda]: copyAgenda,
  [Commands.checkFile]: (parts) => decideChecked(parts, true),
  [Commands.doNotCheckFile]: (parts) => decideChecked(parts, false),
  [Commands.explainChecked]: explainChecked,
  [Commands.restartServer]: ({ server }) => server.restart(),
  [Commands.showOutput]: ({ server }) => server.log.show(),
};

export function registerCommands(parts: Parts): readonly Disposable[] {
  return Object.entries(ACTIONS).map(([id, action]) =>
    commands.registerCommand(id, async () => {
      try {
        await action(parts);
      } catch (error) {
        await sayItFailed(parts.server.log, id, error);
      }
    }),
  );
}

async function sayItFailed(log: LogOutputChannel, id: string, error: unknown): Promise<void> {
  log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const choice = await window.showErrorMessage(
    'This Postmortem command did not finish. The output says why.',
    'Show Output',
  );
  if (choice) log.show();
}

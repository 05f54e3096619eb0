/** The ids of all commands: registration, manifest and tests share this one list. */
import { ClientCommands } from '../../../server/src/lsp/protocol.ts';

export const Commands = {
  ...ClientCommands,
  newPostmortem: 'postmortem.newPostmortem',
  openPreview: 'postmortem.openPreview',
  openPreviewToSide: 'postmortem.openPreviewToSide',
  togglePreviewLock: 'postmortem.togglePreviewLock',
  showSource: 'postmortem.showSource',
  exportTimeline: 'postmortem.exportTimeline',
  insertSection: 'postmortem.insertSection',
  convertTimelineToUtc: 'postmortem.convertTimelineToUtc',
  sortTimeline: 'postmortem.sortTimeline',
  checkReadiness: 'postmortem.checkReadiness',
  copyAgenda: 'postmortem.copyReviewAgenda',
  checkFile: 'postmortem.checkFile',
  doNotCheckFile: 'postmortem.doNotCheckFile',
  explainChecked: 'postmortem.explainChecked',
  restartServer: 'postmortem.restartServer',
  showOutput: 'postmortem.showOutput',
} as const;

export type CommandId = (typeof Commands)[keyof typeof Commands];

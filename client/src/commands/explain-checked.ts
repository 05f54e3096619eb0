/** Explain Why This File Is (Not) Checked: the answer of the ladder, and what can be done. Check, or Do Not Check This File. */
import { commands, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { Methods, type CheckedAnswer } from '../../../server/src/lsp/protocol.ts';
import { countsOf } from '../counts.ts';
import { decideInFrontMatter } from '../front-matter.ts';
import type { Parts } from '../parts.ts';
import { Commands } from './ids.ts';
import { runCommand } from './run-command.ts';
import { documentOf, sayItCannotBeRead } from './with-document.ts';

export async function explainChecked(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const uri = parts.server.addressOf(document.uri);
  const answer = await parts.server.request(Methods.checked, { uri });
  if (!answer) {
    sayItCannotBeRead();
    return;
  }
  const isOn = answer.decision === 'on';
  const decide = isOn ? 'Do Not Check This File' : 'Check This File';
  const others = isOn ? [READINESS, SETTINGS] : [SETTINGS];
  const said = explanation(document, answer);
  const choice = await window.showInformationMessage(said, decide, ...others);
  if (choice === decide) await write(document, !isOn);
  if (choice === READINESS) await runCommand(Commands.checkReadiness);
  if (choice === SETTINGS) await commands.executeCommand(OPEN_SETTINGS, 'postmortem.');
}

const READINESS = 'Check Readiness';
const SETTINGS = 'Settings';
const OPEN_SETTINGS = 'workbench.action.openSettings';

/** Writes it into the front matter, where everybody who reads the file finds it. */
export async function decideChecked(parts: Parts, isPostmortem: boolean): Promise<void> {
  const document = await documentOf(parts);
  if (document) await write(document, isPostmortem);
}

function explanation(
  { uri }: TextDocument,
  { decision, kind, preset, why, counts }: CheckedAnswer,
): string {
  const name = Uri.parse(uri.toString()).path.split('/').pop() ?? 'This file';
  const verdicts = {
    on: kind === 'template' ? 'is read as a template' : `is checked as a postmortem (${preset})`,
    offer: 'looks like a postmortem but is not checked',
    off: 'is not checked as a postmortem',
  };
  const found = decision === 'on' ? ` It has ${countsOf(counts)}.` : '';
  return `${name} ${verdicts[decision]}. ${withStop(why)}${found}`;
}

function withStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

async function write(document: TextDocument, isPostmortem: boolean): Promise<void> {
  const { start, end, newText } = decideInFrontMatter(document.getText(), isPostmortem);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(end));
  edit.replace(document.uri, range, newText);
  await workspace.applyEdit(edit);
}

/** Explain Why This File Is (Not) Checked: the answer of the ladder, and the one click that decides otherwise. */
import { window, workspace, WorkspaceEdit, Range, Uri, type TextDocument } from 'vscode';
import { Methods, type CheckedAnswer } from '../../../server/src/lsp/protocol.ts';
import { countsOf } from '../counts.ts';
import { decideInFrontMatter } from '../front-matter.ts';
import type { Parts } from '../parts.ts';
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
  const choice = await window.showInformationMessage(explanation(document, answer), decide);
  if (choice === decide) await write(document, !isOn);
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

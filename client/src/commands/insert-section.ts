/** Insert Section: the scaffold of one section, where the template has it; the caret goes there. */
import { Selection, TextEditorRevealType, window, type TextDocument } from 'vscode';
import type { WireEdit } from '../../../server/src/lsp/protocol.ts';
import type { SectionKind } from '../../../server/src/model/postmortem.ts';
import type { Parts } from '../parts.ts';
import { firstLineOf } from '../written-line.ts';
import { refactor } from './rewrite-timeline.ts';
import { documentOf } from './with-document.ts';

export async function insertSection(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const choice = await window.showQuickPick([...SECTIONS], {
    title: 'Which section do you want to insert?',
  });
  if (!choice) return;
  const answer = await refactor(parts, document, {
    refactoring: 'insertSection',
    section: choice.section,
  });
  const first = answer?.edits[0];
  if (first) goTo(document, first);
}

interface SectionChoice {
  readonly label: string;
  readonly description: string;
  readonly section: SectionKind;
}

const SECTIONS: readonly SectionChoice[] = [
  { label: 'Summary', section: 'summary', description: 'what broke, for whom, for how long' },
  { label: 'Impact', section: 'impact', description: 'users, errors, money, error budget' },
  { label: 'Timeline', section: 'timeline', description: 'what happened when, in UTC' },
  { label: 'Root Cause', section: 'root-cause', description: 'five whys and contributing factors' },
  { label: 'Detection', section: 'detection', description: 'how it was found, TTD and TTA, gaps' },
  { label: 'Resolution', section: 'resolution', description: 'the mitigation and the fix' },
  {
    label: 'Action Items',
    section: 'action-items',
    description: 'owner, priority, due date, status',
  },
  { label: 'Lessons Learned', section: 'lessons', description: 'well, poorly, lucky, differently' },
];

function goTo(document: TextDocument, edit: WireEdit): void {
  const key = document.uri.toString();
  const editor = window.visibleTextEditors.find((each) => each.document.uri.toString() === key);
  if (!editor) return;
  const line = Math.min(firstLineOf(edit), document.lineCount - 1);
  const position = document.lineAt(line).range.end;
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

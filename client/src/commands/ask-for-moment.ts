/** Asks which entry of the timeline is a moment: the likely ones first, and "none of these" is an answer too. */
import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { MomentQuestion } from '../../../server/src/lsp/protocol.ts';
import { plainLabel } from '../plain-label.ts';

/** The 1-based line of the entry, `none`, or `cancelled` when the question was left unanswered. */
export async function askForMoment(
  question: MomentQuestion,
): Promise<number | 'none' | 'cancelled'> {
  const { title, why: placeHolder } = question;
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  const choice = await window.showQuickPick(itemsOf(question), options);
  return choice?.line ?? 'cancelled';
}

interface EntryItem extends QuickPickItem {
  readonly line?: number | 'none';
}

function itemsOf({ candidates }: MomentQuestion): EntryItem[] {
  const likely = candidates.filter(({ standing }) => standing !== 'other');
  const others = candidates.filter(({ standing }) => standing === 'other');
  const none: EntryItem = {
    label: '$(circle-slash) None of these',
    line: 'none',
    alwaysShow: true,
  };
  // Enter takes the first one, and that has to be an entry.
  if (likely.length === 0) return [...others.map(itemOf), none];
  return [
    ...[separator('likely'), ...likely.map(itemOf)],
    none,
    ...(others.length > 0 ? [separator('all other entries'), ...others.map(itemOf)] : []),
  ];
}

function itemOf({ line, label, standing }: MomentQuestion['candidates'][number]): EntryItem {
  const now = standing === 'now' ? ', read so now' : '';
  return { label: plainLabel(label), description: `line ${line}${now}`, line };
}

function separator(label: string): EntryItem {
  return { label, kind: QuickPickItemKind.Separator };
}

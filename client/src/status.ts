/** The language status item: is this file checked, what was found, and a click that explains. */
import { Disposable, languages, LanguageStatusSeverity } from 'vscode';
import type { CheckedState } from './checked-state.ts';
import { Commands } from './commands/ids.ts';
import { countsOf } from './counts.ts';
import { SELECTOR } from './selector.ts';
import type { CheckedAnswer } from '../../server/src/lsp/protocol.ts';

export function showStatus(checked: CheckedState): Disposable {
  const item = languages.createLanguageStatusItem('postmortem.checked', SELECTOR);
  item.name = 'Postmortem';
  item.command = { command: Commands.explainChecked, title: 'Explain' };
  const update = (): void => {
    const answer = checked.current?.answer;
    item.text = answer ? headline(answer) : '$(pulse) Postmortem';
    item.detail = answer?.why ?? 'Not read yet.';
    item.severity = LanguageStatusSeverity.Information;
  };
  update();
  return Disposable.from(checked.onDidChange(update), item);
}

function headline({ decision, kind, preset, counts }: CheckedAnswer): string {
  if (decision === 'off') return '$(pulse) Not checked as a postmortem';
  if (decision === 'offer') return '$(pulse) Looks like a postmortem; not checked';
  const what = kind === 'template' ? 'Postmortem template' : `Postmortem (${preset})`;
  return `$(pulse) ${what}: ${countsOf(counts)}`;
}

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
  item.command = { command: Commands.explainChecked, title: 'Why, and What Else' };
  const update = (): void => {
    const answer = checked.current?.answer;
    item.text = answer ? headline(answer) : '$(pulse) Postmortem';
    // There is room for a few words; a click tells the rest.
    item.detail = answer ? detailOf(answer) : 'not read yet';
    item.severity = LanguageStatusSeverity.Information;
  };
  update();
  return Disposable.from(checked.onDidChange(update), item);
}

/** `by its path, in 12 ms` */
function detailOf({ by, milliseconds }: CheckedAnswer): string {
  const time = milliseconds < 1 ? 'less than 1' : String(Math.round(milliseconds));
  return `${BY[by]}, in ${time} ms`;
}

const BY: Readonly<Record<CheckedAnswer['by'], string>> = {
  itself: 'it says so',
  config: 'by the config file',
  path: 'by its path',
  content: 'by its content',
};

function headline({ decision, kind, preset, counts }: CheckedAnswer): string {
  if (decision === 'off') return '$(pulse) Not checked as a postmortem';
  if (decision === 'offer') return '$(pulse) Looks like a postmortem; not checked';
  const what = kind === 'template' ? 'Postmortem template' : `Postmortem (${preset})`;
  return `$(pulse) ${what}: ${countsOf(counts)}`;
}

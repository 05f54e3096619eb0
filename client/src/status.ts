/** The language status: what was found in this file, how it came to be checked, and a click that explains. */
import { Disposable, languages, LanguageStatusSeverity, type LanguageStatusItem } from 'vscode';
import type { CheckedState } from './checked-state.ts';
import { Commands } from './commands/ids.ts';
import { countsOf } from './counts.ts';
import { SELECTOR } from './selector.ts';
import type { CheckedAnswer } from '../../server/src/lsp/protocol.ts';

/** VS Code gives a line some fifty letters before it cuts it, so what and how are a line each. */
export function showStatus(checked: CheckedState): Disposable {
  const what = line('postmortem.checked');
  what.command = { command: Commands.explainChecked, title: 'Why, and What Else' };
  let how: LanguageStatusItem | undefined;
  const update = (): void => {
    const answer = checked.current?.answer;
    what.text = answer ? headline(answer) : '$(pulse) Postmortem';
    what.detail = answer ? '' : 'not read yet';
    if (answer?.decision === 'on') {
      how ??= line('postmortem.how');
      how.text = `$(checklist) ${wayOf(answer)}`;
      how.detail = timeOf(answer);
    } else {
      how?.dispose();
      how = undefined;
    }
  };
  update();
  return Disposable.from(checked.onDidChange(update), what, { dispose: () => how?.dispose() });
}

function line(id: string): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(id, SELECTOR);
  item.name = 'Postmortem';
  item.severity = LanguageStatusSeverity.Information;
  return item;
}

function headline({ decision, kind, counts }: CheckedAnswer): string {
  if (decision === 'off') return '$(pulse) Not checked as a postmortem';
  if (decision === 'offer') return '$(pulse) Looks like a postmortem; not checked';
  const what = kind === 'template' ? 'Postmortem template' : 'Postmortem';
  return `$(pulse) ${what}: ${countsOf(counts)}`;
}

/** `Checked by its path, strict` */
function wayOf({ by, kind, preset }: CheckedAnswer): string {
  return kind === 'template' ? `Checked ${BY[by]}` : `Checked ${BY[by]}, ${preset}`;
}

const BY: Readonly<Record<CheckedAnswer['by'], string>> = {
  itself: 'because it says so',
  config: 'by the config file',
  path: 'by its path',
  content: 'by its content',
};

function timeOf({ milliseconds }: CheckedAnswer): string {
  return `in ${milliseconds < 1 ? 'less than 1' : String(Math.round(milliseconds))} ms`;
}

/** Completions: what is offered where, and what accepting one writes. */
import * as vscode from 'vscode';
import { caretBehind, CHECKOUT, closeAll, openCopy, type } from './editing.ts';
import { equal, ok, until } from './expect.ts';

describe('Completions', () => {
  afterEach(closeAll);

  it('offer the severities with their meaning', async () => {
    const editor = await openCopy(CHECKOUT, 'postmortems/severities.md');
    await clear(editor, 'SEV-2', '**Severity:** ');
    const items = await offered(editor, 'SEV-1');
    for (const level of ['SEV-1', 'SEV-2', 'SEV-3'])
      ok(
        items.some((item) => labelOf(item) === level),
        `${level} is offered`,
      );
    const first = items.find((item) => labelOf(item) === 'SEV-1');
    ok(Boolean(first?.detail ?? first?.documentation), 'SEV-1 says what it means');
  });

  it('write what is accepted, and nothing else', async () => {
    const editor = await openCopy(CHECKOUT, 'postmortems/accepted.md');
    const before = editor.document.getText();
    await clear(editor, 'SEV-2', '**Severity:** ');
    await type('SEV-');
    await accept(editor, 'SEV-1');
    equal(editor.document.getText(), before.replace('SEV-2', 'SEV-1'), 'the document');
  });

  it('offer the sections that are still missing at a heading', async () => {
    const editor = await openCopy(CHECKOUT, 'postmortems/heading.md');
    const lessons = editor.document.getText().indexOf('## Lessons Learned');
    await editor.edit((edit) =>
      edit.replace(
        new vscode.Range(
          editor.document.positionAt(lessons),
          editor.document.positionAt(editor.document.getText().length),
        ),
        '',
      ),
    );
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await type('## ');
    const items = await offered(editor, '## Lessons Learned');
    ok(!items.some((item) => labelOf(item) === '## Timeline'), 'Timeline is there and not offered');
  });
});

/** Takes the words out that follow the label, and leaves the caret there. */
async function clear(editor: vscode.TextEditor, words: string, label: string): Promise<void> {
  const start = caretBehind(editor, label);
  await editor.edit((edit) =>
    edit.delete(new vscode.Range(start, start.translate(0, words.length))),
  );
}

/** The completions at the caret, once the wanted one is among them. */
async function offered(
  editor: vscode.TextEditor,
  wanted: string,
): Promise<readonly vscode.CompletionItem[]> {
  let labels: string[] = [];
  return until(
    () => `${wanted} is offered; there is: ${labels.slice(0, 20).join(', ')}`,
    async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      labels = items.map(labelOf);
      return labels.includes(wanted) ? items : undefined;
    },
  );
}

/** Opens the list at the caret as Ctrl+Space does and accepts what is selected, once the list is there. */
async function accept(editor: vscode.TextEditor, label: string): Promise<void> {
  await offered(editor, label);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await until(
    () => `accepting ${label} writes it; the document says:\n${editor.document.getText()}`,
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes(label) || undefined;
    },
  );
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Snippets: known to VS Code, inserted with their tab stops. */
import * as vscode from 'vscode';
import { closeAll, textBecomes, type } from './editing.ts';
import { ok } from './expect.ts';
import { findings } from './findings.ts';

describe('Snippets', () => {
  afterEach(closeAll);

  it('write the whole document', async () => {
    const { document } = await emptyMarkdown();
    await insertSnippet('Postmortem: whole document');
    const text = await textBecomes(document, 'is a postmortem', (now) =>
      now.includes('## Summary'),
    );
    for (const heading of ['## Impact', '## Timeline', '## Root Cause', '## Lessons Learned'])
      ok(text.includes(heading), `${heading} stands in:\n${text}`);
  });

  it('write a timeline row whose first stop is filled by typing', async () => {
    const { document } = await emptyMarkdown();
    await insertSnippet('Postmortem: timeline row');
    await type('14:02');
    await textBecomes(document, 'is a row at 14:02', (now) => /^\| *14:02 *\|.*\|$/m.test(now));
    ok(findings(document.uri).length === 0, 'a lone row is no postmortem');
  });
});

async function emptyMarkdown(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  return vscode.window.showTextDocument(document);
}

/** By the name in the snippet file; typing its prefix is tested on the screen. */
async function insertSnippet(name: string): Promise<void> {
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
}

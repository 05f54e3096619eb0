/** Findings come while someone types, go when the text is mended, and stay away from ordinary Markdown. */
import * as vscode from 'vscode';
import {
  caretBehind,
  CHECKOUT,
  closeAll,
  inWorkspace,
  LOGIN,
  open,
  openCopy,
  type,
  undo,
} from './editing.ts';
import { equal, ok } from './expect.ts';
import { finding, findings, noFinding, ruleOf, rulesOn, silent } from './findings.ts';
import { memoryFile } from './memory-files.ts';

const SEVERITY = '**Severity:** SEV-2';

describe('Squiggles', () => {
  afterEach(closeAll);

  it('stand where the example with findings has them', async () => {
    const { document } = await open(LOGIN);
    const expected: [rule: string, words: string][] = [
      ['unknown-severity', 'SEV-1 / SEV-2 / SEV-3'],
      ['skipped-impact', 'Impact'],
      ['non-utc-time', 'Time (PST)'],
      ['time-goes-backwards', '09:10'],
      ['claim-mismatch', '00:05'],
      ['metric-not-stated', 'HH:MM'],
      ['empty-section', 'Resolution'],
      ['missing-section', 'Incident Postmortem'],
      ['action-without-owner', 'TBD'],
    ];
    for (const [rule, words] of expected) {
      await finding(document.uri, rule);
      const places = findings(document.uri)
        .filter((diagnostic) => ruleOf(diagnostic) === rule)
        .map(({ range }) => document.getText(range));
      const found = places.some((place) => place.includes(words) || words.includes(place.trim()));
      ok(found, `${rule} should mark "${words}"; it marks ${JSON.stringify(places)}`);
    }
  });

  it('name their rule and link to its page', async () => {
    const { document } = await open(LOGIN);
    const { code, message } = await finding(document.uri, 'unknown-severity');
    const { target } = code as { target: vscode.Uri };
    ok(target.path.includes('unknown-severity'), `the link goes to ${target.toString()}`);
    ok(message.endsWith('.'), `a message is a sentence: ${message}`);
  });

  it('come while typing and go when it is mended', async () => {
    const editor = await openCopy(CHECKOUT, 'postmortems/typed.md');
    const { uri } = editor.document;
    caretBehind(editor, SEVERITY);
    await type('7');
    const { range } = await finding(uri, 'unknown-severity');
    equal(editor.document.getText(range), 'SEV-27', 'the words under the squiggle');
    await vscode.commands.executeCommand('deleteLeft');
    await noFinding(uri, 'unknown-severity');
    await silent(uri);
  });

  it('spare a README that lies beside postmortems', async () => {
    const readme = await openCopy('README.md', 'postmortems/README.md');
    await type('| Time (PST) | Event |\n');
    const other = await openCopy(LOGIN, 'postmortems/other.md');
    await finding(other.document.uri, 'unknown-severity');
    equal(rulesOn(readme.document.uri), [], 'findings on the README');
  });

  it('come in an untitled document that says it is a postmortem', async () => {
    const content = '---\npostmortem: true\n---\n\n# Outage\n\n**Severity:** SEV-27\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await finding(document.uri, 'unknown-severity');
  });

  it('are gone when the file is closed', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/closed.md');
    await finding(document.uri, 'unknown-severity');
    await closeAll();
    await silent(document.uri);
  });

  it('go and come back with undo and redo', async () => {
    const editor = await openCopy(CHECKOUT, 'postmortems/undone.md');
    caretBehind(editor, SEVERITY);
    await type('7');
    await finding(editor.document.uri, 'unknown-severity');
    await undo();
    await noFinding(editor.document.uri, 'unknown-severity');
    await vscode.commands.executeCommand('redo');
    await finding(editor.document.uri, 'unknown-severity');
  });

  it('come in a file that is not on a disk', async () => {
    const text = await vscode.workspace.fs.readFile(inWorkspace(LOGIN));
    const uri = await memoryFile('postmortems/virtual.md', text);
    await vscode.window.showTextDocument(uri);
    await finding(uri, 'unknown-severity');
  });
});

/** A team's config file in the workspace: it holds at once, its mistakes stand in it, and it is gone when it is deleted. */
import * as vscode from 'vscode';
import { closeAll, inWorkspace, LOGIN, openCopy } from './editing.ts';
import { equal, until } from './expect.ts';
import { finding, findings, noFinding } from './findings.ts';

const CONFIG = 'configured/.postmortem.json';

async function write(text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(CONFIG);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('A config file', () => {
  afterEach(closeAll);

  it('holds for the documents below it, reports its mistakes, and can be taken back', async () => {
    const { document } = await openCopy(LOGIN, 'configured/postmortems/login.md');
    await finding(document.uri, 'non-utc-time');
    const config = await write(
      '{\n  // ours\n  "prset": "strict",\n  "rules": { "non-utc-time": "off" }\n}\n',
    );
    await noFinding(document.uri, 'non-utc-time');
    await finding(document.uri, 'action-without-owner');
    const [mistake] = await until(
      () => 'the config file has a finding',
      () => (findings(config).length > 0 ? findings(config) : undefined),
    );
    const told = '"prset" is no key of a config file; did you mean "preset"?';
    equal(mistake?.message, told, 'the message');
    equal(mistake?.range.start.line, 2, 'its line');
    await vscode.workspace.fs.delete(config);
    await finding(document.uri, 'non-utc-time');
    await until(
      () => 'the deleted config file has no finding',
      () => (findings(config).length === 0 ? true : undefined),
    );
  });
});

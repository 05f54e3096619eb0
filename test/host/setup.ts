/** Brings what the suites need beyond `npm ci`: a Chromium and VS Code. Says what it installs and where. */
import { browser } from './browser.ts';
import { installVSCode } from './install-vscode.ts';
import { plainly } from './plainly.ts';

await plainly(async () => {
  console.log(`Browser: ${await browser()}`);
  console.log(`VS Code: ${(await installVSCode()).entry}`);
});

/**
 * Mocha inside an extension host. Its browser build runs in the Node host and in the web worker alike, so one bundle
 * serves both; a runner of our own would have to learn timeouts, hooks and reports again.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { suiteMark } from './mark.ts';

/** One whole line per event: the host's console passes on single strings only. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('suite', (suite) => say(suite.title));
    runner.on('pass', (test) => say(`  ✓ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => say(`  - ${test.title}`));
    runner.on('fail', (test, error: Error) => {
      say(`  ✗ ${test.fullTitle()}`);
      for (const line of (error.stack ?? error.message).split('\n')) say(`      ${line}`);
    });
    runner.on('end', () => say(`${this.stats.passes} passing, ${this.stats.failures} failing`));
  }
}

const TEST_MS = 90_000;

mocha.setup({ ui: 'bdd', timeout: TEST_MS, reporter: LineReporter, slow: 3000 });

/** Called by VS Code when the workbench is up. */
export function run(): Promise<void> {
  say(`VS Code ${vscode.version}, extension host: ${hostKind()}`);
  return new Promise((done, fail) => {
    // Not `mocha.run`: that asks the page's address for a filter, and a Node host has none.
    Mocha.prototype.run.call(mocha, (failures: number) => {
      if (failures === 0) done();
      else fail(new Error(`${failures} failing`));
    });
  });
}

function say(line: string): void {
  console.log(`${suiteMark}${line}`);
}

function hostKind(): string {
  return vscode.env.uiKind === vscode.UIKind.Desktop
    ? 'node (desktop)'
    : typeof globalThis.process === 'object'
      ? 'node (server)'
      : 'web worker';
}

/** Runs a suite inside the extension host of a workbench, shows what the suite says and keeps what VS Code logs. */
import type { Browser, Page } from 'playwright-core';
import { suiteMark } from '../vscode/inside/mark.ts';
import { newPage, openWorkbench, type WorkbenchOptions } from './workbench.ts';
import type { VSCodeServer } from './vscode-server.ts';

const SUITE_MS = 300_000;

export interface SuiteResult {
  readonly passed: boolean;
  readonly log: string;
}

export async function runSuite(
  chrome: Browser,
  server: VSCodeServer,
  options: WorkbenchOptions & { readonly tests: string },
): Promise<SuiteResult> {
  const page = await newPage(chrome);
  const log: string[] = [];
  const ended = suiteEnd(page, (line) => {
    log.push(line);
    if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
  });
  await openWorkbench(page, server, options);
  const code = await ended;
  await page.context().close();
  return { passed: code === 0, log: log.join('\n') };
}

/** The exit code, by whichever way the suite ends. */
function suiteEnd(page: Page, say: (line: string) => void): Promise<number> {
  return new Promise((done) => {
    const giveUp = (why: string): void => {
      say(`${suiteMark}${why}`);
      done(1);
    };
    const late = `The suite did not end within ${SUITE_MS / 1000} s.`;
    setTimeout(giveUp, SUITE_MS, late).unref();
    page.on('crash', () => giveUp('The page of the workbench crashed.'));
    void page.exposeFunction('codeAutomationExit', done);
    void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
      say(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')),
    );
  });
}

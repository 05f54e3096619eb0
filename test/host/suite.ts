/** Runs a suite inside the extension host of a workbench, shows what the suite says and keeps what VS Code logs. */
import type { Browser, Page } from 'playwright-core';
import { suiteMark } from '../vscode/inside/mark.ts';
import type { VSCodeServer } from './vscode-server.ts';
import { serveWebExtension } from './web-extension.ts';
import { newPage, openWorkbench } from './workbench.ts';

const SUITE_MS = 400_000;

export type HostKind = 'node' | 'web';

export interface Suite {
  readonly kind: HostKind;
  /** The folder that is opened. */
  readonly folder: string;
  /** The unpacked extension that VS Code is told to develop; it runs tests for such a one only. */
  readonly extension: string;
  /** The module whose `run()` is called in the extension host. */
  readonly tests: string;
}

export interface SuiteResult {
  readonly passed: boolean;
  readonly log: string;
}

export async function runSuite(
  chrome: Browser,
  server: VSCodeServer,
  { kind, folder, extension, tests }: Suite,
): Promise<SuiteResult> {
  const page = await newPage(chrome);
  const log: string[] = [];
  const ended = suiteEnd(page, (line) => {
    log.push(line);
    if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
  });
  if (kind === 'web') await serveWebExtension(page, server, { extension, tests });
  await openWorkbench(page, server, kind === 'web' ? { folder } : { folder, extension, tests });
  const code = await ended;
  await page.context().close();
  return { passed: code === 0, log: log.join('\n') };
}

/** The exit code, by whichever way the suite ends. */
function suiteEnd(page: Page, say: (line: string) => void): Promise<number> {
  return new Promise((resolve) => {
    let running = true;
    const done = (code: number): void => {
      running = false;
      resolve(code);
    };
    const giveUp = (why: string): void => {
      if (!running) return;
      say(`${suiteMark}${why}`);
      done(1);
    };
    const late = `The suite did not end within ${SUITE_MS / 1000} s.`;
    setTimeout(giveUp, SUITE_MS, late).unref();
    page.on('crash', () => giveUp('The page of the workbench crashed.'));
    page.on('close', () => giveUp('The browser went away.'));
    void page.exposeFunction('codeAutomationExit', done);
    void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
      say(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')),
    );
  });
}

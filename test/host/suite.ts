/** Runs a suite inside the extension host of a workbench, shows what the suite says and keeps what VS Code logs. */
import type { Browser, Page } from 'playwright-core';
import { suiteMark } from '../vscode/inside/mark.ts';
import type { VSCodeServer } from './vscode-server.ts';
import { serveWebExtensions } from './web-extensions.ts';
import { newPage, openWorkbench } from './workbench.ts';

const SUITE_MS = 400_000;

export type HostKind = 'node' | 'web';

export interface Suite {
  readonly kind: HostKind;
  /** The folder that is opened. */
  readonly folder: string;
  /** Unpacked extensions; the last one carries the tests. */
  readonly extensions: readonly string[];
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
  { kind, folder, extensions, tests }: Suite,
): Promise<SuiteResult> {
  const page = await newPage(chrome);
  const log: string[] = [];
  const ended = suiteEnd(page, (line) => {
    log.push(line);
    if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
  });
  if (kind === 'web') await serveWebExtensions(page, server, { extensions, tests });
  await openWorkbench(page, server, kind === 'web' ? { folder } : { folder, extensions, tests });
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

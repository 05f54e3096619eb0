/** `npm start` as a person meets it: the address it prints shows the preview, Ctrl+C leaves nothing behind. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { stopEverything } from '../../host/command.ts';
import { root } from '../../host/paths.ts';
import { until } from '../../host/progress.ts';
import { launchBrowser, newPage } from '../../host/workbench.ts';

/** Of the login outage; its last row has no time yet and is none. */
const ENTRIES = 8;

describe('npm start', () => {
  let chrome: Browser;
  let started: Started | undefined;

  before(async () => {
    chrome = await launchBrowser();
  });
  after(async () => {
    await chrome.close();
    await stopEverything();
  });
  afterEach(async () => {
    await started?.end();
    started = undefined;
  });

  it('opens the example and its timeline, and ends on Ctrl+C', async () => {
    started = await startServed();
    const page = await newPage(chrome);
    await page.goto(started.address);
    await page.locator('.tab').filter({ hasText: 'login-outage.md' }).waitFor();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview
      .locator('li[data-entry-line]')
      .nth(ENTRIES - 1)
      .waitFor();
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await page.context().close();

    // A terminal sends Ctrl+C to everyone in the foreground.
    await started.endsAfter((pid) => process.kill(-pid, 'SIGINT'));
  });

  it('refuses a port that is no port, and one that is taken; ends when only npm is told to', async () => {
    match(await failure('--served', '--port', 'http'), /--port http is not a port/);
    started = await startServed();
    match(await failure('--served', '--port', new URL(started.address).port), /is taken/);
    await started.endsAfter((pid) => process.kill(pid, 'SIGTERM'));
  });
});

interface Started {
  readonly address: string;
  /** Fails unless all that was started is gone and the port is free again. */
  readonly endsAfter: (signal: (pid: number) => void) => Promise<void>;
  /** What a test that failed left running. */
  readonly end: () => Promise<void>;
}

async function startServed(): Promise<Started> {
  const mark = randomUUID();
  const child = npmStart(['--served'], mark);
  const { pid } = child;
  ok(pid !== undefined, 'npm starts');
  const output = listen(child);
  const address = await until(
    'npm start to print its address',
    () => {
      equal(child.exitCode, null, `npm start ended early:\n${output()}`);
      return /http:\/\/127\.0\.0\.1:\S+/.exec(output())?.[0];
    },
    90_000,
  );
  return {
    address,
    endsAfter: async (signal) => {
      const ended = once(child, 'exit');
      signal(pid);
      await ended;
      await until(
        'the port to be free',
        async () => ((await listens(address)) ? undefined : true),
        9000,
      );
      // A compiler's service ends when it notices that nobody asks any more.
      await until(
        'everything to have ended',
        () => (stillRunning(mark).length === 0 ? true : undefined),
        9000,
      ).catch(() => deepEqual(stillRunning(mark), [], 'what still runs'));
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      process.kill(-pid, 'SIGTERM');
      await ended;
    },
  };
}

/** In a group of its own, as a terminal does; the mark goes to everything that it starts. */
function npmStart(args: readonly string[], mark = ''): ChildProcess {
  return spawn('npm', ['start', '--silent', '--', ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, POSTMORTEM_START: mark },
  });
}

async function failure(...args: string[]): Promise<string> {
  const child = npmStart(args);
  const output = listen(child);
  const [code] = (await once(child, 'close')) as [number];
  equal(code, 1, `the exit code; it said:\n${output()}`);
  return output();
}

function listen(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
    socket.on('close', () => socket.destroy());
  });
}

/** Every program that inherited the mark of this start; Linux tells, elsewhere the free port has to do. */
function stillRunning(mark: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => proc(pid, 'environ').includes(mark))
    .map((pid) => proc(pid, 'cmdline').replaceAll('\0', ' '))
    .filter((command) => command !== '');
}

function proc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

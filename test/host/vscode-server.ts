/** A running VS Code server on 127.0.0.1, with its own data and extensions, never on another address. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { run, startProcess, stop } from './command.ts';
import { installVSCode } from './install-vscode.ts';
import { scratch } from './paths.ts';
import { until } from './progress.ts';

export interface ServerOptions {
  /** Names the data folder: servers with different names do not share extensions or settings. */
  readonly name: string;
  readonly extensions: readonly string[];
  readonly port?: number | undefined;
  /**
   * Runs the tests that an address names. A built workbench ignores them without its driver; with it, no message
   * pops up, so whoever looks at the window or uses it goes without.
   */
  readonly runsTests?: boolean;
}

export interface VSCodeServer {
  readonly port: number;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const HOST = '127.0.0.1';
const READY_MS = 60_000;

/** Calm and comparable: nothing asks, welcomes, saves by itself or talks to the network. */
const machineSettings = {
  'workbench.startupEditor': 'none',
  'workbench.editor.restoreViewState': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
};

export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
  const { node, entry } = await installVSCode();
  const data = join(scratch, options.name);
  const folders = ['--server-data-dir', join(data, 'data'), '--extensions-dir', join(data, 'ext')];
  await rm(data, { recursive: true, force: true });
  await mkdir(join(data, 'data/data/Machine'), { recursive: true });
  await writeFile(
    join(data, 'data/data/Machine/settings.json'),
    JSON.stringify(machineSettings, null, 2),
  );
  for (const extension of options.extensions)
    await mustRun(node, [entry, ...folders, ...agreed, '--install-extension', extension]);

  const port = options.port ?? (await freePort());
  await mustBeFree(port);
  const listen = ['--host', HOST, '--port', String(port), '--without-connection-token'];
  const driver = options.runsTests === true ? ['--enable-smoke-test-driver'] : [];
  const args = [entry, ...listen, ...agreed, ...folders, ...driver];
  const child = startProcess(node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = `http://${HOST}:${port}/`;
  await answering(child, address);
  return { port, address, stop: () => stop(child) };
}

// Whether to trust a folder is a setting of the application, which a server's machine settings cannot answer.
const agreed = [
  '--accept-server-license-terms',
  '--disable-telemetry',
  '--disable-workspace-trust',
];

async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(command, args, { quiet: true });
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
}

/** Waits for the first answer; a server that ends before tells why in its output. */
async function answering(child: ChildProcess, address: string): Promise<void> {
  const log: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  await until(
    `VS Code at ${address}`,
    async () => {
      if (child.exitCode !== null)
        throw new Error(`The VS Code server ended before it answered:\n${log.join('')}`);
      return (await answers(address)) ? true : undefined;
    },
    READY_MS,
  );
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return tryPort(0);
}

async function mustBeFree(port: number): Promise<void> {
  await tryPort(port).catch(() => {
    throw new Error(`Port ${port} of ${HOST} is taken. Choose another: npm start -- --port N`);
  });
}

function tryPort(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(port, HOST, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}

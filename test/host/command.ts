/** Runs other programs. Each gets its own process group, so that stopping it stops what it started too. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.ts';

const windows = process.platform === 'win32';
/** How long a program may take to end by itself before it is killed; longer for one that has programs to stop. */
const GRACE_MS = { leaf: 2000, parent: 6000 };

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'shell'> {
  /** Keeps the output without showing it. */
  readonly quiet?: boolean;
  readonly timeoutMs?: number;
}

/** Runs to the end. The output is kept, and shown as it comes unless `quiet`. */
export function run(
  command: string,
  args: readonly string[],
  { quiet = false, timeoutMs, ...options }: RunOptions = {},
): Promise<Outcome> {
  const child = startProcess(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const chunks: string[] = [];
  if (timeoutMs !== undefined) stopLater(child, timeoutMs);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      // Playwright colours its call logs whatever it is told.
      const plain = stripVTControlCharacters(chunk);
      chunks.push(plain);
      if (!quiet) process.stdout.write(plain);
    });
  }
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: `${command}: ${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output: chunks.join('') }));
  });
}

/** Runs npm: the one that runs this script, else the one on the PATH. */
export function npm(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const self = process.env['npm_execpath'];
  return self?.endsWith('.js')
    ? run(process.execPath, [self, ...args], options)
    : run('npm', args, { shell: windows, ...options });
}

const running = new Set<ChildProcess>();

// However this process ends, an error included, nothing that it started outlives it.
process.on('exit', () => {
  for (const { pid } of running) if (pid !== undefined) signalGroup(pid, 'SIGKILL');
});

/** Starts a program in a group of its own and remembers it for `stopEverything`. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, { cwd: root, detached: !windows, ...options });
  running.add(child);
  child.on('error', () => running.delete(child));
  child.on('exit', () => running.delete(child));
  return child;
}

/** Asks a program and what it started to end; kills what is left after a grace. */
export async function stop(child: ChildProcess, graceMs = GRACE_MS.leaf): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (groupLives(pid) && Date.now() < deadline)
    await new Promise((done) => setTimeout(done, 50));
  signalGroup(pid, 'SIGKILL');
}

export async function stopEverything(): Promise<void> {
  await Promise.all([...running].map((child) => stop(child, GRACE_MS.parent)));
}

function stopLater(child: ChildProcess, timeoutMs: number): void {
  const timer = setTimeout(() => {
    console.log(
      `${child.spawnargs.join(' ')} is stopped: it took more than ${timeoutMs / 1000} s.`,
    );
    void stop(child, GRACE_MS.parent);
  }, timeoutMs);
  child.on('close', () => clearTimeout(timer));
}

/** Ctrl+C, `kill`, a closed terminal and the end of npm all end what this process started, then the process. */
export function stopEverythingOnSignals(before: () => void = () => undefined): void {
  let stopping = false;
  const end = (code: number): void => {
    if (stopping) return;
    stopping = true;
    before();
    void stopEverything().then(() => process.exit(code));
  };
  process.on('SIGINT', () => end(130));
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(143));
  // npm passes a signal on to its shell only, and the shell dies without a word.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(143);
  }, 500).unref();
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

function groupLives(pid: number): boolean {
  if (windows) return false;
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

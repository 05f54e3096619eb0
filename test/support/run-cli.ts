/** The built command line, run as a person runs it: what it prints, and its exit code. */
import { spawnSync } from 'node:child_process';
import { built } from './built.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function postmortem(args: readonly string[], input = '', cwd = '.'): Ran {
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('cli.js'), ...args], {
    encoding: 'utf8',
    input,
    env,
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

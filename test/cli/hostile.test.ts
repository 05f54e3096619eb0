/** Whatever a document, a file name or a config file says, nothing that the command line prints steers a terminal. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harmless } from '../../server/src/base/harmless.ts';
import { built } from '../support/built.ts';
import { HOSTILE, HOSTILE_CONFIGS } from '../support/hostile.ts';

let cli = '';
let folder = '';
const documents: string[] = [];
/** What takes long takes it in any format; how its words are printed shows in the others. */
const short: string[] = [];
const SHORT = 10_000;

beforeAll(() => {
  cli = built('cli.js');
  folder = mkdtempSync(join(tmpdir(), 'postmortem-hostile-'));
  const texts = HOSTILE.map(({ text }): [string, string] => ['', text]);
  const configs = Object.values(HOSTILE_CONFIGS).map(([file, config]): [string, string, string] => [
    file,
    HOSTILE[0]?.text ?? '',
    config,
  ]);
  for (const [place, [file, text, config]] of [...texts, ...configs].entries()) {
    const own = join(folder, String(place), 'postmortems');
    mkdirSync(own, { recursive: true });
    const document = join(own, '2026-\u001b[31m\u202e\u009b.md');
    writeFileSync(document, text);
    if (config !== undefined) writeFileSync(join(own, file), config);
    documents.push(document);
    if (text.length <= SHORT) short.push(document);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['check', 'pretty'],
  ['check', 'json'],
  ['check', 'sarif'],
  ['check', 'junit'],
  ['check', 'github'],
  ['inspect', 'pretty'],
  ['inspect', 'json'],
])(
  '%s --format %s',
  async (command, format) => {
    const files = format === 'pretty' ? documents : short;
    const args = [cli, command, '--format', format, ...files];
    const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
    const child = spawn(process.execPath, args, { env });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
    const status = await ended;
    for (const line of `${stdout}\n${stderr}`.split('\n')) {
      if (line !== harmless(line)) expect(line).toBe(harmless(line));
    }
    // Two is for the config files, each of which is told about.
    expect(status, stderr.slice(0, 2000)).toBe(2);
    expect(stderr).not.toContain('The rule');
    expect(stderr.match(/\.postmortem\.\w+:\d+:\d+: /g)?.length).toBeGreaterThanOrEqual(
      Object.keys(HOSTILE_CONFIGS).length,
    );
    if (format === 'json') expect(JSON.stringify(JSON.parse(stdout))).toContain('\u202e');
  },
  120_000,
);

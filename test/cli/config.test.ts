/** Config files on the command line: the same as in the editor, with mistakes on stderr and exit code 2. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FLAWED } from '../lsp/documents.ts';
import { built } from '../support/built.ts';

let cli = '';
let folder = '';

beforeAll(() => {
  cli = built('cli.js');
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-config-'));
  write('a/postmortems/x.md', FLAWED);
  write('b/postmortems/x.md', FLAWED);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    cwd: folder,
    input: `---\npostmortem: true\n---\n${FLAWED}`,
  });
  return { status, stdout, stderr };
}

interface Report {
  readonly files: readonly {
    readonly checked: boolean;
    readonly preset: string;
    readonly findings: readonly { readonly rule: string }[];
  }[];
}

function check(...args: readonly string[]) {
  const { files } = JSON.parse(run('check', '--format', 'json', ...args).stdout) as Report;
  return files.map((file) => ({ ...file, rules: file.findings.map(({ rule }) => rule) }));
}

const OFF = 'rules:\n  non-utc-time: off\n';

test('two folders have two configurations, and share what stands above them', () => {
  write('.postmortem.yaml', `preset: standard\n${OFF}`);
  write('a/.postmortem.jsonc', '{ "preset": "strict", /* ours */ }');
  write('b/.postmortem.json', '{"root": true, "exclude": ["**/x.md"]}');
  const [a, b] = check('a', 'b');
  expect(a?.preset).toBe('strict');
  expect(a?.rules).not.toContain('non-utc-time');
  expect(a?.rules).toContain('action-without-owner');
  expect(b).toMatchObject({ checked: false, findings: [] });
});

test('nothing above the top of a repository is read', () => {
  write('.postmortem.yaml', OFF);
  write('a/.git/HEAD', '');
  const [a, b] = check('a', 'b');
  expect(a?.rules).toContain('non-utc-time');
  expect(b?.rules).not.toContain('non-utc-time');
});

test('standard input has the configuration of the working folder', () => {
  write('.postmortem.yaml', OFF);
  expect(check('-')[0]?.rules).not.toContain('non-utc-time');
});

test('an option goes before the file', () => {
  write('.postmortem.yaml', 'preset: strict');
  expect(check('--preset', 'standard', 'a')[0]?.preset).toBe('standard');
  expect(check('a')[0]?.preset).toBe('strict');
});

test('mistakes are told once, at their place, the rest holds, and the exit code is 2', () => {
  write('.postmortem.yaml', `${OFF}  missing-sektion: off\nprset: strict\n`);
  const { status, stdout, stderr } = run('check', 'a', 'b');
  expect(status).toBe(2);
  expect(stderr).toBe(
    'postmortem: .postmortem.yaml:3:3: "missing-sektion" is the name of no rule; did you mean "missing-section"?\n' +
      'postmortem: .postmortem.yaml:4:1: "prset" is no key of a config file; did you mean "preset"?\n',
  );
  expect(stdout).toContain('action-without-owner');
  expect(stdout).not.toContain('non-utc-time');
});

test('a file that breaks, and one that is too long, are told', () => {
  write('a/.postmortem.json', '{"preset": "strict",\n "rules": {');
  write('b/.postmortem.yaml', `# ${'x'.repeat(70_000)}`);
  const { status, stderr } = run('inspect', 'a', 'b');
  expect(status).toBe(2);
  expect(stderr).toContain('a/.postmortem.json:2:');
  expect(stderr).toContain(
    'b/.postmortem.yaml:1:1: This file is not read: it is longer than 64 KB',
  );
});

test('a config file that is a link is told, and one beside it is read', () => {
  write('preset.json', '{"preset": "standard"}');
  symlinkSync('../preset.json', join(folder, 'a/.postmortem.json'));
  write('a/.postmortem.yaml', 'preset: strict\n');
  const { status, stdout, stderr } = run('check', '--format', 'json', 'a');
  expect((JSON.parse(stdout) as Report).files[0]?.preset).toBe('strict');
  expect(stderr).toBe(
    'postmortem: a/.postmortem.json:1:1: This file is not read: it is a link, and links are not followed.\n',
  );
  expect(status).toBe(2);
});

test('nothing in a config file steers the terminal', () => {
  write('.postmortem.json', '{"\\u001b[2J\u202e": 1}');
  const { stderr } = run('check', 'a');
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(stderr).toContain('\\u{1b}[2J');
});

test('inspect reads with the words of the team, and names the file', () => {
  write('.postmortem.yaml', 'sections: {impact: [Blast area]}\n');
  write('a/postmortems/x.md', FLAWED.replace('## Impact', '## Blast area'));
  const { status, stdout } = run('inspect', 'a');
  expect(status).toBe(0);
  expect(stdout).toMatch(/config file +\.postmortem\.yaml/);
  expect(stdout).toMatch(/section +impact: Blast area/);
});

test('a postmortem that Git ignores is told', () => {
  write('.git/HEAD', '');
  write('.gitignore', 'b/\n');
  const found = (file: string) =>
    run('check', '--preset', 'strict', '--format', 'json', file).stdout;
  expect(found('b/postmortems/x.md')).toContain('"unpublished"');
  expect(found('a/postmortems/x.md')).not.toContain('"unpublished"');
});

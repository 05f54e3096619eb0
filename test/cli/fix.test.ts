/** `check --fix`: the safe fixes in the files, and nothing else in them. */
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readText, writeText } from '../../server/src/cli/text-files.ts';
import { postmortem } from '../support/run-cli.ts';
import { FLAWED } from '../lsp/documents.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const OURS = `---\npostmortem: true\n---\n${FLAWED}`;
const FIXED = OURS.replace('| 15:10 CET ', '| 14:10 UTC ');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['emoji and tabs', (text: string) => text.replace('Impact', 'Impact 😀\t')],
])('%s: only what the fix says is another', (_, made) => {
  writeFileSync(at('x y ä.md'), made(OURS));
  chmodSync(at('x y ä.md'), 0o640);
  const { status, stdout, stderr } = postmortem(['check', '--fix', 'x y ä.md'], '', folder);
  expect(readFileSync(at('x y ä.md'), 'utf8')).toBe(made(FIXED));
  expect(statSync(at('x y ä.md')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['x y ä.md']);
  expect(stderr).toBe('postmortem: x y ä.md: 1 finding fixed (non-utc-time 1).\n');
  expect(stdout).not.toContain('non-utc-time');
  expect(stdout).toContain('action-without-owner');
  expect(status).toBe(1);
  expect(postmortem(['check', '--fix', 'x y ä.md'], '', folder).stderr).toBe('');
});

test('standard input goes out fixed, and the report to standard error', () => {
  const { stdout, stderr, status } = postmortem(['check', '--fix', '-'], `\uFEFF${OURS}`);
  expect([stdout, status]).toEqual([`\uFEFF${FIXED}`, 1]);
  expect(stderr).toContain('<stdin>: 1 finding fixed');
  expect(stderr).toContain('action-without-owner');
  const other = postmortem(['check', '--fix', '-'], '# Shopping list\n');
  expect([other.stdout, other.status]).toEqual(['# Shopping list\n', 0]);
});

test('a report for programs stays what it is', () => {
  writeFileSync(at('x.md'), OURS);
  const { stdout } = postmortem(['check', '--fix', '--format', 'json', 'x.md'], '', folder);
  const { files } = JSON.parse(stdout) as {
    files: { findings: { rule: string; line: number }[] }[];
  };
  expect(files[0]?.findings.map(({ rule }) => rule)).not.toContain('non-utc-time');
});

test('a link stays a link', () => {
  writeFileSync(at('x.md'), OURS);
  symlinkSync(at('x.md'), at('link.md'));
  postmortem(['check', '--fix', 'link.md'], '', folder);
  expect(readFileSync(at('x.md'), 'utf8')).toBe(FIXED);
  expect(
    readdirSync(folder, { withFileTypes: true })
      .find(({ name }) => name === 'link.md')
      ?.isSymbolicLink(),
  ).toBe(true);
});

test('a file that is named by a link too is read and fixed once', () => {
  writeFileSync(at('x.md'), OURS);
  symlinkSync(at('x.md'), at('link.md'));
  const { status, stderr } = postmortem(['check', '--fix', 'x.md', 'link.md'], '', folder);
  expect([status, stderr]).toEqual([1, 'postmortem: x.md: 1 finding fixed (non-utc-time 1).\n']);
});

test('a file with another name stays one file', () => {
  writeFileSync(at('x.md'), OURS);
  linkSync(at('x.md'), at('other.md'));
  postmortem(['check', '--fix', 'x.md'], '', folder);
  expect(readFileSync(at('other.md'), 'utf8')).toBe(FIXED);
  expect(statSync(at('x.md')).nlink).toBe(2);
});

test.runIf(process.getuid?.() === 0)('the owner stays the owner', () => {
  writeFileSync(at('x.md'), OURS);
  chownSync(at('x.md'), 1234, 1235);
  postmortem(['check', '--fix', 'x.md'], '', folder);
  const { uid, gid } = statSync(at('x.md'));
  expect([readFileSync(at('x.md'), 'utf8'), uid, gid]).toEqual([FIXED, 1234, 1235]);
});

test('a file that lies where the new one would be made is not removed', async () => {
  writeFileSync(at('x.md'), OURS);
  const theirs = at(`.x.md.${process.pid}.tmp`);
  writeFileSync(theirs, 'theirs');
  await expect(writeText(at('x.md'), await readText(at('x.md')), FIXED)).rejects.toThrow('EEXIST');
  expect(readFileSync(theirs, 'utf8')).toBe('theirs');
});

test('what is not UTF-8 is left alone, and told', () => {
  const bytes = Buffer.concat([Buffer.from(OURS), Buffer.from([0x0a, 0xe9, 0x0a])]);
  writeFileSync(at('x.md'), bytes);
  const { status, stderr } = postmortem(['check', '--fix', 'x.md'], '', folder);
  expect(readFileSync(at('x.md')).equals(bytes)).toBe(true);
  expect([status, stderr]).toEqual([
    2,
    'postmortem: x.md is not UTF-8 throughout, so nothing in it was changed.\n',
  ]);
});

test.each(['little', 'big'])('UTF-16 is read by its mark, %s end first, and left alone', (end) => {
  const bytes = Buffer.from(`\uFEFF${OURS}`, 'utf16le');
  if (end === 'big') bytes.swap16();
  writeFileSync(at('x.md'), bytes);
  const { status, stdout, stderr } = postmortem(['check', '--fix', 'x.md'], '', folder);
  expect(readFileSync(at('x.md')).equals(bytes)).toBe(true);
  expect(stdout).toContain('non-utc-time');
  expect([status, stderr]).toEqual([
    2,
    'postmortem: x.md is not UTF-8 throughout, so nothing in it was changed.\n',
  ]);
});

test('without --fix nothing is written, and files that are no postmortems never', () => {
  writeFileSync(at('x.md'), OURS);
  writeFileSync(at('README.md'), '# Read me\n');
  postmortem(['check', 'x.md'], '', folder);
  expect(readFileSync(at('x.md'), 'utf8')).toBe(OURS);
  expect(postmortem(['check', '--fix', 'README.md'], '', folder)).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(existsSync(at('README.md'))).toBe(true);
});

test('a file may be called as standard input is reported', () => {
  writeFileSync(at('<stdin>'), OURS);
  const { stderr } = postmortem(['check', '--fix', '<stdin>'], '', folder);
  expect(stderr).toBe('postmortem: ./<stdin>: 1 finding fixed (non-utc-time 1).\n');
  expect(readFileSync(at('<stdin>'), 'utf8')).toBe(FIXED);
});

test('standard input comes alone', () => {
  const { status, stderr } = postmortem(['check', '--fix', '-', 'x.md']);
  expect(status).toBe(2);
  expect(stderr).toContain('comes alone');
});

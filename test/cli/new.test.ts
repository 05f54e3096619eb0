/** `postmortem new`: the same text as New Postmortem, on standard output or as a file that was not there before. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TEMPLATE } from '../../server/src/model/template.ts';
import { postmortem } from '../support/run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const DAY = ['--now', '2026-03-05'];

test('on standard output, with what is known filled in', () => {
  const { status, stdout } = postmortem(
    ['new', '--service', 'Sign-in', '--severity', 'SEV-2', '--author', 'Ana', ...DAY],
    '',
    folder,
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# .*Sign-in/);
  expect(stdout).toContain('INC-2026-001');
  expect(stdout).toMatch(/\*\*Severity:\*\* SEV-2\s/);
  expect(stdout.split('\n')).toHaveLength(TEMPLATE.split('\n').length);
  expect(readdirSync(folder)).toEqual([]);
});

test('in a folder, with the next id, and never over a file', () => {
  writeFileSync(join(folder, 'old.md'), '# Old\n\n**Incident ID:** INC-2026-007\n');
  const args = ['new', '--service', 'Sign-in', ...DAY, 'post mortems'];
  const empty = postmortem(args, '', folder);
  expect(empty).toEqual({ status: 0, stdout: 'post mortems/2026-03-05-sign-in.md\n', stderr: '' });
  const again = postmortem(args, '', folder);
  expect([again.status, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toContain('there is such a file already');
  postmortem(['new', '--service', 'Search', ...DAY, '.'], '', folder);
  expect(readFileSync(join(folder, '2026-03-05-search.md'), 'utf8')).toContain('INC-2026-008');
});

test('the id has the form of the team', () => {
  writeFileSync(join(folder, '.postmortem.yaml'), 'incidentId: OPS-NNNN\n');
  writeFileSync(join(folder, 'old.md'), '# Old\n\n**Incident ID:** OPS-0041\n');
  postmortem(['new', '--service', 'Search', ...DAY, '.'], '', folder);
  expect(readFileSync(join(folder, '2026-03-05-search.md'), 'utf8')).toContain('OPS-0042');
});

test('a name does not steer the terminal', () => {
  const names = ['--service', 'Sign\u001b[31m\tin\u202e', '--author', 'A\u009bna'];
  const { status, stdout } = postmortem(['new', ...names, ...DAY], '', folder);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# .*Sign\[31m in$/m);
  expect(stdout).toContain('Ana');
  expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
});

test.each([
  ['old.md', /^postmortem: Cannot write .*: old\.md is a file, not a folder\.\n$/],
  ['old.md/below', /^postmortem: Cannot write .*: a part of its path is a file, not a folder\.\n$/],
])('%s is no folder', (place, why) => {
  writeFileSync(join(folder, 'old.md'), '# Old\n');
  const { status, stdout, stderr } = postmortem(['new', ...DAY, place], '', folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(why);
});

test.each([
  [['--profile', 'atlasian'], /--profile is one of .*; did you mean "atlassian"\?/],
  [['--severity', 'huge'], /--severity is one of SEV-1, .*, not "huge"\./],
  [['a', 'b'], /name one folder, or none/],
  [[''], /The name of the folder is empty/],
  [['--format', 'json'], /new knows no option --format/],
])('%j ends with 2', (args, why) => {
  const { status, stdout, stderr } = postmortem(['new', ...args], '', folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(why);
});

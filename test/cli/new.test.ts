/** `postmortem new`: the same text as New Postmortem, on standard output or as a file that was not there before. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TEMPLATE } from '../../server/src/model/template.ts';
import { postmortem } from '../support/run-cli.ts';

let above = '';
let folder = '';
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'postmortem-new-'));
  folder = join(above, 'repository');
  mkdirSync(folder);
});
afterEach(() => rmSync(above, { recursive: true }));

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

test('id and status are those of the team', () => {
  writeFileSync(join(folder, '.postmortem.yaml'), 'incidentId: OPS-NNNN\nstatuses: [Open]\n');
  writeFileSync(join(folder, 'old.md'), '# Old\n\n**Incident ID:** OPS-0041\n');
  postmortem(['new', '--service', 'Search', ...DAY, '.'], '', folder);
  expect(readFileSync(join(folder, '2026-03-05-search.md'), 'utf8')).toMatch(
    /OPS-0042[^]*\*\*Status:\*\* Open/,
  );
});

describe("the team's own templates", () => {
  beforeEach(() => {
    writeFileSync(
      join(folder, '.postmortem.yaml'),
      'profiles:\n  Payments: templates/payments.md\n  Linked: templates/linked.md\n  Through: away/outside.md\n  Gone: gone.md\n',
    );
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/payments.md'), '\ufeff# {{service}}: {{id}}, {{date}}\n');
    writeFileSync(join(folder, 'outside.md'), '# Outside\n');
    mkdirSync(join(folder, 'team'));
    symlinkSync('../outside.md', join(folder, 'templates/linked.md'));
    writeFileSync(join(above, 'outside.md'), '# Outside\n');
    symlinkSync(above, join(folder, 'away'));
  });

  test('are shapes to choose, by their names', () => {
    const args = ['new', '--profile', 'Payments', '--service', 'Search', ...DAY, 'team'];
    expect(postmortem(args, '', folder).status).toBe(0);
    const made = readFileSync(join(folder, 'team/2026-03-05-search.md'), 'utf8');
    expect(made).toBe('# Search: INC-2026-001, 2026-03-05\n');
  });

  test.each([
    ['Gone', /The template of "Gone" cannot be read: gone\.md has to be a plain file/],
    ['Linked', /The template of "Linked" cannot be read/],
    ['Through', /The template of "Through" cannot be read/],
    ['Paymnts', /--profile is one of Payments, .*, template, .*; did you mean "Payments"\?/],
  ])('%s is none', (profile, why) => {
    const { status, stdout, stderr } = postmortem(['new', '--profile', profile], '', folder);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
  });
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

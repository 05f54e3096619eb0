/** The command line as it is installed: what it prints, and the exit code that a script relies on. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/built.ts';
import { postmortem } from '../support/run-cli.ts';
import { FLAWED, README } from '../lsp/documents.ts';

const CLEAN = 'examples/postmortems/2026-02-11-checkout-latency.md';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  mkdirSync(join(folder, 'postmortems'));
  writeFileSync(at('flawed.md'), FLAWED);
  writeFileSync(at('README.md'), README);
  mkdirSync(join(folder, 'postmortems', 'node_modules'));
  writeFileSync(join(folder, 'postmortems', 'node_modules', 'other.md'), FLAWED);
});

afterAll(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return join(folder, 'postmortems', name);
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly checked: boolean;
    readonly preset: string;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function report(args: readonly string[], input?: string): Report {
  return JSON.parse(postmortem(['check', '--format', 'json', ...args], input).stdout) as Report;
}

describe('check', () => {
  test('a clean postmortem ends with 0', () => {
    const { status, stdout, stderr } = postmortem(['check', CLEAN]);
    expect(stdout).toBe('1 postmortem checked: nothing found.\n');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('findings end with 1, with source lines and carets, without colour in a pipe', () => {
    const { status, stdout } = postmortem(['check', at('flawed.md')]);
    expect(status).toBe(1);
    expect(stdout).toContain('28:3  error');
    expect(stdout).toMatch(/ {6}\| 15:10 CET +\| Acknowledged by @ana +\|\n {8}\^{9}\n/);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/1 postmortem checked: \d+ errors?/);
  });

  test('json has the form that other programs rely on', () => {
    const { files, summary } = report([at('flawed.md'), at('README.md')]);
    expect(files.map(({ checked }) => checked)).toEqual([true, false]);
    expect(files[0]).toMatchObject({ path: at('flawed.md'), preset: 'strict' });
    expect(files[0]?.findings.find(({ rule }) => rule === 'non-utc-time')).toEqual({
      rule: 'non-utc-time',
      level: 'error',
      message: expect.stringMatching(/15:10 CET.*\.$/) as unknown,
      line: 28,
      column: 3,
      endLine: 28,
      endColumn: 12,
      fixes: expect.arrayContaining([
        {
          title: expect.stringMatching(/^Convert/) as unknown,
          kind: expect.stringMatching(/^(safe|suggestion)$/) as unknown,
        },
      ]) as unknown,
      related: [],
    });
    expect(files[1]?.findings).toEqual([]);
    const findings = files.flatMap((file) => file.findings);
    for (const level of ['error', 'warning', 'info', 'hint']) {
      expect(summary[level]).toBe(findings.filter((each) => each['level'] === level).length);
    }
  });

  test('a folder means its Markdown files, not those of dependencies', () => {
    const paths = report([join(folder, 'postmortems')]).files.map(({ path }) => path);
    expect(paths).toEqual([at('README.md'), at('flawed.md')]);
    mkdirSync(join(folder, 'long'));
    writeFileSync(join(folder, 'long', 'name.markdown'), FLAWED);
    expect(report([join(folder, 'long')]).files).toHaveLength(1);
    rmSync(join(folder, 'long'), { recursive: true });
  });

  test('- reads standard input', () => {
    const text = `---\npostmortem: true\n---\n${FLAWED}`;
    const [file] = report(['-'], text).files;
    expect(file).toMatchObject({ path: '<stdin>', checked: true });
    expect(file?.findings.length).toBeGreaterThan(0);
  });

  test('a folder without Markdown is an error: a build that checks nothing looks like one that found nothing', () => {
    mkdirSync(join(folder, 'empty'));
    const { status, stderr } = postmortem(['check', join(folder, 'empty')]);
    expect(status).toBe(2);
    expect(stderr).toContain('empty: there is no Markdown file in it.');
  });

  describe('globs that the shell left alone', () => {
    test.each([
      ['postmortems/*.md', ['README.md', 'flawed.md']],
      ['**/fl*.md', ['flawed.md']],
      ['{postmortems,others}/*.md', ['README.md', 'flawed.md']],
      ['postmortems/[fx]*.md', ['flawed.md']],
    ])('%s', (glob, names) => {
      const args = ['check', '--format', 'json', glob];
      const { files } = JSON.parse(postmortem(args, '', folder).stdout) as Report;
      expect(files.map(({ path }) => path)).toEqual(names.map((name) => `postmortems/${name}`));
      expect(report([join(folder, glob)]).files.map(({ path }) => path)).toEqual(names.map(at));
    });

    test('one that finds nothing, or leads upwards, is an error, and the others are read', () => {
      const args = ['check', 'nothing/*.md', '../*/postmortems/*.md', 'postmortems/*.md'];
      const { status, stdout, stderr } = postmortem(args, '', folder);
      expect(status).toBe(2);
      expect(stderr).toContain('Cannot read nothing/*.md: no file matches.');
      expect(stderr).toMatch(
        /Cannot read \.\.\/.*: a glob cannot lead out of a folder with "\.\."/,
      );
      expect(stdout).toContain('non-utc-time');
    });

    test('an empty name, and a folder without a Markdown file, are told about', () => {
      const bare = mkdtempSync(join(tmpdir(), 'postmortem-bare-'));
      writeFileSync(join(bare, 'notes.txt'), 'x');
      const { status, stderr } = postmortem(['inspect', '', bare, 'postmortems'], '', folder);
      expect(status).toBe(2);
      expect(stderr).toContain('Cannot read "": there is no such file.');
      expect(stderr).toContain(`Cannot read ${bare}: there is no Markdown file in it.`);
    });

    test('links are not followed', () => {
      symlinkSync(at('flawed.md'), at('link.md'));
      const paths = report([join(folder, 'postmortems')]).files.map(({ path }) => path);
      rmSync(at('link.md'));
      expect(paths).not.toContain(at('link.md'));
    });
  });

  test('an overdue action is found on the day that is named, and on no other', () => {
    const late = FLAWED.replace('2026-04-01', '2026-03-20');
    const rules = (...args: readonly string[]) =>
      report([...args, '-'], `---\npostmortem: true\n---\n${late}`).files[0]?.findings.map(
        ({ rule }) => rule,
      );
    expect(rules()).not.toContain('overdue-action');
    expect(rules('--now', '2026-03-20')).not.toContain('overdue-action');
    expect(rules('--now', '2026-03-21')).toContain('overdue-action');
    expect(rules('--now', 'today')).toContain('overdue-action');
  });

  test('a file named twice is read once', () => {
    expect(report([CLEAN, `./${CLEAN}`, CLEAN]).files).toHaveLength(1);
  });

  test.each([
    ['error', 1],
    ['hint', 1],
  ])('--max-level %s', (level, status) => {
    expect(postmortem(['check', '--max-level', level, at('flawed.md')]).status).toBe(status);
  });

  test('findings below --max-level end with 0', () => {
    const draft = FLAWED.replace('15:10 CET', '14:10')
      .replace('|       | P2', '| @bo   | P2')
      .replace('Resolved', 'Draft');
    const given = ['--format', 'json', '--max-level', 'error', '-'];
    const { status, stdout } = postmortem(
      ['check', ...given],
      `---\npostmortem: true\n---\n${draft}`,
    );
    const { summary } = JSON.parse(stdout) as Report;
    expect(summary['error']).toBe(0);
    expect(Object.values(summary).some((count) => count > 0)).toBe(true);
    expect(status).toBe(0);
  });

  test('--preset decides for every document', () => {
    expect(report(['--preset', 'standard', at('flawed.md')]).files[0]?.preset).toBe('standard');
  });

  test('nothing in a document steers the terminal', () => {
    const hostile = FLAWED.replace(
      '| 15:10 CET',
      '| 15:10 CET \u001b[2J\u001b]0;title\u0007\u202e',
    );
    const { stdout } = postmortem(['check', '-'], `---\npostmortem: true\n---\n${hostile}`);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(stdout).toContain('\\u{1b}[2J');
  });
});

describe('trouble', () => {
  test('an unreadable file is named and ends with 2, and the others are still read', () => {
    const missing = at('missing.md');
    const { status, stdout, stderr } = postmortem(['check', missing, at('flawed.md')]);
    expect(status).toBe(2);
    expect(stderr).toContain(missing);
    expect(stdout).toContain('non-utc-time');
  });

  test('who does not read standard error still gets the report and the exit code', async () => {
    const child = spawn(process.execPath, [built('cli.js'), 'check', at('missing.md'), CLEAN]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stderr.destroy();
    expect(await textOf(child.stdout)).toContain('1 postmortem checked');
    expect(await ended).toBe(2);
  });

  test.each([
    [[], /Say what to do/],
    [['chek', 'x.md'], /no command "chek"; did you mean "check"\?/],
    [['frobnicate', 'x.md'], /no command "frobnicate"\./],
    [['metrics', '--fix', 'x.md'], /metrics knows no option --fix/],
    [['agenda', '--format', 'json', 'x.md'], /agenda knows no option --format/],
    [['check'], /Name the files/],
    [
      ['check', '--format', 'xml', 'x.md'],
      /--format is one of pretty, json, sarif, junit, github, not "xml"/,
    ],
    [['check', '--max-level', 'fatal', 'x.md'], /--max-level is one of error, warning, info, hint/],
    [['check', '--wat', 'x.md'], /There is no option --wat\.\n/],
    [['check', '--frmat', 'json', 'x.md'], /no option --frmat; did you mean --format\?/],
    [
      ['inspect', '--notes.md'],
      /no option --notes\.md\. A file of that name is written \.\/--notes\.md\./,
    ],
    [['inspect', '--format'], /--format needs a value\./],
    [['inspect', '--format', '-x', 'x.md'], /--format needs a value\./],
    [['inspect', '--preset', 'strict', 'x.md'], /inspect knows no option --preset/],
    [['inspect', '--now', 'today', 'x.md'], /inspect knows no option --now/],
    [['check', '--now', '2026-02-30', 'x.md'], /--now is a day such as .* not "2026-02-30"/],
    [['check', '--now', 'yesterday', 'x.md'], /--now is a day such as/],
    [['check', '--preset', '', 'x.md'], /--preset is one of/],
  ])('%j ends with 2 and says why', (args, why) => {
    const { status, stdout, stderr } = postmortem(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
    expect(stderr).toContain('--help');
  });
});

describe('inspect', () => {
  test('prints what was read, for every file', () => {
    const { status, stdout } = postmortem(['inspect', '--format', 'json', CLEAN, at('README.md')]);
    const files = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[];
    expect(status).toBe(0);
    expect(files.map(({ file }) => file)).toEqual([CLEAN, at('README.md')]);
    expect(files[0]).toMatchObject({ kind: 'postmortem', timeline: { zone: 'UTC' } });
    expect(files[1]).toMatchObject({ kind: 'other' });
  });

  test('explains itself to people', () => {
    const { status, stdout } = postmortem(['inspect', CLEAN]);
    expect(status).toBe(0);
    expect(stdout).toContain(CLEAN);
    expect(stdout).toMatch(/checked +yes\. Its path matches/);
    expect(stdout).toMatch(/score +\d+(\.5)?: \+2 the folder, /);
    expect(stdout).toMatch(/zone +UTC, from the column's header \(line 35\)/);
    expect(stdout).toMatch(/entry +2026-02-11T09:42:00Z .* \[started\] \(line 37\)/);
    expect(stdout.match(/day from the date of the incident; UTC from/g)).toHaveLength(1);
    expect(stdout).toMatch(/started +by its label \(line 37\)/);
  });

  test('says who lost, and what is not stated', () => {
    const text =
      '# Outage\n\n## Timeline\n\n- 14:00 Alert fired: logins fail\n- 14:20 A second alert fired: logins fail\n';
    const { stdout } = postmortem(['inspect', '-'], text);
    expect(stdout).toMatch(/detected +by its label \(line 5\)\n +not this one: .+ \(line 6\)/);
    expect(stdout).toMatch(/resolved +not stated: no entry reads as it/);
    expect(stdout).toMatch(/zone +not stated/);
    expect(stdout).toMatch(/no day 14:00/);
    expect(stdout).toMatch(/no day stated; no zone stated/);
    expect(stdout).toMatch(/TTR is not stated: no entry reads as/);
  });
});

test('metrics says each number with its two entries, or what is missing', () => {
  const { status, stdout } = postmortem(['metrics', CLEAN, at('README.md')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^ {2}TTD 7 min \(started → detected\): from 09:42 .* \(line 37\) to 09:49 .*\.$/m,
  );
  expect(stdout).toMatch(/README\.md\n {2}TTD is not stated: the timeline has no entries\.\n/);
  const { files } = JSON.parse(postmortem(['metrics', '--format', 'json', CLEAN]).stdout) as {
    files: readonly { path: string; metrics: readonly object[] }[];
  };
  expect(files[0]?.path).toBe(CLEAN);
  expect(files[0]?.metrics[0]).toMatchObject({ kind: 'ttd', state: 'computed', seconds: 420 });
});

test('timeline prints a picture, a page, Mermaid text or data of one document', () => {
  const drawn = (...options: string[]) => postmortem(['timeline', ...options, CLEAN]);
  expect(drawn()).toMatchObject({ status: 0, stderr: '' });
  expect(drawn().stdout).toMatch(/^<\?xml .*\n<svg .* fill="#ffffff"/);
  expect(drawn('--theme', 'dark').stdout).toMatch(/^<\?xml .*\n<svg .* fill="#1e1f22"/);
  expect(drawn('--format', 'html').stdout).toMatch(/^<!DOCTYPE html>\n/);
  expect(drawn('--format', 'mermaid').stdout).toMatch(/^gantt\n/);
  expect(JSON.parse(drawn('--format', 'json').stdout)).toHaveProperty('entries');
  expect(drawn('--format', 'png')).toMatchObject({ status: 2, stdout: '' });
  const nothing = postmortem(['timeline', at('README.md')]);
  expect(nothing).toMatchObject({ status: 2, stdout: '' });
  expect(nothing.stderr).toMatch(/README\.md: \S.*\.\n$/);
  const two = postmortem(['timeline', CLEAN, at('flawed.md')]);
  expect(two).toMatchObject({ status: 2, stdout: '' });
  expect(two.stderr).toContain('one document at a time');
});

test('agenda prints the six steps', () => {
  const { status, stdout } = postmortem(['agenda', at('flawed.md')]);
  expect(status).toBe(0);
  expect(stdout.match(/^## /gm)).toHaveLength(6);
});

describe('what is not read as a whole is told, not passed over', () => {
  const NUL = 'It contains NUL characters, so it is no text.';
  const LARGE = 'It has 700 KB, and above 512 KB it is too large to be read.';

  beforeAll(() => {
    writeFileSync(join(folder, 'binary.md'), 'a\0b');
    const text = readFileSync(CLEAN, 'utf8');
    writeFileSync(join(folder, 'large.md'), text.padEnd(700 * 1024, `${'word '.repeat(20)}\n`));
  });

  test.each([
    ['agenda', 'binary.md', NUL],
    ['agenda', 'large.md', LARGE],
    ['metrics', 'binary.md', NUL],
    ['metrics', 'large.md', LARGE],
    ['timeline', 'binary.md', NUL],
    ['timeline', 'large.md', LARGE],
    ['inspect', 'binary.md', NUL],
  ])('%s %s', (command, name, why) => {
    const { status, stdout, stderr } = postmortem([command, name], '', folder);
    expect([status, stderr]).toEqual([2, `postmortem: ${name}: ${why}\n`]);
    expect(stdout).toBe('');
  });

  test('inspect of a large text says that it is about the beginning', () => {
    const { status, stdout, stderr } = postmortem(['inspect', 'large.md'], '', folder);
    expect([status, stderr]).toEqual([
      0,
      'postmortem: large.md: It has 700 KB; only its beginning was read.\n',
    ]);
    expect(stdout).toContain('kind');
  });

  test('the others are answered', () => {
    const { status, stdout } = postmortem(['metrics', join(folder, 'binary.md'), CLEAN]);
    expect(status).toBe(2);
    expect(stdout).toContain('TTD 7 min');
    expect(stdout).not.toContain('binary.md');
  });
});

test('carets stand under the words, whatever is before them', () => {
  const wide = FLAWED.replace('| 15:10 CET', '|\t\t15:10 CET').replace(
    'Time (UTC) ',
    '時間 👩‍💻 e\u0301 (UTC) ',
  );
  const text = `---\npostmortem: true\n---\n${wide}`;
  expect(postmortem(['check', '-'], text).stdout).toMatch(
    / {6}\| {2}15:10 CET +\| .*\n {9}\^{9}\n/,
  );
});

test('help and version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(postmortem(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(postmortem(['--help']).stdout).toContain('postmortem <command>');
  expect(postmortem(['check', '--help']).stdout).toContain('--max-level');
  expect(postmortem(['help']).status).toBe(0);
});

test('the language server tells its version and how to start it', () => {
  const server = built('server.js');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [server, ...args], { encoding: 'utf8', input: '' });
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run('--help').stdout).toContain('--stdio');
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--stdio') as unknown });
});

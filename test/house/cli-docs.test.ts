/** The page of the command line says what the command line says, and what it tells people to run does what it promises. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS, OPTIONS_OF } from '../../server/src/cli/arguments.ts';
import { helpText } from '../../server/src/cli/help.ts';
import { CHECK_FORMATS } from '../../server/src/cli/reports/formats.ts';
import { FLAWED } from '../lsp/documents.ts';
import { built } from '../support/built.ts';
import { expectGenerated } from './generated.ts';

const PAGE = 'docs/cli.md';
const page = readFileSync(PAGE, 'utf8');
const fenced = (text: string): string => `\`\`\`text\n${text}\`\`\``;

test('the page has the help of the program', () => {
  expectGenerated(PAGE, 'help', fenced(helpText()));
});

describe.each(COMMANDS)('%s', (command) => {
  test('is in the help of the program, with its own in the page', () => {
    expect(helpText()).toMatch(new RegExp(`^ {2}${command} {2,}[a-z]`, 'm'));
    expectGenerated(PAGE, `help-${command}`, fenced(helpText(command)));
  });

  test('its help names its options, and no other', () => {
    const named = [...helpText(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...OPTIONS_OF[command]].sort());
  });
});

test('every format is in the help and in the page', () => {
  for (const format of CHECK_FORMATS) {
    expect(helpText('check')).toMatch(new RegExp(`\\b${format}\\b`));
    expect(page).toContain(`| \`${format}\` |`);
  }
});

test('no line of help is wider than a terminal', () => {
  const texts = [helpText(), ...COMMANDS.map(helpText)].join('\n');
  expect(texts.split('\n').filter((line) => line.length > 92)).toEqual([]);
});

describe('what the page tells people to run', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-docs-'));
    mkdirSync(join(folder, 'postmortems'));
    writeFileSync(join(folder, 'postmortems', 'sign in.md'), FLAWED);
    writeFileSync(join(folder, 'README.md'), '# Read me\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the step for GitHub Actions', () => {
    const [, text = ''] = /```yaml\n(steps:[^]*?)```/.exec(page) ?? [];
    const { steps } = parse(text) as { steps: readonly { run?: string }[] };
    const command = steps.at(-1)?.run?.replace('.postmortem-tool/dist/cli.js', built('cli.js'));
    const { status, stdout } = spawnSync('sh', ['-c', command ?? ''], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=postmortems/sign in.md,line=28,');
  });

  test('the hook before each commit', () => {
    const [, hook = ''] = /```sh\n(#!\/bin\/sh[^]*?)```/.exec(page) ?? [];
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const path = join(folder, '.git', 'hooks', 'pre-commit');
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, hook.replace('/path/to/postmortem/dist/cli.js', built('cli.js')));
    chmodSync(path, 0o755);
    git('add', 'README.md');
    expect(git('commit', '-qm', 'a').status).toBe(0);
    git('add', '.');
    const refused = git('commit', '-qm', 'b');
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('action-without-owner');
  });

  test('the hook of pre-commit', () => {
    const [, text = ''] = /```yaml\n(repos:[^]*?)```/.exec(page) ?? [];
    const { repos } = parse(text) as {
      repos: readonly { hooks: readonly { entry: string; files: string }[] }[];
    };
    const [hook] = repos[0]?.hooks ?? [];
    expect(new RegExp(hook?.files ?? '').test('postmortems/sign in.md')).toBe(true);
    const entry = hook?.entry.replace('/path/to/postmortem/dist/cli.js', built('cli.js'));
    const { status } = spawnSync(
      'sh',
      ['-c', `${entry ?? ''} "postmortems/sign in.md" README.md`],
      { cwd: folder },
    );
    expect(status).toBe(1);
  });
});

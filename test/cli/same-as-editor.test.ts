/** The editor and the command line report the same: on every example, and on every example of the rules' pages. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { examplesOf } from '../house/rule-docs.ts';
import { postmortem } from '../support/run-cli.ts';
import { Editor } from '../support/wire.ts';

const LEVELS = ['error', 'warning', 'info', 'hint'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-same-'));
  for (const name of readdirSync('examples', { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md')) write(name, readFileSync(join('examples', name), 'utf8'));
  }
  for (const { id } of RULES) {
    for (const [index, { text }] of examplesOf(
      readFileSync(`docs/rules/${id}.md`, 'utf8'),
    ).entries()) {
      const isOurs = /^(---|\+\+\+)\n/.test(text);
      const eol = index % 2 === 0 ? '\n' : '\r\n';
      const whole = isOurs ? text : `---\npostmortem: true\n---\n\n${text}`;
      write(`postmortems/${id}-${index}.md`, whole.replaceAll('\n', eol));
    }
  }
  write('postmortems/.postmortem.yaml', 'rules: {hindsight: warning, missing-section: off}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface File {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly level: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
}

test('the same findings, at the same places, with the same levels', async () => {
  const { stdout, stderr } = postmortem(
    ['check', '--format', 'json', '--now', 'today', '.'],
    '',
    folder,
  );
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as { files: readonly File[] };
  expect(files.length).toBeGreaterThan(RULES.length * 2);
  const editor = await Editor.start({ folders: [pathToFileURL(folder).href] });
  for (const { path, findings } of files) {
    const uri = pathToFileURL(join(folder, path)).href;
    await editor.open(uri, readFileSync(join(folder, path), 'utf8'));
    const shown = (await editor.diagnostics(uri)).map(
      ({ range: { start, end }, code, message, severity = 0 }) => ({
        rule: code,
        level: LEVELS[severity - 1],
        message,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      }),
    );
    const told = findings.map(({ rule, level, message, line, column, endLine, endColumn }) => ({
      ...{ rule, level, message, line, column, endLine, endColumn },
    }));
    expect(told, path).toEqual(shown);
  }
  expect(files.flatMap(({ findings }) => findings).length).toBeGreaterThan(RULES.length);
  editor.connection.dispose();
  editor.server.kill();
}, 120_000);

/**
 * `npm run mutation -- [group …]`: Stryker changes the code bit by bit, and a test should notice. Groups are the folders
 * of the rules and `time`; `timeline/silent-gap` is one file of one. Prints each change that no test noticed, and a table
 * of every group's last run. Reports that are kept in `.cache/mutation/before` are what the table compares with.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const STRYKER = join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const REPORTS = '.cache/mutation';

interface Group {
  readonly code: string;
  readonly tests: string;
}

const GROUPS: ReadonlyMap<string, Group> = new Map([
  ...readdirSync('server/src/rules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): [string, Group] => [
      name,
      { code: `server/src/rules/${name}`, tests: `test/rules/${name}` },
    ]),
  ['time', { code: 'server/src/model/time', tests: 'test/model/time' }],
]);

interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Score {
  readonly noticed: number;
  readonly all: number;
}

if (!existsSync(STRYKER)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  });
}
mkdirSync(REPORTS, { recursive: true });
const asked = process.argv.slice(2);
for (const each of asked.length > 0 ? asked : GROUPS.keys()) run(each);
console.log(`\n${table()}`);

function run(asked: string): void {
  const [name = '', file = '**/*'] = asked.split('/');
  const group = GROUPS.get(name);
  if (!group) throw new Error(`No group ${name}; there are ${[...GROUPS.keys()].join(', ')}.`);
  const report = join(REPORTS, `${asked.replace('/', '-')}.json`);
  const config = report.replace(/json$/, 'conf.json');
  writeFileSync(config, JSON.stringify(configFor(`${group.code}/${file}.ts`, report)));
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', config], {
    stdio: 'inherit',
    // Most of a law's time goes into texts that are cut off, and hardly a change is noticed by these alone.
    env: {
      ...process.env,
      MUTATED_TESTS: group.tests,
      MOST_CUTS: '4',
      NODE_OPTIONS: '--import tsx',
    },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}.`);
  const { noticed, all } = told(report);
  console.log(`${asked}: ${noticed} of ${all} changes noticed`);
}

function configFor(code: string, report: string): object {
  return {
    mutate: [code],
    testRunner: 'bundle',
    plugins: ['./test/mutation/runner.ts'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['json', 'progress-append-only'],
    warnings: { slow: false },
    jsonReporter: { fileName: report },
    tempDirName: '.cache/stryker',
    ignorePatterns: ['.cache', '.vscode-test', 'dist', 'coverage', 'test/mutation/node_modules'],
    disableTypeChecks: false,
    // Words that people read are held by the tests of what is shown, not letter by letter.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
}

/** Tells what nobody noticed. */
function told(report: string): Score {
  const { files } = read(report);
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const { location, replacement } of mutants.filter(({ status }) => isMissed(status))) {
      const { line, column } = location.start;
      console.log(`${file}:${line}:${column} ${at(location, source)} → ${replacement ?? ''}`);
    }
  }
  return scoreOf(report);
}

function at({ start, end }: Mutant['location'], source: string): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const [first = ''] = lines;
  return lines.length === 1
    ? first.slice(start.column - 1, end.column - 1)
    : `${first.slice(start.column - 1)} …`;
}

function scoreOf(report: string): Score {
  const statuses = Object.values(read(report).files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const noticed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
  return { noticed, all: noticed + statuses.filter(isMissed).length };
}

function isMissed(status: string): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function read(report: string): Report {
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

function table(): string {
  const cells = (folder: string, name: string): string => {
    const report = join(folder, `${name}.json`);
    if (!existsSync(report)) return ' | |';
    const { noticed, all } = scoreOf(report);
    return `${noticed} of ${all} | ${((100 * noticed) / all).toFixed(1)} % |`;
  };
  const rows = [...GROUPS.keys()]
    .filter((name) => existsSync(join(REPORTS, `${name}.json`)))
    .map((name) => `| ${name} | ${cells(join(REPORTS, 'before'), name)} ${cells(REPORTS, name)}`);
  return ['| Group | Before | | Now | |', '|---|---|---|---|---|', ...rows].join('\n');
}

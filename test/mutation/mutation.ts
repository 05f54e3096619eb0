/**
 * `npm run mutation -- [--again] [group …]`: Stryker changes the code bit by bit, and a test should notice. Groups are the
 * folders of the rules and `time`; `timeline/silent-gap` is one file of one. Prints each change that no test noticed, and a
 * table of every group's last run, beside the reports that somebody has put into `.cache/mutation/before`. `--again` tries
 * only what the last run did not notice, and files that have changed since: for tests that have been added.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepRest, leftOf, missedIn, readReport, scoreOf } from './report.ts';

const HERE = import.meta.dirname;
const STRYKER = join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const REPORTS = '.cache/mutation';

interface Group {
  readonly code: string;
  readonly tests: readonly string[];
}

const RULES = 'server/src/rules';
/** Of all rules, for what rules of one group share is tested by another as well. */
const TESTS_OF_RULES = foldersIn('test/rules').flatMap((name) => testsIn(`test/rules/${name}`));

const GROUPS: ReadonlyMap<string, Group> = new Map([
  ...foldersIn(RULES).map((name): [string, Group] => [
    name,
    { code: `${RULES}/${name}`, tests: TESTS_OF_RULES },
  ]),
  ['time', { code: 'server/src/model/time', tests: testsIn('test/model/time') }],
]);

if (!existsSync(STRYKER)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  });
}
mkdirSync(REPORTS, { recursive: true });
const given = process.argv.slice(2);
const isAgain = given.includes('--again');
const asked = given.filter((each) => each !== '--again');
for (const each of asked.length > 0 ? asked : GROUPS.keys()) tryChanges(each);
console.log(`\n${table()}`);

function tryChanges(asked: string): void {
  const [name = '', file = '*'] = asked.split('/');
  const group = GROUPS.get(name);
  if (!group) throw new Error(`No group ${name}; there are ${[...GROUPS.keys()].join(', ')}.`);
  const path = pathOf(asked);
  const before = isAgain ? readReport(path) : undefined;
  const code = before ? leftOf(before, group.code, file) : [`${group.code}/${file}.ts`];
  if (code.length > 0) run(group, code, path);
  if (before) keepRest(path, before);
  const report = readReport(path) ?? { files: {} };
  console.log([...missedIn(report), `${asked}: ${scoreOf(report)}`].join('\n'));
}

function run(group: Group, code: readonly string[], path: string): void {
  const config = path.replace(/json$/, 'conf.json');
  writeFileSync(config, JSON.stringify(configFor(code, path)));
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', config], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Stryker loads our runner.
      NODE_OPTIONS: '--import tsx',
      MUTATION: JSON.stringify(group),
      LAWS: 'off',
    },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}.`);
}

function configFor(code: readonly string[], path: string): object {
  return {
    mutate: code,
    testRunner: 'bundle',
    plugins: ['./test/mutation/runner.ts'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['json', 'progress-append-only'],
    warnings: { slow: false },
    jsonReporter: { fileName: path },
    tempDirName: '.cache/stryker',
    ignorePatterns: ['.cache', '.vscode-test', 'dist', 'coverage', 'test/mutation/node_modules'],
    disableTypeChecks: false,
    // Words that people read are held by the tests of what is shown, not letter by letter.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
}

function table(): string {
  const rows = [...GROUPS.keys()].flatMap((name) => {
    const now = readReport(pathOf(name));
    const before = readReport(join(REPORTS, 'before', `${name}.json`));
    return now ? `| ${name} | ${before ? scoreOf(before) : ' | '} | ${scoreOf(now)} |` : [];
  });
  return ['| Group | Before | | Now | |', '|---|---|---|---|---|', ...rows].join('\n');
}

function pathOf(asked: string): string {
  return join(REPORTS, `${asked.replace('/', '-')}.json`);
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function testsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}

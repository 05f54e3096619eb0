/**
 * `npm run mutation -- [group …]`: Stryker changes the code bit by bit, and a test should notice. Groups are the folders
 * of the rules and `time`; each prints its score and the changes that no test noticed. Takes minutes a group.
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
  ['time', { code: 'server/src/model/time', tests: 'test/model/time' }],
  ...readdirSync('server/src/rules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): [string, Group] => [
      name,
      { code: `server/src/rules/${name}`, tests: `test/rules/${name}` },
    ]),
]);

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

if (!existsSync(STRYKER)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  });
}
mkdirSync(REPORTS, { recursive: true });
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GROUPS.has(name));
if (unknown.length > 0) {
  throw new Error(`No group ${unknown.join(', ')}; there are ${[...GROUPS.keys()].join(', ')}.`);
}
const scores = (asked.length > 0 ? asked : [...GROUPS.keys()]).map(
  (name) => `${name}: ${run(name)}`,
);
console.log(`\n${scores.join('\n')}`);

/** Runs one group; its score in words. */
function run(name: string): string {
  const group = GROUPS.get(name);
  if (!group) return 'no such group';
  const report = join(REPORTS, `${name}.json`);
  const config = join(REPORTS, `${name}.conf.json`);
  writeFileSync(config, JSON.stringify(configFor(group, report)));
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', config], {
    stdio: 'inherit',
    env: { ...process.env, CI: '1', MUTATED_TESTS: group.tests },
  });
  if (status !== 0) return `Stryker ended with ${status}`;
  return scoreOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
}

function configFor({ code }: Group, report: string): object {
  return {
    mutate: [`${code}/**/*.ts`],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 20_000,
    // On a busy machine the tests of a group take longer than the five minutes that Stryker waits.
    dryRunTimeoutMinutes: 30,
    ignoreStatic: false,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: '.cache/stryker',
    ignorePatterns: ['.cache', '.vscode-test', 'dist', 'coverage', 'test/mutation/node_modules'],
    // Words that people read are held by the tests of what is shown, not letter by letter.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
}

function scoreOf({ files }: Report): string {
  const mutants = Object.entries(files).flatMap(([file, each]) =>
    each.mutants.map((mutant) => ({ file, ...mutant })),
  );
  const of = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status));
  const noticed = of('Killed', 'Timeout').length;
  const missed = of('Survived', 'NoCoverage');
  for (const { file, location, mutatorName, replacement } of missed) {
    console.log(`${file}:${location.start.line} ${mutatorName}: ${replacement ?? ''}`);
  }
  const all = noticed + missed.length;
  return `${((100 * noticed) / all).toFixed(1)} % of ${all} changes noticed`;
}

/** The steps of `npm test`, in their order, and how to read the counts of each runner. */

export interface Step {
  readonly name: string;
  readonly what: string;
  /** Arguments of npm. */
  readonly npm: readonly string[];
  /** It needs no other step and no other needs its turn: these run side by side, before all else. */
  readonly early?: true;
  /** How the runner says its counts; steps without test cases have none. */
  readonly counts?: { readonly passed: RegExp; readonly failed: RegExp };
}

const vitest = { passed: /^ +Tests +.*?(\d+) passed/gm, failed: /^ +Tests +(\d+) failed/gm };
const mocha = { passed: /(\d+) passing/g, failed: /(\d+) failing/g };
const tsx = (file: string, ...args: string[]) => ['exec', '--', 'tsx', file, ...args];
/** `--exit`: a browser that is slow to go does not hold up the end. */
const mochaOn = (folder: string, ...flags: string[]) => {
  const fixed = ['--import=tsx', '--timeout=240000', '--exit'];
  return ['exec', '--', 'mocha', ...fixed, ...flags, `test/vscode/${folder}/*.test.ts`];
};

const early = true;

const steps: readonly Step[] = [
  { early, name: 'lint', what: 'Lint', npm: ['run', 'lint'] },
  { early, name: 'setup', what: 'A browser and VS Code', npm: tsx('test/host/setup.ts') },
  { early, name: 'types', what: 'Type check', npm: ['run', 'types'] },
  { early, name: 'package', what: 'Build and pack the VSIX', npm: ['run', 'package'] },
  {
    early,
    name: 'audit',
    what: 'Known weaknesses of dependencies',
    npm: tsx('test/host/audit.ts'),
  },
  { name: 'unit', what: 'Unit and protocol tests', npm: ['run', 'test:unit'], counts: vitest },
  {
    name: 'grammar',
    what: 'Grammar tests',
    npm: ['run', 'test:grammar'],
    counts: { passed: /^✓ /gm, failed: /^✖ /gm },
  },
  {
    name: 'page',
    what: "The preview's page in Chromium",
    npm: mochaOn('page', '--require=test/vscode/page/preview-page.ts'),
    counts: mocha,
  },
  {
    name: 'vscode-node',
    what: 'VS Code suites in the Node extension host',
    npm: tsx('test/host/run-suite.ts', 'node'),
    counts: mocha,
  },
  {
    name: 'vscode-web',
    what: 'VS Code suites in the web worker extension host',
    npm: tsx('test/host/run-suite.ts', 'web'),
    counts: mocha,
  },
  {
    name: 'screen',
    what: 'VS Code seen and used through its window',
    // Once in a few hundred keys, the window of a busy machine loses one; what is tried again is printed.
    npm: mochaOn('screen', '--require=test/vscode/screen/stage.ts', '--retries=2'),
    counts: mocha,
  },
  {
    name: 'start',
    what: 'npm start, from its address to Ctrl+C',
    npm: mochaOn('start'),
    counts: mocha,
  },
];

/** All steps, or those whose names begin with one of the given words. */
export function chosenSteps(only: readonly string[]): readonly Step[] {
  const unknown = only.filter((word) => !steps.some(({ name }) => name.startsWith(word)));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new Error(`No step is called ${unknown.join(', ')}. There are: ${names}.`);
  }
  if (only.length === 0) return steps;
  return steps.filter(({ name }) => only.some((word) => name.startsWith(word)));
}

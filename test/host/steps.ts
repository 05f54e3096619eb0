/** The steps of `npm test`, which of them run side by side, and how to read the counts of each runner. */

export interface Step {
  readonly name: string;
  readonly what: string;
  /** Arguments of npm. */
  readonly npm: readonly string[];
  /** How the runner says its counts; steps without test cases have none. */
  readonly counts?: { readonly passed: RegExp; readonly failed: RegExp };
}

const vitest = { passed: /^ +Tests +.*?(\d+) passed/gm, failed: /^ +Tests +(\d+) failed/gm };
const mocha = { passed: /(\d+) passing/g, failed: /(\d+) failing/g };
const tsx = (file: string, ...args: string[]) => ['exec', '--', 'tsx', file, ...args];
/** Steps one after the other. */
export type Lane = readonly Step[];
/** Lanes side by side; the next stage begins when all have ended. */
export type Stage = readonly Lane[];

/** `--exit`: a browser that is slow to go does not hold up the end. */
const mochaOn = (folder: string, ...flags: string[]) => {
  const fixed = ['--import=tsx', '--timeout=240000', '--exit'];
  return ['exec', '--', 'mocha', ...fixed, ...flags, `test/vscode/${folder}/*.test.ts`];
};

const lint: Step = { name: 'lint', what: 'Lint', npm: ['run', 'lint'] };
const setup: Step = {
  name: 'setup',
  what: 'A browser and VS Code',
  npm: tsx('test/host/setup.ts'),
};
const types: Step = { name: 'types', what: 'Type check', npm: ['run', 'types'] };
const pack: Step = { name: 'package', what: 'Build and pack the VSIX', npm: ['run', 'package'] };
const audit: Step = {
  name: 'audit',
  what: 'Known weaknesses of dependencies',
  npm: tsx('test/host/audit.ts'),
};
const unit: Step = {
  name: 'unit',
  what: 'Unit and protocol tests',
  npm: ['run', 'test:unit'],
  counts: vitest,
};
const grammar: Step = {
  name: 'grammar',
  what: 'Grammar tests',
  npm: ['run', 'test:grammar'],
  counts: { passed: /^✓ /gm, failed: /^✖ /gm },
};
const page: Step = {
  name: 'page',
  what: "The preview's page in Chromium",
  npm: mochaOn('page', '--require=test/vscode/page/preview-page.ts'),
  counts: mocha,
};
const inNode: Step = {
  name: 'vscode-node',
  what: 'VS Code suites in the Node extension host',
  npm: tsx('test/host/run-suite.ts', 'node'),
  counts: mocha,
};
const inWeb: Step = {
  name: 'vscode-web',
  what: 'VS Code suites in the web worker extension host',
  npm: tsx('test/host/run-suite.ts', 'web'),
  counts: mocha,
};
const screen: Step = {
  name: 'screen',
  what: 'VS Code seen and used through its window',
  // Once in a few hundred keys, the window of a busy machine loses one; what is tried again is printed.
  npm: mochaOn('screen', '--require=test/vscode/screen/stage.ts', '--retries=2'),
  counts: mocha,
};
const start: Step = {
  name: 'start',
  what: 'npm start, from its address to Ctrl+C',
  npm: mochaOn('start'),
  counts: mocha,
};

/** Side by side is what waits for others and changes nothing that they need: `start` builds `dist/` anew. */
const stages: readonly Stage[] = [
  [[lint], [setup], [types], [pack], [audit]],
  [[unit]],
  [[grammar, page], [inNode, inWeb], [screen]],
  [[start]],
];

/** All stages, or what is left of them with the steps whose names begin with one of the given words. */
export function chosenStages(only: readonly string[]): readonly Stage[] {
  const names = stages.flat(2).map(({ name }) => name);
  const unknown = only.filter((word) => !names.some((name) => name.startsWith(word)));
  if (unknown.length > 0) {
    throw new Error(`No step is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  }
  if (only.length === 0) return stages;
  const isChosen = ({ name }: Step) => only.some((word) => name.startsWith(word));
  return stages
    .map((stage) => stage.map((lane) => lane.filter(isChosen)).filter((lane) => lane.length > 0))
    .filter((stage) => stage.length > 0);
}

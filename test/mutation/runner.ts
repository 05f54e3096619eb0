/**
 * Stryker's way to run our tests. They are bundled once and stay compiled in one process; for each change, those that lead to
 * it are evaluated anew, which takes milliseconds and leaves nothing behind: neither constants nor what `base/recent.ts` keeps.
 */
import { build, type Metafile } from 'esbuild';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import type { Test } from './suite.ts';

const SUITE = './test/mutation/suite.ts';

/** What Stryker's instrumented code and we share, under the name that it looks for. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  /** The changed file. */
  readonly sandboxFileName: string;
  /** The tests that come to the change; none are named where it is a constant. */
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

class Runner {
  readonly #shared: Shared = ((globalThis as { __stryker__?: Shared }).__stryker__ ??= {});
  #load: Loaded = () => [];
  #steps: Steps = () => Infinity;
  #files: readonly string[] = [];
  readonly #times = new Map<string, number>();

  capabilities(): object {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const { tests, code } = JSON.parse(process.env['MUTATION'] ?? '') as Asked;
    const { outputFiles, metafile } = await build({
      // Stryker goes into its copy of the project after it has loaded us, and with us esbuild.
      absWorkingDir: process.cwd(),
      stdin: { contents: entry(tests), resolveDir: process.cwd() },
      alias: { vitest: resolve(SUITE) },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    this.#load = loaderOf(outputFiles[0]?.text ?? '');
    this.#steps = stepsIn(metafile);
    const changed = Object.keys(metafile.inputs).filter((name) => name.startsWith(code));
    this.#files = tests.filter((test) =>
      changed.some((name) => this.#steps(test, name) < Infinity),
    );
  }

  dryRun(): object {
    const tests = this.#load(this.#files).map((test) => {
      this.#shared.currentTestId = test.id;
      const before = performance.now();
      const failure = failureOf(test);
      const timeSpentMs = performance.now() - before;
      this.#times.set(test.id, timeSpentMs);
      const status = failure === undefined ? 0 : 1;
      return { id: test.id, name: test.id, status, timeSpentMs, failureMessage: failure ?? '' };
    });
    this.#shared.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.#shared.mutantCoverage };
  }

  mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }: MutantRun): object {
    this.#shared.activeMutant = activeMutant.id;
    this.#shared.hitLimit = hitLimit;
    this.#shared.hitCount = hitLimit === undefined ? undefined : 0;
    const result = this.#firstFailure(relative('.', sandboxFileName), testFilter);
    this.#shared.activeMutant = undefined;
    const isEndless = (this.#shared.hitCount ?? 0) > (hitLimit ?? Infinity);
    return isEndless ? { status: 'timeout', reason: 'runs again and again' } : result;
  }

  /** First in the tests that are nearest to the changed file, and of these in the quickest. */
  #firstFailure(changed: string, filter: readonly string[] | undefined): object {
    const covering = filter && new Set(filter);
    const near = this.#files
      .map((file) => ({ file, steps: this.#steps(file, changed) }))
      .filter(({ steps }) => steps < Infinity)
      .toSorted((a, b) => a.steps - b.steps);
    let nrOfTests = 0;
    try {
      for (const { file } of near) {
        const tests = this.#load([file])
          .filter(({ id }) => covering?.has(id) ?? true)
          .toSorted((a, b) => this.#timeOf(a) - this.#timeOf(b));
        for (const test of tests) {
          nrOfTests += 1;
          const failureMessage = failureOf(test);
          if (failureMessage !== undefined) {
            return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
          }
        }
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests };
    }
  }

  #timeOf({ id }: Test): number {
    return this.#times.get(id) ?? 0;
  }
}

/** What mutation.ts asks for: files of tests, and the folder of the code that is changed. */
interface Asked {
  readonly tests: readonly string[];
  readonly code: string;
}

/** How many imports lead from a test to a file. Those of what tests share do not count, for that knows every rule. */
type Steps = (test: string, file: string) => number;

function stepsIn({ inputs }: Metafile): Steps {
  const importsOf = (name: string): readonly string[] =>
    (inputs[name]?.imports ?? [])
      .filter(({ external, path }) => !external && path.startsWith('server/'))
      .map(({ path }) => path);
  const stepsFrom = (test: string): ReadonlyMap<string, number> => {
    const steps = new Map<string, number>();
    for (let names = importsOf(test), step = 1; names.length > 0; step += 1) {
      const added = new Set(names.filter((name) => !steps.has(name)));
      for (const name of added) steps.set(name, step);
      names = [...added].flatMap(importsOf);
    }
    return steps;
  };
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (test, file) => {
    const steps = known.get(test) ?? stepsFrom(test);
    known.set(test, steps);
    return steps.get(file) ?? Infinity;
  };
}

function entry(tests: readonly string[]): string {
  return [
    `const { inFile, tests } = require('${SUITE}');`,
    `require('./test/support/one-seed.ts');`,
    'const load = {',
    ...tests.map((test) => `  '${test}': () => require('./${test}'),`),
    '};',
    'module.exports = (files) => { for (const file of files) inFile(file, load[file]); return tests; };',
  ].join('\n');
}

type Loaded = (files: readonly string[]) => readonly Test[];

function loaderOf(source: string): Loaded {
  const script = new Script(`(require, module) => {${source}\n}`);
  const require = createRequire(join(process.cwd(), 'package.json'));
  return (files) => {
    const module: { exports: Loaded } = { exports: () => [] };
    const evaluate = script.runInThisContext() as (...given: readonly unknown[]) => void;
    evaluate(require, module);
    return module.exports(files);
  };
}

/** What a change leaves behind is gone with the evaluation, but a promise would outlive it. */
function failureOf({ run }: Test): string | undefined {
  try {
    return run() instanceof Promise ? 'These tests wait for nothing.' : undefined;
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: Runner }];

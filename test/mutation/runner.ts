/**
 * Stryker's way to run our tests. All of a group is bundled once and stays compiled in one process; for each change it is
 * evaluated anew, which takes a few milliseconds and leaves nothing behind: neither constants nor what `base/recent.ts` keeps.
 */
import { build, type Metafile } from 'esbuild';
import { readdirSync } from 'node:fs';
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
  /** The tests that come to the change; all where it is a constant. */
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

class Runner {
  readonly #shared: Shared = ((globalThis as { __stryker__?: Shared }).__stryker__ ??= {});
  #load: () => readonly Test[] = () => [];
  #uses: Uses = () => 0;
  readonly #times = new Map<string, number>();

  capabilities(): object {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const folder = process.env['MUTATED_TESTS'] ?? 'test/rules';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`);
    const { outputFiles, metafile } = await build({
      // Stryker goes into its copy of the project after it has loaded us, and with us esbuild.
      absWorkingDir: process.cwd(),
      stdin: { contents: entry(files), resolveDir: process.cwd() },
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
    this.#uses = usesIn(metafile);
  }

  dryRun(): object {
    const tests = this.#load().map((test) => {
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
    const result = this.#firstFailure(sandboxFileName, testFilter);
    this.#shared.activeMutant = undefined;
    const isEndless = (this.#shared.hitCount ?? 0) > (hitLimit ?? Infinity);
    return isEndless ? { status: 'timeout', reason: 'runs again and again' } : result;
  }

  #firstFailure(file: string, filter: readonly string[] | undefined): object {
    try {
      const tests = this.#tests(relative('.', file), filter);
      for (const test of tests) {
        const failureMessage = failureOf(test);
        if (failureMessage !== undefined) {
          return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: 1 };
        }
      }
      return { status: 'survived', nrOfTests: tests.length };
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
  }

  /** First those that know the changed file best, and of these the quickest. */
  #tests(file: string, filter: readonly string[] | undefined): readonly Test[] {
    const covering = filter && new Set(filter);
    return this.#load()
      .filter(({ id }) => covering?.has(id) ?? true)
      .map((test) => ({ test, steps: this.#uses(test.file, file) }))
      .filter(({ steps }) => steps < Infinity)
      .toSorted((a, b) => a.steps - b.steps || this.#time(a.test) - this.#time(b.test))
      .map(({ test }) => test);
  }

  #time({ id }: Test): number {
    return this.#times.get(id) ?? 0;
  }
}

/** How many imports lead from a test to a file; none do over what tests share, for that knows every rule. */
type Uses = (test: string, file: string) => number;

function usesIn({ inputs }: Metafile): Uses {
  const importsOf = (name: string): readonly string[] =>
    (inputs[name]?.imports ?? [])
      .filter(({ external, path }) => !external && path.startsWith('server/'))
      .map(({ path }) => path);
  const stepsFrom = (test: string): ReadonlyMap<string, number> => {
    const steps = new Map<string, number>();
    for (let names = importsOf(test), step = 1; names.length > 0; step += 1) {
      const added = names.filter((name) => !steps.has(name));
      for (const name of added) steps.set(name, step);
      names = added.flatMap(importsOf);
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

function entry(files: readonly string[]): string {
  return [
    `const { inFile, tests } = require('${SUITE}');`,
    `require('./test/support/one-seed.ts');`,
    ...files.map((file) => `inFile('${file}', () => require('./${file}'));`),
    'module.exports = tests;',
  ].join('\n');
}

function loaderOf(source: string): () => readonly Test[] {
  const script = new Script(`(require, module) => {${source}\n}`);
  const require = createRequire(join(process.cwd(), 'package.json'));
  return () => {
    const module = { exports: [] as readonly Test[] };
    const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
    run(require, module);
    return module.exports;
  };
}

function failureOf({ run }: Test): string | undefined {
  try {
    return run() instanceof Promise ? 'These tests wait for nothing.' : undefined;
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: Runner }];

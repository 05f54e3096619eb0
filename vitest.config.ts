import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no worker waits at the end for one file of another. */
const LONG = ['/test/corpus/', '/test/lsp/', '/test/cli/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((folder) => moduleId.includes(folder));
      return index === -1 ? LONG.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const FOLDERS = 'base,syntax,model,rules,features,corpus,service,lsp,cli,client,house';
const TESTS = [`test/{${FOLDERS}}/**/*.test.ts`];

/** Files that put something else in the place of a module or a global: what they load is nobody else's, and the other way round. */
const REPLACING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => /\bvi\.(?:mock|stubGlobal)\(/.test(readFileSync(file, 'utf8')));

interface Own {
  readonly include: string[];
  readonly exclude?: string[];
  readonly isolate: boolean;
}

const project = (name: string, own: Own) => ({
  extends: true as const,
  test: { name, testTimeout: 60_000, ...own },
});

export default defineConfig({
  test: {
    projects: [
      project('sharing', { include: TESTS, exclude: REPLACING, isolate: false }),
      project('alone', { include: REPLACING, isolate: true }),
    ],
    // Files share a process, which loads and compiles the server once: half the time of a process for each. Whether they
    // do, Vitest asks only here; a project says whether its files share what they have loaded, too.
    isolate: false,
    setupFiles: ['test/support/one-seed.ts', 'test/support/turns.ts'],
    // One fewer by default, which on two cores is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    coverage: {
      include: ['server/src/{base,syntax,model,rules,features,service}/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95 },
    },
  },
});

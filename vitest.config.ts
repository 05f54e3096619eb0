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

export default defineConfig({
  test: {
    include: [
      'test/{base,syntax,model,rules,features,corpus,service,lsp,cli,client,house}/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // Files share a process, which loads and compiles the server once: half the time of a process for each. Only here:
    // Vitest starts a process for each file of a project that says so for itself.
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

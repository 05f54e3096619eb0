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

const project = (
  name: string,
  folders: readonly string[],
  more: { readonly isolate?: boolean } = {},
) => ({
  extends: true as const,
  test: { name, include: [`test/{${folders.join()}}/**/*.test.ts`], testTimeout: 60_000, ...more },
});

export default defineConfig({
  test: {
    projects: [
      // Functions of a text: their files share a process, which loads the server once and not for each of them.
      project('pure', ['base', 'syntax', 'model', 'rules', 'features'], { isolate: false }),
      project('whole', ['corpus', 'service', 'lsp', 'cli', 'client', 'house']),
    ],
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

/** The tests of one group, for Stryker (mutation.ts). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [`${process.env['MUTATED_TESTS'] ?? 'test/rules'}/**/*.test.ts`],
    testTimeout: 30_000,
  },
});

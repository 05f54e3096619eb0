import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/{base,corpus,syntax,model,rules,features,service,lsp,cli,client,house}/**/*.test.ts',
    ],
    testTimeout: 20_000,
    coverage: {
      include: ['server/src/{base,syntax,model,rules,features,service}/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95 },
    },
  },
});

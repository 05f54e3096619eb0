/** Lint rules of the house. FLOORS says who may import whom; test/house/floors.test.ts reads the same list. */
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { FLOORS } from './test/house/floors.mjs';

const bans = FLOORS.map(({ folder, mayNotImport }) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: mayNotImport.map(({ group, message }) => ({ group, message })) },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.vscode-test/', 'coverage/', '**/*.mjs', 'vitest.config.ts'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 14],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // What is written into a document must not keep the server busy: no expression tries one text in two ways.
    files: ['server/src/**/*.ts', 'client/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      // `\s+$` looks at a run of blanks from each of its characters; `(?<!\s)\s+$` only from the first.
      'regexp/no-super-linear-move': ['error', { ignorePartial: false }],
    },
  },
  {
    // The floors below the protocol are given the time; they never ask for it.
    files: ['server/src/{base,syntax,model,rules,features,service}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time enters as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time enters as an argument.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  ...bans,
);

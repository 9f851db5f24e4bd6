// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import { tsImport } from 'tsx/esm/api';
import tseslint from 'typescript-eslint';

/** @type {typeof import('./scripts/checks/words/rule.js')} */
const { wordsRule } = await tsImport('./scripts/checks/words/rule.ts', import.meta.url);

/** Programs of consumers, which are compiled with the package and not with the project. */
const consumers = ['test/types.ts', 'test/package/**', 'test/runtimes/**', 'examples/*/**'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    'generated/',
    'docs/site/',
    'docs/reference/',
    'test/fixtures/',
    'coverage/',
  ]),
  {
    ignores: consumers,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off', // `async` also turns what is thrown into a rejection
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off', // a caller's signal may have any reason
      '@typescript-eslint/prefer-promise-reject-errors': 'off', // likewise
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Plain JavaScript with types in comments, and configuration: what a library leaves untyped stays so there.
    files: ['openapi/*.js', 'emulator/page/*.js', '*.config.{js,ts}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Words that do not come back. scripts/checks/words.ts looks for them in Markdown.
    files: ['**/*.{ts,cts,mts,js}'],
    ignores: ['scripts/checks/words/**', 'test/checks/words.test.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { project: { rules: { words: wordsRule } } },
    rules: { 'project/words': 'error' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test as well
      '@typescript-eslint/no-unsafe-assignment': 'off', // vitest's asymmetric matchers are `any`
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);

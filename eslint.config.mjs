import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import importSort from 'eslint-plugin-simple-import-sort';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import houseRules from './.config/lint/house-rules.mjs';

const shown = ['src/**/*.ts', 'stories/**/*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.cache/',
    'storybook-static/',
    'coverage/',
    '**/*.generated.ts',
    'demo/native/*.{ts,tsx}',
    'demo/typed-client/',
    'test/hosts/*/**',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: {'import-sort': importSort},
    // One block: packages, then our own modules. Side-effect imports stay in their order.
    rules: {'import-sort/imports': ['error', {groups: [['^\\u0000', '^node:', '^@?\\w', '^', '^\\.']]}]},
  },
  {
    // What needs types is checked by oxlint, at a tenth of the time: see .oxlintrc.json.
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      // An import whose named imports are all inline types would remain as a side-effect import.
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },
  {
    files: shown,
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari drops the list role from lists without bullets unless it is explicit.
      'lit-a11y/no-redundant-role': 'off',
    },
    languageOptions: {globals: globals.browser},
    settings: {wc: {elementBaseClasses: ['LitElement']}},
  },
  {
    files: ['test/**/*.ts'],
    // chai's assertions are properties.
    rules: {'@typescript-eslint/no-unused-expressions': 'off'},
  },
  ...houseRules,
  {files: ['**/*.mjs', '**/*.cjs', 'demo/reading-service/*.js'], languageOptions: {globals: globals.node}},
  prettier,
);

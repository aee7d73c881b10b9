import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { strategyPlugin } from './scripts/eslint/plugin.mjs';

const SOURCES = ['packages/*/src/**/*.ts', 'stories/**/*.ts'];
const TESTS = ['**/*.test.ts', 'packages/*/src/testing/**/*.ts'];
/** What runs on the pages of strangers. */
const ON_PAGES = ['packages/{elements,embed,feed,feedback,themes}/src/**/*.ts'];
const NODE_SCRIPTS = ['**/*.mjs'];
/** Scripts of pages, and those that hand functions to a page. */
const IN_PAGES = [
  'demo/**/*.js',
  'e2e/**',
  'packages/*/src/testing/**/*.js',
  'scripts/bench/**',
  'scripts/blocks.mjs',
  'scripts/release/**/*.js',
  'scripts/size/**',
];

/** A leading underscore says that a name has to be there and is not used. */
const unusedVars = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
];

const typescriptRules = {
  '@typescript-eslint/consistent-type-imports': 'error',
  // `return report(…)` keeps a guard on one line.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // How a global interface gets more members.
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
  // Code points are what we want where a string is spread.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/no-unused-vars': unusedVars,
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Lit calls event handlers of a template with their element as `this`.
  '@typescript-eslint/unbound-method': 'off',
};

/** A plugin of @open-wc/testing declares that these matchers might return a promise; they do not. */
const matchers = { from: 'package', package: 'chai', name: ['Equal', 'Include', 'Match'] };

/** Stories use what a page may use, by name. */
const storyImports = [
  { regex: '/packages/[^/]+/src/', message: 'Import a package by its name.' },
  {
    regex: '^@strategy-widgets/(?!elements|feed(/|$)|themes)',
    message: 'Stories import elements, feed and themes only.',
  },
];

/** What chai and the small drivers of a test need. */
const testRules = {
  '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [matchers] }],
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-unused-expressions': 'off',
  'no-script-url': 'off',
  'strategy/linear-regexps': 'off',
  'strategy/list-roles': 'off',
  'strategy/no-html-sinks': 'off',
  'strategy/no-inline-style': 'off',
  'strategy/no-patched-natives': 'off',
};

const ownRules = {
  // Ours asks for the one that Safari needs.
  'lit-a11y/no-redundant-role': 'off',
  'strategy/import-direction': 'error',
  'strategy/linear-regexps': 'error',
  'strategy/listed-imports': 'error',
  'strategy/no-engine-dates': 'error',
  'strategy/list-roles': 'error',
  'strategy/no-html-sinks': 'error',
  'strategy/no-inline-style': 'error',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'release/',
    '.tools/',
    '.tmp/',
    'release/',
    'coverage/',
    'packages/*/src/generated/',
    'packages/elements/src/locales/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 200],
      'no-script-url': 'error',
      'no-unused-vars': unusedVars,
    },
  },
  {
    files: SOURCES,
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      a11y.configs.recommended,
      wc.configs['flat/recommended'],
    ],
    plugins: { strategy: strategyPlugin },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...typescriptRules, ...ownRules },
  },
  {
    files: ['stories/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: storyImports }] },
  },
  { files: ON_PAGES, rules: { 'strategy/no-patched-natives': 'error' } },
  // A page that a server answers with has no other way to lead to what came of a press.
  { files: ['packages/receiver/**'], rules: { 'lit-a11y/no-autofocus': 'off' } },
  { files: TESTS, rules: testRules },
  { files: NODE_SCRIPTS, languageOptions: { globals: globals.node } },
  { files: IN_PAGES, languageOptions: { globals: { ...globals.browser, probe: 'readonly' } } },
  { files: ['e2e/**', 'scripts/verdicts/**'], rules: { 'no-script-url': 'off' } },
);

import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const components = ['**/*.svelte'];
const scripts = ['**/*.js', '**/*.mjs'];

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', '.test-results/', 'node_modules/', 'static/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './.config/tsconfig.node.json', './.config/tsconfig.worker.json'],
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `return print(usage)` ends a command early and reads well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A number in a message is no mistake; an object would be.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces and types say the same; the shape decides which reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `values['key']` is how a key that is data looks, and what noPropertyAccessFromIndexSignature would ask for.
      '@typescript-eslint/dot-notation': 'off',
      // Folding text walks over code points, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': 'off',
      // noUncheckedIndexedAccess asks again after the length is known; the assertion is the answer.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // `== null` means null or undefined, and nothing else does so in one comparison.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of literals says the same and leaves no code behind.',
        },
        {
          selector:
            "CallExpression[callee.property.name='waitForFunction'] > ArrowFunctionExpression[async=true]",
          message: 'A promise is true at once: Playwright does not wait for it here.',
        },
      ],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Decks come from strangers: their text is shown as text.
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // State is replaced, not changed in place: a plain Map under $state.raw is the value that is meant.
      'svelte/prefer-svelte-reactivity': 'off',
      // `let { a = $bindable() } = $props()` has to be a let.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
    },
  },
  // Components are type checked by svelte-check; a second type-aware pass here took most of the time of the lint.
  { files: components, ...tseslint.configs.disableTypeChecked },
  { files: scripts, ...tseslint.configs.disableTypeChecked },
  {
    files: components,
    languageOptions: {
      parserOptions: { project: null, program: null, projectService: false, parser: tseslint.parser },
    },
  },
  {
    files: ['src/cli/**', '.config/**', 'tests/bench/**', 'tests/faults/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/lib/ui/**'],
    // Screens are handed their addresses; the routes made them and know the base path.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
);

import { sveltekit } from '@sveltejs/kit/vite';
import { factFiles } from './.config/fact-files.ts';
import { chunkOf, compileAhead } from './.config/chunks.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    // Build-time data comes first: what it makes is imported by the app like any other module.
    factFiles(),
    sveltekit(),
    compileAhead(),
  ],
  // A worker is one module: SvelteKit does not tell the service worker of a worker's own chunks, so they would be
  // missing offline.
  worker: {
    format: 'es',
    plugins: () => [factFiles()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkOf }] } },
      // How long SvelteKit's own steps take is nothing that whoever starts the app could act on.
      checks: { bundlerTimings: false },
      // The rooms do nothing when they are loaded: what a page does not use of them stays out of what it loads.
      treeshake: {
        moduleSideEffects: [
          {
            test: /\/src\/lib\/(base|words|kinds|facts|questions|memory|study|classroom|storage)\/|\/node_modules\/ts-fsrs\//,
            sideEffects: false,
          },
        ],
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/fixed-seed.ts'],
    // Laws run thousands of cases and the checks run beside each other: a busy machine is no failure.
    testTimeout: 60_000,
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
});

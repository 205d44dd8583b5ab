import { resolve } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// The floor of the bench: the smallest SvelteKit app that asks cards and keeps each answer. It is built beside the bench's
// other builds, so that nothing of it lies in the tree.
const out = resolve(import.meta.dirname, '../../../node_modules/.bench/floor');

export default defineConfig({
  plugins: [
    sveltekit({
      outDir: `${out}/kit`,
      adapter: adapterStatic({ pages: `${out}/build`, assets: `${out}/build`, fallback: '200.html' }),
    }),
  ],
});

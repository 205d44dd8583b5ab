import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import adapterStatic from '@sveltejs/adapter-static';
import { preloadParts } from './.config/preloads.js';
import { sourceDigest } from './.config/source-digest.js';

const basePath = readBasePath();
const pages = 'build';
const fallback = '200.html';

/**
 * SvelteKit announces each navigation from an element with this inline style. The policy allows exactly this text
 * and no other, so a new wording in a later SvelteKit shows up as a violation in the browser tests.
 */
const ANNOUNCER_STYLE =
  'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; ' +
  'white-space: nowrap; width: 1px; height: 1px';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    adapter: staticWithFallbacks(),
    paths: { base: basePath },
    // All styles of the first card: with the page they cost no way to the host of their own.
    inlineStyleThreshold: 40_000,
    version: { name: sourceDigest(import.meta.dirname, basePath) },
    // src/lib/app registers the worker: under trusted types that needs a policy, and an update waits for the learner.
    serviceWorker: {
      register: false,
      // What tells the host something (_headers, .nojekyll) is not served, and a missing file fails the installation.
      files: (path) => !/(^|\/)[._]/.test(path),
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', cspHash(ANNOUNCER_STYLE)],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'frame-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'factdeck-worker'],
      },
    },
  },
};

/** The sub-folder the app will live in, such as `/factdeck` (env BASE_PATH); empty at the root of a host. */
function readBasePath() {
  const path = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
  if (path !== '' && !/^(\/[\w.~-]+)+$/.test(path)) {
    throw new Error(`BASE_PATH must look like /name, not "${path}"`);
  }
  return /** @type {'' | `/${string}`} */ (path);
}

/**
 * Decks get their ids on the phone, so no page can be rendered ahead: one fallback page opens every address. Others serve hosts
 * without a rewrite rule: index.html opens the root, 404.html is what GitHub Pages gives for a deep link.
 *
 * @returns {import('@sveltejs/kit').Adapter}
 */
function staticWithFallbacks() {
  const adapter = adapterStatic({ pages, assets: pages, fallback });
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      preloadParts({ pages, fallback, base: basePath, built: builder.getBuildDirectory('') });
      copyFileSync(join(pages, fallback), join(pages, '404.html'));
      refuseMissingOffline();
    },
  };
}

/** A file that the service worker does not name opens online and fails on the train: such a build is refused here. */
function refuseMissingOffline() {
  const worker = readFileSync(join(pages, 'service-worker.js'), 'utf8');
  const folder = join(pages, '_app', 'immutable');
  const missing = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !worker.includes(`/${entry.name}`))
    .map((entry) => entry.name);
  if (missing.length > 0) throw new Error(`Not known to the service worker: ${missing.join(', ')}`);
}

/**
 * @param {string} text
 * @returns {`sha256-${string}`}
 */
function cspHash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

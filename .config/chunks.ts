import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What rolldown tells of the modules that it found. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const root = join(import.meta.dirname, '..');
const KIT = 'node_modules/@sveltejs/kit/src/runtime/client/entry.js';
const LAYOUT = ['src/routes/+layout.ts', 'src/routes/+layout.svelte', 'src/routes/+error.svelte'];
/** Chunks by what begins with them; a module of two is in the first. */
const BEGINNINGS = {
  'first-card': [
    KIT,
    '.svelte-kit/generated/client-optimized/app.js',
    ...LAYOUT,
    'src/routes/study/[deck]/+page.svelte',
  ],
  home: ['src/routes/+page.ts', 'src/routes/+page.svelte'],
};
type Chunk = keyof typeof BEGINNINGS;
/** Rooms whose face names more than a page uses: what of them is used comes with its user. */
const FACES =
  /\/src\/lib\/(base|words|kinds|facts|questions|memory|study|classroom|storage)\/(.+\/)?index\.ts$/;
/** What Svelte's face brings, and only other pages use. */
const OF_OTHERS = /\/svelte\/src\/internal\/client\/dom\/elements\/bindings\/(select|size)\.js$/;

/** What V8 wants to read before all else in a file. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/**
 * Of these chunks nearly every function is called before the page is there: V8 is told to compile all of them beside the page while
 * they come, instead of each in the page when it is first called. To other engines it is a comment.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const part of Object.values(bundle))
          if (part.type === 'chunk' && part.name in BEGINNINGS) part.code = `${COMPILE_ALL}\n${part.code}`;
      },
    },
  };
}

let known: ReadonlyMap<string, Chunk> | undefined;

/**
 * The chunk of a module that the first card or the start page cannot do without; undefined for any other. They come as one file each:
 * a file costs a phone a way to the host and back, and a host that speaks HTTP/1.1 gives six at a time.
 */
export function chunkOf(id: string, modules: Modules): Chunk | undefined {
  // Of the two builds only the one for browsers begins there.
  if (modules.getModuleInfo(join(root, KIT)) === null) return undefined;
  known ??= chunksOf(modules);
  return known.get(id);
}

function chunksOf(modules: Modules): ReadonlyMap<string, Chunk> {
  const found = new Map<string, Chunk>();
  for (const chunk of ['first-card', 'home'] as const) {
    const left = BEGINNINGS[chunk].map((path) => join(root, path));
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const info = found.has(id) || FACES.test(id) || OF_OTHERS.test(id) ? null : modules.getModuleInfo(id);
      if (info === null) continue;
      found.set(id, chunk);
      left.push(...info.importedIds);
    }
  }
  return found;
}

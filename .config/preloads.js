import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {Record<string, { file: string, imports?: string[], css?: string[] }>} ViteManifest */

/** The first cards of a deck that ships, before its id. */
const FIRST_DAY = 'virtual:shipped-start/';
/** What the start page says, in either language: which one is known only once the app runs. */
const HOME_WORDS = ['words/en/home.ts', 'words/vi/home.ts'];

/**
 * Has pages ask for what SvelteKit would ask for only once it runs: a phone waits half a second for each way to the host and back.
 * The start page gets one of its own, and so does each deck that ships, with its first cards; the one for all other addresses is
 * made for a deck.
 *
 * @param {{ pages: string, fallback: string, base: string, built: string }} options folder of the pages, name of the one that opens
 *   every address, the sub-folder the app will live in, and the folder in which SvelteKit builds
 */
export function preloadParts({ pages, fallback, base, built }) {
  /** @type {ViteManifest} */
  const manifest = JSON.parse(readFileSync(join(built, 'output/client/.vite/manifest.json'), 'utf8'));
  const page = readFileSync(join(pages, fallback), 'utf8');
  const nodes = nodesOf(join(built, 'generated/client-optimized/nodes'));
  /** @type {(route: string) => string} */
  const node = (route) => nodes.get(route) ?? route;
  const [error, home, study] = [node('+error'), node('+page'), node('study/[deck]/+page')];
  /** @type {(name: string, parts: readonly string[]) => void} */
  const write = (name, parts) => {
    const files = new Set(parts.flatMap((part) => filesOf(manifest, part)));
    const links = [...files].filter((file) => !page.includes(file)).map((file) => linkTo(`${base}/${file}`));
    const path = join(pages, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page.replace('</head>', `\t${links.join('\n\t\t')}\n  </head>`));
  };
  write(fallback, [error, study]);
  write('index.html', [error, home, ...HOME_WORDS]);
  for (const start of Object.keys(manifest).filter((part) => part.startsWith(FIRST_DAY)))
    write(`study/${start.slice(FIRST_DAY.length)}.html`, [start, error, study]);
}

/**
 * SvelteKit's entry for each route, as Vite names it, by the route's own file without its ending.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, string>}
 */
function nodesOf(folder) {
  return new Map(
    readdirSync(folder).map((name) => {
      const [, route = ''] =
        /src\/routes\/([^"]+)\.svelte"/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return [route, `nodes/${name}`];
    }),
  );
}

/**
 * A part of the app and all that it is not begun without.
 *
 * @param {ViteManifest} manifest
 * @param {string} part how its name ends
 * @returns {string[]}
 */
function filesOf(manifest, part) {
  const found = Object.entries(manifest).find(([name]) => name.endsWith(part));
  if (found === undefined) throw new Error(`Not built: ${part}`);
  const [, { file, css = [], imports = [] }] = found;
  return [file, ...css, ...imports.flatMap((one) => filesOf(manifest, one))];
}

/** @param {string} href */
function linkTo(href) {
  return href.endsWith('.css')
    ? `<link href="${href}" rel="preload" as="style">`
    : `<link href="${href}" rel="modulepreload">`;
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT_FROM = [
  'src',
  'static',
  'questions',
  '.config/fact-files.ts',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
];

/**
 * A name for what is being built: it changes with every change of a source and with nothing else. Two deploys that
 * shared a name would share a cache, and a waiting service worker would overwrite the shell of the running one.
 *
 * @param {string} root folder of the project
 * @param {string} basePath the sub-folder that is built for: it is part of every address in the output
 * @returns {string} 12 hexadecimal digits
 */
export function sourceDigest(root, basePath) {
  const digest = createHash('sha256').update(basePath);
  for (const path of BUILT_FROM.flatMap((entry) => filesUnder(root, entry))) {
    const bytes = readFileSync(join(root, path));
    // The length between name and bytes keeps two different trees from giving one stream.
    digest.update(`\n${path}\n${String(bytes.length)}\n`).update(bytes);
  }
  return digest.digest('hex').slice(0, 12);
}

/**
 * @param {string} root
 * @param {string} entry a file or a folder, relative to the root, with forward slashes
 * @returns {string[]} files in an order that no file system decides; tests are no part of the build
 */
function filesUnder(root, entry) {
  const path = join(root, entry);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return entry.endsWith('.test.ts') ? [] : [entry];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(root, `${entry}/${name}`));
}

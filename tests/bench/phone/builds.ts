import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { sourceDigest } from '../../../.config/source-digest.js';

const root = resolve(import.meta.dirname, '../../..');
const floor = resolve(import.meta.dirname, '../floor');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** Builds the app, unless what lies in build/ was built from just these sources, and the floor. Their folders. */
export function builds(say: (line: string) => void): { readonly ours: string; readonly floor: string } {
  const versionFile = join(root, 'build/_app/version.json');
  const { version } = existsSync(versionFile)
    ? (JSON.parse(readFileSync(versionFile, 'utf8')) as { version: string })
    : { version: '' };
  if (version !== sourceDigest(root, '')) {
    say('building the app');
    build(root);
  }
  say('building the floor');
  build(floor);
  return { ours: join(root, 'build'), floor: join(root, 'node_modules/.bench/floor/build') };
}

function build(folder: string): void {
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'pipe' });
}

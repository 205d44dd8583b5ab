import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../../..');
const floor = resolve(import.meta.dirname, '../floor');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** A script without types. */
interface Digests {
  readonly sourceDigest: (root: string, basePath: string) => string;
}

/** Builds the app, unless what lies in build/ was built from just these sources, and the floor. Their folders. */
export async function builds(
  say: (line: string) => void,
): Promise<{ readonly ours: string; readonly floor: string }> {
  const { sourceDigest } = (await import(`${root}/.config/source-digest.js`)) as Digests;
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

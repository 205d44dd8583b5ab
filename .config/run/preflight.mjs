// What every command needs before anything is installed: no import from outside Node here.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Says what is missing in one line and ends the process.
 *
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Stops with one plain line on a Node that cannot run the tools; installs what package-lock.json asks for. */
export function preflight() {
  process.chdir(root);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Factdeck needs Node 20.19 or later; this is Node ${process.versions.node}. Get one from https://nodejs.org`,
    );
  }
  if (isInstalled()) return;
  console.log('Installing what package-lock.json asks for…');
  if (runNpm(['ci', '--no-audit', '--no-fund']) !== 0) stop('npm ci failed: see its message above.');
}

/**
 * npm writes down what it has installed when it has finished. Comparing that with package-lock.json notices a changed
 * lock, a half-done install and an install that somebody made by hand.
 */
function isInstalled() {
  try {
    const wanted = packagesIn('package-lock.json');
    const present = packagesIn('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
function runNpm(args) {
  const cli = process.env['npm_execpath'];
  // npm tells its scripts where it is; without that it is on the PATH, on Windows as a .cmd that only a shell can run.
  const child = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return child.status ?? 1;
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root, stop } from './preflight.mjs';

/** What the browser tests ask of Chromium: nothing of its own on the network, and root may run it in a container. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * A browser that is here already: the one CHROMIUM_PATH names, else Playwright's own, else one on the PATH.
 *
 * @returns {Promise<string | undefined>} path of a Chromium that starts
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const { chromium } = await import('@playwright/test');
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...MAC_APPS].find(starts);
}

/**
 * Finds a browser or gets one; stops with one line that says what to install when there is no way.
 *
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) stop(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  const found = (await findBrowser()) ?? (await download()) ?? (await installPackage());
  return (
    found ?? stop('The browser tests need Chromium: install it, or set CHROMIUM_PATH to one, and run again.')
  );
}

function download() {
  console.log('Getting Chromium for the browser tests…');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'inherit',
    // Behind a closed network this must fail soon, so that the next way gets its turn.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
    timeout: 600_000,
  });
  return findBrowser();
}

/** Debian and Ubuntu, as root: mostly containers and CI, where the lists of packages may be empty. */
async function installPackage() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit', env });
  return findBrowser();
}

/**
 * Whether a program is there and runs: a download without its system libraries and Ubuntu's stub that only points to a
 * snap are files too.
 *
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows asking for the version opens a window instead.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Ground } from './scenario.ts';

/** What a browser is started with. */
type Start = Pick<Ground, 'browserPath' | 'browserArgs' | 'url' | 'foreign'>;

/** A browser in a process group of its own, which can be killed as a crash would. */
export interface Session {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

/** Starts a browser with a profile that outlives it. */
export async function startBrowser(profile: string, ground: Start): Promise<Session> {
  const args = [
    ...ground.browserArgs,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(ground.browserPath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0]!;
  await prepare(context, ground);
  return { child, browser, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Kills the whole group at once, as a crash of the machine's memory would. */
export async function killBrowser({ child, browser }: Session): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  await ended;
  await browser.close().catch(() => undefined);
}

/** Works in a browser with a fresh profile on disk, of which nothing is left. */
export async function inBrowser<T>(ground: Start, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  return inFolder('profile', async (profile) => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: ground.browserPath,
      args: [...ground.browserArgs],
    });
    await prepare(context, ground);
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  });
}

/** Works with a fresh folder, of which nothing is left. */
export async function inFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `factdeck-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Notes what is asked of other origins. Scenarios may have servers of their own: what is foreign is told by the host. */
async function prepare(context: BrowserContext, { url, foreign }: Start): Promise<void> {
  const { hostname } = new URL(url);
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(asked.protocol) || asked.hostname === hostname) return;
    foreign.push(request.url());
  });
  // The compiler that runs these files wraps functions in one of its own, which the pages that they are sent to do not have.
  await context.addInitScript('globalThis.__name ??= (given) => given');
}

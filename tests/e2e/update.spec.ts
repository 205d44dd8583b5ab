import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectHeading, type Server, startServer, waitForControl } from './harness.ts';
import { answerOne, deckPath, storedKeys } from './kept.ts';

test.use({ serviceWorkers: 'allow' });

let folder: string;
let server: Server;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factdeck-'));
  await cp('build', folder, { recursive: true });
  server = await startServer(folder);
});

test.afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test('a new version waits until it is asked for, and old tabs still find their code', async ({ page }) => {
  await page.goto(`${server.url}/`);
  await waitForControl(page);
  const [first = ''] = await cacheNames(page);

  const gone = await deploy('000000000001');
  await lookForUpdate(page);
  const second = first.replace(/@.*/, '@000000000001');
  expect(await cacheNames(page)).toEqual([first, second]);
  // It waits even for a reload: a sitting may be under way in another tab.
  await page.reload();
  await expectHeading(page);
  expect(await waits(page)).toBe(true);

  await takeOver(page);
  expect(await cacheNames(page)).toEqual([first, second]);
  // This part of the first version is on no server any more.
  expect(await page.evaluate(async (path) => (await fetch(path)).status, gone)).toBe(200);

  // Of the versions that came before, the last one is kept and no other.
  await deploy('000000000002');
  await lookForUpdate(page);
  await takeOver(page);
  expect(await cacheNames(page)).toEqual([second, first.replace(/@.*/, '@000000000002')]);
});

test('a version with a missing file is not installed, and the old one goes on', async ({ page }) => {
  await page.goto(`${server.url}/`);
  await waitForControl(page);
  const before = await cacheNames(page);

  await deploy('000000000001');
  await rm(join(folder, 'favicon.svg'));
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => resolve(worker.state));
      });
    });
    await registration.update();
    return found;
  });

  expect(outcome).toBe('redundant');
  expect(await cacheNames(page)).toEqual(before);
  await page.reload();
  await expectHeading(page);
});

test('the kill switch takes the caches and the worker away, and nothing that was learnt', async ({
  page,
}) => {
  await page.goto(`${server.url}${deckPath}`);
  await answerOne(page);
  await waitForControl(page);
  const events = await storedKeys(page, 'event/');
  expect(events).toHaveLength(1);
  await page.evaluate(() => caches.open('factdeck/other@1'));

  await cp('.config/kill-switch.js', join(folder, 'service-worker.js'));
  await serveAgain();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect.poll(() => cacheNames(page)).toEqual(['factdeck/other@1']);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);

  await page.goto(`${server.url}/`);
  await expectHeading(page);
  expect(await storedKeys(page, 'event/')).toEqual(events);
});

test('a new version is offered between sittings, not in one', async ({ page }) => {
  await page.goto(`${server.url}${deckPath}`);
  await answerOne(page);
  await waitForControl(page);
  await deploy('000000000001');
  await lookForUpdate(page);
  const offer = page.getByRole('button', { name: 'Use it now' });
  await answerOne(page);
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Close and go to the start page' }).click();
  await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await offer.click();
  await page.waitForFunction(() => !('isOld' in globalThis));
  await expectHeading(page);
  expect(await waits(page)).toBe(false);
  expect(await storedKeys(page, 'event/')).toHaveLength(2);
});

/**
 * Puts another version in place of the running one, as long as its name, and takes one part of the old code away.
 * @returns the address of the part that is gone
 */
async function deploy(version: string): Promise<string> {
  const workerFile = join(folder, 'service-worker.js');
  const versionFile = join(folder, '_app', 'version.json');
  const { version: old } = JSON.parse(await readFile(versionFile, 'utf8')) as { version: string };
  const nodes = join(folder, '_app', 'immutable', 'nodes');
  const part = (await readdir(nodes)).sort().at(-1) ?? '';
  const renamed = `${version}.js`;
  const worker = (await readFile(workerFile, 'utf8')).replaceAll(old, version).replaceAll(part, renamed);
  await cp(join(nodes, part), join(nodes, renamed));
  await rm(join(nodes, part));
  await writeFile(workerFile, worker);
  await writeFile(versionFile, JSON.stringify({ version }));
  await serveAgain();
  return `/_app/immutable/nodes/${part}`;
}

/** The server looks at its files when it starts. */
async function serveAgain(): Promise<void> {
  await server.stop();
  server = await startServer(folder, Number(new URL(server.url).port));
}

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

function waits(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
}

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect.poll(() => waits(page)).toBe(true);
}

/** What the app's button does, without the reload. */
async function takeOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    waiting?.postMessage('factdeck:take-over');
    await changed;
  });
  await waitForControl(page);
}

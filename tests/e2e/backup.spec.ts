import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { chooseSetting, watch } from './harness.ts';
import { shippedFile } from '../fixtures/shipped-file.ts';
import { backupText } from '../../src/lib/storage/backup/index.ts';
import { answerOne, deckPath, lookedAfter, storedKeys } from './kept.ts';

async function save(
  page: Page,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
  await page.goto('/backup');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a file' }).click();
  const file = await coming;
  const path = await file.path();
  return { name: file.suggestedFilename(), bytes: readFileSync(path), path };
}

/** Clears all that the browser keeps for the app, the second copy too. */
async function clearAll(page: Page): Promise<void> {
  await page.goto('/manifest.webmanifest');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}

function backup(records: readonly (readonly [string, unknown])[]): {
  name: string;
  mimeType: string;
  buffer: Buffer;
} {
  return { name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from(backupText(records, 1).text) };
}

async function chooseFile(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(file);
}

test('export, wipe, import and export give the same bytes, and the import can be taken back', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/settings');
  await chooseSetting(page, 'Tap only');
  await page.goto(deckPath);
  await answerOne(page);
  await answerOne(page);
  const keys = await storedKeys(page, 'event/');
  const first = await save(page);
  expect(first.name).toMatch(/^factdeck-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
  await expect(page.getByText('Last file saved today.')).toBeVisible();
  await clearAll(page);
  await page.goto('/backup');
  expect(await storedKeys(page, 'event/')).toEqual([]);
  await chooseFile(page, { name: first.name, mimeType: 'application/gzip', buffer: first.bytes });
  await expect(page.getByText('3 new, 0 known, 0 set aside')).toBeVisible();
  expect(await storedKeys(page, 'event/')).toEqual([]);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('Files taken in')).toBeVisible();
  expect(await storedKeys(page, 'event/')).toEqual(keys);
  expect((await save(page)).bytes.equals(first.bytes)).toBe(true);
  await chooseFile(page, { name: first.name, mimeType: 'application/gzip', buffer: first.bytes });
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByText('taken back')).toBeVisible();
  await page.reload();
  await expect(page.getByText('taken back')).toBeVisible();
  await page.waitForTimeout(2500); // The copies are compared after the page is painted: nothing may come back.
  expect(await storedKeys(page, 'event/')).toEqual([]);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a file that is no backup, or a damaged one, says so and stores nothing', async ({ page }) => {
  await page.goto('/backup');
  await chooseFile(page, { name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff]) });
  await expect(page.getByRole('alert')).toContainText('no backup of Factdeck');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const golden = readFileSync('tests/fixtures/backup/version-1.jsonl.gz');
  await chooseFile(page, { name: 'half.gz', mimeType: 'application/gzip', buffer: golden.subarray(0, 200) });
  await expect(page.getByRole('alert')).toContainText('changed or cut off');
});

test('a deck in a backup is read as any file is, and one in place of a deck that ships is named', async ({
  page,
}) => {
  const file = shippedFile();
  const long = { ...file, title: 'x'.repeat(1000) };
  const decks = [['deck/long', { id: 'long', addedAt: 1, file: { ...long, id: 'long' } }], [`deck/${file.id}`, { id: file.id, addedAt: 1, file }]] as const; // prettier-ignore
  await page.goto('/backup');
  await chooseFile(page, backup(decks));
  await expect(page.getByText('1 new, 0 known, 1 set aside')).toBeVisible();
  await expect(page.getByText(`in place of “${file.title}”`)).toBeVisible();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('Files taken in')).toBeVisible();
  expect(await storedKeys(page, 'deck/')).toEqual([`deck/${file.id}`]);
});

/** What becomes of the worker that reads a backup: it begins and never ends, or it never begins. */
async function breakReading(page: Page, how: 'endless' | 'none'): Promise<void> {
  await page.addInitScript((fate) => {
    const Real = globalThis.Worker;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes('plan-backup')) return;
        this.terminate();
        const told = fate === 'none' ? new Event('error') : new MessageEvent('message', { data: 'ready' });
        setTimeout(() => this.dispatchEvent(told));
      }
    };
  }, how);
}

test('a backup that takes too long to read is let go, and nothing of it is stored', async ({ page }) => {
  await breakReading(page, 'endless');
  await page.clock.install();
  await page.goto('/backup');
  await chooseFile(page, backup([['setting/theme', 'dark']]));
  await expect(page.getByRole('button', { name: 'Save a file' })).toBeDisabled();
  await page.clock.runFor(21_000);
  await expect(page.getByRole('alert')).toContainText('took too long');
  expect(await storedKeys(page, 'setting/')).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
});

test('a backup is read in the page where no worker starts', async ({ page }) => {
  await breakReading(page, 'none');
  await page.goto('/backup');
  await chooseFile(page, backup([['setting/theme', 'dark']]));
  await expect(page.getByText('1 new, 0 known, 0 set aside')).toBeVisible();
});

test('a backup of the day is kept by itself and can be looked at', async ({ page }) => {
  await page.goto(deckPath);
  await answerOne(page);
  await lookedAfter(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Backup' }).click();
  await page.getByRole('button', { name: /^Look at the backup/ }).click();
  await expect(page.getByText('0 new, 1 known, 0 set aside')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('an answer that cannot be kept is told within a second and offered as a file that can be taken in', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if ((globalThis as { isFull?: boolean }).isFull === true)
        throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await page.goto(deckPath);
  await answerOne(page);
  // What the second copy has would come back by itself.
  await lookedAfter(page);
  await page.evaluate(() => ((globalThis as { isFull?: boolean }).isFull = true));
  await page.getByRole('main').getByRole('group').getByRole('button').first().click();
  await expect(page.getByText('1 answer not saved')).toBeVisible({ timeout: 1000 });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save them as a file' }).click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('"type":"answer"');
  await page.evaluate(() => ((globalThis as { isFull?: boolean }).isFull = false));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 answer not saved')).toBeHidden();
  expect(await storedKeys(page, 'event/')).toHaveLength(2);
});

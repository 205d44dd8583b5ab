import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { expectAnswersKept, expectHeading, putRecords, watch } from './harness.ts';
import { answerOne, answerShown, deckPath, next, options, storedKeys } from './kept.ts';

const TITLE = 'Nothing that you do here outlasts this tab';

/** A browser that gives no storage, as one does that blocks the data of sites. */
async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save a file' });

async function savedFile(page: Page): Promise<{ readonly name: string; readonly path: string }> {
  const coming = page.waitForEvent('download');
  await saveButton(page).first().click();
  const file = await coming;
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('what was answered without storage is saved as a file and taken in where there is storage', async ({
  page,
  browser,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await blockStorage(page);
  await page.goto(deckPath);
  await expect(page.getByRole('alert')).toHaveText('Gone when this tab closes');
  await expect(saveButton(page)).toBeHidden();
  await answerOne(page);
  await expect(page.getByText('1 answer in no file yet.')).toBeVisible();
  const { name, path } = await savedFile(page);
  expect(name).toMatch(/^factdeck-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
  await expect(page.getByText('The last file has all of it.')).toBeVisible();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });

  const fresh = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await fresh.newPage();
  await other.goto('/backup');
  const choosing = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(path);
  await other.getByRole('button', { name: 'Take it in' }).click();
  await expect(other.getByText('Files taken in')).toBeVisible();
  expect(await storedKeys(other, 'event/')).toHaveLength(1);
  await other.goto('/');
  await expect(other.getByText(TITLE)).toHaveCount(0);
  await fresh.close();
});

test('every page says once that nothing is kept, and why; what was read stays in short', async ({ page }) => {
  await blockStorage(page);
  for (const path of ['/', '/settings', '/backup', '/browse/vietnam-multilateral-diplomacy', '/open']) {
    await page.goto(path);
    await expectHeading(page);
    await expect(page.getByText(TITLE)).toHaveCount(1);
    await expect(page.getByText(/gives (Factdeck )?no storage/)).toHaveCount(1);
  }
  await page.goto('/');
  await page.getByRole('main').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.getByText(TITLE)).toBeHidden();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('Gone when this tab closes')).toBeVisible();
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByText(TITLE)).toBeVisible();
});

test('a visit is saved on the page of backups too', async ({ page }) => {
  await blockStorage(page);
  await page.goto(deckPath);
  await answerShown(page);
  await page
    .getByRole('button', { name: 'Close' })
    .or(page.getByRole('link', { name: 'Close' }))
    .click();
  await page.getByRole('link', { name: 'Backup' }).click();
  await expect(page.getByText(/^1 answer, /)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Save a file' }).click();
  await expect(page.getByText('The last file has all of it.')).toBeVisible();
});

test('a database of a newer version is left alone and offered as a file, apart from that of the visit', async ({
  page,
}) => {
  await page.goto(deckPath);
  await answerOne(page);
  await expectAnswersKept(page, 1);
  await putRecords(page, new Map([['meta/version', 99]]));
  await page.goto('/backup');
  await expect(page.getByText(/written by a newer Factdeck/)).toHaveCount(1);
  await expect(page.getByText(/^The file holds what this device has from before/)).toBeVisible();
  await expect(page.getByText(/^1 answer, /)).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Save a file' }).click();
  const bytes = gunzipSync(readFileSync(await (await coming).path()));
  expect(bytes.toString().match(/"type":"answer"/g)).toHaveLength(1);
});

test('on a phone a card and its answers stay on the screen under the notice', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await blockStorage(page);
  await page.goto(deckPath);
  await answerOne(page);
  await options(page).first().waitFor();
  await expect(saveButton(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading').first()).toBeInViewport({ ratio: 1 });
  // Nothing is under the bar: the page needs no scrolling.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  for (const option of await options(page).all()) await expect(option).toBeInViewport({ ratio: 1 });
  await options(page).first().click();
  await expect(next(page)).toBeInViewport({ ratio: 1 });
});

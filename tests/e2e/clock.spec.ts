import { expect, test, type Page } from '@playwright/test';
import { backupText } from '../../src/lib/storage/backup/index.ts';
import { eventRecords, expectAnswersKept } from './harness.ts';
import { answerOne, deckPath } from './kept.ts';

const HOUR_MS = 3_600_000;
const DECK = 'vietnam-multilateral-diplomacy';

const told = (page: Page) => page.getByText(/^The clock of this device was set back by about 3 hours/);
/** The copies are compared, and the clock is looked at, a second after the page is painted. */
const looked = (page: Page) => page.waitForTimeout(2500);

test('a clock that was ahead is told once, with what does not count yet', async ({ page }) => {
  const at = Date.now();
  await page.clock.setFixedTime(at + 3 * HOUR_MS);
  await page.goto(deckPath);
  await answerOne(page);
  await page.clock.setFixedTime(at);
  await page.goto('/');
  await expect(told(page)).toBeVisible();
  await expect(page.getByText(/1 answer is dated ahead of this clock: it counts from/)).toBeVisible();
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(told(page)).toBeHidden();
  await page.reload();
  await looked(page);
  await expect(told(page)).toBeHidden();
  await page.goto(`/progress/${DECK}`);
  await expect(page.getByText(/1 answer is dated ahead/)).toBeVisible();
  await page.goto(deckPath);
  await answerOne(page);
  await page.goto('/backup');
  await expect(page.getByText(/was about 3 hours behind the last answer/)).toBeVisible();
  await looked(page);
  await expect(told(page)).toBeHidden();
});

test('a clock that is set back while a page is open is noticed with the next answer, and told after the sitting', async ({
  page,
}) => {
  const at = Date.now();
  await page.clock.setFixedTime(at);
  await page.goto(deckPath);
  await answerOne(page);
  await looked(page);
  await page.clock.setFixedTime(at - 3 * HOUR_MS);
  await answerOne(page);
  await expectAnswersKept(page, 2);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(told(page)).toBeVisible();
  await page.reload();
  await expect(told(page)).toBeVisible();
});

test('the preview of a backup says which of its answers do not count yet', async ({ page }) => {
  const events = eventRecords(DECK, [
    ['a', Date.now() - HOUR_MS, 3],
    ['b', Date.now() + HOUR_MS, 3],
    ['c', Date.now() + 2 * HOUR_MS, 3],
  ]);
  await page.goto('/backup');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(backupText([...events], 1).text);
  await (await choosing).setFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer });
  await expect(page.getByText('3 new, 0 known, 0 set aside')).toBeVisible();
  await expect(page.getByText(/^2 answers are dated ahead of this clock/)).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { watch } from './harness.ts';
import { answerOne, deckPath, mirrorFiles, options, storedKeys, wipeDatabase } from './kept.ts';

const linesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files)
    .filter(([name]) => name.endsWith('.jsonl'))
    .flatMap(([, text]) => text.split('\n').filter((line) => line !== ''));

test('every answer is in both copies before the next card', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto(deckPath);
  for (let count = 1; count <= 3; count += 1) {
    await answerOne(page);
    expect(await storedKeys(page, 'event/')).toHaveLength(count);
    expect(linesOf(await mirrorFiles(page))).toHaveLength(count);
  }
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a database that was wiped comes back from the second copy before anything is shown, and the learner is told', async ({
  page,
}) => {
  await page.goto('/settings');
  await page.getByRole('spinbutton', { name: 'New questions a day' }).fill('7');
  await expect.poll(async () => Object.values(await mirrorFiles(page)).join()).toContain('newPerDay');
  await page.goto(deckPath);
  await answerOne(page);
  await answerOne(page);
  const before = await storedKeys(page, 'event/');
  await page.goto('about:blank');
  await page.goto('/manifest.webmanifest');
  await wipeDatabase(page);
  await page.goto(deckPath);
  await expect(options(page).first()).toBeVisible();
  expect(await storedKeys(page, 'event/')).toEqual(before);
  await expect(page.getByText('2/7')).toBeHidden();
  await page.goto('/settings');
  await expect(page.getByRole('spinbutton', { name: 'New questions a day' })).toHaveValue('7');
});

test('where both copies are cleared after a first visit, the next one says that all is gone', async ({
  page,
}) => {
  await page.goto(deckPath);
  await expect(options(page).first()).toBeVisible();
  // A second after the page is painted it is looked whether there is anything: there is nothing yet.
  await page.waitForTimeout(2500);
  await answerOne(page);
  await page.goto('/manifest.webmanifest');
  await wipeDatabase(page);
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('factdeck', { recursive: true }),
  );
  await page.goto('/');
  await expect(page.getByText('What you learnt is gone from this browser')).toBeVisible();
});

test('answers that the second copy does not have are copied after the page is painted', async ({ page }) => {
  await page.goto(deckPath);
  await answerOne(page);
  await page.goto('/manifest.webmanifest');
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('factdeck', { recursive: true }),
  );
  await page.goto('/');
  await expect.poll(async () => linesOf(await mirrorFiles(page)).length).toBe(1);
});

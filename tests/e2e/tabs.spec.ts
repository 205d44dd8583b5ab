import { expect, test } from '@playwright/test';
import { answerOne, deckPath, options, storedKeys } from './kept.ts';

test('a deck is studied in one tab at a time, and answers of tabs in turn are neither lost nor doubled', async ({
  context,
  page,
}) => {
  const other = await context.newPage();
  await page.goto(deckPath);
  await answerOne(page);
  await other.goto(deckPath);
  await expect(other.getByText('This deck is open in another tab')).toBeVisible();
  let count = 1;
  let [here, there] = [page, other];
  for (let turn = 0; turn < 4; turn += 1) {
    // The card that the other tab shows is answered there last: here it comes only if it was not.
    await options(here).first().click();
    count += 1;
    [here, there] = [there, here];
    await here.getByRole('button', { name: 'Study here' }).click();
    await expect(there.getByText('This deck is open in another tab')).toBeVisible();
    await here.getByRole('button', { name: /^Next/ }).click();
    await answerOne(here);
    count += 1;
    expect(await storedKeys(page, 'event/')).toHaveLength(count);
  }
});

test('the start page shows what another tab has answered', async ({ context, page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /multilateral/ })).toHaveText(/20 waiting/);
  const other = await context.newPage();
  await other.goto(deckPath);
  await answerOne(other);
  await page.bringToFront();
  await expect(page.getByRole('link', { name: /multilateral/ })).toHaveText(/19 waiting/);
});

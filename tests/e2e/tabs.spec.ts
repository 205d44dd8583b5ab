import { expect, test } from '@playwright/test';
import { answerOne, answerShown, deckPath, storedKeys } from './kept.ts';

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
    // Left with its answer on the screen: the other tab goes on from there.
    await answerShown(here);
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
  const first = page.getByText('Learn what a source can vouch for');
  await expect(first).toBeVisible();
  const other = await context.newPage();
  await other.goto(deckPath);
  await answerOne(other);
  await expect(first).toBeHidden();
});

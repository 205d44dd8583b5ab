import { expect, test, type Page } from '@playwright/test';
import type { ReviewEvent } from '../../src/lib/memory/index.ts';
import { expectAnswersKept, recordsOf } from './harness.ts';
import { answerOne, answerShown, deckPath, next, storedKeys } from './kept.ts';

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
  // Each tab counts for itself: no number of a device is given twice.
  const events = (await recordsOf(page, 'event/')) as readonly ReviewEvent[];
  const numbers = new Set(events.map(({ device, counter }) => `${device} ${String(counter)}`));
  expect(numbers.size).toBe(count);
});

test('where the browser has no locks a card that two tabs show counts once, and the tab that was left behind says so', async ({
  context,
  page,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  const other = await context.newPage();
  const elsewhere = (tab: Page) => tab.getByText('This deck is open in another tab');
  await page.goto(deckPath);
  await other.goto(deckPath);
  const question = (tab: Page) => tab.getByRole('main').getByRole('heading', { level: 1 });
  for (const tab of [page, other]) await expect(question(tab)).not.toHaveText('Loading');
  await expect(question(other)).toHaveText((await question(page).textContent()) ?? '');
  await answerShown(page);
  await expect(elsewhere(other)).toBeVisible();
  await expectAnswersKept(page, 1);
  await other.getByRole('button', { name: 'Study here' }).click();
  await expect(elsewhere(page)).toBeVisible();
  await other.getByRole('button', { name: /^Next/ }).click();
  await answerOne(other);
  await expectAnswersKept(other, 2);
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

const head = `format: factdeck/1
id: town
title: A small town
language: en
sources:
  atlas: { title: Atlas of Towns, publisher: Northern Press, date: 2025-03-01 }
facts:
`;
const fact = (id: string, text: string) => `  - { id: ${id}, fact: "${text}", source: atlas }\n`;
const first = `${head}${fact('seats', 'The old library has {count 194 seats}.')}${fact('bridge', 'The old bridge was opened in {date 1932}.')}`;
const second = `${head}${fact('seats', 'The renovated library has {count 195 seats}.')}${fact('bridge', 'The renovated bridge was opened in {date 1933}.')}${fact('tower', 'The renovated tower has {count 88 steps}.')}`;

async function takeIn(page: Page, text: string, button: string): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible();
}

test('a deck that is open asks from the next card on what another tab took in as its new edition', async ({
  context,
  page,
}) => {
  const question = page.getByRole('main').getByRole('heading', { level: 1 });
  const other = await context.newPage();
  await takeIn(other, first, 'Keep this deck');
  await page.goto('/study/town');
  await expect(question).toContainText('The old');
  const asked = await question.textContent();
  await takeIn(other, second, 'Take this edition');
  expect(await question.textContent()).toBe(asked);
  await answerShown(page);
  await expect(next(page)).toBeVisible();
  // What the other edition asks comes next, and all of it in turn.
  const seen = new Set<string | null>();
  for (const count of [2, 3]) {
    await next(page).click();
    await expect(question).toContainText('renovated');
    seen.add(await question.textContent());
    await answerShown(page);
    await expect(next(page)).toBeVisible();
    await expectAnswersKept(page, count);
  }
  expect(seen.size).toBeGreaterThan(1);
});

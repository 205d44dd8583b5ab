import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { writesDone } from './harness.ts';

const deck = `format: factdeck/1
id: small
title: A small deck
language: en
sources:
  atlas: { title: Atlas of Cities, publisher: Northern Press, date: 2024 }
facts:
  - id: founded
    fact: The old library was founded in {date 1898}.
    source: atlas
`;

async function keepSmallDeck(page: Page): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(deck);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await expect(page.getByRole('link', { name: /A small deck/ })).toBeVisible();
}

async function answerSmallDeck(page: Page): Promise<void> {
  await page.getByRole('link', { name: /A small deck/ }).click();
  await page.getByRole('button', { name: '1898' }).click();
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('button', { name: 'Done' }).click();
}

test('the start page goes on with one tap and says with which deck', async ({ page }) => {
  await keepSmallDeck(page);
  await answerSmallDeck(page);
  await expect(page.getByRole('heading', { name: /waiting/ })).toBeVisible();
  await expect(page.getByText(/about \d+ minutes/)).toBeVisible();
  await page.getByRole('link', { name: 'Study', exact: true }).click();
  await expect(page).toHaveURL(/\/study\/vietnam-multilateral-diplomacy$/);
});

test('a deck of the learner’s own is removed and brought back, with what was learnt', async ({ page }) => {
  await keepSmallDeck(page);
  await answerSmallDeck(page);
  const row = page.getByRole('link', { name: /A small deck/ });
  await expect(row).toHaveText(/1 learnt/);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toBeHidden();
  await expect(page.getByText('Your answers stay on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(row).toHaveText(/1 learnt/);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toBeHidden();
  await page.reload();
  await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
  await expect(row).toBeHidden();
  await keepSmallDeck(page);
  await expect(row).toHaveText(/1 learnt/);
});

test('a deck that was just kept has its place at once: nothing moves under a finger', async ({ page }) => {
  await page.addInitScript(() => {
    const tops = new Set<number>();
    Object.assign(globalThis, { tops });
    const look = (): void => {
      const link = document.querySelector('a[href$="/class"]');
      if (link !== null) tops.add(Math.round(link.getBoundingClientRect().top + scrollY));
      requestAnimationFrame(look);
    };
    look();
  });
  await keepSmallDeck(page);
  await expect(page.getByRole('link', { name: /A small deck/ })).toHaveText(/1 waiting/);
  // What is planned is on disk.
  await writesDone(page);
  const tops = () => page.evaluate(() => [...(globalThis as unknown as { tops: Set<number> }).tops]);
  expect(await tops()).toHaveLength(1);
});

test('a deck that ships cannot be removed', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(0);
});

test('everything is deleted once the word is typed, and not before', async ({ page }) => {
  await keepSmallDeck(page);
  await answerSmallDeck(page);
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Flashcards' }).check();
  await page.getByText('Delete everything').first().click();
  const act = page.getByRole('button', { name: 'Delete everything' });
  await expect(act).toBeDisabled();
  await page.getByRole('textbox', { name: /Type “delete”/ }).fill('Delete');
  await act.click();
  await expect(page.getByText('Learn what a source can vouch for')).toBeVisible();
  await expect(page.getByRole('link', { name: /A small deck/ })).toBeHidden();
  await page.goto('/settings');
  await expect(page.getByRole('radio', { name: 'First choose, then type' })).toBeChecked();
});

test('a daily reminder is handed out as a calendar file', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('A daily reminder').fill('07:30');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('factdeck.ics');
  expect(await readFile(await file.path(), 'utf8')).toMatch(/DTSTART:\d{8}T073000\r\n[^]*RRULE:FREQ=DAILY/);
});

/** The browser says that the app can be installed. */
async function offerInstall(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve() }));
  });
}

test('installing is offered when a day’s questions are done, and not again once refused', async ({
  page,
}) => {
  const hint = page.getByText('Keep Factdeck at hand');
  await keepSmallDeck(page);
  await offerInstall(page);
  await expect(hint).toBeHidden();
  await answerSmallDeck(page);
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(page.getByRole('link', { name: /A small deck/ })).toBeVisible();
  await offerInstall(page);
  await expect(hint).toBeHidden();
});

test('an exam that lies ahead is counted down', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-02T10:00:00Z'));
  await keepSmallDeck(page);
  await answerSmallDeck(page);
  await page.goto('/progress/small');
  await page.getByLabel('Day of the exam').fill('2026-11-19');
  await page.getByRole('button', { name: 'Set the exam' }).click();
  await writesDone(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Exam in 17 days, on 19 November/ })).toBeVisible();
});

test('a text that is shared with the app is opened as a deck', async ({ page }) => {
  await page.goto(`/open?text=${encodeURIComponent(deck)}`);
  await expect(page.getByRole('button', { name: 'Keep this deck' })).toBeVisible();
});

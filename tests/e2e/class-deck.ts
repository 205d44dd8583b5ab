import { expect, type Page } from '@playwright/test';

/** Three facts, each with a choice. */
export const townDeck = `format: factdeck/1
id: town
title: A small town
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
facts:
  - { id: library, fact: "The old library was founded in {date 1898}.", source: atlas, tags: [houses] }
  - { id: bridge, fact: "The stone bridge was opened in {date 1932}.", source: atlas }
  - { id: harbour, fact: "The harbour was enlarged in {date 1971}.", source: atlas }
`;

/** Takes a deck in by its text; ends on the start page. */
export async function keepDeck(page: Page, text = townDeck): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await expect(page.getByRole('link', { name: 'Teach a class' })).toBeVisible();
}

/** Makes an assignment of the whole deck that is only chosen from, and gives its link. */
export async function makeAssignment(page: Page, title = 'The town in numbers'): Promise<string> {
  await page.getByRole('link', { name: 'Teach a class' }).click();
  // The start page lists the deck too.
  await page.waitForURL('**/class');
  await page.getByRole('link', { name: 'A small town' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('From', { exact: true }).fill('Ms Lan');
  await page.getByLabel('Type', { exact: true }).uncheck();
  await page.getByLabel('True or false').uncheck();
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

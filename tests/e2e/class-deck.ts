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
  return fillAssignment(page, title);
}

/** Fills the form for the assignment of a deck that is opened already. */
export async function fillAssignment(page: Page, title = 'The town in numbers'): Promise<string> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('From', { exact: true }).fill('Ms Lan');
  await page.getByLabel('Type', { exact: true }).uncheck();
  await page.getByLabel('True or false').uncheck();
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

/** The keys of the deck by a word of the prompt. */
const keys: readonly (readonly [RegExp, string])[] = [
  [/library/, '1898'],
  [/bridge/, '1932'],
  [/harbour/, '1971'],
];

const options = (page: Page) => page.getByRole('main').getByRole('group').getByRole('button');

/** Chooses an option for the question that is shown; gives its key. */
export async function choose(page: Page, isRight: (key: string) => boolean = () => true): Promise<string> {
  await expect(options(page).first()).toBeVisible();
  const text = await page.getByRole('main').innerText();
  const key = keys.find(([word]) => word.test(text))?.[1] ?? '';
  await options(page)
    .filter(isRight(key) ? { hasText: key } : { hasNotText: key })
    .first()
    .click();
  return key;
}

/** Answers until the sitting is over, and rightly, but for the first answer to the question of one key. */
export async function studyAll(page: Page, missed?: string): Promise<void> {
  const answered = new Set<string>();
  const done = page.getByRole('button', { name: 'Done' });
  await expect(options(page).first()).toBeVisible();
  for (;;) {
    await expect(options(page).first().or(done)).toBeVisible();
    if (await done.isVisible()) return;
    answered.add(await choose(page, (key) => key !== missed || answered.has(key)));
    await page.getByRole('button', { name: /^Next/ }).click();
  }
}

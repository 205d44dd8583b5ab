import { expect, test, type Page } from '@playwright/test';
import type { Rating } from '../../src/lib/memory/index.ts';
import type { DayRow } from '../../src/lib/study/index.ts';
import type { DayRecord } from '../../src/lib/storage/index.ts';
import { chooseSetting, eventRecords, putRecords, recordsOf, watch } from './harness.ts';

const DAY_MS = 86_400_000;

const towns = [
  'Ash',
  'Birch',
  'Cedar',
  'Elm',
  'Fir',
  'Gorse',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
  'Oak',
];
const deck = `format: factdeck/1
id: bridges
title: The bridges
language: en
sources:
  atlas: { title: Atlas of rivers, publisher: Northern Press, date: 2024-03-01 }
facts:
${towns.map((town, place) => `  - { id: ${town.toLowerCase()}, fact: "The bridge of ${town} was built in {date ${1850 + 13 * place}}.", source: atlas }`).join('\n')}
`;

/** Opens the deck and answers its cards as a learner did who began eight days ago; the last four are new. */
async function begin(page: Page): Promise<void> {
  await page.goto('/settings');
  await chooseSetting(page, 'Flashcards');
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(deck);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await expect(page.getByRole('link', { name: /^The bridges/ })).toHaveText(/12 waiting/);
  const start = Date.now() - 8 * DAY_MS;
  const answers = towns.slice(0, 8).map((town, place): [string, number, Rating] => {
    return [`${town.toLowerCase()}#date`, start + place * 0.9 * DAY_MS, place % 3 === 0 ? 1 : 3];
  });
  // The log has changed under the planned day.
  await putRecords(
    page,
    new Map<string, unknown>([...eventRecords('bridges', answers), ['day/bridges', null]]),
  );
}

async function setExam(page: Page, days: number, minutes: number): Promise<void> {
  await page.goto('/progress/bridges');
  const date = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  await page.getByLabel('Day of the exam').fill(date);
  await page.getByLabel('Minutes a day').fill(String(minutes));
  await page.getByRole('button', { name: /^(Set|Change) the exam/ }).click();
  await expect(page.getByText(/^The plan for today is/)).toBeVisible();
}

const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

/** Grades flashcard after flashcard with Good and gives the town of each, until the sitting is over. */
async function sit(page: Page): Promise<readonly string[]> {
  await page.goto('/study/bridges');
  const asked: string[] = [];
  const over = page.getByText(/^\d+ answered$/);
  for (;;) {
    await expect(page.getByRole('button', { name: 'Show the answer' }).or(over)).toBeVisible();
    if (await over.isVisible()) return asked;
    asked.push(/bridge of (\w+)/.exec((await question(page).textContent()) ?? '')?.[1] ?? '');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: /^Good/ }).click();
    await expect(page.getByText(`${asked.length}/`).or(over).first()).toBeVisible();
  }
}

async function planned(page: Page): Promise<{ readonly towns: readonly string[]; readonly day: DayRecord }> {
  // The list shows a deck before its plan is there.
  await expect.poll(async () => (await recordsOf(page, 'day/bridges')).length).toBe(1);
  const rows = (await recordsOf(page, 'queue/bridges/')) as readonly DayRow[];
  const [day] = (await recordsOf(page, 'day/bridges')) as readonly DayRecord[];
  return { towns: rows.map(({ asked }) => /bridge of (\w+)/.exec(asked.statement)?.[1] ?? ''), day: day! };
}

test('while an exam lies ahead its plan says what is asked today, and in which order', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await begin(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^The bridges/ })).toHaveText(/\d+ waiting/);
  const usual = await planned(page);
  expect(usual.day.brief.exam).toBeUndefined();

  await setExam(page, 3, 2);
  const told = await page.getByText(/^The plan for today is/).textContent();
  const count = Number(/is (\d+) question/.exec(told ?? '')?.[1]);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^The bridges/ })).toHaveText(new RegExp(`${count} waiting`));
  const plan = await planned(page);
  expect(plan.towns.length).toBe(count);
  expect(plan.towns).not.toEqual(usual.towns);
  expect(plan.day.brief).toMatchObject({ inOrder: true, waiting: count, exam: { cards: count } });

  const asked = await sit(page);
  // Answers were faster than foreseen: the minutes that are left hold more, after what was planned.
  expect(asked.slice(0, count)).toEqual(plan.towns);
  expect(new Set(asked).size).toBe(asked.length);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('changing and removing the exam plan the day anew', async ({ page }) => {
  await begin(page);
  await page.goto('/');
  const row = page.getByRole('link', { name: /^The bridges/ });
  await expect(row).toHaveText(/\d+ waiting/);
  const usual = await planned(page);
  await setExam(page, 3, 1);
  await page.goto('/');
  await expect(row).toHaveText(/[1-6] waiting/);
  const short = await planned(page);
  await setExam(page, 3, 30);
  await page.goto('/');
  await expect(row).toHaveText(/12 waiting/);
  expect(short.towns.length).toBeLessThan(12);
  await page.goto('/progress/bridges');
  await page.getByRole('button', { name: 'Remove the exam' }).click();
  await expect(page.getByRole('button', { name: 'Set the exam' })).toBeVisible();
  await page.goto('/');
  await expect(row).toHaveText(new RegExp(`${usual.towns.length} waiting`));
  const again = await planned(page);
  expect(again.towns).toEqual(usual.towns);
  expect([usual, again].map(({ day }) => day.brief.exam)).toEqual([undefined, undefined]);
});

test('after the exam the cards go on as normal', async ({ page }) => {
  await begin(page);
  await setExam(page, 2, 5);
  // Noon: before the hour at which a study day begins, the exam would be one day ahead still.
  const today = Math.floor(Date.now() / DAY_MS);
  await page.clock.setFixedTime((today + 2.5) * DAY_MS);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^The bridges/ })).toHaveText(/\d+ waiting/);
  await page.goto('/study/bridges');
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  expect((await planned(page)).day.brief.exam).toBeUndefined();
});

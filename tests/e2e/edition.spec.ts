import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { chooseSetting, eventRecords, expectAnswersKept, putRecords, recordsOf } from './harness.ts';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-11-02T10:00:00Z');

const head = `format: factdeck/1
id: town
title: A small town
language: en
sources:
  atlas: { title: Atlas of Towns, publisher: Northern Press, date: 2025-03-01 }
facts:
  - { id: harbour, fact: "The harbour was enlarged in {date 1971}.", source: atlas }
`;
const first = `${head}  - { id: seats, fact: "The old library has {count 194 seats}.", source: atlas }
  - { id: bridge, fact: "The stone bridge was opened in {date 1932}.", source: atlas }
  - { id: mill, fact: "The water mill was closed in {date 1951}.", source: atlas }
`;
const second = `${head}  - { id: seats, fact: "The old library has {count 195 seats}.", source: atlas }
  - { id: bridge, fact: "In {date 1932} the stone bridge was opened to carts.", source: atlas }
  - { id: tower, fact: "The clock tower was finished in {date 1888}.", source: atlas }
`;

const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const home = (page: Page) => page.getByRole('heading', { name: 'Decks' });

async function open(page: Page, text: string): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

/** Turns over what is shown and says that it was easy. */
async function easy(page: Page, asked: RegExp): Promise<void> {
  await expect(question(page)).toContainText(asked);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Easy/ }).click();
}

/** The cards that the day's queue holds, with how often each was answered. */
async function queueOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const rows = (await recordsOf(page, 'queue/town/')) as {
    asked: { id: string };
    state?: { answers: number };
  }[];
  return Object.fromEntries(rows.map(({ asked, state }) => [asked.id, state?.answers ?? 0]));
}

test('a new edition says what it changes, can be taken back, and moves nothing else', async ({ page }) => {
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/settings');
  await chooseSetting(page, 'Flashcards');
  await open(page, first);
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page.getByRole('link', { name: /A small town/ }).click();
  for (const count of [1, 2, 3, 4]) {
    await easy(page, /harbour|library|bridge|mill/);
    await expectAnswersKept(page, count);
  }
  await expect(page.getByText('4 answered')).toBeVisible();

  await open(page, second);
  const panel = page.locator('section').filter({ hasText: 'What changes with this edition' });
  await expect(panel).toContainText('1 question stays as it is.');
  await expect(panel).toContainText('2 that you have answered keep their history');
  const groups = ['1 with another answer', '1 no longer asked', '1 new', '1 reworded'];
  await expect(panel.getByRole('group')).toHaveText(groups.map((title) => new RegExp(`^\\s*${title}`)));
  await panel.getByText('1 with another answer').click();
  await expect(panel).toContainText(/answered\s*was\s*194 seats\s*now\s*195 seats/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  expect(await recordsOf(page, 'deck/')).toMatchObject([{ file: { facts: { length: 4 } } }]);

  await open(page, second);
  await page.getByRole('button', { name: 'Take this edition' }).click();
  await page.getByRole('button', { name: 'Back to the one before' }).click();
  await expect(page.getByText('is in another edition now')).toBeHidden();
  await open(page, first);
  await expect(page.getByText('You have this deck already')).toBeVisible();
  await open(page, second);
  await page.getByRole('button', { name: 'Take this edition' }).click();
  await expect(page.getByText('A small town is in another edition now.')).toBeVisible();

  // A sitting begins with what was planned before, if anything was: here with a plan of its own day.
  await expect(page.getByRole('link', { name: /A small town/ })).toHaveText(/1 waiting/);
  await page.clock.setSystemTime(MONDAY + DAY_MS);
  await putRecords(page, new Map([['day/town', null]]));
  await page.goto('/study/town');
  await expect(question(page)).toContainText('The old library has');
  await expect(page.getByText('You learnt')).toBeHidden();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByText('You learnt 194 seats. It is 195 seats now (Northern Press, 1 March 2025).')).toBeVisible(); // prettier-ignore
  await page.getByRole('button', { name: /^Easy/ }).click();
  await easy(page, /clock tower/);
  await expect(page.getByText('2 answered')).toBeVisible();
  await expectAnswersKept(page, 6);

  // When those that did not change are due again.
  await page.clock.setSystemTime(MONDAY + 20 * DAY_MS);
  await page.goto('/');
  await expect(home(page)).toBeVisible();
  await expect
    .poll(() => queueOf(page))
    .toEqual({ 'harbour#date': 1, 'seats#count': 2, 'bridge#date': 1, 'tower#date': 1 });
});

test('an assignment tells what its edition of a deck changes before it takes the place of the other', async ({
  page,
}) => {
  await open(page, second);
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page.getByRole('link', { name: 'Teach a class' }).click();
  // The start page lists the deck too.
  await page.waitForURL('**/class');
  await page.getByRole('link', { name: 'A small town' }).click();
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await open(page, first);
  await page.getByRole('button', { name: 'Take this edition' }).click();
  await expect(home(page)).toBeVisible();

  await page.goto(`/assignment${new URL(link).hash}`);
  await expect(page.getByText('1 with another answer')).toBeVisible();
  await page.getByText('1 no longer asked').click();
  await expect(page.getByText('The water mill was closed in 1951.')).toBeVisible();
  await page.getByRole('button', { name: 'Take the assignment' }).click();
  await expect(page.getByRole('link', { name: 'Study' })).toBeVisible();
  expect(await recordsOf(page, 'deck/')).toMatchObject([{ file: { facts: [{}, {}, {}, { id: 'tower' }] } }]);
});

test('an edition that ships later is offered to who has one of their own, and taken only when asked for', async ({
  page,
}) => {
  const deck = 'vietnam-multilateral-diplomacy';
  const offer = page.getByText('A new edition of A small town came with the app.');
  /** As if the app had shipped another edition until now. */
  const update = async (): Promise<void> => {
    await putRecords(page, new Map([[`setting/edition%2F${deck}`, ['of an older app']]]));
    await page.goto('/settings');
    await page.goto('/');
    await expect(page.getByRole('link', { name: /A small town/ })).toBeVisible();
  };
  await open(page, first.replace('id: town', `id: ${deck}`));
  await page.getByRole('button', { name: 'Take this edition' }).click();
  await expect(page.getByText('is in another edition now')).toBeVisible();
  await expect(offer).toBeHidden();

  await update();
  await expect(offer).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'See what changes' }).click();
  await page.getByText('4 no longer asked').click();
  await expect(page.getByText('The water mill was closed in 1951.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(home(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('is in another edition now')).toBeVisible();
  await expect(offer).toBeHidden();
  expect(await recordsOf(page, 'deck/')).toHaveLength(1);

  await update();
  await page.getByRole('link', { name: 'See what changes' }).click();
  await page.getByRole('button', { name: 'Take this edition' }).click();
  await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
  await expect(offer).toBeHidden();
  expect(await recordsOf(page, 'deck/')).toEqual([]);
  await page.getByRole('button', { name: 'Back to the one before' }).click();
  await expect(page.getByRole('link', { name: /A small town/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: /A small town/ })).toBeVisible();
  await expect(offer).toBeHidden();
});

test('a deck that ships tells what was learnt from the edition of an older app', async ({ page }) => {
  const deck = 'vietnam-multilateral-diplomacy';
  const card = 'leading-partners#count';
  const at = Date.now() - 2 * DAY_MS;
  await page.goto('/');
  await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
  const [[key = '', event] = []] = eventRecords(deck, [[card, at, 4]]);
  const shown = {
    card,
    form: 'choice',
    options: [{ text: '30', correct: true }, { text: '32', correct: false }], // prettier-ignore
    shownAt: at,
  };
  await putRecords(
    page,
    new Map<string, unknown>([
      // As it was kept before events told the right answer.
      [key, { ...event, answer: '30', keyDigest: 'of an older edition' }],
      [`sitting/${deck}`, { deck, startedAt: at, shown, done: [], skipped: [] }],
    ]),
  );
  await page.goto(`/study/${deck}`);
  await expect(question(page)).toContainText('How many leading partners');
  await expect(page.getByRole('button', { name: '30', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByText(/^You learnt 30. It is 32 leading partners now \(Vietnam Business Forum, .+\)\.$/)).toBeVisible(); // prettier-ignore
});

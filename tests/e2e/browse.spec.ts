import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch, writesDone } from './harness.ts';

const SHIPPED = 'vietnam-multilateral-diplomacy';

const deck = `format: factdeck/1
id: small
title: A small deck
language: en
sources:
  atlas: { title: Atlas of Cities, publisher: Northern Press, date: 2024 }
names:
  arf: { name: ASEAN Regional Forum, short: ARF, type: forum }
  aff: { name: ASEAN Future Forum, short: AFF, type: forum }
  apec: { name: Asia-Pacific Economic Cooperation, short: APEC, type: forum }
facts:
  - { id: library, fact: "The old library of Đà Nẵng was founded in {date 1898}.", source: atlas, tags: [towns], note: "It burnt down twice." }
  - { id: bridge, fact: "The stone bridge of Việt Trì was finished in {date 1932}.", source: atlas, tags: [towns] }
  - { id: ties, fact: "Vietnam had diplomatic relations with {count 194 countries}.", asOf: 2024-12, source: atlas }
  - { id: hall, fact: "The hall did not open until {date 1950}.", source: atlas }
`;

/** Keeps a deck, so that it can be listed. */
async function keep(page: Page, text = deck): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await expect(page.getByRole('link', { name: /A small deck/ })).toBeVisible();
}

/** A deck so large that only its list can be shown at once. Written as the app keeps it. */
async function keepLarge(page: Page, facts: number): Promise<void> {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.evaluate(async (count) => {
    const name = (await indexedDB.databases()).find((one) => one.name !== undefined)!.name!;
    const open = indexedDB.open(name);
    await new Promise((done) => (open.onsuccess = done));
    const store = open.result.objectStoreNames[0]!;
    const file = {
      format: 'factdeck/1',
      id: 'large',
      title: 'A large deck',
      language: 'en',
      sources: [{ id: 'atlas', title: 'Atlas' }],
      names: Array.from({ length: count }, (_, index) => ({
        id: `name-${String(index)}`,
        name: `The ${index % 7 === 0 ? 'very old and often rebuilt ' : ''}house of number ${String(index)}`,
        short: `H${String(index)}`,
        type: 'house',
      })),
      facts: [],
      complete: [],
    };
    const write = open.result.transaction(store, 'readwrite');
    write.objectStore(store).put({ id: 'large', addedAt: 1, file }, 'deck/large');
    await new Promise((done) => (write.oncomplete = done));
    open.result.close();
  }, facts);
}

const list = (page: Page): Locator => page.getByRole('list', { name: 'Facts and names' });
const rows = (page: Page): Locator => list(page).locator(':scope > li');
const row = (page: Page, text: string | RegExp): Locator =>
  list(page).getByRole('button', { name: text, expanded: false }).first();
const chip = (page: Page, name: RegExp): Locator => page.getByRole('main').getByRole('button', { name });
const shown = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'facts and names' });

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test('a deck is reached from its row, and a fact opens in place with its cards and sources', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await keep(page);
  const entry = page.getByRole('listitem').filter({ hasText: 'A small deck' });
  await entry.getByRole('link', { name: 'Browse' }).click();
  await expect(shown(page)).toHaveText('7 facts and names');
  await row(page, /old library/).click();
  const card = list(page).getByRole('article');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('1898');
  await expect(card).toContainText('Not answered yet.');
  await expect(list(page)).toContainText('Atlas of Cities');
  await expect(list(page)).toContainText('It burnt down twice.');
  await expect(list(page)).toContainText('towns');
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a search is folded, marks what it found, and survives a reload and going back', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small');
  await page.getByRole('searchbox').fill('viet');
  await expect(shown(page)).toHaveText('2 of 7 facts and names');
  await expect(list(page).locator('mark')).toHaveText(['Việt', 'Viet']);
  await page.getByRole('searchbox').fill('da nang');
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/q=da\+nang/);
  await chip(page, /^Dates/).click();
  await expect(page).toHaveURL(/kind=date/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('da nang');
  await expect(shown(page)).toHaveText('1 of 7 facts and names');
  await expect(chip(page, /^Dates/)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(chip(page, /^Dates/)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('searchbox')).toHaveValue('da nang');
  await page.goto('/');
  await page.goBack();
  await expect(shown(page)).toHaveText('1 of 7 facts and names');
});

test('where nothing matches it says what to clear', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small?q=library&kind=count');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await expect(page.getByText('No fact or name contains “library” and is “Numbers”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear “Numbers”' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/browse\/small\?q=library$/);
});

test('what is not asked is listed with the reason', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small');
  await chip(page, /^Not asked/).click();
  await row(page, /hall did not open/).click();
  await expect(list(page).getByRole('article')).toContainText(/Not asked\. \S+/);
});

test('a card is suspended and taken back, on disk, and the study queue follows', async ({ page }) => {
  await keep(page);
  const home = page.getByRole('link', { name: /A small deck/ });
  await expect(home).toContainText(/\d+ waiting/);
  const before = Number(/(\d+) waiting/.exec((await home.textContent()) ?? '')![1]);
  await page.goto('/browse/small?open=bridge');
  await page.getByRole('button', { name: /^Suspend: 1932/ }).click();
  await expect(page.getByText('Suspended. It is not asked any more.')).toBeVisible();
  await expect(list(page).getByRole('article')).toContainText('it is not asked until you bring it back');
  await page.goto('/');
  await expect(home).toContainText(`${String(before - 1)} waiting`);
  await page.goto('/browse/small?state=suspended');
  await expect(rows(page)).toHaveCount(1);
  await row(page, /stone bridge/).click();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await writesDone(page);
  await page.reload();
  await expect(shown(page)).toHaveText('1 of 7 facts and names');
  // What lay open lies open again.
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.goto('/');
  await expect(home).toContainText(`${String(before)} waiting`);
});

test('what was done last can be taken back while somebody searches', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small');
  await row(page, /stone bridge/).click();
  await page.getByRole('button', { name: /^Suspend: 1932/ }).click();
  for (const text of ['s', 'stone', 'stone b']) {
    await page.getByRole('searchbox').fill(text);
    await expect(page).toHaveURL(new RegExp(`q=${text.replace(' ', String.raw`\+`)}$`));
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list(page).getByRole('article')).not.toContainText('it is not asked until you bring it back');
});

test('an answer is in the history, and a card starts over until that is undone', async ({ page }) => {
  await page.goto(`/study/${SHIPPED}`);
  await page.getByRole('main').getByRole('group').getByRole('button').first().click();
  await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible();
  await page.goto(`/browse/${SHIPPED}?state=week`);
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole('button').first().click();
  await page.getByText('History: 1 entry').click();
  await expect(list(page).locator('ol li')).toHaveText(/(right|wrong).*/);
  await page.getByRole('button', { name: /^Start over/ }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.keyboard.press('u');
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
});

test('a note for the author is kept, changed, exported, deleted and brought back', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small?open=ties');
  await page.getByRole('button', { name: 'This fact looks wrong' }).click();
  await page.getByRole('textbox', { name: /What is wrong/ }).fill('It is 195 now, j/k.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(list(page)).toContainText('It is 195 now, j/k.');
  await page.reload();
  await chip(page, /^With a note/).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('textbox', { name: /What is wrong/ }).fill('It is 195.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export 1 note' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('notes-small.txt');
  expect(await readFile(await download.path(), 'utf8')).toMatch(
    /^Notes on “A small deck” \(small\), .+\n\nties\n {2}Vietnam had diplomatic relations with 194 countries\.\n {2}.+: It is 195\.\n$/,
  );
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText('Note deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list(page)).toContainText('It is 195.');
});

test('keys move, open and search, and do nothing while somebody types', async ({ page }) => {
  await keep(page);
  await page.goto('/browse/small');
  await expect(rows(page)).toHaveCount(7);
  await page.keyboard.press('j');
  await expect(row(page, /old library/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, /stone bridge/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('article')).toHaveCount(1);
  await page.keyboard.press('k');
  await expect(row(page, /old library/)).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jk/u');
  await expect(page.getByRole('searchbox')).toHaveValue('jk/u');
});

test('of a large deck only what is near the view is in the page, and every row is told its place', async ({
  page,
}) => {
  await keepLarge(page, 5000);
  await page.goto('/browse/large');
  await expect(shown(page)).toContainText('5,000 facts and names');
  expect(await rows(page).count()).toBeLessThan(60);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '5000');
  await row(page, /number 0/).focus();
  await page.keyboard.press('End');
  const last = list(page).locator('[aria-posinset="5000"]');
  await expect(last.getByRole('button')).toBeFocused();
  await expect(last).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect(list(page).locator('[aria-posinset="1"]')).toBeInViewport();
  await page.getByRole('searchbox').fill('number 4321');
  await expect(shown(page)).toContainText('1 of 5,000');
});

test('a deck that is not here says so', async ({ page }) => {
  await page.goto('/browse/none');
  await expect(page.getByText('This deck is not on this device')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [1280, 320]) {
      test(`axe finds nothing in a list with a fact and the form of a note open, ${width} px wide`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 700 });
        await keep(page);
        await page.goto('/browse/small?q=19&open=bridge');
        await page.getByRole('button', { name: /^Suspend/ }).click();
        await page.getByRole('button', { name: 'This fact looks wrong' }).click();
        await expectClean(page);
        await page.goto('/browse/small?q=nothing&state=due');
        await expect(page.getByText('Nothing matches')).toBeVisible();
        await expectClean(page);
      });
    }
  });
}

test.describe('a Vietnamese reader', () => {
  test.use({ locale: 'vi-VN' });

  test('reads it in Vietnamese', async ({ page }) => {
    await page.goto(`/browse/${SHIPPED}`);
    await expect(page.getByRole('searchbox')).toHaveAttribute('placeholder', /Tìm/);
    await expect(page.getByRole('button', { name: /^Mới/ })).toBeVisible();
  });
});

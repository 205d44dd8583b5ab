import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chooseSetting, databaseMade, startServer, waitForControl, watch } from './harness.ts';

const names: Readonly<Record<string, string>> = {
  ARF: 'ASEAN Regional Forum',
  AFF: 'ASEAN Future Forum',
  APEC: 'Asia-Pacific Economic Cooperation',
  APPU: "Asian-Pacific Parliamentarians' Union",
};
const facts: Readonly<Record<string, string>> = {
  'The old library was founded in': '1898',
  'The stone bridge was finished in': '1932',
  'The town hall burnt down in': '1971',
};
const deck = `format: factdeck/1
id: small
title: A small deck
language: en
sources:
  atlas: { title: Atlas of Cities, publisher: Northern Press, date: 2024 }
names:
${Object.entries(names)
  .map(([short, name]) => `  ${short.toLowerCase()}: { name: "${name}", short: ${short}, type: forum }\n`)
  .join('')}facts:
${Object.entries(facts)
  .map(([text, date], index) => `  - { id: f${index}, fact: "${text} {date ${date}}.", source: atlas }\n`)
  .join('')}`;

/** Keeps a deck and opens its practice from the start page. */
async function practise(page: Page, text = deck, url = ''): Promise<void> {
  await page.goto(`${url}/open`);
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'A small deck' })
    .getByRole('link', { name: 'Practise' })
    .click();
  await expect(check(page).or(page.getByText('Nothing to practise'))).toBeVisible();
}

const left = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Abbreviations' }).getByRole('button', { name: new RegExp(`^${name}`) });
const right = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Names' }).getByRole('button', { name: new RegExp(`^${name}`) });
const check = (page: Page): Locator => page.getByRole('button', { name: 'Check' });
const next = (page: Page): Locator => page.getByRole('button', { name: /^(Next|Finish)/ });
const rows = (page: Page): Locator => page.getByRole('main').getByRole('listitem');
const status = (page: Page): Locator => page.getByRole('status');

async function pairAll(page: Page, pairs: Readonly<Record<string, string>> = names): Promise<void> {
  for (const [short, name] of Object.entries(pairs)) {
    await left(page, short).click();
    await right(page, name).click();
  }
}

/** Puts the rows in order by keyboard: each one is reached with Tab and moved with the arrow keys. */
async function orderByKeyboard(page: Page): Promise<void> {
  for (const [place, text] of Object.keys(facts).entries()) {
    const down = page.getByRole('button', { name: `Move down: ${text}` });
    for (let step = 0; step < 20; step += 1) {
      if (await down.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
      if (step === 12) await page.keyboard.press('Shift+Tab');
    }
    await expect(down).toBeFocused();
    await page.keyboard.press('Home');
    for (let moved = 0; moved < place; moved += 1) await page.keyboard.press('ArrowDown');
    await expect(down).toBeFocused();
  }
}

/** Puts the rows in order with their buttons, the latest first, each to the top. */
async function orderByTapping(page: Page): Promise<void> {
  for (const text of Object.keys(facts).toReversed()) {
    const up = page.getByRole('button', { name: `Move up: ${text}` });
    while ((await up.getAttribute('aria-disabled')) === 'false') await up.click();
  }
}

async function solve(page: Page): Promise<void> {
  if ((await page.getByRole('list', { name: 'Abbreviations' }).count()) > 0) {
    await pairAll(page);
  } else {
    await orderByTapping(page);
  }
}

async function eventCount(page: Page): Promise<number> {
  await databaseMade(page);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('factdeck');
        open.onsuccess = () => {
          const range = IDBKeyRange.bound('event/', 'event0');
          const count = open.result.transaction('records').objectStore('records').count(range);
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
}

test('a match round is solved by tapping, and pairs can be taken apart before', async ({ page }) => {
  await practise(page);
  await left(page, 'ARF').click();
  await expect(left(page, 'ARF')).toHaveAttribute('aria-pressed', 'true');
  await right(page, 'ASEAN Future').click();
  await expect(status(page)).toHaveText('Pair 1: ARF, ASEAN Future Forum.');
  await expect(left(page, 'ARF')).toHaveAccessibleName('ARF , pair 1');
  await expect(page.getByText('1 of 4 paired')).toBeVisible();
  await page.getByRole('button', { name: 'Take the last pair apart' }).click();
  await expect(status(page)).toHaveText('The pair was taken apart.');
  await expect(left(page, 'ARF')).toHaveAccessibleName('ARF');
  await expect(check(page)).toBeDisabled();
  await pairAll(page);
  await check(page).click();
  await expect(status(page)).toHaveText('Right. All 4 pairs belong together.');
  await expect(next(page)).toBeFocused();
});

test('wrong pairs are told with what was chosen and what belongs there', async ({ page }) => {
  await practise(page);
  await pairAll(page, { ...names, ARF: names['AFF']!, AFF: names['ARF']! });
  await check(page).click();
  await expect(status(page)).toHaveText('2 of 4 pairs right.');
  await expect(rows(page).filter({ hasText: 'ARF' })).toHaveText(
    /wrong:.*ARF.*ASEAN Regional Forum.*You chose ASEAN Future Forum/,
  );
  await expect(rows(page).filter({ hasText: 'APEC' })).toHaveText(
    /right:.*APEC.*Asia-Pacific Economic Cooperation/,
  );
});

test('an order round is solved by keyboard alone, and the focus stays with the row', async ({ page }) => {
  await practise(page);
  await pairAll(page);
  await check(page).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Put these in order/ })).toBeVisible();
  await orderByKeyboard(page);
  await expect(status(page)).toHaveText(/^(Now|Already) 3 of 3/);
  await page.keyboard.press('Tab');
  while (!(await check(page).evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Right. All 3 are in order.');
  await expect(rows(page).nth(0)).toHaveText(/1898.*in place.*The old library was founded in 1898/);
  await expect(page.getByText('Northern Press, 2024').first()).toBeVisible();
  await expect(next(page)).toBeFocused();
});

test('a wrong order is told with the right one and where the row was put', async ({ page }) => {
  await practise(page);
  await pairAll(page);
  await check(page).click();
  await next(page).click();
  await orderByTapping(page);
  await page.getByRole('button', { name: 'Move down: The old library' }).press('End');
  await expect(status(page)).toHaveText('Now 3 of 3: The old library was founded in ….');
  await check(page).click();
  await expect(status(page)).toHaveText('2 of 3 in place. This is the right order.');
  await expect(rows(page)).toHaveText([/1898.*You put it in place 3/, /1932.*in place/, /1971.*in place/]);
});

/** Drags from one point to another in small steps, as a pointer of one kind does. */
type Drag = (page: Page, from: Point, to: Point) => Promise<void>;
interface Point {
  readonly x: number;
  readonly y: number;
}

const drags: Readonly<Record<string, Drag>> = {
  'the mouse': async (page, from, to) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 40, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  },
  'a finger': async (page, from, to) => {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
    await touch('touchStart', [from]);
    for (let step = 1; step <= 6; step += 1)
      await touch('touchMove', [{ x: from.x, y: from.y + ((to.y - from.y) * step) / 6 }]);
    await touch('touchEnd', []);
  },
};

for (const [by, drag] of Object.entries(drags))
  test(`a row is dragged to another place with ${by}`, async ({ page }) => {
    await practise(page);
    await pairAll(page);
    await check(page).click();
    await next(page).click();
    const texts = await rows(page).allTextContents();
    const [first, last] = [await rows(page).nth(0).boundingBox(), await rows(page).nth(2).boundingBox()];
    const x = first!.x + 20;
    await drag(page, { x, y: first!.y + 20 }, { x, y: last!.y + last!.height - 5 });
    const plain = (text: string): string => text.replace(/^\d/, '');
    await expect(async () => {
      expect((await rows(page).allTextContents()).map(plain)).toEqual(
        [texts[1]!, texts[2]!, texts[0]!].map(plain),
      );
    }).toPass();
  });

test('six rounds end in a summary; nothing is written, and nothing breaks the content policy', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await practise(page);
  await pairAll(page, { ...names, ARF: names['AFF']!, AFF: names['ARF']! });
  await check(page).click();
  await next(page).click();
  for (let round = 1; round < 6; round += 1) {
    await expect(check(page)).toBeVisible();
    await solve(page);
    await check(page).click();
    await next(page).click();
  }
  await expect(page.getByRole('heading', { name: '5 of 6 rounds without a mistake' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  expect((await rows(page).allInnerTexts()).toSorted()).toEqual([
    'AFF stands for ASEAN Future Forum.',
    'ARF stands for ASEAN Regional Forum.',
  ]);
  expect(await eventCount(page)).toBe(0);
  await page.getByRole('button', { name: 'Practise again' }).click();
  await expect(check(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close and go to the start page' }).click();
  await expect(page.getByRole('link', { name: /A small deck/ })).toHaveText(/0 learnt/);
  expect(await eventCount(page)).toBe(0);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a deck without names and dates says what practice needs, an unknown one that it is not here', async ({
  page,
}) => {
  await practise(page, deck.replace(/names:[^]*facts:/, 'facts:').replace(/ {2}- \{ id: f2.*\n/, ''));
  await expect(page.getByText('Nothing to practise in this deck')).toBeVisible();
  await page.goto('/practise/none');
  await expect(page.getByText('This deck is not on this device')).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('practice is offered when a sitting is over, and works without a network', async ({ page }) => {
    const server = await startServer();
    try {
      await page.goto(`${server.url}/`);
      await waitForControl(page);
      await page.goto(`${server.url}/settings`);
      await chooseSetting(page, 'Flashcards');
      await practise(page, deck, server.url);
      await server.stop();
      await page.goto(`${server.url}/practise/small`);
      await expect(check(page)).toBeVisible();
      await page.goto(`${server.url}/study/small`);
      const over = page.getByRole('button', { name: 'Done' });
      const show = page.getByRole('button', { name: 'Show the answer' });
      await expect(show).toBeVisible();
      while (!(await over.isVisible())) {
        await show.click();
        const good = page.getByRole('button', { name: /^Good/ });
        await good.click();
        await expect(good).toBeHidden();
        await expect(show.or(over)).toBeVisible();
      }
      await page.getByRole('link', { name: 'Practise' }).click();
      await expect(check(page)).toBeVisible();
    } finally {
      await server.stop();
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [1280, 320]) {
      test(`axe finds nothing in either form and its result, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        const expectClean = async (): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        };
        await page.goto('/practise/vietnam-multilateral-diplomacy');
        const leftItems = page.getByRole('list', { name: 'Abbreviations' }).getByRole('button');
        const rightItems = page.getByRole('list', { name: 'Names' }).getByRole('button');
        await leftItems.nth(0).click();
        await rightItems.nth(1).click();
        await leftItems.nth(1).click();
        await page.waitForTimeout(250);
        await expectClean();
        for (const [place, other] of [
          [1, 0],
          [2, 3],
          [3, 2],
        ] as const) {
          if (place > 1) await leftItems.nth(place).click();
          await rightItems.nth(other).click();
        }
        await check(page).click();
        await expect(next(page)).toBeVisible();
        await expectClean();
        await next(page).click();
        await expect(page.getByRole('heading', { name: /Put these in order/ })).toBeVisible();
        await expectClean();
        await check(page).click();
        await expect(next(page)).toBeVisible();
        await expectClean();
      });
    }
  });
}

test('every control of a round is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await practise(page);
  for (const form of ['match', 'order']) {
    const small = await page.getByRole('button').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width < 44 || height < 44 ? [button.ariaLabel ?? button.textContent] : [];
      }),
    );
    expect(small, form).toEqual([]);
    if (form === 'order') break;
    await pairAll(page);
    await check(page).click();
    await next(page).click();
    await expect(check(page)).toBeVisible();
  }
});

test.describe('a Vietnamese reader', () => {
  test.use({ locale: 'vi-VN' });

  test('practises in Vietnamese, with the deck in its own language', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Luyện tập' }).click();
    await expect(page.getByRole('heading', { name: 'Tên nào ứng với chữ viết tắt nào?' })).toBeVisible();
    await page.getByRole('list', { name: 'Chữ viết tắt' }).getByRole('button').first().click();
    await expect(status(page)).toHaveText(/^Đã chọn/);
    await expect(page.getByRole('list', { name: 'Tên đầy đủ' }).locator('[lang=en]')).toHaveCount(4);
  });
});

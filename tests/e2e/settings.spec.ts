import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cardIdsOf } from '../../src/lib/facts/index.ts';
import { DEFAULT_WEIGHTS, type Rating } from '../../src/lib/memory/index.ts';
import { shippedFile } from '../fixtures/shipped-file.ts';
import { learners, simulate } from '../fixtures/simulated-reviews.ts';
import { chooseSetting, eventRecords, putRecords, watch, writesDone } from './harness.ts';

const deck = '/study/vietnam-multilateral-diplomacy';
const options = (page: Page) => page.getByRole('main').getByRole('group').getByRole('button');
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('color-scheme'));

test('settings are reached from the start page, and what is chosen stays', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: 'First choose, then type' })).toBeChecked();
  await chooseSetting(page, 'Flashcards');
  await page.getByRole('spinbutton', { name: 'Reviews a day' }).fill('150');
  await page.getByRole('button', { name: 'New questions a day: less' }).click();
  await page.getByRole('combobox', { name: 'A new day begins at' }).selectOption('02:00');
  await writesDone(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Flashcards' })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Reviews a day' })).toHaveValue('150');
  await expect(page.getByRole('spinbutton', { name: 'New questions a day' })).toHaveValue('15');
  await expect(page.getByRole('combobox', { name: 'A new day begins at' })).toHaveValue('2');
  await page.goto(deck);
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('the limit of new questions holds on the start page and in the sitting', async ({ page }) => {
  await page.goto(deck);
  await expect(page.getByText('0/20')).toBeVisible();
  await page.goto('/settings');
  await page.getByRole('spinbutton', { name: 'New questions a day' }).fill('7');
  await writesDone(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /multilateral/ })).toHaveText(/7 waiting/);
  await page.goto(deck);
  await expect(page.getByText('0/7')).toBeVisible();
});

test('a number that is out of range is told, changes nothing, and is not thrown away', async ({ page }) => {
  await page.goto('/settings');
  const field = page.getByRole('spinbutton', { name: 'New questions a day' });
  await field.fill('1000');
  await field.blur();
  await expect(page.getByRole('alert')).toHaveText(
    'Give a whole number from 0 to 999. Until then it stays at 20.',
  );
  await expect(field).toHaveValue('1000');
  await expect(field).toHaveAccessibleDescription(/stays at 20/);
  await field.fill('100');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(field).toHaveValue('100');
});

test('the interface changes its language at once and keeps the place', async ({ page }) => {
  await page.goto('/settings');
  const language = page.locator('#language');
  await language.focus();
  await language.selectOption('vi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cài đặt');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(language).toBeFocused();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Cài đặt' })).toBeVisible();
  await page.goto('/settings');
  await language.selectOption('auto');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test.describe('on a light device', () => {
  test.use({ colorScheme: 'light' });

  test('dark colours can be chosen, and left again', async ({ page }) => {
    await page.goto('/settings');
    expect(await background(page)).toBe('light dark');
    await chooseSetting(page, 'Dark');
    expect(await background(page)).toBe('dark');
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    expect(await background(page)).toBe('dark');
    await page.getByRole('radio', { name: 'Automatic' }).check();
    expect(await background(page)).toBe('light dark');
  });
});

test('letter and number keys can be switched off, and Enter stays', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('checkbox', { name: 'Letter and number keys' }).uncheck();
  await writesDone(page);
  await page.goto(deck);
  await expect(options(page).first()).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/Right|Wrong/);
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /^Next/ })).toBeFocused();
});

test('a damaged setting is its default and harms no other', async ({ page }) => {
  await page.goto('/settings');
  await chooseSetting(page, 'Tap only');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('factdeck');
        open.onsuccess = () => {
          const write = open.result.transaction('records', 'readwrite');
          write.objectStore('records').put({ broken: true }, 'setting/newPerDay');
          write.oncomplete = () => resolve();
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'New questions a day' })).toHaveValue('20');
  await expect(page.getByRole('radio', { name: 'Tap only' })).toBeChecked();
});

/** A learner's log for the shipped deck, as the page finds it after a reload. */
async function seedLog(page: Page, weights: readonly number[], reviews: number): Promise<void> {
  const log = simulate({ weights, reviews, seed: 'd' });
  const cards = cardIdsOf(shippedFile());
  const answers: [string, number, Rating][] = [];
  for (let card = 0; card < log.starts.length - 1; card += 1)
    for (let at = log.starts[card]!; at < log.starts[card + 1]!; at += 1)
      answers.push([cards[card] ?? `card-${card}`, log.at[at]!, log.ratings[at] as Rating]);
  await page.goto('/settings');
  await putRecords(page, eventRecords('vietnam-multilateral-diplomacy', answers));
  await page.reload();
}

const fit = (page: Page) => page.getByRole('button', { name: 'Fit to my answers' });

test('what remembering costs is told from the learner’s own log, or that there is too little of it', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/settings');
  await expect(page.getByText(/own answers: there are 0, and 50 are needed/)).toBeVisible();
  await seedLog(page, DEFAULT_WEIGHTS, 600);
  await expect(page.getByText(/over the next 30 days, in all decks/)).toBeVisible();
  const costs: number[] = [];
  for (const percent of [70, 80, 90, 95, 98]) {
    const choice = page.getByRole('radio', { name: `${percent}%` });
    await expect(choice).toHaveAccessibleDescription(/[\d.]+ reviews? a day [\d.]+ min/);
    const row = page.locator(`#retention-${percent}-cost`);
    costs.push(Number.parseFloat((await row.textContent()) ?? ''));
  }
  expect(costs.toSorted((a, b) => a - b)).toEqual(costs);
  expect(costs.at(-1)!).toBeGreaterThan(2 * costs[0]!);
  await chooseSetting(page, '95%');
  await page.reload();
  await expect(page.getByRole('radio', { name: '95%' })).toBeChecked();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('with too few reviews nothing can be fitted, and how many are needed is told', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByText('You have 0 reviews so far; 400 are needed.')).toBeVisible();
  await expect(fit(page)).toBeDisabled();
});

test('weights fitted to the learner’s own log are judged, used from then on, and given back', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await seedLog(page, learners[0]!.weights, 800);
  await expect(page.getByText('You have 845 reviews: enough, since 400 are needed.')).toBeVisible();
  await fit(page).click();
  await expect(page.getByText(/log loss was 0\.532, that of the usual 0\.562/)).toBeVisible();
  await expect(page.getByText(/^In use: how you forget, fitted on .* to 845 reviews/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^In use: how you forget/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the usual' }).click();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('weights that foretell no better are not used', async ({ page }) => {
  await seedLog(page, DEFAULT_WEIGHTS, 600);
  await fit(page).click();
  await expect(page.getByText(/foretells you no better.*0\.357, that of the usual 0\.332/)).toBeVisible();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
});

test('where a fit foretells no better, an earlier one that has done worse since is given up', async ({
  page,
}) => {
  await seedLog(page, DEFAULT_WEIGHTS, 600);
  const { weights } = learners[0]!;
  const ownWeights = { weights, fittedAt: 0, reviews: 400, heldOutLoss: { defaults: 0.4, fitted: 0.3 } };
  await putRecords(page, new Map([['setting/ownWeights', ownWeights]]));
  await page.reload();
  await expect(page.getByText(/^In use: how you forget/)).toBeVisible();
  await page.getByRole('button', { name: 'Fit anew' }).click();
  await expect(page.getByText(/0\.357, that of the usual 0\.332.*from now on\.$/)).toBeVisible();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
});

test('a fit that is cancelled changes nothing', async ({ page }) => {
  await seedLog(page, learners[0]!.weights, 6000);
  // In the page: a fast fit is over before a test that looks from outside has found the button.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('Cancel'),
      );
      if (cancel === undefined) return;
      observer.disconnect();
      sessionStorage.setItem('cancelled', 'yes');
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await fit(page).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe('yes');
  await expect(fit(page)).toBeEnabled();
  await expect(page.getByText('In use: how people usually forget.')).toBeVisible();
});

test('on a weekday off nothing waits, and who wants to studies all the same', async ({ page }) => {
  await page.goto('/settings');
  await chooseSetting(page, 'Flashcards');
  await page.goto(deck);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Good/ }).click();
  // The next card appears once the answer is on disk.
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  const weekday = (new Date(Date.now() - 4 * 3_600_000).getDay() + 6) % 7;
  await page.goto('/settings');
  await page.locator(`#weekday-off-${weekday}`).check();
  await writesDone(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'A day off' })).toBeVisible();
  await page.getByRole('link', { name: 'Study anyway' }).click();
  await expect(page.getByText('0/10')).toBeVisible();
  await page.goto('/settings');
  await page.locator(`#weekday-off-${weekday}`).uncheck();
  await writesDone(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /19 waiting/ })).toBeVisible();
});

test('dates off are listed, and removed', async ({ page }) => {
  await page.goto('/settings');
  const add = page.getByRole('button', { name: 'Add' });
  await page.getByLabel('First day').fill('2031-08-04');
  await page.getByLabel('Last day').fill('2031-08-01');
  await add.click();
  await expect(page.getByRole('alert')).toHaveText(/first and a last day in order/);
  await page.getByLabel('Last day').fill('2031-08-17');
  await add.click();
  await page.getByLabel('First day').fill('2031-07-01');
  await add.click();
  await writesDone(page);
  await page.reload();
  const dates = page.getByRole('form', { name: 'Dates off' }).getByRole('listitem');
  await expect(dates).toHaveText(['1 July 2031', '4 August 2031 to 17 August 2031']);
  await page.getByRole('button', { name: 'Remove 1 July 2031' }).click();
  await expect(dates).toHaveText(['4 August 2031 to 17 August 2031']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing on the settings and on a flashcard, closed and open', async ({ page }) => {
      const findings = async (): Promise<string[]> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      };
      await page.goto('/settings');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
      expect(await findings()).toEqual([]);
      const field = page.getByRole('spinbutton', { name: 'New questions a day' });
      await field.fill('1000');
      await field.blur();
      expect(await findings()).toEqual([]);
      await chooseSetting(page, 'Flashcards');
      await page.goto(deck);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
      expect(await findings()).toEqual([]);
    });
  });
}

test('a narrow phone shows settings and grades without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/settings');
  await chooseSetting(page, 'Flashcards');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.goto(deck);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});

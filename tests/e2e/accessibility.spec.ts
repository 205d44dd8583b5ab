import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** What axe finds on the page as it stands, by rule, with the first place of each. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Gives a question with a choice, one with advice, one that is not asked. */
const deck = `format: factdeck/1
id: small
title: A small deck
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
facts:
  - { id: library, fact: "The old library was founded in {date 1898}.", source: atlas }
  - { id: fair, fact: "The town hosted the fair in {date 1998}.", about: fairs, source: atlas }
  - { id: hall, fact: "The hall did not open until {date 1950}.", source: atlas }
`;

const options = (page: Page) => page.getByRole('main').getByRole('group').getByRole('button');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the start page and where a deck is opened', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.goto('/open');
      await page.getByText('Paste the text').click();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('textbox').fill('nonsense');
      await page.getByRole('button', { name: 'Read it' }).click();
      await expect(page.getByText('not a fact file').first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('axe finds nothing in the preview of a file, with a question opened', async ({ page }) => {
      await page.goto('/open');
      await page.getByText('Paste the text').click();
      await page.getByRole('textbox').fill(deck);
      await page.getByRole('button', { name: 'Read it' }).click();
      const rows = page.getByRole('main').locator('li > details > summary');
      await expect(rows).toHaveCount(3);
      await page.getByRole('radio', { name: /Not asked/ }).check();
      await expect(rows).toHaveCount(1);
      await rows.click();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('radio', { name: /All/ }).check();
      await expect(rows).toHaveCount(3);
      await rows.first().click();
      expect(await findings(page)).toEqual([]);
    });

    test('axe finds nothing while studying, asked and answered', async ({ page }) => {
      await page.goto('/study/vietnam-multilateral-diplomacy');
      await expect(options(page).first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await options(page).first().click();
      await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test('a narrow phone shows every page without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/open', '/study/vietnam-multilateral-diplomacy', '/study/none', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test.describe('a Vietnamese reader', () => {
  test.use({ locale: 'vi-VN' });

  test('gets the interface in Vietnamese, and the deck in its own language', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.getByRole('link', { name: 'Mở bộ đề' })).toBeVisible();
    await page.goto('/study/vietnam-multilateral-diplomacy');
    await options(page).first().click();
    await expect(page.getByRole('status')).toHaveText(/Đúng|Sai/);
    await expect(page.locator('[lang=en]').first()).toBeVisible();
  });
});

import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './harness.ts';

const lines = `# title: Halls
# language: en
The old library was founded in {dte 1898}. [World Atlas | 2024]
The town hall was opened in {date 1951}. [World Atlas | 2024]
`;

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the deck' });
const save = (page: Page) => page.getByRole('button', { name: 'Save the deck' });
/** On a phone the questions stand on a tab of their own. */
const show = async (page: Page, part: 'Write' | 'Questions'): Promise<void> => {
  const tab = page.getByRole('radio', { name: new RegExp(`^${part}`) });
  if (await tab.isVisible()) await tab.check();
};

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('pasted lines become questions, are mended, saved and studied', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: 'Write one' }).click();
  await editor(page).fill(lines);
  await expect(page.getByRole('button', { name: /^Line 3: .*Did you mean “date”/ })).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await show(page, 'Questions');
  await expect(page.getByText('The town hall was opened in').first()).toBeVisible();
  await show(page, 'Write');
  await editor(page).fill(lines.replace('dte', 'date'));
  await expect(page.getByText('Nothing to mend')).toBeVisible();
  await show(page, 'Questions');
  await page.getByText('The old library was founded in').first().click();
  await expect(page.getByText(/rest on|one value|one true value|author/i).first()).toBeVisible();
  await show(page, 'Write');
  await save(page).click();
  await expect(page.getByText('The deck is saved.')).toBeVisible();
  await expect(page).toHaveURL(/\/author\/halls$/);
  await expect(editor(page)).toHaveValue(/\{date 1898\}\. \[World Atlas \| 2024\] \^the-old-library/);
  await page.getByRole('link', { name: 'Study it' }).click();
  await expect(page.getByText(/library was founded|town hall was opened/).first()).toBeVisible();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a table is opened, edited in its cells, undone, and handed out as YAML', async ({ page }) => {
  await page.goto('/author');
  await drop(
    page,
    'Two halls.csv',
    'id;fact;source\nhall;The hall was opened in {date 1951}.;Atlas | 2024\n',
  );
  await expect(editor(page)).toHaveValue(/^# title: Two halls\nid;fact/);
  await page.getByRole('radio', { name: 'Table' }).check();
  const about = page.getByRole('textbox', { name: 'About, row 1' });
  await about.fill('openings');
  await about.press('Enter');
  await page.getByRole('button', { name: 'Add a fact', exact: true }).click();
  const fact = page.getByRole('textbox', { name: 'Fact, row 2' });
  await expect(fact).toHaveValue(/Write a sentence/);
  await fact.fill('The mill was built in {date 1870}.');
  await fact.press('Enter');
  await expect(about).toHaveValue('openings');
  await page.getByRole('button', { name: 'Delete' }).first().click();
  await expect(fact).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(fact).toHaveValue('The mill was built in {date 1870}.');
  await page.getByText('Download', { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'YAML' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('two-halls.yaml');
  const yaml = await readFile(await file.path(), 'utf8');
  expect(yaml).toMatch(/about: openings[^]*The mill was built in \{date 1870\}\./);
});

test('a draft is there again after a reload, and undo leads back through what was typed', async ({
  page,
}) => {
  await page.goto('/author');
  await editor(page).fill(lines);
  await editor(page).press('End');
  await editor(page).pressSequentially('# more');
  await editor(page).press('Control+z');
  await expect(editor(page)).toHaveValue(lines);
  await editor(page).press('Control+Shift+z');
  await expect(editor(page)).toHaveValue(`${lines}# more`);
  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(editor(page)).toHaveValue(`${lines}# more`);
});

test('a deck that ships is written as a copy', async ({ page }) => {
  await page.goto('/author/vietnam-multilateral-diplomacy');
  await expect(page.getByText('This is a copy')).toBeVisible();
  await expect(editor(page)).toHaveValue(/id: vietnam-multilateral-diplomacy-copy/);
  await expect(page.getByText(/worth a look|Nothing to mend/).first()).toBeVisible();
});

test('a list of terms becomes a draft that says what is left to do', async ({ page }) => {
  await page.goto('/author');
  await editor(page).fill('WHO\tWorld Health Organization\nHanoi\tthe capital of Vietnam\nFounding\t1948\n');
  await expect(page.getByText('The list is a draft of a deck now')).toBeVisible();
  await expect(editor(page)).toHaveValue(/clue: the capital of Vietnam/);
  await expect(page.getByText(/things to mend/).first()).toBeVisible();
});

for (const [colorScheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing at ${String(width)} px, and nothing stands out of the page`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.goto('/author');
      await editor(page).fill(lines);
      await expect(page.getByRole('button', { name: /^Line 3/ })).toHaveCount(2);
      expect(await findings(page)).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.getByRole('radio', { name: 'Table' }).check();
      await expect(page.getByRole('textbox', { name: 'Fact, row 1' })).toBeVisible();
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await findings(page)).toEqual([]);
      await show(page, 'Questions');
      await page.getByText('The town hall was opened in').first().click();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });
}

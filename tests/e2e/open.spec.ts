import { expect, test, type Page } from '@playwright/test';
import { generatedFacts } from '../bench/generated-facts.ts';
import { watch } from './harness.ts';

const head =
  'format: factdeck/1\nid: small\ntitle: A small deck\nlanguage: en\nsources:\n  atlas: { title: Atlas, date: 2024 }\n';

async function open(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/open');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('a file is previewed before anything is kept', async ({ page }) => {
  await open(
    page,
    'small.yaml',
    `${head}facts:\n  - id: one\n    fact: It was a year, {date 1998}.\n    source: atlas\n`,
  );
  await expect(page.getByRole('heading', { name: 'A small deck' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /multilateral/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /A small deck/ })).toBeHidden();
});

test('every problem of a file is shown with its line and how to mend it', async ({ page }) => {
  await open(page, 'bad.yaml', `${head}facts:\n  - id: One\n    fact: In {dte 1998}.\n    sorce: atlas\n`);
  for (const text of ['Line 8', 'Line 9', 'Line 10', 'Did you mean “date”?', 'Did you mean “source”?']) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
});

test('a file that is mended can be opened again at once', async ({ page }) => {
  await open(page, 'bad.yaml', 'nonsense');
  await expect(page.getByText('not a fact file').first()).toBeVisible();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'good.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({
      format: 'factdeck/1', id: 'good', title: 'A good deck', language: 'en',
      names: { who: { name: 'World Health Organization', short: 'WHO' } },
    })) }); // prettier-ignore
  await expect(page.getByRole('heading', { name: 'A good deck' })).toBeVisible();
});

test('while the questions of a large file are made it is told how far they are, and that can be left', async ({
  page,
}) => {
  await open(page, 'large.json', generatedFacts('large', 20_000));
  await expect(
    page.getByRole('progressbar', { name: /^Questions are being made: [1-9]\d?%$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('markup in a deck is text, and nothing of it runs', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  const payload = '<img src=x onerror=window.hit=1><script>window.hit=1</script>';
  const json = {
    format: 'factdeck/1', id: 'hostile', title: payload, language: 'en',
    sources: { s: { title: payload, publisher: payload } },
    facts: [{ id: 'one', fact: `${payload} was in {date 1998}.`, source: 's', note: payload }],
  }; // prettier-ignore
  await open(page, 'hostile.json', JSON.stringify(json));
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page.getByRole('link', { name: /onerror/ }).click();
  await page.getByRole('main').getByRole('group').getByRole('button').first().click();
  await expect(page.getByText('was in 1998').first()).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

const mixed = `${head}facts:
  - { id: library, fact: "The old library was founded in {date 1898}.", source: atlas }
  - { id: fair, fact: "The town hosted the fair in {date 1998}.", about: fairs, source: atlas }
  - { id: hall, fact: "The hall did not open until {date 1950}.", source: atlas }
`;

test('the author sees every question, why its wrong answers are wrong, and what the rules say', async ({
  page,
}) => {
  await open(page, 'mixed.yaml', mixed);
  const rows = page
    .getByRole('main')
    .locator('details')
    .filter({ hasText: /was founded|hosted|did not/ });
  await expect(rows).toHaveCount(3);
  const library = page.getByText('The old library was founded in').last();
  await library.click();
  const answers = page.getByRole('list', { name: 'Answers' });
  await expect(answers.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('the author vouches that the sentence holds')).toBeVisible();

  await page.getByRole('radio', { name: /Advice 1/ }).check();
  await expect(rows).toHaveCount(1);
  await page.getByText('The town hosted the fair').last().click();
  await expect(page.getByText('Rule 44')).toBeVisible();
  await expect(page.getByText('list it under complete')).toBeVisible();

  await page.getByRole('radio', { name: /Not asked 1/ }).check();
  await page.getByText('The hall did not open').last().click();
  await expect(page.getByText('Rule 29')).toBeVisible();
  await expect(page.getByText('Say what is, not what is not')).toBeVisible();
});

test('a file of many questions is looked through in pages, with the keyboard too', async ({ page }) => {
  const facts = Array.from({ length: 60 }, (_, at) => `  - { id: f${at}, fact: "Hall number ${at + 1} of the town was opened in {date ${1900 + at}}.", source: atlas }`); // prettier-ignore
  await open(page, 'many.yaml', `${head}facts:\n${facts.join('\n')}\n`);
  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  await expect(pages.getByText('1 to 25 of 60')).toBeVisible();
  await pages.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(pages.getByText('26 to 50 of 60')).toBeVisible();
  await expect(page.getByText('Hall number 26 of the town')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Answers' })).toBeVisible();
});

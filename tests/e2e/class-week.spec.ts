import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { packResult, readResult } from '../../src/lib/classroom/index.ts';
import { packText } from '../../src/lib/classroom/pack/packed.ts';
import { studyDay } from '../../src/lib/memory/index.ts';
import { dateOfDay } from '../../src/lib/study/index.ts';
import { nodePacking } from '../fixtures/classroom.ts';
import { choose, fillAssignment, studyAll } from './class-deck.ts';
import { expectAnswersKept, waitForControl, watch } from './harness.ts';

const written = `# title: A small town
# language: en
# source: Atlas | Northern Press | 2024

The old library was founded in {date 1898}.
The stone bridge was opened in {date 1932}.
The harbour was enlarged in {date 1971}.
`;

/** A file input of a page that takes assignments or results; the second one takes pictures. */
const input = (page: Page, place = 0) => page.locator('input[type=file]').nth(place);

/** The file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await saving).path(), 'utf8');
}

const asFile = (text: string, name = 'some.factdeck') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Pastes text where an assignment or results are read. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByText(/^Paste (its link|links of results) instead$/).click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: /^Read (it|results)$/ }).click();
}

async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take the assignment' }).click();
  await page.getByRole('link', { name: 'Study it' }).click();
}

/** Makes a result under a code; gives its link. */
async function handIn(page: Page, code: string): Promise<string> {
  await page.getByLabel('Name or code').fill(code);
  await page.getByRole('button', { name: 'Make the result' }).click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

async function finish(page: Page, missed?: string): Promise<void> {
  await studyAll(page, missed);
  await page.getByRole('button', { name: 'Done' }).click();
}

test('a week of a class: written, handed out three ways, studied, handed in four ways, and in one table', async ({
  page,
  browser,
  baseURL,
}) => {
  // A teacher and three students, each in a browser of their own.
  test.slow();
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/author');
  await page.getByRole('textbox', { name: 'Text of the deck' }).fill(written);
  await page.getByRole('button', { name: 'Save the deck' }).click();
  await page.getByRole('link', { name: 'Hand it out' }).click();
  const link = await fillAssignment(page);
  const file = await saved(page, 'Save as a file');

  const [an, binh, chi] = await Promise.all(
    (['block', 'allow', 'block'] as const).map(async (serviceWorkers) =>
      (await browser.newContext({ ...(baseURL !== undefined && { baseURL }), serviceWorkers })).newPage(),
    ) as [Promise<Page>, Promise<Page>, Promise<Page>],
  );

  /** By link; hands in a file. */
  const studyOfAn = async (): Promise<string> => {
    await an.goto('/');
    await expect(an.getByRole('link', { name: 'Open an assignment' })).toBeVisible();
    // Only what follows the # is another: the page stays.
    await an.goto(link);
    await take(an);
    await finish(an);
    await handIn(an, 'An');
    return saved(an, 'Save as a file');
  };
  /** By file and without a network; hands in a picture of a code. */
  const studyOfBinh = async (): Promise<{ picture: Buffer; link: string }> => {
    await binh.goto('/');
    await waitForControl(binh);
    await binh.context().setOffline(true);
    await binh.goto('/assignment');
    await input(binh).setInputFiles(asFile(file));
    await take(binh);
    await finish(binh, '1971');
    const made = await handIn(binh, 'Bình');
    await binh.getByRole('button', { name: 'Show a QR code' }).click();
    return { picture: await binh.getByRole('img', { name: /^QR code of/ }).screenshot(), link: made };
  };
  /** By pasted text; hands in two links, the first one after a single answer. */
  const studyOfChi = async (): Promise<readonly [string, string]> => {
    await chi.goto('/assignment');
    await paste(chi, file);
    await take(chi);
    await choose(chi);
    await expectAnswersKept(chi, 1);
    await chi.goto('/assignment');
    await chi.getByRole('link', { name: /^The town in numbers 1 of 3 questions done/ }).click();
    const early = await handIn(chi, '=Chi');
    await chi.getByRole('link', { name: 'Study it' }).click();
    // It goes on where it was left: at what came of the answer.
    await chi.getByRole('button', { name: /^Next/ }).click();
    await finish(chi);
    return [early, await handIn(chi, '=Chi')];
  };
  const [ofAn, ofBinh, [early, late]] = await Promise.all([studyOfAn(), studyOfBinh(), studyOfChi()]);

  // Somebody sends on what another one gave, with its wrong answer counted as right.
  const known = await readResult(ofBinh.link, 'link', nodePacking);
  if (!known.ok) throw new Error(known.error.code);
  const answers = known.value.answers.map((answer) => ({ ...answer, rating: 2 as const }));
  const forged = await packResult({ ...known.value, code: 'Dũng', answers }, nodePacking);

  await page.goto(early);
  await expect(page.getByText('=Chi: 1 answer, for “The town in numbers”')).toBeVisible();
  await input(page).setInputFiles(asFile(ofAn));
  await input(page, 1).setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: ofBinh.picture });
  await paste(page, `${late}\n${forged}`);
  for (const found of ['An: 3 answers', 'Bình: 4 answers', '=Chi: 3 answers', 'Dũng: 4 answers'])
    await expect(page.getByText(`${found}, for “The town in numbers”`)).toBeVisible();
  await page.getByRole('button', { name: 'Add 5 results' }).click();

  await expect(
    page.getByText('Dũng: 1 answer had another verdict in the result than here.', { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/had another verdict/)).toHaveCount(1);
  await expect(page.getByRole('row')).toHaveCount(5);
  await expect(page.getByText('2 of 6 answers wrong')).toBeVisible();

  const table = (await saved(page, 'Save the students (CSV)'))
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell));
  const [head = [], ...rows] = table;
  const today = dateOfDay(studyDay(Date.now(), -new Date().getTimezoneOffset(), 4));
  /** Minutes and what is expected on the day are as it was: of these the shape is told. */
  const shapes = rows.map(([...cells]) => [
    ...cells.slice(0, 5),
    ...cells.slice(5, 7).map((cell) => cell.replace(/^\d+(\.\d)?$/, 'number')),
    ...cells.slice(7),
  ]);
  expect(head).toEqual([
    ...['student', 'answers', 'done', 'questions', 'last day', 'minutes', 'ready of 100'],
    ...['other verdict here', 'not of this edition', 'counted as right by student', 'self-graded'],
    'The harbour was enlarged in 1971.',
    'The old library was founded in 1898.',
    'The stone bridge was opened in 1932.',
  ]);
  const figures = (answered: number, differing = 0) => [
    ...[String(answered), '3', '3', today, 'number', 'number', String(differing), '0', '0', '0'],
  ];
  expect(shapes).toEqual([
    ["'=Chi", ...figures(3), 'known', 'known', 'known'],
    ['An', ...figures(3), 'known', 'known', 'known'],
    ['Bình', ...figures(4), 'unsure', 'known', 'known'],
    ['Dũng', ...figures(4, 1), 'unsure', 'known', 'known'],
    [],
  ]);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('2 MB, and keys that reach into a prototype, end in a message', async ({ page }) => {
  const large = `=1-${'a'.repeat(14)}-${'A'.repeat(2_000_000)}`;
  const reserved = '{"format":"factdeck-assignment/1","__proto__":{"hit":true}}';
  for (const [address, letter, foreign] of [
    ['/assignment', 'a', /This is not an assignment/],
    ['/class', 'r', /This is not a result/],
  ] as const) {
    await page.goto(address);
    await input(page).setInputFiles(asFile(letter + large));
    await expect(page.getByRole('alert')).toHaveText(/larger than the 1 MB that are read here/);
    await input(page).setInputFiles(asFile(await packText(letter, reserved, nodePacking)));
    await expect(page.getByRole('alert').last()).toHaveText(foreign);
    expect(await page.evaluate(() => 'hit' in {})).toBe(false);
  }
});

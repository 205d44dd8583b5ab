import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { choose, keepDeck, makeAssignment, studyAll } from './class-deck.ts';
import { expectAnswersKept, watch } from './harness.ts';
import { storedKeys } from './kept.ts';

async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test('from the teacher by link to a student, and back by link into the table', async ({
  page,
  browser,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await keepDeck(page);
  const link = await makeAssignment(page);
  expect(link).toMatch(/\/#a=1-[0-9a-z]{14}-[\w-]+$/);

  const student = await freshPage(browser);
  const seenThere = await watch(student, baseURL ?? '');
  await student.goto(link);
  await expect(student.getByRole('heading', { name: 'The town in numbers' })).toBeVisible();
  await expect(student.getByText('Says it is from Ms Lan. Nobody has checked that.')).toBeVisible();
  await expect(student.getByText('On this device alone')).toBeVisible();
  expect(student.url()).not.toContain('#');
  expect((await storedKeys(student, '')).filter((key) => /^(assignment|deck)\//.test(key))).toEqual([]);
  await student.getByRole('button', { name: 'Take the assignment' }).click();
  await student.getByRole('link', { name: 'Study it' }).click();
  await studyAll(student, '1971');
  await student.getByRole('button', { name: 'Done' }).click();
  await expect(student.getByText('3 of 3 questions done').first()).toBeVisible();
  await expect(student.getByText('3 questions', { exact: true })).toBeVisible();

  await student.getByText('Show what is in it').click();
  await expect(student.getByText('It holds 4 answers, and for each of them:')).toBeVisible();
  await expect(student.getByText('Nobody can prove who gave the answers.')).toBeVisible();
  await student.getByLabel('Name or code').fill('An 07');
  await student.getByRole('button', { name: 'Make the result' }).click();
  const result = await student.getByLabel('Link', { exact: true }).inputValue();
  expect(result).toMatch(/\/#r=1-/);
  await student.goto('/');
  await expect(student.getByRole('link', { name: /The town in numbers/ })).toHaveText(
    /3 of 3 questions done/,
  );

  await page.goto(result);
  await expect(page.getByText('An 07: 4 answers, for “The town in numbers”')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 result' }).click();
  const row = page.getByRole('row', { name: /An 07/ });
  await expect(row).toContainText('3/3');
  // The harbour is the hardest: it stands first, and was right at last.
  await expect(page.getByRole('columnheader').nth(5).getByRole('button')).toHaveAccessibleName(/harbour/);
  await expect(row.getByRole('cell').nth(4)).toHaveText(/unsure/);
  await expect(row.getByRole('cell').nth(5)).toHaveText(/known/);
  await expect(page.getByText('Every verdict is the same here as in the results.')).toBeVisible();
  await expect(page.getByText('1 of 2 answers wrong')).toBeVisible();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
  expect(seenThere).toMatchObject({ foreignRequests: [], violations: [], errors: [] });

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the students (CSV)' }).click();
  const stream = await (await saving).createReadStream();
  let csv = '';
  for await (const piece of stream) csv += String(piece);
  expect(csv).toContain('"An 07","4","3","3"');

  await page.getByText('Delete this class').click();
  await page.getByRole('button', { name: 'Delete it now' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  expect(await storedKeys(page, 'class')).toEqual([]);
});

test('an assignment comes by its QR code, by its file and by pasting', async ({ page, browser }) => {
  await keepDeck(page);
  const link = await makeAssignment(page);
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  const picture = await page.getByRole('img', { name: /^QR code of/ }).screenshot();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await saving).path();

  const student = await freshPage(browser);
  const heading = student.getByRole('heading', { name: 'The town in numbers' });
  await student.goto('/assignment');
  await student
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
  await expect(heading).toBeVisible();
  await student.goto('/assignment');
  await student.locator('input[type=file]').first().setInputFiles(path);
  await expect(heading).toBeVisible();
  await student.goto('/assignment');
  await student.getByText('Paste its link').click();
  await student.getByRole('textbox').fill(link);
  await student.getByRole('button', { name: 'Read it', exact: true }).click();
  await expect(heading).toBeVisible();
});

test('what is damaged, newer or foreign is told in words, and stores nothing', async ({ page }) => {
  await keepDeck(page);
  const link = await makeAssignment(page);
  for (const [given, told] of [
    [link.slice(0, -9), /damaged on its way/],
    [`${link.slice(0, -9)}AAAAAAAAA`, /damaged on its way/],
    ['#r=1-aaaaaaaaaaaaaa-AAAA', /This is not an assignment/],
    ['hello', /This is not an assignment/],
  ] as const) {
    await page.goto('/assignment');
    await page.getByText('Paste its link').click();
    await page.getByRole('textbox').fill(given);
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(told);
  }
  expect(await storedKeys(page, 'assignment/')).toEqual([]);
});

test('an assignment and its deck are studied in one tab at a time', async ({ page, browser }) => {
  await keepDeck(page);
  const link = await makeAssignment(page);
  const student = await freshPage(browser);
  await student.goto(link);
  await student.getByRole('button', { name: 'Take the assignment' }).click();
  await student.getByRole('link', { name: 'Study it' }).click();
  await choose(student);
  await expect(student.getByRole('button', { name: /^Next/ })).toBeVisible();

  const other = await student.context().newPage();
  const [, id] = /assignment\/([^/]+)\/study/.exec(student.url()) ?? [];
  const elsewhere = 'This deck is open in another tab';
  await other.goto(`/assignment/${id}/study`);
  await expect(other.getByText(elsewhere)).toBeVisible();
  await other.getByRole('button', { name: 'Study here' }).click();
  await expect(student.getByText(elsewhere)).toBeVisible();
  // With the answer that the first tab gave.
  await other.getByRole('button', { name: /^Next/ }).click();
  await choose(other);
  await expect(other.getByRole('button', { name: /^Next/ })).toBeVisible();
  await expectAnswersKept(other, 2);

  const [deck] = await storedKeys(other, 'deck/');
  await student.goto(`/study/${deck!.slice('deck/'.length)}`);
  await expect(student.getByText(elsewhere)).toBeVisible();
});

test('markup in an assignment is text, and nothing of it runs', async ({ page, browser, baseURL }) => {
  const payload = '<img src=x onerror=window.hit=1>';
  await keepDeck(page);
  const link = await makeAssignment(page, payload);
  const student = await freshPage(browser);
  const seen = await watch(student, baseURL ?? '');
  await student.goto(link);
  await expect(student.getByRole('heading', { name: payload })).toBeVisible();
  await student.getByRole('button', { name: 'Take the assignment' }).click();
  await student.getByRole('button', { name: 'Make the result' }).click();
  await expect(student.getByRole('alert')).toHaveText('Give a name or a code.');
  expect(await student.evaluate(() => 'hit' in window)).toBe(false);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('a deck that ships goes by its name: the link is short, and the sheet has a key of its own', async ({
  page,
  browser,
}) => {
  await page.goto('/class');
  await page.getByRole('link', { name: /multilateral/ }).click();
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link.length).toBeLessThan(600);
  const student = await freshPage(browser);
  await student.goto(link);
  await expect(student.getByText('The deck is part of this app.')).toBeVisible();
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByRole('heading', { name: /: Key$/ })).toBeVisible();
  const [asked, answers] = await Promise.all([
    page.locator('section').first().locator('ol > li').count(),
    page.locator('section').last().locator('ol > li').count(),
  ]);
  expect(asked).toBe(answers);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of the class, ${colorScheme}, and a narrow phone shows them whole`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    const expectClean = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    };
    await keepDeck(page);
    await page.goto('/assign/town');
    await expect(page.getByRole('button', { name: 'Make the assignment' })).toBeVisible();
    await expectClean();
    await page.goto('/');
    const link = await makeAssignment(page);
    await expectClean();
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Take the assignment' })).toBeVisible();
    await expectClean();
    await page.getByRole('button', { name: 'Take the assignment' }).click();
    await page.getByText('Show what is in it').click();
    await expectClean();
    await page.getByRole('link', { name: 'Study it' }).click();
    await studyAll(page, '1971');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByLabel('Name or code').fill('An');
    await page.getByRole('button', { name: 'Make the result' }).click();
    await page.goto(await page.getByLabel('Link', { exact: true }).inputValue());
    await page.getByRole('button', { name: 'Add 1 result' }).click();
    await expect(page.getByRole('row', { name: /An/ })).toBeVisible();
    await expectClean();
    await page.goto('/class');
    await expect(page.getByRole('link', { name: /The town in numbers/ })).toBeVisible();
    await expectClean();
  });
}

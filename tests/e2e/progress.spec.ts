import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './harness.ts';

const DECK = 'vietnam-multilateral-diplomacy';

/** Answers so many questions, each with the first option. */
async function study(page: Page, count: number): Promise<void> {
  await page.goto(`/study/${DECK}`);
  for (let done = 0; done < count; done += 1) {
    await page.getByRole('main').getByRole('group').getByRole('button').first().click();
    const next = page.getByRole('button', { name: /^Next/ });
    await expect(next).toBeVisible();
    await next.click();
    await expect(next).toBeHidden();
  }
}

/** A date so many days from now, as a date field takes it. */
function dateIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function setExam(page: Page, date: string): Promise<void> {
  await page.getByLabel('Day of the exam').fill(date);
  await page.getByLabel('Minutes a day').fill('10');
  await page.getByRole('button', { name: /^(Set|Change) the exam/ }).click();
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

const score = (page: Page) => page.getByText(/^Ready for \d+ of 100 questions on/);

test('a deck that was not studied says what will be here, and is planned for an exam before its first answer', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Progress' }).first().click();
  await expect(page.getByRole('heading', { name: 'Nothing answered yet' })).toBeVisible();
  await setExam(page, dateIn(14));
  await expect(score(page)).toBeVisible();
  await expect(page.getByText(/reckoned with usual ones: 14 seconds for a new question/)).toBeVisible();
  const told = await page.getByText(/^The plan for today is \d+ questions/).textContent();
  const count = /\d+/.exec(told ?? '')?.[0] ?? '';
  await expectClean(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Exam in 1[45] days/ })).toHaveText(
    /Ready for \d+ of 100 questions on the day, most likely \d+ to \d+/,
  );
  await expect(page.getByRole('heading', { name: `${count} waiting` })).toBeVisible();
  await expectClean(page);
  await page.getByRole('main').getByRole('link', { name: 'Study', exact: true }).click();
  await expect(page.getByText(`0/${count}`)).toBeVisible();
});

test('after some answers it tells of today and draws what was done', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await study(page, 3);
  await page.goto(`/progress/${DECK}`);
  await expect(page.getByText(/Today: 3 answers in .*, \d+% right/)).toBeVisible();
  await expect(page.getByText(/^3 answers on 1 day of the last 26 weeks/)).toBeVisible();
  await page.getByText('The numbers as a table: Days of study').click();
  const weeks = page.getByRole('table', { name: 'Days of study' });
  await expect(weeks.getByRole('row')).toHaveCount(27);
  await expect(weeks.getByRole('row').last()).toHaveText(/3/);
  await expect(page.getByText(/there are 3, and 50 are needed/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'What remembering more would cost' })).toHaveCount(0);
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('an exam is predicted, kept over a reload, and removed', async ({ page }) => {
  await study(page, 2);
  await page.goto(`/progress/${DECK}`);
  await setExam(page, '2001-01-01');
  await expect(page.getByRole('alert')).toHaveText('Give a day after today.');
  await setExam(page, dateIn(14));
  await expect(score(page)).toBeVisible();
  await expect(page.getByText(/needs about \d+ minutes? a day|is out of reach/)).toBeVisible();
  await expect(page.getByText(/^The plan for today is \d+ questions/)).toBeVisible();
  await page.getByText('What is left out today, and why').click();
  await expect(page.getByText(/for which the minutes of today are not enough/)).toBeVisible();
  const told = await score(page).textContent();
  await page.reload();
  await expect(score(page)).toHaveText(told ?? '');
  await expect(page.getByLabel('Minutes a day')).toHaveValue('10');
  await page.getByRole('button', { name: 'Remove the exam' }).click();
  await expect(score(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Set the exam' })).toBeVisible();
});

test('an exam far off has its year, and says that the plan looks at its last 90 days', async ({ page }) => {
  await study(page, 1);
  await page.goto(`/progress/${DECK}`);
  const date = dateIn(400);
  await setExam(page, date);
  await expect(score(page)).toHaveText(new RegExp(` ${date.slice(0, 4)}(,|$)`));
  await expect(page.getByText(/^The exam is more than 90 days off\./)).toBeVisible();
  await expect(page.getByText(/Until the exam on .* its plan says what is asked each day/)).toBeVisible();
});

test('a page that is seen again on another day tells of that day', async ({ page }) => {
  await study(page, 1);
  await page.goto(`/progress/${DECK}`);
  await expect(page.getByText(/Today: 1 answer in/)).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('Nothing answered today.')).toBeVisible();
});

test('after the exam the cards go on as normal', async ({ page }) => {
  await study(page, 1);
  await page.goto(`/progress/${DECK}`);
  await setExam(page, dateIn(3));
  await expect(score(page)).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 10 * 86_400_000);
  await page.reload();
  await expect(page.getByText(/^The exam was on .*The cards go on as normal/)).toBeVisible();
});

test('a deck that is not here says so', async ({ page }) => {
  await page.goto('/progress/none');
  await expect(page.getByText('This deck is not on this device')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [1280, 320]) {
      test(`axe finds nothing with an exam and all tables open, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        await study(page, 2);
        await page.goto(`/progress/${DECK}`);
        await setExam(page, dateIn(20));
        await expect(score(page)).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Hardest facts' })).toBeVisible();
        for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click();
        await expectClean(page);
      });
    }
  });
}

test.describe('a Vietnamese reader', () => {
  test.use({ locale: 'vi-VN' });

  test('reads it in Vietnamese', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Tiến độ' }).first().click();
    await expect(page.getByRole('heading', { name: 'Chưa trả lời câu nào' })).toBeVisible();
  });
});

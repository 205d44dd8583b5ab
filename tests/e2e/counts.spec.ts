import { expect, test, type Page } from '@playwright/test';
import { expectAnswersKept } from './harness.ts';
import { answerShown, deckPath, next } from './kept.ts';

interface CountedWindow {
  readonly counted: { strictWrites: number; shifts: number[] };
}

const counted = (page: Page): Promise<CountedWindow['counted']> =>
  page.evaluate(() => (globalThis as unknown as CountedWindow).counted);

test('an answer is one strict write, so is going on, and nothing on the screen shifts', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = { strictWrites: 0, shifts: [] as number[] };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database it belongs to
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite' && options?.durability === 'strict') counts.strictWrites += 1;
      return transaction.call(this, stores, mode, options);
    };
    // A shift just after a press is not held against a page by browsers; here it is: what is read must stay where it is.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        counts.shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { counted: counts });
  });
  await page.goto(deckPath);
  await page.getByRole('main').getByRole('group').getByRole('button').first().waitFor();
  // What is checked and kept after the first card comes to its end.
  await page.waitForLoadState('networkidle');
  const atFirst = (await counted(page)).strictWrites;

  await answerShown(page);
  await expectAnswersKept(page, 1);
  await expect(page.getByRole('status')).toHaveText(/Right|Wrong/);
  const afterAnswer = (await counted(page)).strictWrites;
  await next(page).click();
  await expect(next(page)).toBeHidden();
  await answerShown(page);
  await expectAnswersKept(page, 2);

  const { strictWrites, shifts } = await counted(page);
  // The first answer, then the sitting that shows the next card, then the second answer.
  expect([afterAnswer - atFirst, strictWrites - afterAnswer]).toEqual([1, 2]);
  expect(shifts).toEqual([]);
});

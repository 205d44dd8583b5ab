import { expect, test, type Page } from '@playwright/test';
import { expectAnswersKept } from './harness.ts';
import { answerShown, deckPath, next, storedValue } from './kept.ts';

/** Gathered in the page: the keys that each strict transaction wrote, and what that is shown has shifted, from where to where. */
interface Counts {
  readonly writes: string[][];
  readonly shifts: string[];
}

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

const counts = (page: Page): Promise<Counts> =>
  page.evaluate(() => (globalThis as unknown as { counts: Counts }).counts);

test('an answer and what follows it is one strict transaction with its sitting and its card, and nothing on the screen shifts', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const gathered = { writes: [] as string[][], shifts: [] as string[] };
    const keysOf = new WeakMap<IDBTransaction, string[]>();
    /* eslint-disable @typescript-eslint/unbound-method -- called with the object they belong to */
    const { transaction } = IDBDatabase.prototype;
    const { put } = IDBObjectStore.prototype;
    /* eslint-enable @typescript-eslint/unbound-method */
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const begun = transaction.call(this, stores, mode, options);
      if (mode === 'readwrite' && options?.durability === 'strict') {
        const keys: string[] = [];
        keysOf.set(begun, keys);
        gathered.writes.push(keys);
      }
      return begun;
    };
    IDBObjectStore.prototype.put = function (value, key) {
      if (typeof key === 'string') keysOf.get(this.transaction)?.push(key);
      return put.call(this, value, key);
    };
    // A shift just after a press is not held against a page by browsers; here it is: what is read must stay where it is.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        for (const { node, previousRect: was, currentRect: is } of entry.sources) {
          const what = node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? 'gone');
          gathered.shifts.push(`${what}: ${was.x},${was.y} to ${is.x},${is.y}`);
        }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { counts: gathered });
  });
  await page.goto(deckPath);
  for (const answered of [1, 2]) {
    await answerShown(page);
    await expectAnswersKept(page, answered);
    await expect(page.getByRole('status')).toHaveText(/Right|Wrong/);
    // The foot of the card comes last.
    await expect(page.getByRole('article').locator('summary')).toBeVisible();
    await next(page).click();
    await expect(next(page)).toBeHidden();
  }

  // With what follows an answer: the card that is shown then is written in its own time.
  await expect
    .poll(async () => (await storedValue(page, 'sitting/vietnam-multilateral-diplomacy')) as object)
    .not.toHaveProperty('answered');
  const { writes, shifts } = await counts(page);
  const studied = writes
    .map((keys) => keys.map((key) => key.split('/')[0]!))
    .filter((rooms) => ['event', 'sitting', 'queue', 'day'].some((room) => rooms.includes(room)));
  expect(studied.map((rooms) => rooms.toSorted())).toEqual([
    ['day', 'device', 'event', 'holder', 'queue', 'sitting'],
    ['day', 'device', 'event', 'holder', 'queue', 'sitting'],
  ]);
  expect(shifts).toEqual([]);
});

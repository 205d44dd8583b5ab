import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { steady } from './calibration.ts';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { answerOne, newPhone, openStudy, untilIdle } from './phone/phone.ts';
import { appRecords, seed, STUDY } from './phone/seed.ts';
import { median, quantile, type Measure } from './report.ts';

const ROUNDS = 10;
/** Writes of one before the other has its turn. */
const AT_ONCE = 10;

interface TimedWindow {
  readonly kept: number[];
  readonly keepRaw: () => Promise<number>;
}

/**
 * Runs in the page before anything of it: times each answer from its strict transaction, the first of the two copies to be begun, to
 * the end of the later one.
 */
function watchKeeping(): void {
  const kept: number[] = [];
  let from = 0;
  let open = 0;
  const begin = (): void => {
    if (open === 0) from = performance.now();
    open += 1;
  };
  const end = (): void => {
    open -= 1;
    if (open === 0) kept.push(performance.now() - from);
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database it belongs to
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begun = transaction.call(this, stores, mode, options);
    if (mode !== 'readwrite' || options?.durability !== 'strict' || this.name !== 'factdeck') return begun;
    begin();
    begun.addEventListener('complete', end);
    return begun;
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the worker below
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { readonly id?: number; readonly name?: string },
  ) {
    if (message.name === 'append') {
      begin();
      const onmessage = ({ data }: MessageEvent<{ readonly id: number }>): void => {
        if (data.id !== message.id) return;
        this.removeEventListener('message', onmessage);
        end();
      };
      this.addEventListener('message', onmessage);
    }
    post.call(this, message);
  };
  Object.assign(globalThis, { kept });
}

/** Runs in the page of the floor: gives what puts a kilobyte into IndexedDB, strictly, and beside it a line into a file that is flushed. */
async function makeRaw(): Promise<void> {
  const open = indexedDB.open('raw');
  open.onupgradeneeded = () => open.result.createObjectStore('records');
  await new Promise((opened) => (open.onsuccess = opened));
  const code = `const file = navigator.storage.getDirectory()
    .then((root) => root.getFileHandle('raw', { create: true }))
    .then((handle) => handle.createSyncAccessHandle());
  onmessage = async ({ data }) => {
    const handle = await file;
    handle.write(new TextEncoder().encode(data), { at: handle.getSize() });
    handle.flush();
    postMessage(0);
  };`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const text = 'x'.repeat(1000);
  let count = 0;
  const put = (): Promise<unknown> =>
    new Promise((complete) => {
      const write = open.result.transaction('records', 'readwrite', { durability: 'strict' });
      write.objectStore('records').put({ text }, (count += 1));
      write.oncomplete = complete;
      write.commit();
    });
  const flush = (): Promise<unknown> =>
    new Promise((flushed) => {
      worker.onmessage = flushed;
      worker.postMessage(text);
    });
  const keepRaw = async (): Promise<number> => {
    const from = performance.now();
    await Promise.all([put(), flush()]);
    return performance.now() - from;
  };
  // The file is opened at the first line.
  await keepRaw();
  Object.assign(globalThis, { keepRaw });
}

/** An answer every so often, as in the app. */
async function timeRaw(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < AT_ONCE; count += 1) {
    times.push(await page.evaluate(() => (globalThis as unknown as TimedWindow).keepRaw()));
    await pause(300);
  }
  return times;
}

/** Answers some cards; gives what was timed meanwhile. */
async function timeAnswers(page: Page): Promise<readonly number[]> {
  const keptSoFar = (): Promise<readonly number[]> =>
    page.evaluate(() => (globalThis as unknown as TimedWindow).kept);
  const { length } = await keptSoFar();
  for (let count = 0; count < AT_ONCE; count += 1) await answerOne(page);
  return (await keptSoFar()).slice(length);
}

/** How long it takes until an answer is safe, by what the platform takes for one record and one line. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const [ours, floor] = [await host(built.ours), await host(built.floor)];
  const phone = await newPhone();
  try {
    const { records, says } = appRecords(1000);
    say(`seeding ${says}`);
    await seed(phone, { address: ours.origin + STUDY, database: 'factdeck', records });
    const raw = (await phone.tab({ isSlow: false })).page;
    await raw.goto(floor.origin);
    await raw.evaluate(makeRaw);
    const { page } = await phone.tab({ isSlow: false });
    await page.addInitScript(watchKeeping);
    await openStudy(page, ours.origin + STUDY);
    await untilIdle(say);
    const [kept, least]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      await raw.bringToFront();
      least.push(...(await steady(() => timeRaw(raw))));
      await page.bringToFront();
      kept.push(...(await steady(() => timeAnswers(page))));
    }
    const ms = (times: readonly number[], share: number): string => `${quantile(times, share).toFixed(1)} ms`;
    const ratio = median(kept) / median(least);
    return [
      { what: `an answer made safe, median of ${kept.length}`, ours: ms(kept, 0.5), floor: ms(least, 0.5), ratio, goal: 'at most 1.3 x a raw strict put and a raw flush beside it', met: ratio <= 1.3 }, // prettier-ignore
      { what: 'an answer made safe, p95', ours: ms(kept, 0.95), floor: ms(least, 0.95), ratio: quantile(kept, 0.95) / quantile(least, 0.95), goal: 'at most 50 ms', met: quantile(kept, 0.95) <= 50 }, // prettier-ignore
    ];
  } finally {
    await phone.close();
    await ours.stop();
    await floor.stop();
  }
};

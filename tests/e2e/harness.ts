import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, type Page } from '@playwright/test';
import type { Rating, ReviewEvent } from '../../src/lib/memory/index.ts';
import { eventKey } from '../../src/lib/storage/keys.ts';

/** A server of its own for tests that take the network away; `url` has no slash at its end. */
export interface Server {
  readonly url: string;
  /** Kills it as a power cut would; a second call does nothing. */
  stop(): Promise<void>;
}

/** Serves the built app, or a copy of it, in a process of its own; port 0 takes a free one. */
export async function startServer(folder = 'build', port = 0): Promise<Server> {
  const args = ['.config/run/serve.mjs', String(port), folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      url: line.replace(/\/$/, ''),
      async stop() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error('The server ended before it said its address');
}

/** What went wrong in a page, gathered from now on. */
export interface Watch {
  /** Addresses outside the app's own origin that something asked for. */
  readonly foreignRequests: readonly string[];
  /** What the content policy refused. */
  readonly violations: readonly string[];
  /** Exceptions that nobody caught. */
  readonly errors: readonly string[];
}

/** Watches a page and everything it loads, its service worker included. Call it before the first navigation. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const foreignRequests: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin;
    if (!isLocal) foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (/content security policy|trusted ?type|violates/i.test(message.text()))
      violations.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  // The event carries what a console of another browser or another language would word differently.
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return { foreignRequests, violations, errors };
}

/** Waits until the service worker answers for this page, which it does once everything is stored. */
export async function waitForControl(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Expects that a page has shown itself: its main heading can be seen. */
export async function expectHeading(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
}

/**
 * Waits until the app has opened its database, which it has before it shows a heading: a test that opens it first, or in the same
 * moment, leaves neither of them one that works.
 */
export async function databaseMade(page: Page): Promise<void> {
  const isMade = (): Promise<boolean> =>
    page.evaluate(async () => {
      const isOpened = document.querySelector('#app') === null || document.querySelector('#app h1') !== null;
      return isOpened && (await indexedDB.databases()).some(({ name }) => name === 'factdeck');
    });
  await expect.poll(isMade).toBe(true);
}

/** Writes records past the app, as another device's would come in. */
export async function putRecords(page: Page, records: ReadonlyMap<string, unknown>): Promise<void> {
  await databaseMade(page);
  await page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('factdeck');
        open.onerror = () => reject(new Error('the database cannot be opened'));
        open.onsuccess = () => {
          const write = open.result.transaction('records', 'readwrite');
          for (const [key, value] of entries) write.objectStore('records').put(value, key);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [...records],
  );
}

/** Waits until what the app has begun to write is written: one more transaction has to wait for those before it. */
export async function writesDone(page: Page): Promise<void> {
  await databaseMade(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('factdeck');
        open.onerror = () => reject(new Error('the database cannot be opened'));
        open.onsuccess = () => {
          const last = open.result.transaction('records', 'readwrite');
          last.objectStore('records').count();
          last.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}

/** The records whose keys begin so, in the order of their keys. */
export async function recordsOf(page: Page, prefix: string): Promise<readonly unknown[]> {
  await databaseMade(page);
  return page.evaluate(
    (start) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open('factdeck');
        open.onerror = () => reject(new Error('the database cannot be opened'));
        open.onsuccess = () => {
          const range = IDBKeyRange.bound(start, `${start}\uffff`);
          const read = open.result.transaction('records').objectStore('records').getAll(range);
          read.onsuccess = () => {
            open.result.close();
            resolve(read.result);
          };
        };
      }),
    prefix,
  );
}

/** Waits until as many answers are in the store: what comes before a reload that must find them. */
export async function expectAnswersKept(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await recordsOf(page, 'event/')).length).toBe(count);
}

/** Chooses one of several on the page of settings, and waits until that is kept: what comes next may be a reload. */
export async function chooseSetting(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name });
  // The app has opened its database once it shows what is chosen.
  await radio.waitFor();
  const kept = async (): Promise<string> => JSON.stringify(await recordsOf(page, 'setting/'));
  const before = await kept();
  await radio.check();
  await expect.poll(kept).not.toBe(before);
}

/** A log as it is kept, from the answers of a learner to a deck: `card`, when, and how it was rated. */
export function eventRecords(
  deck: string,
  answers: readonly (readonly [card: string, at: number, rating: Rating])[],
): ReadonlyMap<string, ReviewEvent> {
  const events = answers.map(([card, at, rating], place): ReviewEvent => ({
    id: `seeded-${place}`,
    at,
    offsetMinutes: 240,
    device: 'seeded',
    counter: place + 1,
    deck,
    type: 'answer',
    card,
    form: 'typed',
    verdict: rating === 1 ? 'wrong' : 'right',
    rating,
    answer: '',
    tookMs: 5000,
    keyDigest: '',
  }));
  return new Map(events.map((event) => [eventKey(event), event]));
}

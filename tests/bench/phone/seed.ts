import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import { readFactFile } from '../../../src/lib/facts/read/index.ts';
import { DAY_MS } from '../../../src/lib/memory/index.ts';
import { deckKey, eventKey, settingKey } from '../../../src/lib/storage/keys.ts';
import { deckOf, type Deck } from '../../../src/lib/study/prepare/index.ts';
import { eventRecords } from '../../e2e/harness.ts';
import { floorCard, floorKey } from '../floor/src/cards.ts';
import { generatedFacts } from '../generated-facts.ts';
import { waitForStage, type Phone } from './phone.ts';

/** Where the deck that is seeded is studied. */
export const STUDY = '/study/generated';

/** Written with one transaction, so that no message to the page is too large. */
const RECORDS_AT_ONCE = 5000;

type Records = readonly (readonly [key: string, value: unknown])[];

/** A deck of about so many cards. */
function deckWith(cards: number): Deck {
  const sample = deckOfFacts(1000);
  return deckOfFacts(Math.round((cards * 1000) / sample.cards.length));
}

function deckOfFacts(facts: number): Deck {
  const read = readFactFile(generatedFacts('phone', facts), { format: 'json', maxBytes: Infinity });
  if (!read.ok) throw new Error('The generated facts cannot be read');
  return deckOf(read.value.file);
}

/** Every tenth card is new; the others were answered twice or three times two months ago, and are due. */
function timesOf(index: number, now: number): readonly number[] {
  const days = index % 10 === 0 ? [] : index % 4 === 1 ? [70, 68, 60] : [66, 63];
  return days.map((past) => now - past * DAY_MS + (index % 50_000) * 20);
}

/** The app's records of a deck of about so many cards and twice as many reviews. */
export function appRecords(cards: number): { readonly records: Records; readonly says: string } {
  const deck = deckWith(cards);
  const now = Date.now();
  const reviews = deck.cards.flatMap(({ id }, index) =>
    timesOf(index, now).map((at) => [id, at, 3] as const),
  );
  reviews.sort(([, a], [, b]) => a - b);
  const events = [...eventRecords(deck.id, reviews).values()].map((event) =>
    event.type === 'answer'
      ? { ...event, keyDigest: deck.askable.questions.get(event.card)!.keyDigest }
      : event,
  );
  return {
    records: [
      [deckKey(deck.id), { id: deck.id, addedAt: now, file: deck.file }],
      // No day's limit ends what is measured.
      [settingKey('reviewsPerDay'), 9999],
      ...events.map((event) => [eventKey(event), event] as const),
    ],
    says: `${deck.cards.length} cards, ${events.length} reviews`,
  };
}

/** The floor's records of as many cards, with as many reviews. */
export function floorRecords(cards: number): Records {
  const now = Date.now();
  const scheduler = fsrs({ enable_fuzz: false });
  return Array.from({ length: cards }, (_, index): Records => {
    let memory: Card = createEmptyCard(now);
    const logs = timesOf(index, now).map((at) => {
      const next = scheduler.next(memory, at, Rating.Good);
      memory = next.card;
      return [
        `log/${at.toString(36).padStart(9, '0')}-card-${index}`,
        { ...next.log, card: `card-${index}` },
      ] as const;
    });
    const card = floorCard(index, memory);
    return [[floorKey(card), card], ...logs];
  }).flat();
}

/** Opens an app once, writes records into its database, and leaves when it has its first card ready and all it does then is done. */
export async function seed(
  phone: Phone,
  {
    address,
    database,
    records,
  }: { readonly address: string; readonly database: string; readonly records: Records },
): Promise<void> {
  const { page } = await phone.tab({ isSlow: false });
  await page.goto(new URL('/settings', address).href);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('heading').first().waitFor();
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE)
    await put(page, database, records.slice(from, from + RECORDS_AT_ONCE));
  await page.goto(address);
  await waitForStage(page, 'asked');
  // The plan is made again a moment after the first card, and the second copy takes the log in.
  await pause(Math.min(20_000, 3000 + records.length / 8));
  await page.close();
}

/** Writes records past the app. */
async function put(page: Page, database: string, records: Records): Promise<void> {
  const text = JSON.stringify(records);
  await page.evaluate(
    ([name, json]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(name!);
        open.onupgradeneeded = () => open.result.createObjectStore('records');
        open.onerror = () => reject(new Error('the database cannot be opened'));
        open.onsuccess = () => {
          const write = open.result.transaction('records', 'readwrite');
          const dates = new Set(['due', 'last_review', 'review']);
          const entries = JSON.parse(json!, (key, value: unknown) =>
            dates.has(key) && typeof value === 'string' ? new Date(value) : value,
          ) as [string, unknown][];
          for (const [key, value] of entries) write.objectStore('records').put(value, key);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [database, text],
  );
}

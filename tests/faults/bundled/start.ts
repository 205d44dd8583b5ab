import { fold, type AnswerEvent, type CardState, type Rating } from '../../../src/lib/memory/index.ts';
import { idbStore } from '../../../src/lib/storage/idb/idb-store.ts';
import { packEvents, readEvents } from '../../../src/lib/storage/log/index.ts';
import { putEvents } from '../../../src/lib/storage/records.ts';

const DECK = 'ten-thousand';
const STATES = 'state/ten-thousand';
const REVIEWS_EACH = 10;
/** Of the last sitting, whose answers no planner has laid together yet. */
const LOOSE = 40;
const MINUTE_MS = 60_000;

/** Answers to so many reviews, as they come in: each card again after a day or more. */
function logOf(reviews: number): readonly AnswerEvent[] {
  const cards = reviews / REVIEWS_EACH;
  return Array.from({ length: reviews }, (_, place): AnswerEvent => {
    const rating = ([3, 3, 1, 4, 2, 3, 3] as const)[(place * 31) % 7] satisfies Rating | undefined;
    return {
      type: 'answer',
      id: `event-${place}`,
      at: Date.UTC(2026, 0, 1) + place * 45 * MINUTE_MS,
      offsetMinutes: 60,
      device: 'one',
      counter: place + 1,
      deck: DECK,
      card: `card-${place % cards}`,
      form: 'typed',
      verdict: rating === 1 ? 'wrong' : 'right',
      rating: rating ?? 3,
      answer: '194',
      tookMs: 4000,
      keyDigest: 'digest',
    };
  });
}

/** What a check found. */
export interface Checked {
  readonly tookMs: number;
  readonly readMs: number;
  readonly events: number;
  readonly isSame: boolean;
}

const textOf = (states: ReadonlyMap<string, CardState>): string => JSON.stringify([...states].sort());

/** Keeps a log of so many reviews, as the planner leaves it, and the state that follows from it. */
async function seed(reviews: number): Promise<void> {
  const store = idbStore();
  const events = logOf(reviews);
  const must = async (work: ReturnType<typeof store.write>): Promise<void> => {
    const done = await work;
    if (!done.ok) throw new Error(done.error.detail);
  };
  await must(store.write({ put: putEvents(events.slice(0, -LOOSE)) }));
  const log = await readEvents(store, DECK);
  if (log.ok) await must(packEvents(store, DECK, log.value, Infinity));
  const put = new Map<string, unknown>([...putEvents(events.slice(-LOOSE)), [STATES, fold(events)]]);
  await must(store.write({ put }));
}

/** Opens the database, reads the log, folds it, and holds the state that is kept against that: how long that took, and of that the reading, ms. */
async function check(): Promise<Checked> {
  const began = performance.now();
  const store = idbStore();
  const [log, kept] = await Promise.all([readEvents(store, DECK), store.get(STATES)]);
  if (!log.ok || !kept.ok) throw new Error('nothing can be read');
  const readMs = performance.now() - began;
  const folded = fold(log.value.events);
  const isSame = textOf(folded) === textOf(kept.value as ReadonlyMap<string, CardState>);
  return { tookMs: performance.now() - began, readMs, events: log.value.events.length, isSame };
}

self.onmessage = async ({ data }: MessageEvent<number>) => {
  self.postMessage(data > 0 ? await seed(data) : await check());
};

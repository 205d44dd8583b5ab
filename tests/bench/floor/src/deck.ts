import { promisifyRequest } from 'idb-keyval';
import { fsrs, Rating } from 'ts-fsrs';
import { floorCard, floorKey, type FloorCard } from './cards.ts';

const QUEUE = 50;
const scheduler = fsrs();
const range = IDBKeyRange.bound('card/', 'card/\uffff');

const database = (() => {
  const open = indexedDB.open('floor', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('records');
  return promisifyRequest(open);
})();

async function records(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database).transaction('records', mode, { durability: 'strict' }).objectStore('records');
}

/** The 50 cards that are due first: one read of a range. A new deck begins with cards that come with the app. */
export async function readQueue(): Promise<readonly FloorCard[]> {
  const store = await records('readonly');
  const found = await promisifyRequest<FloorCard[]>(store.getAll(range, QUEUE));
  if (found.length > 0) return found;
  const first = Array.from({ length: QUEUE }, (_, index) => floorCard(index));
  const writing = await records('readwrite');
  for (const card of first) writing.put(card, floorKey(card));
  return first;
}

/** Keeps an answer: the card with its new memory and the log, in one strict transaction. */
export async function keepAnswer(card: FloorCard, option: string): Promise<void> {
  const isRight = option === card.answer;
  const { card: memory, log } = scheduler.next(card.memory, new Date(), isRight ? Rating.Good : Rating.Again);
  const store = await records('readwrite');
  store.delete(floorKey(card));
  const next = { ...card, memory };
  store.put(next, floorKey(next));
  store.put({ ...log, card: card.id, option }, `log/${Date.now().toString(36).padStart(9, '0')}-${card.id}`);
  await promisifyRequest(store.transaction);
}

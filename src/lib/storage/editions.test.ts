import { expect, test } from 'vitest';
import { backupOf } from './backup/backup.ts';
import {
  dayKey,
  deckKey,
  editionBackBatch,
  editionBatch,
  readDecks,
  readReplaced,
  volatileStore,
  type DeckRecord,
  type Store,
} from './index.ts';

const first: DeckRecord = { id: 'ties', addedAt: 1, file: { title: 'Ties' } };
const second: DeckRecord = { id: 'ties', addedAt: 2, file: { title: 'Ties, 2026' } };

async function storeWith(...records: readonly (readonly [string, unknown])[]): Promise<Store> {
  const store = volatileStore();
  await store.write({ put: new Map(records) });
  return store;
}

async function decksIn(store: Store): Promise<readonly DeckRecord[]> {
  const found = await readDecks(store);
  return found.ok ? found.value.decks : [];
}

async function replacedIn(store: Store) {
  const found = await readReplaced(store);
  return found.ok ? found.value.map(({ edition }) => edition) : [];
}

test('an edition comes in place of the one before, which comes back with its day to be planned anew', async () => {
  const store = await storeWith([deckKey('ties'), first], [dayKey('ties'), {}]);
  await store.write(editionBatch(second, first));
  expect(await decksIn(store)).toEqual([second]);
  expect(await store.get(dayKey('ties'))).toEqual({ ok: true, value: undefined });
  const [replaced] = await replacedIn(store);
  expect(replaced).toEqual({ id: 'ties', by: 2, before: first });
  await store.write({ put: new Map([[dayKey('ties'), {}]]) });
  await store.write(editionBackBatch(replaced!));
  expect(await decksIn(store)).toEqual([first]);
  expect(await store.list('')).toEqual({ ok: true, value: [[deckKey('ties'), first]] });
});

test('an edition that came in place of a deck that ships goes, and nothing is left of it', async () => {
  const store = await storeWith();
  await store.write(editionBatch(second, undefined));
  await store.write(editionBackBatch((await replacedIn(store))[0]!));
  expect(await store.list('')).toEqual({ ok: true, value: [] });
});

test('a deck that was changed or removed since gives nothing to bring back', async () => {
  const store = await storeWith([deckKey('ties'), first]);
  await store.write(editionBatch(second, first));
  await store.write({ put: new Map([[deckKey('ties'), { ...second, addedAt: 3 }]]) });
  expect(await replacedIn(store)).toEqual([]);
  await store.write({ remove: [deckKey('ties')] });
  expect(await replacedIn(store)).toEqual([]);
});

test.each([
  ['no record', 7],
  ['no time', { id: 'ties' }],
  ['another deck before it', { id: 'ties', by: 2, before: { ...first, id: 'others' } }],
  ['no deck before it', { id: 'ties', by: 2, before: {} }],
])('a damaged record, %s, gives nothing to bring back', async (_, value) => {
  expect(await replacedIn(await storeWith([deckKey('ties'), second], ['edition/ties', value]))).toEqual([]);
});

test('what can be brought back is of this device alone: a backup holds the present edition', async () => {
  const store = await storeWith([deckKey('ties'), first]);
  await store.write(editionBatch(second, first));
  const made = await backupOf(store);
  expect(made.ok && made.value.records).toBe(1);
});

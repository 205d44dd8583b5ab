import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keysOf, mustWrite, storeContract } from '../store-contract.ts';
import type { Store } from '../store.ts';
import { idbStore } from './idb-store.ts';
import { storageError } from './storage-error.ts';

let browsers = 0;
const freshName = (): string => `factdeck-test-${String((browsers += 1))}`;

storeContract('the IndexedDB store', () => {
  const name = freshName();
  return { open: () => idbStore({ name }) };
});

const one = { put: new Map([['a', 1]]) };

async function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name));
  });
}

/** A store that has written one record, and the connection under it. */
async function openedStore(): Promise<{ store: Store; name: string; database: IDBDatabase }> {
  const name = freshName();
  const opens = vi.spyOn(indexedDB, 'open');
  const store = idbStore({ name, openTimeoutMs: 200 });
  await mustWrite(store, one);
  const database = (opens.mock.results[0]!.value as IDBOpenDBRequest).result;
  opens.mockRestore();
  return { store, name, database };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('holds up no write while what was read is worked on for long', async () => {
  const { name } = await openedStore();
  const store = idbStore({ name, isForLongWork: true });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called for its own object below
  const { transaction } = IDBDatabase.prototype;
  const isOver = vi.fn();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...options) {
    const begun = transaction.apply(this, options);
    begun.addEventListener('complete', isOver);
    return begun;
  });
  const reads = [store.get('a'), store.list(''), store.keys(''), store.count('')];
  for (const [place, read] of reads.entries()) {
    await read;
    expect(isOver.mock.calls.length).toBeGreaterThan(place);
  }
});

describe('a connection that goes away', () => {
  it('is opened again after the browser closed it', async () => {
    const { store, database } = await openedStore();
    (forceCloseDatabase as (given: object) => void)(database);
    expect(await store.get('a')).toEqual({ ok: true, value: 1 });
  });

  it('is opened again when it is closing and no event said so', async () => {
    const { store, database } = await openedStore();
    database.close();
    expect(await store.get('a')).toEqual({ ok: true, value: 1 });
    await mustWrite(store, { put: new Map([['b', 2]]) });
    expect(await keysOf(store, '')).toEqual(['a', 'b']);
  });

  it('is let go when another tab deletes the database, and a new one is made', async () => {
    const { store, name } = await openedStore();
    await settled(indexedDB.deleteDatabase(name));
    expect(await store.get('a')).toEqual({ ok: true, value: undefined });
    await mustWrite(store, one);
    expect(await keysOf(store, '')).toEqual(['a']);
  });

  it('is let go when another tab raises the version, and opens at whatever version is there', async () => {
    const { store, name } = await openedStore();
    (await settled(indexedDB.open(name, 7))).close();
    expect(await store.get('a')).toEqual({ ok: true, value: 1 });
  });

  it('is tried once more, not for ever', async () => {
    const { store, database } = await openedStore();
    const tries = vi
      .spyOn(Object.getPrototypeOf(database) as IDBDatabase, 'transaction')
      .mockImplementation(() => {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      });
    expect(await store.write(one)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(tries).toHaveBeenCalledTimes(2);
  });

  it('of many calls that find it closing none fails', async () => {
    const { store, database } = await openedStore();
    database.close();
    const calls = Array.from({ length: 20 }, (_, i) => store.write({ put: new Map([[`k${String(i)}`, i]]) }));
    expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true);
    expect(await keysOf(store, 'k')).toHaveLength(20);
  });
});

describe('an open that hangs', () => {
  it('is busy after the time given, and works once the other tab lets go', async () => {
    const name = freshName();
    const stubborn = await settled(indexedDB.open(name)); // A tab that does not listen to versionchange.
    const deleting = settled(indexedDB.deleteDatabase(name));
    const store = idbStore({ name, openTimeoutMs: 30 });
    const began = performance.now();
    expect(await store.get('a')).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(performance.now() - began).toBeLessThan(1000);
    stubborn.close();
    await deleting;
    await mustWrite(store, one);
    expect(await store.get('a')).toEqual({ ok: true, value: 1 });
    // The late open was closed: it would hold this deletion up.
    store.close();
    await settled(indexedDB.deleteDatabase(name));
  });
});

describe('failure', () => {
  it.each([
    ['strict', one],
    ['relaxed', { ...one, isRelaxed: true }],
  ] as const)(
    'a writing transaction asks for %s durability and is told to commit',
    async (durability, batch) => {
      const { store } = await openedStore();
      const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const committed = vi.spyOn(IDBTransaction.prototype, 'commit');
      await mustWrite(store, batch);
      expect(begun.mock.calls).toEqual([['records', 'readwrite', { durability }]]);
      expect(committed).toHaveBeenCalledTimes(1);
    },
  );

  it('a full disk is full, is not tried again and leaves nothing', async () => {
    const { store } = await openedStore();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.write({ put: new Map([['b', 1]]), remove: ['a'] })).toEqual({
      ok: false,
      error: { code: 'full', detail: 'QuotaExceededError: no room' },
    });
    expect(puts).toHaveBeenCalledTimes(1);
    puts.mockRestore();
    expect(await keysOf(store, '')).toEqual(['a']);
  });

  it('a transaction aborted without a reason is a failure, never a success', async () => {
    const { store } = await openedStore();
    // Once it is told to commit only the browser can still abort it.
    vi.spyOn(IDBTransaction.prototype, 'commit').mockReturnValue(undefined);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = this.add(value, key);
      request.onsuccess = () => {
        this.transaction.abort();
      };
      return request;
    });
    expect(await store.write({ put: new Map([['b', 1]]) })).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    vi.restoreAllMocks();
    expect(await keysOf(store, '')).toEqual(['a']);
  });

  it.each([
    ['no indexedDB at all', undefined],
    ['an indexedDB that may not be used', { open: () => { throw new DOMException('denied', 'SecurityError'); } }], // prettier-ignore
  ])('%s is blocked', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory);
    const store = idbStore({ name: freshName() });
    expect(await store.get('a')).toMatchObject({ ok: false, error: { code: 'blocked' } });
    expect(await store.write(one)).toMatchObject({ ok: false, error: { code: 'blocked' } });
  });

  it.each([
    [null, 'failed'],
    [undefined, 'failed'],
    ['text', 'failed'],
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('Internal error: disk full', 'UnknownError'), 'full'],
    [new DOMException('Connection to Indexed Database server lost', 'UnknownError'), 'failed'],
    [new DOMException('', 'SecurityError'), 'blocked'],
    [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'TimeoutError'), 'busy'],
    [new TypeError('bug'), 'failed'],
  ])('the rejection %s means %s', (thrown, code) => {
    expect(storageError(thrown).code).toBe(code);
    expect(storageError(thrown).detail).not.toBe('');
  });
});

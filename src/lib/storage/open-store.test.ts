import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore } from './open-store.ts';
import { mustWrite } from './store-contract.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('opens the database of the browser where there is one', async () => {
  const { store, reason } = await openStore();
  expect(reason).toBeUndefined();
  await mustWrite(store, { put: new Map([['a', 1]]) });
  expect(await (await openStore()).store.get('a')).toEqual({ ok: true, value: 1 });
});

it('gives a store in memory and the reason where there is none', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { store, reason } = await openStore();
  expect(reason).toMatchObject({ code: 'blocked' });
  await mustWrite(store, { put: new Map([['b', 1]]) });
  expect(await store.get('b')).toEqual({ ok: true, value: 1 });
});

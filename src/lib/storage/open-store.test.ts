import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RECORDS_VERSION } from './keys.ts';
import { MIGRATIONS } from './migrations.ts';
import { openStore } from './open-store.ts';
import { mustWrite } from './store-contract.ts';
import type { Store } from './store.ts';
import { volatileStore } from './volatile/volatile-store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const records = (...entries: readonly (readonly [string, unknown])[]): Store =>
  volatileStore(new Map(entries));

describe('openStore', () => {
  it('opens the database of the browser where there is one', async () => {
    const { store, isEmpty, reason } = await openStore();
    expect([isEmpty, reason]).toEqual([true, undefined]);
    await mustWrite(store, { put: new Map([['a', 1]]) });
    const again = await openStore();
    expect(again.isEmpty).toBe(false);
    expect(await again.store.get('a')).toEqual({ ok: true, value: 1 });
  });

  it('gives a store in memory and the reason where there is none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { store, reason } = await openStore();
    expect(reason).toMatchObject({ code: 'blocked' });
    await mustWrite(store, { put: new Map([['b', 1]]) });
    expect(await store.get('b')).toEqual({ ok: true, value: 1 });
  });

  it('gives records without a version the first one, under a lock that all tabs share', async () => {
    const request = vi.fn((_name: string, _options: unknown, work: () => unknown) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    const store = records(['a', 1]);
    expect(await openStore(store)).toEqual({ store, isEmpty: false });
    expect(await store.get('meta/version')).toEqual({ ok: true, value: 1 });
    expect(request.mock.calls.map(([name]) => name)).toEqual(['factdeck/migrate']);
    await openStore(store);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('is busy when another tab migrates for too long', async () => {
    const request = (): never => {
      throw new DOMException('too long', 'TimeoutError');
    };
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await openStore(records(['a', 1]))).toMatchObject({ reason: { code: 'busy' } });
  });

  it('refuses records of a newer app, leaves them as they are, and hands them over for an export', async () => {
    const newer = records(['meta/version', RECORDS_VERSION + 1], ['event/a/1', { later: true }]);
    const { store, reason, refused } = await openStore(newer);
    expect(reason).toMatchObject({ code: 'newer' });
    await mustWrite(store, { put: new Map([['b', 1]]) });
    expect(await refused?.list('')).toEqual({
      ok: true,
      value: [
        ['event/a/1', { later: true }],
        ['meta/version', RECORDS_VERSION + 1],
      ],
    });
  });

  it('knows a version for each migration', () => {
    expect(RECORDS_VERSION).toBe(MIGRATIONS.length + 1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Batch, Store } from './store.ts';

/** What one browser keeps; `open` gives another tab's store on the same records. */
export interface StoreHarness {
  readonly open: () => Store;
}

const put = (...entries: readonly (readonly [string, unknown])[]): Batch => ({ put: new Map(entries) });

/** Writes and fails the test if that does not succeed. */
export async function mustWrite(store: Store, batch: Batch): Promise<void> {
  expect(await store.write(batch)).toEqual({ ok: true, value: undefined });
}

/** Keys of a range, in the order given. */
export async function keysOf(store: Store, prefix: string, limit?: number): Promise<readonly string[]> {
  const found = await store.list(prefix, limit);
  const keys = await store.keys(prefix, limit);
  if (found.ok && keys.ok) expect(keys.value).toEqual(found.value.map(([key]) => key));
  return found.ok ? found.value.map(([key]) => key) : [`error ${found.error.code}: ${found.error.detail}`];
}

/** What every adapter of the port must do; `fresh` gives an empty browser. */
export function storeContract(name: string, fresh: () => StoreHarness): void {
  describe(`${name} keeps the contract of a store`, () => {
    it('a record comes back as it was put, and a missing key is undefined', async () => {
      const store = fresh().open();
      const record = {
        text: 'Việt Nam',
        list: [1, null, { deep: true }],
        bytes: new Uint8Array([1, 2]),
        at: 1e12,
      };
      await mustWrite(store, put(['a', record], ['zero', 0], ['none', null]));
      expect(await store.get('a')).toEqual({ ok: true, value: record });
      expect(await store.get('zero')).toEqual({ ok: true, value: 0 });
      expect(await store.get('none')).toEqual({ ok: true, value: null });
      expect(await store.get('b')).toEqual({ ok: true, value: undefined });
    });

    it('what is put later stands, and what is removed is gone', async () => {
      const store = fresh().open();
      await mustWrite(store, put(['a', 1], ['b', 1], ['c', 1]));
      await mustWrite(store, { ...put(['a', 2]), remove: ['b', 'missing'] });
      expect(await store.list('')).toEqual({ ok: true, value: [['a', 2], ['c', 1]] }); // prettier-ignore
    });

    it('a key both removed and put in one batch holds what was put', async () => {
      const store = fresh().open();
      await mustWrite(store, put(['a', 1]));
      await mustWrite(store, { ...put(['a', 2]), remove: ['a'] });
      expect(await store.get('a')).toEqual({ ok: true, value: 2 });
    });

    it('an empty batch is written', async () => {
      const store = fresh().open();
      await mustWrite(store, {});
      expect(await keysOf(store, '')).toEqual([]);
    });

    it('a batch is written whole or not at all', async () => {
      const store = fresh().open();
      await mustWrite(store, put(['old', 1], ['gone', 1]));
      const batch = put(['new', 1], ['old', 2], ['bad', () => 'functions cannot be cloned'], ['last', 1]);
      const written = await store.write({ ...batch, remove: ['gone'] });
      expect(written).toMatchObject({ ok: false, error: { code: 'failed' } });
      expect(await store.list('')).toEqual({ ok: true, value: [['gone', 1], ['old', 1]] }); // prettier-ignore
      await mustWrite(store, put(['after', 1]));
      expect(await keysOf(store, '')).toEqual(['after', 'gone', 'old']);
    });

    it('a range holds exactly the keys that begin with its prefix', async () => {
      const store = fresh().open();
      const keys = [
        'a',
        'a.',
        'a/',
        'a//',
        'a/1',
        'a/\uffff',
        'a/\uffff\uffff',
        'a0',
        'ab',
        'ab/1',
        'b',
        '/a/',
      ];
      await mustWrite(store, put(...keys.map((key) => [key, key] as const)));
      expect(await keysOf(store, 'a/')).toEqual(['a/', 'a//', 'a/1', 'a/\uffff', 'a/\uffff\uffff']);
      expect(await keysOf(store, 'a/\uffff')).toEqual(['a/\uffff', 'a/\uffff\uffff']);
      expect(await keysOf(store, 'ab')).toEqual(['ab', 'ab/1']);
      expect(await keysOf(store, 'c')).toEqual([]);
      expect(await keysOf(store, '\uffff')).toEqual([]);
      expect(await keysOf(store, '')).toHaveLength(keys.length);
    });

    it('a range is in code-unit order, each key with its own value', async () => {
      const store = fresh().open();
      const keys = ['k/é', 'k/z', 'k/Z', 'k/10', 'k/9', 'k/𝒳', 'k/\uffee'];
      await mustWrite(store, put(...keys.map((key) => [key, `value of ${key}`] as const)));
      const sorted = ['k/10', 'k/9', 'k/Z', 'k/z', 'k/é', 'k/𝒳', 'k/\uffee'];
      expect(await store.list('k/')).toEqual({
        ok: true,
        value: sorted.map((key) => [key, `value of ${key}`]),
      });
    });

    it('a limit gives the first keys of the range', async () => {
      const store = fresh().open();
      await mustWrite(store, put(...['x/3', 'x/1', 'x/2', 'w', 'y'].map((key) => [key, key] as const)));
      expect(await keysOf(store, 'x/', 2)).toEqual(['x/1', 'x/2']);
      expect(await keysOf(store, 'x/', 9)).toEqual(['x/1', 'x/2', 'x/3']);
      expect(await keysOf(store, 'x/', 0)).toEqual([]);
    });

    it('a range is counted, and goes on behind a key, there or not', async () => {
      const store = fresh().open();
      await mustWrite(store, put(...['x/3', 'x/1', 'x/5', 'w', 'y'].map((key) => [key, key] as const)));
      expect(await store.count('x/')).toEqual({ ok: true, value: 3 });
      expect(await store.count('')).toEqual({ ok: true, value: 5 });
      expect(await store.count('z')).toEqual({ ok: true, value: 0 });
      const past = async (key: string, limit?: number): Promise<unknown> => {
        const found = await store.list('x/', limit, key);
        return found.ok && found.value.map(([own]) => own);
      };
      expect(await past('x/1')).toEqual(['x/3', 'x/5']);
      expect(await past('x/2', 1)).toEqual(['x/3']);
      expect(await past('x/5')).toEqual([]);
    });

    it('a range of thousands comes whole and in order, or as far as the limit', async () => {
      const store = fresh().open();
      const keys = Array.from({ length: 2000 }, (_, index) => `x/${String(index).padStart(4, '0')}`);
      await mustWrite(store, put(...[...keys, 'y'].map((key) => [key, key] as const)));
      expect(await keysOf(store, 'x/')).toEqual(keys);
      expect(await keysOf(store, '')).toEqual([...keys, 'y']);
      expect(await keysOf(store, 'x/', 1500)).toEqual(keys.slice(0, 1500));
    });

    it('a change to a value after it was written or read changes no record', async () => {
      const store = fresh().open();
      const value = { count: 1 };
      await mustWrite(store, put(['a', value]));
      value.count = 2;
      const read = await store.get('a');
      if (read.ok) (read.value as { count: number }).count = 3;
      expect(await store.get('a')).toEqual({ ok: true, value: { count: 1 } });
    });

    it('tabs see each other at once and lose nothing of each other', async () => {
      const harness = fresh();
      const tabs = [harness.open(), harness.open(), harness.open()];
      const writes = Array.from({ length: 300 }, (_, i) => {
        const key = `event/${String(i).padStart(3, '0')}`;
        return tabs[i % tabs.length]!.write(put([key, i], [`last/${String(i % tabs.length)}`, i]));
      });
      expect((await Promise.all(writes)).filter((written) => !written.ok)).toEqual([]);
      for (const tab of tabs) expect(await keysOf(tab, 'event/')).toHaveLength(300);
      expect(await tabs[2]!.get('last/0')).toEqual({ ok: true, value: 297 });
    });

    it('a closed store opens again at the next call', async () => {
      const harness = fresh();
      const store = harness.open();
      store.close();
      await mustWrite(store, put(['a', 1]));
      store.close();
      store.close();
      expect(await store.get('a')).toEqual({ ok: true, value: 1 });
      expect(await harness.open().get('a')).toEqual({ ok: true, value: 1 });
    });

    it('calls under way when a store is closed still end well', async () => {
      const store = fresh().open();
      const writing = [1, 2, 3].map((n) => store.write(put([`k${String(n)}`, n])));
      store.close();
      expect((await Promise.all(writing)).every(({ ok }) => ok)).toBe(true);
      expect(await keysOf(store, 'k')).toEqual(['k1', 'k2', 'k3']);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { err, ok } from '../base/index.ts';
import { migrate, type Migration } from './migrations.ts';
import { volatileStore } from './volatile/volatile-store.ts';

/** Renames one record. */
const rename =
  (from: string, to: string): Migration =>
  async (store) => {
    const found = await store.get(from);
    return found.ok ? ok({ put: new Map([[to, found.value]]), remove: [from] }) : found;
  };
const steps = [rename('a', 'b'), rename('b', 'c')];

async function after(
  records: readonly (readonly [string, unknown])[],
  migrations?: readonly Migration[],
): Promise<unknown> {
  const kept = new Map<string, unknown>(records);
  return [await migrate(volatileStore(kept), migrations), Object.fromEntries(kept)];
}

describe('migrate', () => {
  it('an empty store is given the version of the app', async () => {
    expect(await after([])).toEqual([ok(1), { 'meta/version': 1 }]);
    expect(await after([], steps)).toEqual([ok(3), { 'meta/version': 3 }]);
  });

  it('every step that is missing is taken, in order, and none twice', async () => {
    expect(await after([['meta/version', 1], ['a', 7]], steps)).toEqual([ok(3), { 'meta/version': 3, c: 7 }]); // prettier-ignore
    expect(await after([['meta/version', 2], ['b', 7]], steps)).toEqual([ok(3), { 'meta/version': 3, c: 7 }]); // prettier-ignore
    expect(await after([['meta/version', 3], ['a', 7]], steps)).toEqual([ok(3), { 'meta/version': 3, a: 7 }]); // prettier-ignore
  });

  it('records without a version are of the first', async () => {
    expect(await after([['a', 7]])).toEqual([ok(1), { 'meta/version': 1, a: 7 }]);
    expect(await after([['a', 7]], steps)).toEqual([ok(3), { 'meta/version': 3, c: 7 }]);
  });

  it('records of a newer app are refused and left as they are', async () => {
    expect(
      await after(
        [
          ['meta/version', 4],
          ['a', 7],
        ],
        steps,
      ),
    ).toEqual([
      // prettier-ignore
      err({ code: 'newer', detail: 'records of version 4, app of version 3' }),
      { 'meta/version': 4, a: 7 },
    ]);
  });

  it('a version that cannot be read stops it', async () => {
    for (const odd of ['1', 0, 1.5, null, {}])
      expect(await after([['meta/version', odd]])).toMatchObject([
        { ok: false, error: { code: 'failed' } },
        {},
      ]);
  });

  it('a step that fails leaves the version before it whole', async () => {
    const fails: Migration = () => Promise.resolve(err({ code: 'failed', detail: 'odd record' }));
    const unwritable: Migration = () =>
      Promise.resolve(ok({ put: new Map([['c', () => 0]]), remove: ['b'] }));
    for (const step of [fails, unwritable]) {
      expect(await after([['a', 7]], [steps[0]!, step])).toMatchObject([
        { ok: false },
        { 'meta/version': 2, b: 7 },
      ]);
    }
  });
});

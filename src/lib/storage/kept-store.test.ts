import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../base/index.ts';
import { keptStore, type Keeping } from './kept-store.ts';
import type { Mirror } from './mirror/mirror.ts';
import { keysOf, mustWrite, storeContract } from './store-contract.ts';
import type { StorageError, Store } from './store.ts';
import { volatileStore } from './volatile/volatile-store.ts';

type Written = Result<undefined, StorageError>;

function kept(
  given: {
    store?: Store;
    append?: () => Promise<Written>;
    newDatabaseId?: string;
    load?: () => Promise<never>;
  } = {},
) {
  const told: Keeping[] = [];
  const copied: string[] = [];
  let changes = 0;
  const mirror: Mirror = {
    append: async (records) => {
      const done = await (given.append?.() ?? Promise.resolve(ok(undefined)));
      if (done.ok) copied.push(...records.map(([key]) => key));
      return done;
    },
    changed: () => void (changes += 1),
  };
  const store = keptStore(given.store ?? volatileStore(), {
    mirror: given.load ?? (() => Promise.resolve(mirror)),
    newDatabaseId: given.newDatabaseId,
    onchange: (keeping) => told.push(keeping),
  });
  return { store, told, copied, changes: () => changes, last: () => told.at(-1) };
}

storeContract('the kept store', () => {
  const records = new Map<string, unknown>();
  return { open: () => kept({ store: volatileStore(records) }).store };
});

const full = { code: 'full', detail: 'no room' } as const;
const event = { put: new Map([['event/a/1', 1], ['day/a', 2]]) }; // prettier-ignore

describe('a write', () => {
  it('counts when both copies have its events; only events go to the second at once', async () => {
    const { store, copied, last, told } = kept();
    await mustWrite(store, event);
    expect(copied).toEqual(['event/a/1']);
    expect(told.map(({ saving }) => saving)).toEqual([1, 0]);
    expect(last()).toEqual({ saving: 0, unsaved: new Map(), error: undefined, noMirror: undefined });
  });

  it('that the second copy does not take has failed, and what it held is known until a later write has it', async () => {
    let answer: Written = err(full);
    const { store, last } = kept({ append: () => Promise.resolve(answer) });
    expect(await store.write(event)).toEqual(err(full));
    expect(last()).toEqual({
      saving: 0,
      unsaved: new Map([['event/a/1', 1]]),
      error: full,
      noMirror: undefined,
    });
    answer = ok(undefined);
    await mustWrite(store, { put: new Map([['event/a/1', 1], ['event/a/2', 2]]) }); // prettier-ignore
    expect(last()).toMatchObject({ unsaved: new Map(), error: undefined });
  });

  it('that the database does not take has failed though the second copy has it', async () => {
    const broken: Store = { ...volatileStore(), write: () => Promise.resolve(err(full)) };
    const { store, copied, last } = kept({ store: broken });
    expect(await store.write(event)).toEqual(err(full));
    expect(copied).toEqual(['event/a/1']);
    expect(last()?.unsaved).toEqual(new Map([['event/a/1', 1]]));
  });

  it('that one copy does not take is told before the other is done', async () => {
    const broken: Store = { ...volatileStore(), write: () => Promise.resolve(err(full)) };
    let finish = (_: Written): void => undefined;
    const slow = new Promise<Written>((resolve) => (finish = resolve));
    const { store, last } = kept({ store: broken, append: () => slow });
    const writing = store.write(event);
    await new Promise((resolve) => void setTimeout(resolve));
    expect(last()).toMatchObject({ saving: 1, unsaved: new Map([['event/a/1', 1]]), error: full });
    finish(ok(undefined));
    expect(await writing).toEqual(err(full));
    expect(last()).toMatchObject({ saving: 0, unsaved: new Map([['event/a/1', 1]]), error: full });
  });

  it.each([
    [
      'blocked',
      { append: () => Promise.resolve(err({ code: 'blocked', detail: 'no file system' } as const)) },
    ],
    ['not to be loaded', { load: () => Promise.reject(new Error('chunk')) }],
  ])('counts with the database alone where the second copy is %s, and says so', async (_, given) => {
    const { store, last } = kept(given);
    await mustWrite(store, event);
    expect(last()).toMatchObject({ unsaved: new Map(), noMirror: { code: 'blocked' } });
  });

  it('of anything else that the learner owns asks for a new copy', async () => {
    const { store, changes } = kept();
    await mustWrite(store, { put: new Map([['queue/a/0', 1]]) });
    await mustWrite(store, event);
    expect(changes()).toBe(0);
    await mustWrite(store, { put: new Map([['setting/theme', 'dark']]) });
    await mustWrite(store, { remove: ['setting/exam/a'] });
    await new Promise((resolve) => void setTimeout(resolve));
    expect(changes()).toBe(2);
  });

  it('the first of a new database gives it its version and its id', async () => {
    const { store } = kept({ newDatabaseId: 'db1' });
    await mustWrite(store, event);
    expect(await keysOf(store, 'meta/')).toEqual(['meta/database', 'meta/version']);
    expect(await store.get('meta/database')).toEqual(ok('db1'));
  });
});

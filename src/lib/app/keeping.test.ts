import { afterEach, expect, test, vi } from 'vitest';
import { err, ok } from '../base/index.ts';
import { volatileStore, type Store } from '../storage/index.ts';
import { Journal } from './journal.ts';
import { Keeping } from './keeping.svelte.ts';

const progress = () => ({
  sitting: { deck: 'vietnam', startedAt: 0, done: [], skipped: [], shown: undefined, answered: undefined },
  day: { stamp: '', brief: { deck: 'vietnam' } },
});

/** A sitting's keeping over a disk that takes so long for each write, and then says so. */
async function slowDisk(tookMs: number, outcome: Awaited<ReturnType<Store['write']>> = ok(undefined)) {
  const write = () => new Promise<typeof outcome>((resolve) => setTimeout(() => resolve(outcome), tookMs));
  const journal = await Journal.open({ store: { ...volatileStore(), write } });
  const keeping = new Keeping(journal, { progress: progress as never });
  const answer = () => keeping.record({ ...journal.stamp('vietnam'), type: 'suspend', card: 'a' }, undefined);
  return { keeping, answer };
}

/** What is told at each of some times, ms. */
async function toldAt(keeping: Keeping, times: readonly number[]) {
  const told: unknown[] = [];
  let now = 0;
  for (const at of times) {
    await vi.advanceTimersByTimeAsync(at - now);
    now = at;
    told.push(keeping.state);
  }
  return told;
}

afterEach(() => void vi.useRealTimers());

test.each([
  ['a quick write is not told', 300, ok(undefined), [undefined, undefined, undefined, undefined]],
  [
    'a slow write is told, and for a while that it is done',
    1000,
    ok(undefined),
    [undefined, 'saving', 'saved', undefined],
  ],
  [
    'a slow write that fails is not told as done',
    1000,
    err({ code: 'full', detail: '' } as const),
    [undefined, 'saving', undefined, undefined],
  ],
] as const)('%s', async (_, tookMs, outcome, told) => {
  vi.useFakeTimers();
  const { keeping, answer } = await slowDisk(tookMs, outcome);
  answer();
  expect(await toldAt(keeping, [350, 450, 1100, 3500])).toEqual(told);
});

test('the next answer takes the word of the last one away', async () => {
  vi.useFakeTimers();
  const { keeping, answer } = await slowDisk(1000);
  answer();
  expect(await toldAt(keeping, [1100])).toEqual(['saved']);
  answer();
  expect(await toldAt(keeping, [1, 300, 600, 1100, 3500])).toEqual([
    undefined,
    undefined,
    'saving',
    'saved',
    undefined,
  ]);
});

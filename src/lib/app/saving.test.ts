import { afterEach, expect, test, vi } from 'vitest';
import { tellSaving, type SavingState } from './saving.ts';

/** A disk that takes so long for each write, and then has kept it or not. */
const disk = (tookMs: number, isKept = true) => ({
  quiet: () => new Promise<void>((resolve) => setTimeout(resolve, tookMs)),
  trouble: isKept ? undefined : ({ code: 'full', detail: '' } as const),
});

/** What a screen tells at each of some times after an answer, ms. */
async function toldAt(
  screen: { readonly saving: SavingState | undefined },
  times: readonly number[],
): Promise<readonly (SavingState | undefined)[]> {
  const told: (SavingState | undefined)[] = [];
  let now = 0;
  for (const at of times) {
    await vi.advanceTimersByTimeAsync(at - now);
    now = at;
    told.push(screen.saving);
  }
  return told;
}

afterEach(() => void vi.useRealTimers());

test.each([
  ['a quick write is not told', disk(300), [undefined, undefined, undefined, undefined]],
  [
    'a slow write is told, and for a while that it is done',
    disk(1000),
    [undefined, 'saving', 'saved', undefined],
  ],
  [
    'a slow write that fails is not told as done',
    disk(1000, false),
    [undefined, 'saving', undefined, undefined],
  ],
] as const)('%s', async (_, keeping, told) => {
  vi.useFakeTimers();
  const screen = { saving: undefined };
  void tellSaving(keeping, screen);
  expect(await toldAt(screen, [350, 450, 1100, 3500])).toEqual(told);
});

test('the next answer takes the word of the last one away', async () => {
  vi.useFakeTimers();
  const screen = { saving: undefined };
  void tellSaving(disk(1000), screen);
  expect(await toldAt(screen, [1100])).toEqual(['saved']);
  void tellSaving(disk(1000), screen);
  expect(await toldAt(screen, [1, 300, 600, 1100, 3500])).toEqual([undefined, undefined, 'saving', 'saved', undefined]); // prettier-ignore
});

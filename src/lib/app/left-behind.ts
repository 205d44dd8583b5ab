import { EVENT_PREFIX, forgottenDay, holderKey, sittingKey, type Store } from '../storage/index.ts';
import type { Sitting } from '../study/index.ts';
import { LEFT_BEHIND, newId } from './platform.ts';

/** What a page was writing when it was left. */
export interface Left {
  /** Id of what the sitting is kept under. */
  readonly name: string;
  /** Id of the deck whose log the events belong to. */
  readonly deck: string;
  readonly put: readonly (readonly [key: string, value: unknown])[];
  /** Who had gone on with the sitting before. */
  readonly before: unknown;
}

/** Notes what is being written while the page goes away: a write that has only begun may be gone with it, this is not. */
export function leaveBehind(left: Left): void {
  try {
    localStorage.setItem(`${LEFT_BEHIND}${newId()}`, JSON.stringify(left));
  } catch {
    // Then the write that has begun is all that there is.
  }
}

/**
 * Writes what pages that were left had begun to, where it is not on disk: their answers, with the sitting as it stood unless another
 * tab has gone on with it since. Twice is as once. Rejects where the browser gives no storage.
 */
export async function takeUp(store: Store): Promise<void> {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(LEFT_BEHIND))) {
    const left = leftOf(localStorage.getItem(key));
    if (left === undefined || (await isTakenUp(store, left))) localStorage.removeItem(key);
  }
}

/** Whether all of it is on disk now. */
async function isTakenUp(store: Store, left: Left): Promise<boolean> {
  const { name, deck, put, before } = left;
  const events = put.filter(([key]) => key.startsWith(EVENT_PREFIX));
  const found = await Promise.all(events.map(([key]) => store.get(key)));
  const isMissing = events.length === 0 ? await isBehind(store, left) : !found.every(isThere);
  if (!isMissing) return true;
  const holder = await store.get(holderKey(name));
  const own = put.find(([key]) => key === holderKey(name))?.[1];
  const isNobodys = holder.ok && [undefined, before, own].includes(holder.value);
  const written = isNobodys
    ? await store.write({ put: new Map(put) })
    : await store.write({ put: new Map(events), remove: forgottenDay(deck) });
  return written.ok;
}

const isThere = (found: Awaited<ReturnType<Store['get']>>): boolean => found.ok && found.value !== undefined;

/** Whether a sitting still stands on disk at the verdict from which the page had gone on. */
async function isBehind(store: Store, { name, put }: Left): Promise<boolean> {
  const kept = await store.get(sittingKey(name));
  const next = put.find(([key]) => key === sittingKey(name))?.[1];
  const at = kept.ok ? (kept.value as Sitting | undefined)?.answered?.eventId : undefined;
  return at !== undefined && at === (next as Sitting | undefined)?.done.at(-1)?.answered.eventId;
}

function leftOf(text: string | null): Left | undefined {
  try {
    const left = JSON.parse(text ?? '') as Left;
    const sitting = left.put.find(([key]) => key === sittingKey(left.name))?.[1] as Sitting | undefined;
    return sitting?.deck === left.name ? left : undefined;
  } catch {
    return undefined;
  }
}

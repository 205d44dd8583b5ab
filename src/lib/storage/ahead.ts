import { EVENT_PREFIX } from './keys.ts';

/** Events that lie ahead of a clock: they do not count until their time has come. */
export interface EventsAhead {
  /** At least 1. */
  readonly count: number;
  /** When the last of them counts, epoch ms. */
  readonly lastAt: number;
}

/** The events behind an instant, told by their keys alone; undefined where there are none. */
export function eventsAhead(keys: Iterable<string>, latestAt: number): EventsAhead | undefined {
  let [count, lastAt] = [0, latestAt];
  for (const key of keys) {
    const at = key.startsWith(EVENT_PREFIX) ? atOfKey(key) : NaN;
    if (!(at > latestAt)) continue;
    count += 1;
    lastAt = Math.max(lastAt, at);
  }
  return count === 0 ? undefined : { count, lastAt };
}

/** The instant in the key of an event; NaN where there is none. */
function atOfKey(key: string): number {
  const digits = /^[0-9a-z]{9}(?=-)/.exec(key.slice(key.lastIndexOf('/') + 1))?.[0];
  return digits === undefined ? NaN : parseInt(digits, 36);
}

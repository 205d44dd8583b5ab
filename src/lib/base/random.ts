import { hash32 } from './digest.ts';

/** A stream of pseudo-random numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** The next whole number in [0, below). `below` is at least 1. */
  int(below: number): number;
  /** One element, each equally likely; undefined only for an empty list. */
  pick<T>(list: readonly T[]): T | undefined;
  /** A new list in random order (Fisher-Yates); the given one is untouched. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * Random numbers from a text seed.
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md for the 32-bit mixing step (mulberry32)
 */
export function randomFrom(seed: string): Random {
  let state = hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    pick: (list) => list[int(list.length)],
    shuffle: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = int(last + 1);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
  };
}

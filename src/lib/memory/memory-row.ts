import type { Memory } from './memory.ts';

// A memory as numbers in a row, so that the memories of a deck lie side by side: a fold goes from card to card at every answer,
// and memories that are objects lie all over the heap.

export const STABILITY = 0;
export const DIFFICULTY = 1;
export const LAST_AT = 2;
export const LAST_DAY = 3;
export const DUE_AT = 4;
export const INTERVAL_DAYS = 5;
export const REPS = 6;
export const LAPSES = 7;

/** Numbers that a memory takes; all 0 for a new card. */
export const MEMORY_WIDTH = 8;

export function writeMemory(rows: Float64Array, start: number, memory: Memory): void {
  rows[start + STABILITY] = memory.stability;
  rows[start + DIFFICULTY] = memory.difficulty;
  rows[start + LAST_AT] = memory.lastAt;
  rows[start + LAST_DAY] = memory.lastDay;
  rows[start + DUE_AT] = memory.dueAt;
  rows[start + INTERVAL_DAYS] = memory.intervalDays;
  rows[start + REPS] = memory.reps;
  rows[start + LAPSES] = memory.lapses;
}

export function readMemory(rows: Float64Array, start: number): Memory {
  return {
    stability: rows[start + STABILITY]!,
    difficulty: rows[start + DIFFICULTY]!,
    lastAt: rows[start + LAST_AT]!,
    lastDay: rows[start + LAST_DAY]!,
    dueAt: rows[start + DUE_AT]!,
    intervalDays: rows[start + INTERVAL_DAYS]!,
    reps: rows[start + REPS]!,
    lapses: rows[start + LAPSES]!,
  };
}

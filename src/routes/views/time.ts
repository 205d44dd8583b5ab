import { DAY_MS } from '$lib/memory/index.ts';
import type { StudyWords } from '$lib/words/index.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A stretch of time in the unit that a person would use. */
function span(ms: number): { readonly amount: number; readonly unit: Unit } {
  const days = Math.round(ms / DAY_MS);
  if (ms < 60 * 60_000) return { amount: Math.max(1, Math.round(ms / 60_000)), unit: 'minute' };
  if (days < 1) return { amount: Math.round(ms / 3_600_000), unit: 'hour' };
  if (days < 60) return { amount: days, unit: 'day' };
  if (days < 700) return { amount: Math.round(days / 30.4), unit: 'month' };
  return { amount: Math.round(days / 365.25), unit: 'year' };
}

/** "in 4 days": how far ahead an instant is. */
export function ahead(ms: number, words: StudyWords): string {
  return words.screen.time.ahead(span(ms));
}

/** "4 days": how long to wait, short. */
export function wait(ms: number, words: StudyWords): string {
  return words.screen.time.wait(span(ms));
}

/** Whole days since an instant, for a reader at another; 0 where it lies ahead. */
export function daysSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / DAY_MS));
}

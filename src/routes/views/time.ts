import { DAY_MS } from '$lib/memory/index.ts';
import type { StudyWords } from '$lib/words/index.ts';

/** "in 4 days": how far ahead an instant is, in the unit that a person would use. */
export function ahead(ms: number, words: StudyWords): string {
  const days = Math.round(ms / DAY_MS);
  if (ms < 60 * 60_000)
    return words.screen.time.ahead({ amount: Math.max(1, Math.round(ms / 60_000)), unit: 'minute' });
  if (days < 1) return words.screen.time.ahead({ amount: Math.round(ms / 3_600_000), unit: 'hour' });
  if (days < 60) return words.screen.time.ahead({ amount: days, unit: 'day' });
  if (days < 700) return words.screen.time.ahead({ amount: Math.round(days / 30.4), unit: 'month' });
  return words.screen.time.ahead({ amount: Math.round(days / 365.25), unit: 'year' });
}

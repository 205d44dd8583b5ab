import type { ReviewEvent } from '../event.ts';
import type { FoldOptions } from '../fold.ts';
import { isLearning } from '../memory.ts';
import { replay } from '../replay.ts';

/** Reviews for which FSRS gave about the same chance of recall. */
export interface CalibrationBin {
  /** Chances from here, 0 to 1. */
  readonly from: number;
  /** Up to here; left out itself but in the last bin. */
  readonly to: number;
  readonly reviews: number;
  /** Mean chance of recall that was predicted, 0 to 1. */
  readonly predicted: number;
  /** Share that was recalled, 0 to 1. */
  readonly recalled: number;
}

/** What was predicted held against what happened. */
export interface Calibration {
  /** From low to high chance; bins without a review are left out. */
  readonly bins: readonly CalibrationBin[];
  readonly reviews: number;
  /** Root of the mean squared difference between predicted and recalled, weighted by reviews, 0 to 1; absent without a review. */
  readonly error?: number;
}

/**
 * Bins of equal width over the chance of recall, from the reviews that `retention` counts: the first of a card on a day, of cards
 * that had been waiting for days. A card left at Again comes back with options to choose from, which chance alone may get right.
 * The prediction is made before the answer, from the answers before it alone; the weights may have been fitted to all of them.
 */
export function calibration(
  events: readonly ReviewEvent[],
  options: FoldOptions = {},
  binCount = 20,
): Calibration {
  const sums = Array.from({ length: binCount }, () => ({ reviews: 0, predicted: 0, recalled: 0 }));
  replay(events, options, ({ rating, day, before, predicted }) => {
    if (before === undefined || predicted === undefined || isLearning(before) || before.lastDay >= day)
      return;
    const sum = sums[Math.min(binCount - 1, Math.floor(predicted * binCount))]!;
    sum.reviews += 1;
    sum.predicted += predicted;
    if (rating > 1) sum.recalled += 1;
  });
  const bins = sums.flatMap(({ reviews, predicted, recalled }, index) => {
    if (reviews === 0) return [];
    const [from, to] = [index / binCount, (index + 1) / binCount];
    return [{ from, to, reviews, predicted: predicted / reviews, recalled: recalled / reviews }];
  });
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0);
  if (reviews === 0) return { bins, reviews };
  const squares = bins.reduce((sum, bin) => sum + bin.reviews * (bin.predicted - bin.recalled) ** 2, 0);
  return { bins, reviews, error: Math.sqrt(squares / reviews) };
}

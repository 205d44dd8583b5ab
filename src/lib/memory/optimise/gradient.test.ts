import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../event.ts';
import { addCardGradient } from './gradient.ts';
import { cardLoss, tapeFor, totalLoss } from './loss.ts';
import { reviewLogOf, type ReviewLog } from './review-log.ts';
import { WEIGHT_BOUNDS } from '../weight-bounds.ts';
import { defaultWeights } from './weights.ts';

/** One card, reviewed after so many days each time. */
function cardOf(steps: readonly (readonly [rating: Rating, days: number])[]): ReviewLog {
  let day = 0;
  return reviewLogOf(steps.map(([rating, days], i) => ({ card: 'x', at: i, day: (day += days), rating })));
}

const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const steps = fc.array(fc.tuple(rating, fc.oneof(fc.constant(0), fc.nat(6), fc.nat(200))), {
  minLength: 2,
  maxLength: 12,
});
/** Off the bounds, so that a small change to either side is allowed. */
const weightsArb = fc
  .tuple<number[]>(...WEIGHT_BOUNDS.map(() => fc.double({ min: 0.05, max: 0.95, noNaN: true })))
  .map((shares) =>
    Float64Array.from(WEIGHT_BOUNDS, ([least, greatest], i) => least + shares[i]! ** 2 * (greatest - least)),
  );

function slopeOf(w: Float64Array, log: ReviewLog, reviewWeights?: Float64Array): Float64Array {
  const slope = new Float64Array(21);
  addCardGradient(w, log, 0, tapeFor(log), reviewWeights, slope);
  return slope;
}

/** The slope to the left and to the right of a point, by each weight: equal but where the loss has a corner. */
function differences(
  w: Float64Array,
  log: ReviewLog,
  reviewWeights: Float64Array,
): (readonly [number, number])[] {
  return [...w.keys()].map((i) => {
    const lossAt = (by: number): number => {
      const moved = w.slice();
      moved[i]! += by;
      return totalLoss(moved, log, reviewWeights);
    };
    // Five points: the error of the differences themselves shrinks with the fourth power of the step.
    const slope = (h: number): number =>
      (8 * (lossAt(h) - lossAt(-h)) - (lossAt(2 * h) - lossAt(-2 * h))) / (12 * h);
    return [slope(1e-4 * w[i]!), slope(1.7e-5 * w[i]!)] as const;
  });
}

describe('gradient', () => {
  it('is the slope that finite differences find, by each of the 21 weights', () => {
    let compared = 0;
    fc.assert(
      fc.property(weightsArb, steps, fc.double({ min: 0.25, max: 1, noNaN: true }), (w, history, weight) => {
        const log = cardOf(history);
        const reviewWeights = Float64Array.from(history, (_, i) => weight / (i + 1));
        const slope = slopeOf(w, log, reviewWeights);
        for (const [i, [wide, narrow]] of differences(w, log, reviewWeights).entries()) {
          const scale = Math.max(1, Math.abs(narrow));
          // Two step widths that disagree stand at a corner of the loss, where there is no slope to compare.
          if (Math.abs(wide - narrow) > 1e-5 * scale) continue;
          compared += 1;
          expect(Math.abs(slope[i]! - narrow) / scale).toBeLessThan(1e-4);
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(300 * 21 * 0.95);
  });

  it('reaches every weight', () => {
    const log = reviewLogOf(
      ([1, 2, 3, 4] as const).flatMap((first) =>
        ([first, 2, 1, 1, 3, 4, 3, 2, 1, 3] as const).map((given, i) => ({
          card: String(first),
          at: i,
          day: [0, 1, 3, 3, 3, 9, 25, 60, 140, 145][i]!,
          rating: given,
        })),
      ),
    );
    const slope = new Float64Array(21);
    for (const card of [0, 1, 2, 3])
      addCardGradient(defaultWeights(), log, card, tapeFor(log), undefined, slope);
    expect([...slope].filter((by) => by === 0)).toEqual([]);
  });

  it('gives the loss too, and adds to what is there', () => {
    const log = cardOf([[3, 0], [3, 2], [1, 9]]); // prettier-ignore
    const slope = new Float64Array(21).fill(1);
    const loss = addCardGradient(defaultWeights(), log, 0, tapeFor(log), undefined, slope);
    expect(loss).toBe(cardLoss(defaultWeights(), log, 0, tapeFor(log)));
    expect([...slope]).toEqual([...slopeOf(defaultWeights(), log)].map((by) => by + 1));
  });
});

describe('loss', () => {
  const w = defaultWeights();

  // Good gives a stability of 2.3065 days: recall after 2 is (1 + 0.980346494 * 2 / 2.3065)^-0.1542 = 0.909493256, worked out apart.
  it('is the log loss of reviews on a later day', () => {
    expect(totalLoss(w, cardOf([[3, 0], [3, 2]]))).toBeCloseTo(0.094867696, 8); // prettier-ignore
    expect(totalLoss(w, cardOf([[3, 0], [1, 2]]))).toBeCloseTo(2.402330911, 8); // prettier-ignore
  });

  it('is nothing for the first review and for those on the same day', () => {
    expect(totalLoss(w, cardOf([[1, 0], [1, 0], [3, 0]]))).toBe(0); // prettier-ignore
  });

  it('counts Hard as recalled', () => {
    expect(totalLoss(w, cardOf([[3, 0], [2, 2]]))).toBe(totalLoss(w, cardOf([[3, 0], [4, 2]]))); // prettier-ignore
  });

  it('of one review is never endless', () => {
    const sure = w.with(3, 100).with(20, 0.1);
    const loss = totalLoss(sure, cardOf([[4, 0], ...Array.from({ length: 9 }, () => [4, 9000] as const), [1, 1]])); // prettier-ignore
    expect(Number.isFinite(loss)).toBe(true);
  });
});

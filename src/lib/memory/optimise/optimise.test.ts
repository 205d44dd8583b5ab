import { describe, expect, it } from 'vitest';
import { learners, simulate } from '../../../../tests/fixtures/simulated-reviews.ts';
import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import { fitWeights, recencyWeights } from './fit.ts';
import { initialStabilities } from './initial-stability.ts';
import { totalLoss } from './loss.ts';
import { optimise, type Optimised, type OptimiseProgress, type PresentWeights } from './optimise.ts';
import { cardCount, cardsBetween, reviewLogOf, spacedCount, type ReviewLog } from './review-log.ts';
import { WEIGHT_BOUNDS } from '../weight-bounds.ts';

function run(
  log: ReviewLog,
  seed?: string,
  present?: PresentWeights,
): { result: Optimised; progress: readonly OptimiseProgress[] } {
  const steps = optimise(log, seed, present);
  const progress: OptimiseProgress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done !== true) progress.push(step.value);
    else if (step.value.ok) return { result: step.value.value, progress };
    else throw new Error(step.value.error.code);
  }
}

const heldOutOf = (log: ReviewLog, { heldOutCards }: Optimised): ReviewLog =>
  cardsBetween(log, cardCount(log) - heldOutCards, cardCount(log));

const meanLoss = (weights: readonly number[], log: ReviewLog): number =>
  totalLoss(Float64Array.from(weights), log) / spacedCount(log);

const small = simulate({ weights: learners[0]!.weights, reviews: 1500, seed: 'small', newPerDay: 4 });

describe('the optimiser', () => {
  it('predicts learners of known weights better than the defaults, and on the mean within 0.002 of the truth', () => {
    const gaps = learners.map(({ weights }) => {
      const log = simulate({ weights, reviews: 12_580, seed: 'a' });
      const { result } = run(log);
      expect(result.code).toBe('optimise.accepted');
      expect(result.heldOutLoss.fitted).toBeLessThan(result.heldOutLoss.defaults - 0.01);
      return result.heldOutLoss.fitted - meanLoss(weights, heldOutOf(log, result));
    });
    // One log's own chance is about 0.001 here: the bench shows the gaps of many.
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(0.002);
  });

  it('judges by cards that the fit has not seen, and tells the figures of that fit', () => {
    const { result } = run(small);
    const heldOut = heldOutOf(small, result);
    expect(result).toMatchObject({
      cards: cardCount(small),
      reviews: small.ratings.length,
      spacedReviews: spacedCount(small),
      heldOutCards: cardCount(small) - Math.floor(cardCount(small) * 0.7),
      heldOutSpacedReviews: spacedCount(heldOut),
      heldOutLoss: {
        defaults: meanLoss(DEFAULT_WEIGHTS, heldOut),
        fitted: meanLoss(result.judgedWeights, heldOut),
      },
    });
    const learnt = cardsBetween(small, 0, cardCount(small) - result.heldOutCards);
    expect(run(small).result.weights).not.toEqual(result.judgedWeights);
    expect(Math.max(...learnt.starts)).toBe(small.ratings.length - heldOut.ratings.length);
  });

  it('keeps the defaults where a fit does not predict better, and otherwise loses next to nothing', () => {
    const fresh = simulate({ weights: DEFAULT_WEIGHTS, reviews: 10_000, seed: 'fresh' });
    const codes = ['a', 'b', 'c'].map((seed) => {
      const log = simulate({ weights: DEFAULT_WEIGHTS, reviews: 10_000, seed });
      const { result } = run(log);
      const accepted = result.code === 'optimise.accepted';
      expect(accepted).toBe(result.heldOutLoss.fitted < result.heldOutLoss.defaults);
      if (!accepted) expect(result.weights).toEqual(DEFAULT_WEIGHTS);
      expect(meanLoss(result.weights, fresh) - meanLoss(DEFAULT_WEIGHTS, fresh)).toBeLessThan(0.002);
      return result.code;
    });
    expect(codes).toContain('optimise.defaults-stay');
  });

  it('gives the same for the same log and seed', () => {
    expect(run(small)).toEqual(run(small));
    expect(run(small, 'other').result.weights).not.toEqual(run(small).result.weights);
  });

  it('gives weights within their bounds, with four decimals', () => {
    for (const [i, weight] of run(small).result.weights.entries()) {
      expect(weight).toBeGreaterThanOrEqual(WEIGHT_BOUNDS[i]![0]);
      expect(weight).toBeLessThanOrEqual(WEIGHT_BOUNDS[i]![1]);
      expect(weight).toBe(Number(weight.toFixed(4)));
    }
  });

  it('tells how far it is, epoch by epoch over both fits, and may be stopped', () => {
    const { progress } = run(small);
    expect(progress.map(({ epoch, of, fit }) => [epoch, of, fit])).toEqual(
      Array.from({ length: 40 }, (_, i) => [i + 1, 40, i < 20 ? 'judged' : 'final']),
    );
    expect(progress[19]!.trainLoss).toBeLessThan(progress[0]!.trainLoss);
    const steps = optimise(small);
    steps.next();
    steps.return(undefined as never);
    expect(steps.next().done).toBe(true);
  });

  it('refuses fewer than 400 reviews', () => {
    const few = cardsBetween(small, 0, 20);
    const count = few.ratings.length;
    expect(count).toBeLessThan(400);
    expect(optimise(few).next()).toEqual({
      done: true,
      value: {
        ok: false,
        error: { code: 'optimise.too-few-reviews', data: { reviews: count, needed: 400 } },
      },
    });
    expect(optimise(reviewLogOf([])).next().value).toMatchObject({ error: { data: { reviews: 0 } } });
  });

  it.each([399, 400])('of reviews that say nothing about forgetting, %d give a reason', (count) => {
    const log = reviewLogOf(
      Array.from({ length: count }, (_, i) => ({ card: String(i % 100), at: i, day: 0, rating: 3 as const })),
    );
    expect(optimise(log).next().value).toEqual({
      ok: false,
      error:
        count < 400
          ? { code: 'optimise.too-few-reviews', data: { reviews: 399, needed: 400 } }
          : { code: 'optimise.too-few-spaced', data: { learnt: 0, heldOut: 0, needed: 30 } },
    });
  });
});

describe('weights of an earlier fit, where the new one does not predict better than the defaults,', () => {
  const log = simulate({ weights: DEFAULT_WEIGHTS, reviews: 600, seed: 'd' });
  const lastAt = log.at.reduce((last, at) => Math.max(last, at), 0);
  /** They know the whole log, which nothing could beat on it. */
  const good = ((): readonly number[] => {
    const steps = fitWeights(log, 'good');
    for (;;) {
      const step = steps.next();
      if (step.done === true) return [...step.value];
    }
  })();
  const bad = learners[0]!.weights;

  it('stay if they have predicted better than the defaults since they were fitted', () => {
    expect(run(log).result).toMatchObject({ code: 'optimise.defaults-stay' });
    const { result } = run(log, undefined, { weights: good, fittedAt: 0 });
    expect(result).toEqual({
      ...run(log).result,
      code: 'optimise.present-stays',
      weights: good,
      presentLoss: {
        defaults: meanLoss(DEFAULT_WEIGHTS, log),
        present: meanLoss(good, log),
        reviews: spacedCount(log),
      },
    });
  });

  it('are judged by no answer that they may have been fitted to', () => {
    const cut = [...log.at].sort((a, b) => a - b)[300]!;
    const unseen = [...log.at].filter((at, i) => at > cut && log.elapsedDays[i]! > 0).length;
    const { presentLoss } = run(log, undefined, { weights: good, fittedAt: cut }).result;
    const counted = log.at.map((at) => (at > cut ? 1 : 0));
    expect(presentLoss).toEqual({
      defaults: totalLoss(Float64Array.from(DEFAULT_WEIGHTS), log, counted) / unseen,
      present: totalLoss(Float64Array.from(good), log, counted) / unseen,
      reviews: unseen,
    });
  });

  it.each([
    ['have predicted worse', bad, 0],
    ['were fitted so late that too few answers could judge them', good, lastAt - 1],
  ])('give way to the defaults if they %s', (_, weights, fittedAt) => {
    const { result } = run(log, undefined, { weights, fittedAt });
    expect(result).toMatchObject({ code: 'optimise.defaults-return', weights: DEFAULT_WEIGHTS });
  });

  it('are not asked where the new fit is accepted', () => {
    expect(run(small, undefined, { weights: good, fittedAt: 0 }).result).toEqual(run(small).result);
  });
});

describe('initial stabilities', () => {
  /** Cards that began with a rating and were recalled, by a share, after some days. */
  const cards = (rating: 1 | 2 | 3 | 4, days: number, count: number, recalled: number) =>
    Array.from({ length: count }, (_, i) => [
      { card: `${String(rating)}/${String(days)}/${String(i)}`, at: 0, day: 0, rating },
      {
        card: `${String(rating)}/${String(days)}/${String(i)}`,
        at: 1,
        day: days,
        rating: i < recalled ? 3 : 1,
      } as const,
    ]).flat();

  it('are where recall is 90%, given enough cards', () => {
    const log = reviewLogOf([...cards(3, 5, 10_000, 9000), ...cards(4, 20, 10_000, 9000)]);
    expect(initialStabilities(log)[2]).toBeCloseTo(5, 1);
    expect(initialStabilities(log)[3]).toBeCloseTo(20, 1);
  });

  it('are the defaults where no card was reviewed on a later day', () => {
    const [again, hard, good, easy] = initialStabilities(reviewLogOf([]));
    expect([again, hard, good, easy].map((days) => Number(days!.toFixed(4)))).toEqual(
      DEFAULT_WEIGHTS.slice(0, 4),
    );
  });

  it('of ratings that no card began with move as the others do', () => {
    const [again, hard, good, easy] = initialStabilities(reviewLogOf(cards(3, 5, 10_000, 9000)));
    const factor = good! / DEFAULT_WEIGHTS[2]!;
    expect([again, hard, easy].map((days) => days! / factor)).toEqual(
      [0, 1, 3].map((i) => expect.closeTo(DEFAULT_WEIGHTS[i]!, 6) as number),
    );
  });

  it('never fall with a better rating', () => {
    const log = reviewLogOf([...cards(2, 5, 300, 290), ...cards(3, 5, 3000, 2000), ...cards(4, 2, 20, 1)]);
    const stabilities = initialStabilities(log);
    expect(stabilities).toEqual([...stabilities].sort((a, b) => a - b));
    expect(stabilities[1]).toBe(stabilities[2]);
  });
});

describe('recency', () => {
  it('counts the oldest review on a later day a quarter, the newest whole, and others not at all', () => {
    const days = [0, 1, 1, 5, 9];
    const log = reviewLogOf(days.map((day, i) => ({ card: 'x', at: i, day, rating: 3 })));
    expect([...recencyWeights(log)]).toEqual([0, 0.25, 0, 0.25 + 0.75 / 8, 1]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterReview, recall, type Memory } from '../index.ts';
import { DAY_MS } from '../study-day.ts';
import { stepsOf } from './steps.ts';

const steps = stepsOf();

/** A card last answered at the beginning of time. */
function memoryOf(stability: number, difficulty: number): Memory {
  return { stability, difficulty, lastAt: 0, lastDay: 0, dueAt: 0, intervalDays: 1, reps: 1, lapses: 0 };
}

const cards = fc.record({
  stability: fc.double({ min: 0.1, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  days: fc.integer({ min: 1, max: 400 }),
});

test('the steps are those of FSRS', () => {
  fc.assert(
    fc.property(cards, ({ stability, difficulty, days }) => {
      const memory = memoryOf(stability, difficulty);
      const at = days * DAY_MS;
      const chance = steps.recall(days, stability);
      expect(chance).toBeCloseTo(recall(memory, at), 6);
      const kept = afterReview(memory, 3, at);
      expect(steps.kept(stability, difficulty, chance) / kept.stability).toBeCloseTo(1, 4);
      expect(steps.difficultyKept(difficulty)).toBeCloseTo(kept.difficulty, 4);
      const forgot = afterReview(afterReview(memory, 1, at), 3, at);
      expect(steps.forgot(stability, difficulty, chance) / forgot.stability).toBeCloseTo(1, 4);
      expect(steps.difficultyForgot(difficulty)).toBeCloseTo(forgot.difficulty, 4);
    }),
  );
});

test('a new card begins as in FSRS', () => {
  const known = afterReview(undefined, 3, 0);
  const learnt = afterReview(afterReview(undefined, 1, 0), 3, 0);
  expect(steps.known.stability).toBeCloseTo(known.stability, 6);
  expect(steps.known.difficulty).toBeCloseTo(known.difficulty, 6);
  expect(steps.learnt.stability).toBeCloseTo(learnt.stability, 6);
  expect(steps.learnt.difficulty).toBeCloseTo(learnt.difficulty, 6);
});

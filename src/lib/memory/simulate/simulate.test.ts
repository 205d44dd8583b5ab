import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../base/index.ts';
import { measure, MODELS, POLICIES, run, type Policy, type World } from './index.ts';

const world: World = { facts: 30, strength: 1, knownBefore: 0.4, days: 10, secondsPerDay: 120 };
const models = Object.entries(MODELS);

/** Asks the first fact whenever it may. */
const stubborn: Policy = { name: 'stubborn', begin: () => ({ choose: () => [0] }) };

describe.each(models)('the %s memory', (_, model) => {
  test('recalls nothing that was never asked and all that was asked today', () => {
    const learner = model(world, 0, randomFrom('a'));
    expect([learner.recall(0, 0), learner.recall(0, 9)]).toEqual([0, 0]);
    expect(learner.ask(0, 3, 0.99)).toBe(false);
    expect(learner.recall(0, 3)).toBe(1);
    expect(learner.recall(1, 3)).toBe(0);
  });

  test('forgets with time, and less after a success that was not sure', () => {
    const [once, twice] = [model(world, 0, randomFrom('a')), model(world, 0, randomFrom('a'))];
    once.ask(0, 0, 0);
    twice.ask(0, 0, 0);
    expect(twice.ask(0, 3, 0)).toBe(true);
    expect(once.recall(0, 5)).toBeLessThan(once.recall(0, 2));
    expect(twice.recall(0, 3 + 7)).toBeGreaterThan(once.recall(0, 7));
  });

  test('an able learner remembers more', () => {
    const [able, unable] = [2, -2].map((ability) => run(world, model, POLICIES[1]!, 's', ability));
    expect(able!.exam).toBeGreaterThan(unable!.exam);
  });

  test('the same seed gives the same outcome', () => {
    for (const policy of POLICIES)
      expect(run(world, model, policy, 's', 0)).toEqual(run(world, model, policy, 's', 0));
  });

  test('no policy is two points better than the exam plan', () => {
    const [ours, ...others] = measure({ ...world, facts: 40 }, model, POLICIES, 4, 's');
    for (const other of others) expect(other.exam).toBeLessThan(ours!.exam + 0.02);
  });
});

describe('a run', () => {
  test('covers what is asked and uses no more than the time', () => {
    const { covered, used, exam, expected } = run(world, MODELS.fsrs, stubborn, 's', 0);
    expect([covered, expected]).toEqual([1 / 30, []]);
    expect(used).toBeLessThan(0.3);
    expect(exam).toBeLessThanOrEqual(1 / 30);
  });

  test('the exam plan says what it expects on three days, within its range', () => {
    const { expected } = run(world, MODELS.fsrs, POLICIES[0]!, 's', 0);
    expect(expected).toHaveLength(3);
    for (const { score, low, high } of expected) expect([low <= score, score <= high]).toEqual([true, true]);
  });

  test('cramming begins three days before the exam', () => {
    const [cycling, cram] = ['cycling', 'cram'].map((name) =>
      run(
        world,
        MODELS.fsrs,
        POLICIES.find((policy) => policy.name === name)!,
        's',
        0,
      ),
    );
    expect(cram!.used).toBeCloseTo(0.3);
    expect(cram!.area).toBeLessThan(cycling!.area / 3);
  });
});

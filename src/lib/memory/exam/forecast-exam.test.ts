import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, fold, recall, studyDay } from '../index.ts';
import { makeAnswer, START_AT } from '../make-event.ts';
import { forecastExam, minutesForGoal, type ExamQuery } from './index.ts';

const today = studyDay(START_AT, 0);

function makeQuery(given: Partial<ExamQuery> & { readonly facts?: number } = {}): ExamQuery {
  const { facts = 40, ...rest } = given;
  return {
    cards: Array.from({ length: facts }, (_, at) => ({ id: `f${at}`, factId: `f${at}` })),
    states: new Map(),
    now: START_AT,
    offsetMinutes: 0,
    examDay: today + 10,
    minutesPerDay: 5,
    ...rest,
  };
}

/** Cards answered Good on each of some days ago. */
function statesOf(facts: number, daysAgo: readonly number[]): ExamQuery['states'] {
  return fold(
    daysAgo.flatMap((days) =>
      Array.from({ length: facts }, (_, at) =>
        makeAnswer({ id: `${days}/${at}`, card: `f${at}`, at: START_AT - days * DAY_MS, counter: at + 1 }),
      ),
    ),
  );
}

describe('the forecast of an exam', () => {
  test('an empty deck has no score', () => {
    expect(forecastExam(makeQuery({ facts: 0 }))).toEqual({
      score: 0,
      low: 0,
      high: 0,
      now: 0,
      idle: 0,
      curve: Array.from({ length: 11 }, () => 0),
      covered: 0,
      minuteMore: 0,
      minuteLess: 0,
    });
  });

  test('on the day of the exam the score is what is recalled now', () => {
    const states = statesOf(4, [5]);
    const { score, now, idle, curve } = forecastExam(makeQuery({ facts: 8, states, examDay: today }));
    const known = recall(states.get('f0')!.memory!, START_AT) / 2;
    for (const each of [score, now, idle, ...curve]) expect(each).toBeCloseTo(known, 6);
    expect(curve).toHaveLength(1);
  });

  test('without minutes the score is that of idling', () => {
    const { score, idle, curve, covered } = forecastExam(
      makeQuery({ facts: 8, states: statesOf(4, [5]), minutesPerDay: 0 }),
    );
    expect(score).toBeCloseTo(idle, 9);
    expect(curve).toEqual([...curve].sort((a, b) => b - a));
    expect(covered).toBe(0.5);
  });

  test('with time for all, all is asked and nearly all is known', () => {
    const { score, covered, low, high } = forecastExam(makeQuery({ minutesPerDay: 60 }));
    expect(covered).toBeGreaterThan(0.999);
    expect(score).toBeGreaterThan(0.9);
    expect([low * 40, high * 40].every((questions) => Number.isInteger(questions))).toBe(true);
  });

  test('the fewest minutes for a goal reach it, and one less does not, within half a point', () => {
    const query = makeQuery({ facts: 80, examDay: today + 6 });
    const minutes = minutesForGoal(query, 0.9) ?? 0;
    expect(minutes).toBeGreaterThan(1);
    expect(forecastExam({ ...query, minutesPerDay: minutes }).score).toBeGreaterThan(0.895);
    expect(forecastExam({ ...query, minutesPerDay: minutes - 1 }).score).toBeLessThan(0.905);
    expect([minutesForGoal(query, 0), minutesForGoal(query, 1)]).toEqual([0, undefined]);
  });

  test('of many cards some stand for all', () => {
    const few = forecastExam(makeQuery({ facts: 390, minutesPerDay: 13 }));
    const many = forecastExam(makeQuery({ facts: 1170, minutesPerDay: 39 }));
    for (const figure of ['score', 'covered', 'minuteMore'] as const)
      expect(many[figure] * (figure === 'minuteMore' ? 3 : 1)).toBeCloseTo(few[figure], 2);
    expect(many.high - many.low).toBeLessThan(few.high - few.low + 1 / 390);
  });

  test('an exam beyond the horizon is planned from the horizon', () => {
    expect(forecastExam(makeQuery({ facts: 3, examDay: today + 500 })).curve).toHaveLength(91);
  });

  test('idling lasts to the exam, also beyond the horizon', () => {
    const states = statesOf(4, [12, 5]);
    const examDay = today + 200;
    const { idle } = forecastExam(makeQuery({ facts: 4, states, examDay }));
    expect(idle).toBeCloseTo(recall(states.get('f0')!.memory!, START_AT + 200 * DAY_MS), 6);
    const goal = idle + 0.02;
    expect(minutesForGoal(makeQuery({ facts: 4, states, examDay }), goal)).toBe(1);
    expect(minutesForGoal(makeQuery({ facts: 4, states, examDay }), idle - 0.02)).toBe(0);
  });

  test('a minute more or less a day is not studied on days off', () => {
    const daysOff = new Set([2, 3, 9, 10].map((days) => today + days));
    const query = makeQuery({ facts: 120, examDay: today + 14, minutesPerDay: 4, daysOff });
    const { score, minuteMore, minuteLess } = forecastExam(query);
    const scoreWith = (minutesPerDay: number): number => forecastExam({ ...query, minutesPerDay }).score;
    expect(minuteMore).toBeCloseTo(scoreWith(5) - score, 2);
    expect(minuteLess).toBeCloseTo(score - scoreWith(3), 2);
  });

  test.each<[string, Partial<ExamQuery>]>([
    ['every day is off', { daysOff: new Set(Array.from({ length: 10 }, (_, day) => today + day)) }],
    ['today is the last day and is used up', { examDay: today + 1, spentSeconds: 3600 }],
  ])('a minute more or less a day changes nothing where %s', (_, given) => {
    const { minuteMore, minuteLess } = forecastExam(makeQuery({ states: statesOf(20, [5]), ...given }));
    expect([minuteMore, minuteLess]).toEqual([0, 0]);
  });

  const situations = fc.record({
    facts: fc.integer({ min: 1, max: 60 }),
    learnt: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }),
    examIn: fc.integer({ min: 0, max: 16 }),
    minutes: fc.integer({ min: 0, max: 12 }),
    strength: fc.constantFrom(0.2, 1, 3),
  });

  test('scores are shares, the range holds the score, and more minutes never lower it', () => {
    fc.assert(
      fc.property(situations, ({ facts, learnt, examIn, minutes, strength }) => {
        const query = makeQuery({
          facts,
          states: statesOf(facts >> 1, learnt),
          examDay: today + examIn,
          minutesPerDay: minutes,
          strength,
        });
        const forecast = forecastExam(query);
        const { score, low, high, curve, covered } = forecast;
        for (const share of [score, low, high, covered, ...curve]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect([low <= score, score <= high, curve.length]).toEqual([true, true, examIn + 1]);
        const more = forecastExam({ ...query, minutesPerDay: minutes + 3 }).score;
        expect(more).toBeGreaterThan(score - 0.01);
      }),
      { numRuns: 20 },
    );
  });
});

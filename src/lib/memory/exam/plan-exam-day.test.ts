import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, fold, studyDay, type CardState, type ReviewEvent } from '../index.ts';
import { makeAnswer, makeCardEvent, START_AT } from '../make-event.ts';
import { forecastExam, planExamDay, type ExamCard, type ExamQuery } from './index.ts';

const today = studyDay(START_AT, 0);

function makeCards(count: number): ExamCard[] {
  return Array.from({ length: count }, (_, at) => ({ id: `f${at}#date`, factId: `f${at}` }));
}

function makeQuery(given: Partial<ExamQuery> = {}): ExamQuery {
  return {
    cards: makeCards(5),
    states: new Map(),
    now: START_AT,
    offsetMinutes: 0,
    examDay: today + 10,
    minutesPerDay: 10,
    ...given,
  };
}

/** The log of cards answered Good, or Again where told, so many days ago. */
function statesOf(
  answers: readonly (readonly [card: string, daysAgo: number, rating?: 1 | 3])[],
): ReadonlyMap<string, CardState> {
  return fold(
    answers.map(([card, daysAgo, rating = 3], at) =>
      makeAnswer({ id: `e${at}`, card, rating, at: START_AT - daysAgo * DAY_MS, counter: at + 1 }),
    ),
  );
}

describe('the plan of a day', () => {
  test.each<readonly [string, Partial<ExamQuery>, number]>([
    ['an empty deck', { cards: [] }, 10],
    ['an exam today', { examDay: today }, 0],
    ['an exam that is over', { examDay: today - 3 }, 0],
    ['no minutes', { minutesPerDay: 0 }, 10],
    ['minutes that are used up', { spentSeconds: 600 }, 10],
  ])('%s asks nothing', (_, given, daysLeft) => {
    const { ids, seconds, ...rest } = planExamDay(makeQuery(given));
    expect({ ids, seconds, daysLeft: rest.daysLeft }).toEqual({ ids: [], seconds: 0, daysLeft });
  });

  test('what is suspended is not asked and says so', () => {
    const states = fold([makeCardEvent({ id: 's', type: 'suspend', card: 'f0#date' })]);
    expect(planExamDay(makeQuery({ cards: makeCards(1), states }))).toEqual({
      daysLeft: 10,
      ids: [],
      seconds: 0,
      leftOut: [{ id: 'f0#date', why: 'suspended' }],
    });
  });

  test('new cards come in the order of the deck, as many as there is time for', () => {
    // A new card takes 14 s, and two of three are followed by a second answer of 7 s.
    const plan = planExamDay(makeQuery({ minutesPerDay: 1 }));
    expect(plan.ids).toEqual(['f0#date', 'f1#date', 'f2#date']);
    expect(plan.seconds).toBeCloseTo(3 * (14 + 14 / 3));
    expect(plan.leftOut).toEqual([
      { id: 'f3#date', why: 'no-time' },
      { id: 'f4#date', why: 'no-time' },
    ]);
  });

  test('a card that is sure to be known at the exam gains nothing', () => {
    const states = statesOf([
      ['f0#date', 400],
      ['f0#date', 300],
      ['f0#date', 100],
      ['f0#date', 1],
      ['f1#date', 3],
    ]);
    const plan = planExamDay(makeQuery({ cards: makeCards(2), states, examDay: today + 1 }));
    expect([plan.ids, plan.leftOut]).toEqual([['f1#date'], [{ id: 'f0#date', why: 'no-gain' }]]);
  });

  test('a card whose answer has changed is to be learnt like a new one, and before all others', () => {
    const states = new Map(
      statesOf([
        ['f2#date', 400],
        ['f2#date', 300],
        ['f2#date', 100],
        ['f2#date', 1],
      ]),
    );
    const query = makeQuery({ cards: makeCards(3), states, examDay: today + 1 });
    expect(planExamDay(query).ids).toEqual(['f0#date', 'f1#date']);
    states.set('f2#date', { ...states.get('f2#date')!, changed: {} });
    expect(planExamDay(query).ids).toEqual(['f2#date', 'f0#date', 'f1#date']);
  });

  test('a card answered today rests, one answered Again comes back first', () => {
    const states = statesOf([
      ['f0#date', 0],
      ['f1#date', 0, 1],
      ['f2#date', 4],
    ]);
    const plan = planExamDay(makeQuery({ cards: makeCards(3), states }));
    expect([plan.ids, plan.leftOut]).toEqual([['f1#date', 'f2#date'], [{ id: 'f0#date', why: 'resting' }]]);
  });

  test('siblings meet only where time is left over, and rest once one was learnt today', () => {
    const cards = [
      { id: 'a#date', factId: 'a' },
      { id: 'a#count', factId: 'a' },
      { id: 'b#date', factId: 'b' },
    ];
    expect(planExamDay(makeQuery({ cards, minutesPerDay: 0.7 })).ids).toEqual(['a#date', 'b#date']);
    expect(planExamDay(makeQuery({ cards })).ids).toEqual(['a#date', 'b#date', 'a#count']);
    const states = statesOf([['a#date', 0]]);
    expect(planExamDay(makeQuery({ cards, states })).ids).toEqual(['b#date']);
  });

  test('a card that takes long is asked after one that takes less', () => {
    const cards = [{ id: 'slow', factId: 'slow', seconds: 30 }, ...makeCards(1)];
    expect(planExamDay(makeQuery({ cards })).ids).toEqual(['f0#date', 'slow']);
  });

  test('missed days make the plan anew with the same minutes a day', () => {
    const cards = makeCards(30);
    const states = statesOf(cards.slice(0, 20).map(({ id }) => [id, 1]));
    const missed = planExamDay(makeQuery({ cards, states, minutesPerDay: 2, now: START_AT + 5 * DAY_MS }));
    expect(missed.daysLeft).toBe(5);
    expect(missed.seconds).toBeLessThanOrEqual(120);
    expect(missed.seconds).toBeGreaterThan(80);
  });

  test('a day off asks only what was answered Again today', () => {
    const states = statesOf([
      ['f0#date', 0, 1],
      ['f1#date', 4],
    ]);
    const plan = planExamDay(makeQuery({ cards: makeCards(3), states, daysOff: new Set([today]) }));
    expect([plan.ids, plan.leftOut]).toEqual([
      ['f0#date'],
      [
        { id: 'f1#date', why: 'no-time' },
        { id: 'f2#date', why: 'no-time' },
      ],
    ]);
  });

  test('days off ahead leave less time, which the forecast counts', () => {
    const query = makeQuery({ cards: makeCards(60), minutesPerDay: 2 });
    const daysOff = new Set([today + 2, today + 3, today + 5, today + 8, today + 30]);
    expect(forecastExam({ ...query, daysOff }).score).toBeLessThan(forecastExam(query).score);
    expect(forecastExam({ ...query, daysOff: new Set([today + 30]) })).toEqual(forecastExam(query));
  });

  const answers = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 11 }).map((fact) => `f${fact}#date`),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom<(1 | 3)[]>(1, 3),
    ),
    { maxLength: 30 },
  );
  const situations = fc.record({
    answers,
    days: fc.integer({ min: 1, max: 20 }),
    minutes: fc.integer({ min: 0, max: 6 }),
  });

  test('every card is asked once or left out for a reason, within the time, and never again on its day', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const cards = makeCards(12);
        const states = statesOf(situation.answers);
        const plan = planExamDay(
          makeQuery({ cards, states, examDay: today + situation.days, minutesPerDay: situation.minutes }),
        );
        const told = [...plan.ids, ...plan.leftOut.map(({ id }) => id)].sort();
        expect(told).toEqual(cards.map(({ id }) => id).sort());
        const again = plan.ids.filter((id) => states.get(id)?.memory?.lastDay === today);
        expect(again.filter((id) => states.get(id)?.memory?.intervalDays !== 0)).toEqual([]);
        expect(plan.seconds).toBeLessThanOrEqual(60 * situation.minutes + 7 * again.length);
      }),
      { numRuns: 25 },
    );
  });

  test('what the plan asked is not asked again today', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const query = makeQuery({
          cards: makeCards(12),
          examDay: today + situation.days,
          minutesPerDay: situation.minutes,
        });
        const before = situation.answers.map(([card, daysAgo, rating], at) =>
          makeAnswer({ id: `e${at}`, card, rating, at: START_AT - daysAgo * DAY_MS, counter: at + 1 }),
        );
        const first = planExamDay({ ...query, states: fold(before) }).ids;
        const now = START_AT + 60_000;
        const done: ReviewEvent[] = first.map((card, at) =>
          makeAnswer({ id: `d${at}`, card, at: now, counter: 100 + at }),
        );
        const second = planExamDay({ ...query, states: fold([...before, ...done]), now }).ids;
        expect(second.filter((id) => first.includes(id))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

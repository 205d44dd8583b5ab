import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import {
  append,
  DAY_MS,
  fold,
  studyDay,
  studyDayStart,
  type AnswerEvent,
  type CardState,
} from '../../memory/index.ts';
import { planExamDay } from '../../memory/exam/index.ts';
import { queueOfRows, type DayRow, type ExamGoal } from '../index.ts';
import { deckOf, examQueryOf, planStudyDay, type DayBasis } from './index.ts';

const START_AT = Date.UTC(2026, 10, 2, 10);
const today = studyDay(START_AT, 0);
const query = { now: START_AT, offsetMinutes: 0, limits: { newPerDay: 3 } };
const goal: ExamGoal = { examDay: today + 10, minutesPerDay: 2, goal: 0.9 };

const facts = Array.from(
  { length: 20 },
  (_, place) =>
    `  - { id: bridge-${place}, fact: "The bridge of town ${place} was built in {date ${1900 + 7 * place}}.", source: atlas }`,
);
const read = readFactFile(
  `format: factdeck/1
id: bridges
title: Bridges
language: en
sources:
  atlas: { title: Atlas, publisher: Northern Press, date: 2024-03-01 }
facts:
${facts.join('\n')}
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const deck = deckOf(read.value.file);

type Given = readonly [place: number, at: number, rating: AnswerEvent['rating']];

function logOf(answers: readonly Given[]): readonly AnswerEvent[] {
  return answers.map(([place, at, rating], index) => ({
    id: `event-${index}`,
    at,
    offsetMinutes: 0,
    device: 'phone',
    counter: index + 1,
    deck: 'bridges',
    type: 'answer',
    card: `bridge-${place}#date`,
    form: 'typed',
    verdict: rating === 1 ? 'wrong' : 'right',
    rating,
    answer: '',
    tookMs: 5000,
    keyDigest: '',
  }));
}

interface Situation {
  readonly log?: readonly AnswerEvent[];
  readonly exam?: ExamGoal;
  readonly day?: typeof query & { readonly daysOff?: ReadonlySet<number> };
  readonly basis?: DayBasis;
}

function planOf({ log = [], exam = goal, day = query, basis }: Situation) {
  const states = fold(log);
  const examQuery = examQueryOf(deck, log, states, exam, day);
  return { ...planStudyDay(deck, states, day, 50, { exam: examQuery, ...basis }), states, examQuery };
}

const ids = (rows: readonly DayRow[]): readonly string[] => rows.map(({ asked }) => asked.id);
/** Each bridge answered once, two days ago, the later ones forgotten. */
const begun = logOf(
  Array.from({ length: 12 }, (_, place): Given => {
    return [place, START_AT - 2 * DAY_MS + 60_000 * place, place < 8 ? 3 : 1];
  }),
);

describe('a day before an exam', () => {
  test('holds what the plan for the exam holds, in its order, and says how long that takes', () => {
    const { brief, rows, examQuery } = planOf({ log: begun });
    const plan = planExamDay(examQuery!);
    expect(plan.ids.length).toBeGreaterThan(5);
    expect(ids(rows)).toEqual(plan.ids);
    expect(queueOfRows(rows, query, brief)).toEqual(plan.ids);
    expect(brief).toMatchObject({
      waiting: plan.ids.length,
      beyond: 0,
      inOrder: true,
      exam: { examDay: today + 10, cards: plan.ids.length, seconds: plan.seconds },
      nextDueAt: START_AT,
    });
  });

  test('does not hold to the limit of new cards: the minutes are what limits it', () => {
    const { rows } = planOf({ exam: { ...goal, minutesPerDay: 3 } });
    expect(rows.length).toBe(9);
  });

  test.each<readonly [string, number]>([
    ['on the day of the exam', today],
    ['after it', today - 3],
  ])('%s the cards go on as normal', (_, examDay) => {
    const exam = { ...goal, examDay };
    const { examQuery: _query, ...planned } = planOf({ log: begun, exam });
    expect(planned).toEqual({ ...planStudyDay(deck, fold(begun), query, 50), states: fold(begun) });
    expect(planned.brief.exam).toBeUndefined();
  });

  test('that was missed is planned anew, with one day less', () => {
    const later = { ...query, now: START_AT + 4 * DAY_MS };
    const { brief, rows } = planOf({ log: begun, day: later });
    expect(brief.exam!.seconds).toBeLessThanOrEqual(120);
    expect(rows.length).toBeGreaterThan(4);
  });

  test('is over when its minutes are used, and offers more', () => {
    const minutes = logOf(Array.from({ length: 12 }, (_, place): Given => [place, START_AT - 60_000, 3]));
    const slow = minutes.map((event) => ({ ...event, tookMs: 12_000 }));
    const done = planOf({ log: slow });
    const unseen = deck.cards.length - 12;
    expect(done.brief).toMatchObject({ waiting: 0, more: unseen, nextDueAt: studyDayStart(today + 1, 0) });
    const more = planOf({ log: slow, basis: { wanted: { more: 5 } } });
    expect(more.rows.length).toBe(5);
    expect(more.brief).toMatchObject({ waiting: 5, more: unseen - 5 });
  });

  test('off asks only what was answered Again, and more for those who want it', () => {
    const day = { ...query, daysOff: new Set([today, today + 1]) };
    const log = [...begun, ...logOf([[3, START_AT - 120_000, 1]])].map((event, index) => ({
      ...event,
      id: `event-${index}`,
      counter: index + 1,
    }));
    const off = planOf({ log, day });
    expect(ids(off.rows)).toEqual(['bridge-3#date']);
    expect(off.brief).toMatchObject({ dayOff: true, more: 10 });
    const wanted = planOf({ log, day, basis: { wanted: { more: 4 } } });
    expect(wanted.rows.length).toBe(5);
    expect(planOf({ log: begun, day }).brief.nextDueAt).toBe(studyDayStart(today + 2, 0));
  });
});

describe('a sitting by a plan', () => {
  /** Answers the first card of the queue again and again. */
  function sit(situation: Situation, ratings: readonly AnswerEvent['rating'][]): readonly string[] {
    const { brief, rows } = planOf(situation);
    let left = rows;
    const asked: string[] = [];
    for (const [step, rating] of ratings.entries()) {
      const now = START_AT + 60_000 * step;
      const [card] = queueOfRows(left, { ...query, now }, brief);
      if (card === undefined) break;
      asked.push(card);
      const [event] = logOf([[Number(/\d+/.exec(card)![0]), now, rating]]);
      left = left.map((row): DayRow => {
        const state: CardState | undefined =
          row.asked.id === card ? append(row.state, { ...event!, counter: 100 + step }) : row.state;
        return state === undefined ? row : { ...row, state };
      });
    }
    return asked;
  }

  test('asks each card once in the order of the plan, and what was answered Again ten minutes later', () => {
    const order = ids(planOf({ log: begun }).rows);
    const asked = sit({ log: begun }, [1, ...Array.from({ length: 29 }, () => 3 as const)]);
    const [first = ''] = order;
    const early = order.length < 10;
    expect(asked).toEqual(early ? [...order, first] : [...order.slice(0, 10), first, ...order.slice(10)]);
  });

  test('never asks a card again that was answered right, whatever else was answered', () => {
    const ratings = fc.array(fc.constantFrom<AnswerEvent['rating'][]>(1, 2, 3, 4), { maxLength: 40 });
    fc.assert(
      fc.property(ratings, (given) => {
        const asked = sit({ log: begun }, given);
        const right = new Set<string>();
        for (const [step, card] of asked.entries()) {
          expect(right.has(card)).toBe(false);
          if (given[step]! > 1) right.add(card);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('that goes on past the end of its day does not begin anew', () => {
    const { brief, rows } = planOf({ log: begun });
    const at = studyDayStart(today + 1, 0) - 1000;
    const done = rows.map((row): DayRow => {
      const [event] = logOf([[Number(/\d+/.exec(row.asked.id)![0]), at, 3]]);
      const state = append(row.state, { ...event!, counter: 100 });
      return state === undefined ? row : { ...row, state };
    });
    expect(queueOfRows(done, { ...query, now: at + 5000 }, brief)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { AnswerEvent, CardState, Memory } from '../memory/index.ts';
import { answersIn, beginSitting, cardsIn, letGoOfOld, TAKEN_BACK_AT_MOST, totalsOf } from './index.ts';
import type { Answered, Done, Sitting } from './sitting.ts';

const before = { answers: 3, memory: { intervalDays: 4 } as Memory } as CardState;

/** An answer to a card that was known before, unless told. */
function done(card: string, given: Partial<Answered> = {}): Done {
  const answered = {
    answer: '1932',
    grade: { mark: 'right', reason: { code: 'exact' } },
    overridden: false,
    eventId: `answer-to-${card}`,
  } as const;
  return {
    shown: { card, form: 'typed', options: [], shownAt: 0 },
    event: {} as AnswerEvent,
    before,
    answered: { ...answered, ...given },
  };
}

const wrong = { grade: { mark: 'wrong', reason: { code: 'different', data: { shown: '' } } } } as const;

function sittingOf(answers: readonly Done[]): Sitting {
  return { ...beginSitting({ id: 'small' }, 0), done: answers };
}

/** New: nothing was known of the card before its answer. */
function fresh(card: string): Done {
  const { before: _known, ...rest } = done(card);
  return rest;
}

const learnt = (): CardState => before;
const manyRight = Array.from({ length: TAKEN_BACK_AT_MOST }, (_, place) => done(`known-${place}`));

describe('answers that are too long ago to be taken back', () => {
  test('are let go, and no others', () => {
    const short = sittingOf(manyRight);
    expect(letGoOfOld(short, learnt)).toBe(short);
    const long = sittingOf([done('first'), done('second', wrong), ...manyRight]);
    expect(letGoOfOld(long, learnt)).toEqual({
      ...short,
      past: {
        marks: { right: 1, almost: 0, wrong: 1 },
        learnt: 0,
        learning: [],
        missed: [{ card: 'second' }],
      },
    });
  });

  test('count as those that can be taken back do', () => {
    const answers = [
      fresh('new'),
      done('slipped', { grade: { mark: 'almost', reason: { code: 'different', data: { shown: '' } } } }),
      done('missed', { ...wrong, answer: 'ASEAN', trueOf: 'asean' }),
      done('missed', wrong),
      done('forgiven', { ...wrong, overridden: true }),
      ...manyRight,
    ];
    const whole = totalsOf(sittingOf(answers), learnt);
    expect(whole).toEqual({
      marks: { right: 2 + TAKEN_BACK_AT_MOST, almost: 1, wrong: 2 },
      learnt: 1,
      learning: [],
      missed: [{ card: 'slipped' }, { card: 'missed', takenFor: 'ASEAN' }],
    });
    const cut = letGoOfOld(sittingOf(answers), learnt);
    expect([totalsOf(cut, learnt), answersIn(cut)]).toEqual([whole, answers.length]);
  });

  test('of a new card that was not learnt yet count it once it is', () => {
    const cut = letGoOfOld(sittingOf([fresh('new'), ...manyRight]), () => undefined);
    expect(cut.past).toMatchObject({ learnt: 0, learning: ['new'] });
    expect(totalsOf(cut, () => undefined).learnt).toBe(0);
    expect(totalsOf(cut, learnt).learnt).toBe(1);
    expect(cardsIn(cut).has('new')).toBe(true);
  });

  test('leave no more behind in a long sitting than in a short one', () => {
    let sitting = sittingOf([]);
    for (let count = 0; count < 1000; count += 1)
      sitting = letGoOfOld({ ...sitting, done: [...sitting.done, done(`card-${count}`, wrong)] }, learnt);
    expect(answersIn(sitting)).toBe(1000);
    expect([sitting.done.length, sitting.past?.missed.length]).toEqual([TAKEN_BACK_AT_MOST, 20]);
    expect(cardsIn(sitting).size).toBe(TAKEN_BACK_AT_MOST + 20);
  });
});

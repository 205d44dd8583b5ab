import { describe, expect, it } from 'vitest';
import type { ReviewEvent } from './event.ts';
import { append, fold } from './fold.ts';
import { makeAnswer, makeCardEvent, makeOverride, makeUndo, START_AT } from './make-event.ts';
import type { CardState } from './memory.ts';
import { merge } from './order.ts';
import { DAY_MS, studyDay } from './study-day.ts';

const card = 'ties#count';
const today = studyDay(START_AT, 0);

const stateOf = (events: readonly ReviewEvent[]): CardState | undefined => fold(events).get(card);

/** Again, then Good after 0, 1, 3, 8 and 21 days: the sequence of the published vector. */
const vector: readonly ReviewEvent[] = [0, 0, 1, 4, 12, 33].map((day, i) =>
  makeAnswer({
    id: `e${String(i)}`,
    at: START_AT + day * DAY_MS + i * 1000,
    counter: i + 1,
    rating: i === 0 ? 1 : 3,
  }),
);

describe('fold', () => {
  it('one Good answer is the whole state of the card', () => {
    expect(stateOf([makeAnswer({ id: 'e1' })])).toEqual({
      memory: {
        stability: 2.3065,
        difficulty: 2.11810397,
        lastAt: START_AT,
        lastDay: today,
        dueAt: START_AT + 2 * DAY_MS,
        intervalDays: 2,
        reps: 1,
        lapses: 0,
      },
      suspended: false,
      answers: 1,
      firstDay: today,
      firstSuccessDay: today,
      lastAnswerEventId: 'e1',
      lastKeyDigest: 'k1',
      place: { at: START_AT, device: 'phone', counter: 1, id: 'e1' },
    });
  });

  // https://github.com/open-spaced-repetition/fsrs-rs/blob/037345fd57472ea392a6086f217b1c73a9fa171a/src/inference.rs#L836-L841
  it('the published sequence of answers gives stability 53.62691 and difficulty 6.3574867', () => {
    const { memory } = stateOf(vector)!;
    expect(memory!.stability).toBeCloseTo(53.62691, 4);
    expect(memory!.difficulty).toBeCloseTo(6.3574867, 4);
    expect(memory).toMatchObject({ reps: 6, lapses: 0 });
  });

  it('cards do not touch each other', () => {
    const states = fold([
      makeAnswer({ id: 'a', card: 'x#date', rating: 4 }),
      makeAnswer({ id: 'b', card: 'y#date', rating: 1, verdict: 'wrong' }),
    ]);
    expect([...states].map(([id, { memory }]) => [id, memory!.stability])).toEqual([
      ['x#date', 8.2956],
      ['y#date', 0.212],
    ]);
  });

  it('midnight does not end a study day, the roll-over hour does', () => {
    const lateEvening = Date.UTC(2026, 10, 2, 23, 50);
    const after = (laterMs: number, rollOverHour?: number): number =>
      fold(
        [
          makeAnswer({ id: 'a', at: lateEvening, counter: 1 }),
          makeAnswer({ id: 'b', at: lateEvening + laterMs, counter: 2 }),
        ],
        rollOverHour === undefined ? {} : { rollOverHour },
      ).get(card)!.memory!.stability;
    const sameDay = 2.3065; // Good again on the same day: the factor of FSRS-6 is below 1 here and held at 1.
    expect(after(20 * 60_000)).toBe(sameDay);
    expect(after(20 * 60_000, 0)).toBeGreaterThan(sameDay);
    expect(after(5 * 3_600_000)).toBeGreaterThan(sameDay);
  });

  it('the first success without help is the first typed or self-graded answer rated Good or better', () => {
    const later = (n: number): { at: number; counter: number } => ({
      at: START_AT + n * DAY_MS,
      counter: n + 1,
    });
    const events = [
      makeAnswer({ id: 'a', form: 'choice', rating: 3 }),
      makeAnswer({ id: 'b', verdict: 'almost', rating: 2, ...later(1) }),
      makeAnswer({ id: 'c', form: 'flashcard', rating: 3, ...later(2) }),
      makeAnswer({ id: 'd', ...later(3) }),
    ];
    expect(events.map((_, n) => stateOf(events.slice(0, n + 1))!.firstSuccessDay)).toEqual([
      undefined,
      undefined,
      today + 2,
      today + 2,
    ]);
  });

  it('events of a clock that ran ahead wait until their time has come', () => {
    const ahead = makeAnswer({ id: 'z', at: START_AT + 900 * DAY_MS, counter: 9, rating: 1 });
    const log = [...vector, ahead];
    expect(fold(log, { latestAt: START_AT + 40 * DAY_MS })).toEqual(fold(vector));
    expect(fold(log).get(card)!.lastAnswerEventId).toBe('z');
    expect(append(stateOf(vector), ahead, { latestAt: START_AT + 40 * DAY_MS })).toBeUndefined();
  });

  it('the log is read as desired retention and weights say', () => {
    const strict = fold([makeAnswer({ id: 'a', rating: 4 })], { desiredRetention: 0.95 }).get(card)!.memory!;
    const usual = fold([makeAnswer({ id: 'a', rating: 4 })]).get(card)!.memory!;
    expect(strict.stability).toBe(usual.stability);
    expect(strict.intervalDays).toBeLessThan(usual.intervalDays);
  });
});

describe('undo', () => {
  const wrong = makeAnswer({ id: 'a', rating: 1, verdict: 'wrong' });
  const right = makeAnswer({ id: 'b', at: START_AT + DAY_MS, counter: 2 });
  const undoRight = makeUndo({ id: 'u1', undoes: 'b', at: START_AT + DAY_MS + 1, counter: 3 });
  const undoUndo = makeUndo({ id: 'u2', undoes: 'u1', at: START_AT + DAY_MS + 2, counter: 4 });

  it('an undone answer counts as if it had never been given', () => {
    expect(fold([wrong, right, undoRight])).toEqual(fold([wrong]));
    expect(fold([right, undoRight]).size).toBe(0);
  });

  it('an undone undo brings the answer in again', () => {
    expect(fold([wrong, right, undoRight, undoUndo])).toEqual(fold([wrong, right]));
    const third = makeUndo({ id: 'u3', undoes: 'u2', at: START_AT + DAY_MS + 3, counter: 5 });
    expect(fold([wrong, right, undoRight, undoUndo, third])).toEqual(fold([wrong]));
  });

  it('an answer undone twice needs both undos undone', () => {
    const second = makeUndo({ id: 'v', undoes: 'b', at: START_AT + DAY_MS + 5, device: 'tablet' });
    expect(fold([wrong, right, undoRight, second, undoUndo])).toEqual(fold([wrong]));
    const undoSecond = makeUndo({
      id: 'w',
      undoes: 'v',
      at: START_AT + DAY_MS + 6,
      device: 'tablet',
      counter: 2,
    });
    expect(fold([wrong, right, undoRight, second, undoUndo, undoSecond])).toEqual(fold([wrong, right]));
  });

  it('an undo holds although the clock of its device is behind', () => {
    expect(fold([wrong, right, { ...undoRight, at: START_AT - DAY_MS, device: 'tablet' }])).toEqual(
      fold([wrong]),
    );
  });

  it('an undo of what is not in the log does nothing, nor do undos in a ring', () => {
    const ring = [
      makeUndo({ id: 'r1', undoes: 'r2' }),
      makeUndo({ id: 'r2', undoes: 'r1', counter: 2 }),
      makeUndo({ id: 'r3', undoes: 'r3', counter: 3 }),
    ];
    expect(fold([wrong, makeUndo({ id: 'u', undoes: 'nothing' }), ...ring])).toEqual(fold([wrong]));
  });

  it('a chain of 50,001 undos is followed to its end', () => {
    const chain = Array.from({ length: 50_001 }, (_, i) =>
      makeUndo({ id: `u${String(i)}`, undoes: i === 0 ? 'a' : `u${String(i - 1)}`, counter: i + 2 }),
    );
    expect(fold([wrong, ...chain]).size).toBe(0);
    expect(fold([wrong, ...chain.slice(1)])).toEqual(fold([wrong]));
  });
});

describe('override', () => {
  const wrong = makeAnswer({ id: 'a', rating: 1, verdict: 'wrong' });
  const iWasRight = makeOverride({ id: 'o', of: 'a', rating: 3, at: START_AT + 5, counter: 2 });

  it('the rating of the learner stands instead, at the time of the answer', () => {
    expect(fold([wrong, iWasRight])).toEqual(fold([{ ...wrong, rating: 3 }]));
  });

  it('of several the last stands, and an undo brings the one before it back', () => {
    const easy = makeOverride({ id: 'p', of: 'a', rating: 4, at: START_AT + 6, counter: 3 });
    const undo = makeUndo({ id: 'u', undoes: 'p', at: START_AT + 7, counter: 4 });
    expect(fold([easy, iWasRight, wrong])).toEqual(fold([{ ...wrong, rating: 4 }]));
    expect(fold([easy, iWasRight, wrong, undo])).toEqual(fold([{ ...wrong, rating: 3 }]));
  });

  it('an override of an undone or missing answer does nothing', () => {
    expect(fold([wrong, iWasRight, makeUndo({ id: 'u', undoes: 'a', counter: 3 })]).size).toBe(0);
    expect(fold([iWasRight]).size).toBe(0);
  });
});

describe('suspend, resume, reset', () => {
  const answer = makeAnswer({ id: 'a' });
  const at = (n: number): { at: number; counter: number } => ({ at: START_AT + n, counter: n + 1 });
  const suspend = makeCardEvent({ id: 's', type: 'suspend', ...at(1) });
  const resume = makeCardEvent({ id: 'r', type: 'resume', ...at(2) });
  const reset = makeCardEvent({ id: 'x', type: 'reset', ...at(3) });

  it('a suspended card keeps its memory and comes back with it', () => {
    expect(stateOf([answer, suspend])).toMatchObject({ suspended: true, memory: { reps: 1 } });
    expect(stateOf([answer, suspend, resume])).toMatchObject({ suspended: false, memory: { reps: 1 } });
    expect(stateOf([answer, resume, suspend, makeUndo({ id: 'u', undoes: 'r', ...at(4) })])).toMatchObject({
      suspended: true,
    });
  });

  it('a card that was never answered can be suspended', () => {
    expect(stateOf([suspend])).toEqual({ suspended: true, answers: 0, place: { at: START_AT + 1, device: 'phone', counter: 2, id: 's' } }); // prettier-ignore
  });

  it('a reset forgets all that was before it and nothing after', () => {
    const after = makeAnswer({ id: 'b', at: START_AT + DAY_MS, counter: 9, form: 'choice', rating: 2 });
    expect(stateOf([answer, reset])).toEqual({ suspended: false, answers: 0, place: { at: START_AT + 3, device: 'phone', counter: 4, id: 'x' } }); // prettier-ignore
    expect(stateOf([answer, suspend, reset])).toMatchObject({ suspended: true, answers: 0 });
    expect(stateOf([answer, reset, after])).toEqual(stateOf([after]));
    expect(stateOf([answer, reset, makeUndo({ id: 'u', undoes: 'x', ...at(4) })])).toEqual(stateOf([answer]));
  });
});

describe('merge', () => {
  it('is the union by id in total order: time, device, counter, id', () => {
    const e = (id: string, at: number, device: string, counter: number): ReviewEvent =>
      makeAnswer({ id, at, device, counter });
    const a = [e('5', 2, 'a', 1), e('1', 1, 'a', 2)];
    const b = [e('4', 1, 'b', 2), e('2', 1, 'a', 10), e('3', 1, 'b', 1), e('1', 1, 'a', 2)];
    expect(merge(a, b).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('two answers of one millisecond on two devices are both kept', () => {
    const pair = [
      makeAnswer({ id: 'x', device: 'phone' }),
      makeAnswer({ id: 'y', device: 'tablet' }),
    ] as const;
    expect(merge([pair[0]], [pair[1]])).toEqual(pair);
    expect(stateOf([...pair])!.answers).toBe(2);
  });

  it('of two events that claim one id the same is kept whichever way they meet', () => {
    const [early, late] = [makeAnswer({ id: 'x' }), makeAnswer({ id: 'x', at: START_AT + 1 })];
    const forged = makeAnswer({ id: 'x', rating: 4 });
    expect(merge([early], [late])).toEqual([early]);
    expect(merge([late], [early])).toEqual([early]);
    expect(merge([forged], [early])).toEqual(merge([early], [forged]));
  });
});

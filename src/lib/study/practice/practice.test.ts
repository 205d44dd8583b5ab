import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import { deckOf } from '../prepare/index.ts';
import type { MatchRound, OrderRound } from '../../questions/index.ts';
import {
  beginPractice,
  canCheck,
  changePlay,
  checkRound,
  choose,
  isPaired,
  matchResults,
  moveRow,
  nextRound,
  orderResults,
  pairAt,
  practiceRoundsOf,
  PRACTICE_ROUNDS,
  undoChoice,
  type MatchPlay,
  type OrderPlay,
  type Practice,
  type PracticeRounds,
  type Side,
} from './index.ts';

const side = (name: string, text: string) => ({ name, text });
const matchRound: MatchRound = {
  form: 'match',
  shows: 'short',
  left: [side('a', 'A'), side('b', 'B'), side('c', 'C'), side('d', 'D')],
  right: [side('b', 'Bee'), side('a', 'Ay'), side('d', 'Dee'), side('c', 'Cee')],
};
const match: MatchPlay = { form: 'match', round: matchRound, pairs: [] };

const row = (card: string) => ({ card, kind: 'date', text: '', statement: '', date: '', sources: [] });
const orderRound: OrderRound = { form: 'order', rows: ['a', 'b', 'c', 'd'].map(row), shown: [2, 0, 3, 1] };
const order = (...places: number[]): OrderPlay => ({ form: 'order', round: orderRound, order: places });

/** Chooses one after the other: "L0 R1" pairs the first on the left with the second on the right. */
function chosen(steps: string, play = match): MatchPlay {
  return steps.split(' ').reduce((now, step) => {
    const to: Side = step.startsWith('L') ? 'left' : 'right';
    return choose(now, to, Number(step.slice(1)));
  }, play);
}
const pairsOf = ({ pairs }: MatchPlay): readonly string[] =>
  pairs.map(({ left, right, number }) => `${number}: L${left} R${right}`);

describe('choosing in a match round', () => {
  test.each([
    ['one of each side pairs them', 'L0 R1', ['1: L0 R1'], undefined],
    ['so it does from the right', 'R1 L0', ['1: L0 R1'], undefined],
    ['another of the same side is chosen instead', 'L0 L2', [], 'left 2'],
    ['the same again gives it up', 'L0 L0', [], undefined],
    ['one of a pair takes it apart and is chosen', 'L0 R1 R1', [], 'right 1'],
    ['a paired one for a chosen one makes a new pair', 'L0 R1 L2 R1', ['1: L2 R1'], undefined],
    ['pairs keep their numbers when another comes apart', 'L0 R1 L1 R0 L0 L0', ['2: L1 R0'], undefined],
    ['the lowest free number is given', 'L0 R1 L1 R0 L0 R3', ['2: L1 R0', '1: L0 R3'], undefined],
  ])('%s', (_, steps, pairs, waiting) => {
    const play = chosen(steps);
    const { chosen: left } = play;
    expect([pairsOf(play), left && `${left.side} ${left.place}`]).toEqual([pairs, waiting]);
  });

  test('is undone step by step: the choice, then the last pair', () => {
    const play = chosen('L0 R1 L1 R0 L2');
    const once = undoChoice(play);
    expect([once.chosen, pairsOf(once)]).toEqual([undefined, ['1: L0 R1', '2: L1 R0']]);
    expect(pairsOf(undoChoice(once))).toEqual(['1: L0 R1']);
    expect(undoChoice(match)).toBe(match);
  });

  test('never leaves a side in two pairs, nor two pairs with one number', () => {
    const step = fc.tuple(fc.constantFrom<Side>('left', 'right'), fc.nat(3));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const play = steps.reduce((now, [to, place]) => choose(now, to, place), match);
        for (const part of ['left', 'right', 'number'] as const) {
          expect(new Set(play.pairs.map((pair) => pair[part])).size).toBe(play.pairs.length);
        }
        expect(play.pairs.every(({ number }) => number >= 1 && number <= 4)).toBe(true);
        const waiting = play.chosen;
        if (waiting) expect(pairAt(play, waiting.side, waiting.place)).toBeUndefined();
      }),
    );
  });
});

test('the result of a match round tells each pair, with what belongs there', () => {
  const play = chosen('L0 R1 L1 R2 L2 R3 L3 R0');
  expect(isPaired(play)).toBe(true);
  expect(matchResults(play)).toEqual([
    { isRight: true, left: 0, right: 1, given: 1 },
    { isRight: false, left: 1, right: 0, given: 2 },
    { isRight: true, left: 2, right: 3, given: 3 },
    { isRight: false, left: 3, right: 2, given: 0 },
  ]);
});

describe('in an order round', () => {
  test.each([
    [0, 1, [1, 0, 2, 3]],
    [0, 3, [1, 2, 3, 0]],
    [3, 0, [3, 0, 1, 2]],
    [2, 2, [0, 1, 2, 3]],
    [0, -1, [0, 1, 2, 3]],
    [3, 9, [0, 1, 2, 3]],
    [7, 0, [0, 1, 2, 3]],
  ])('the row at %i moved to %i leaves %j', (from, to, after) => {
    expect(moveRow(order(0, 1, 2, 3), from, to).order).toEqual(after);
  });

  test.each([
    [[0, 1, 2, 3], []],
    [[3, 0, 1, 2], [3]],
    [[1, 2, 3, 0], [0]],
    [[0, 2, 1, 3], [1]],
    [
      [3, 2, 1, 0],
      [0, 1, 2],
    ],
  ])('%j has misplaced %j', (places, misplaced) => {
    const results = orderResults(order(...places));
    expect(results.map(({ row: at }) => at)).toEqual([0, 1, 2, 3]);
    expect(results.map(({ given }) => places[given])).toEqual([0, 1, 2, 3]);
    expect(results.filter(({ isRight }) => !isRight).map(({ row: at }) => at)).toEqual(misplaced);
  });

  test('as few rows as can be are misplaced: the others are in order, and no longer part is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (places) => {
        const results = orderResults(order(...places));
        const right = places.filter((at) => results[at]!.isRight);
        expect(right).toEqual([...right].sort());
        const ascending = Array.from({ length: 16 }, (_, mask) =>
          places.filter((_one, index) => mask & (1 << index)),
        )
          .filter((part) => part.every((at, index) => index === 0 || part[index - 1]! < at))
          .map((part) => part.length);
        expect(right.length).toBe(Math.max(...ascending));
      }),
    );
  });
});

describe('a practice', () => {
  const both: PracticeRounds = { match: () => matchRound, order: () => orderRound };

  /** Plays the shown round without a mistake. */
  function solved(practice: Practice): Practice {
    const paired = changePlay(practice, 'match', (play) => chosen('L0 R1 L1 R0 L2 R3 L3 R2', play));
    return checkRound(changePlay(paired, 'order', (play) => ({ ...play, order: [0, 1, 2, 3] })));
  }

  test('takes turns between the forms, and ends after six rounds', () => {
    let practice = beginPractice(both);
    const forms: (string | undefined)[] = [];
    while (practice.play !== undefined) {
      forms.push(practice.play.form);
      practice = nextRound(solved(practice), both);
    }
    expect(forms).toEqual(['match', 'order', 'match', 'order', 'match', 'order']);
    expect(practice.done).toHaveLength(PRACTICE_ROUNDS);
    expect(practice.done.every(({ missed }) => missed.length === 0)).toBe(true);
  });

  test('asks for each round by its number, and goes on where the last practice ended', () => {
    const asked: string[] = [];
    const noted: PracticeRounds = {
      match: (round) => (asked.push(`match ${round}`), matchRound),
      order: (round) => (asked.push(`order ${round}`), orderRound),
    };
    for (const from of [0, PRACTICE_ROUNDS]) nextRound(solved(beginPractice(noted, from)), noted);
    nextRound(solved(beginPractice({ ...noted, match: undefined }, 4)), { ...noted, match: undefined });
    expect(asked).toEqual(['match 0', 'order 0', 'match 3', 'order 3', 'order 4', 'order 5']);
  });

  test('is checked when all is paired, once, and then stands still', () => {
    const begun = beginPractice(both);
    expect([canCheck(begun), checkRound(begun)]).toEqual([false, begun]);
    const half = changePlay(begun, 'match', (play) => chosen('L0 R1', play));
    expect([canCheck(half), nextRound(half, both)]).toEqual([false, half]);
    const checked = solved(begun);
    expect(checked).toMatchObject({ isChecked: true, done: [{ form: 'match', missed: [] }] });
    expect(checkRound(checked)).toBe(checked);
    expect(changePlay(checked, 'match', undoChoice)).toBe(checked);
    expect(changePlay(begun, 'order', (play) => moveRow(play, 0, 1))).toBe(begun);
  });

  test('keeps what was missed: the names of wrong pairs, the cards of misplaced rows', () => {
    const wrong = changePlay(beginPractice(both), 'match', (play) => chosen('L0 R1 L1 R2 L2 R3 L3 R0', play));
    const second = nextRound(checkRound(wrong), both);
    const moved = changePlay(second, 'order', (play) => ({ ...play, order: [3, 0, 1, 2] }));
    expect(checkRound(moved).done).toEqual([
      { form: 'match', missed: ['b#full', 'd#full'] },
      { form: 'order', missed: ['d'] },
    ]);
  });

  test('of a deck without names and dates is none', () => {
    const roundsOf = (facts: string) => {
      const read = readFactFile(
        `format: factdeck/1\nid: small\ntitle: Small\nlanguage: en\nsources:\n  atlas: { title: Atlas, date: 2024 }\nfacts:\n${facts}`,
        { format: 'yaml' },
      );
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const { base, questions } = deckOf(read.value.file);
      return practiceRoundsOf(base, new Set(questions.keys()), 'seed');
    };
    const dated = ['1898', '1932', '1971'].map((year, index) => `  - { id: f${index}, fact: "House ${'ABC'[index]} was built in {date ${year}}.", source: atlas }\n`); // prettier-ignore
    expect(roundsOf(dated.slice(1).join(''))).toBeUndefined();
    const rounds = roundsOf(dated.join(''));
    expect([rounds?.match, rounds?.order?.(0).rows.length]).toEqual([undefined, 3]);
  });
});

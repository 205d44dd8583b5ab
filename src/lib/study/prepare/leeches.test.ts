import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import { DAY_MS, fold, type AnswerEvent, type ReviewEvent } from '../../memory/index.ts';
import { statementOf } from '../../questions/index.ts';
import { LEECH_LAPSES } from '../leech.ts';
import { OPTION_SEED } from '../option-seed.ts';
import { deckOf } from './deck.ts';
import { hardestFacts, leechesOf } from './leeches.ts';

const read = readFactFile(
  `format: factdeck/1
id: small
title: Small
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
names:
  bka: { name: Federal Criminal Police Office, short: BKA, type: office }
  bnd: { name: Federal Intelligence Service, short: BND, type: office }
  bfv: { name: Federal Office for the Protection of the Constitution, short: BfV, type: office }
facts:
  - { id: founded, fact: "The old library was founded in {date 1898}.", source: atlas }
  - { id: burnt, fact: "The old library burnt down in {date 1932}.", source: atlas }
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const deck = deckOf(read.value.file);
const START_AT = Date.UTC(2026, 10, 2, 10);

let counter = 0;
function answer(card: string, given: string, rest: Partial<AnswerEvent> = {}): AnswerEvent {
  counter += 1;
  const isRight = given === deck.questions.get(card)?.key;
  return {
    type: 'answer',
    id: `event-${String(counter)}`,
    at: START_AT + counter * 5 * DAY_MS,
    offsetMinutes: 0,
    device: 'phone',
    counter,
    deck: 'small',
    card,
    form: 'typed',
    verdict: isRight ? 'right' : 'wrong',
    rating: isRight ? 3 : 1,
    answer: given,
    tookMs: 4000,
    keyDigest: 'k',
    ...rest,
  };
}

/** Learnt and forgotten once for each wrong answer. */
function lapses(card: string, wrong: readonly string[], rest: Partial<AnswerEvent> = {}): AnswerEvent[] {
  return wrong.flatMap((given) => [answer(card, deck.questions.get(card)!.key), answer(card, given, rest)]);
}

const leeches = (events: readonly ReviewEvent[]): ReturnType<typeof leechesOf> =>
  leechesOf(deck, events, fold(events));

describe('a leech', () => {
  test('is a card with eight lapses', () => {
    const seven = lapses(
      'bka#short',
      Array.from({ length: LEECH_LAPSES - 1 }, () => 'nonsense'),
    );
    expect(leeches(seven)).toEqual([]);
    expect(leeches([...seven, ...lapses('bka#short', ['nonsense'])])).toEqual([
      { card: 'bka#short', factId: 'bka', text: 'BKA', lapses: 8, suspended: false, confusions: [] },
    ]);
  });

  test('is named with what was typed or chosen in its place, most often first', () => {
    const events = [
      ...lapses('bka#short', ['BfV', 'BND', 'bnd', 'nothing', 'BND']),
      ...lapses('bka#short', ['BND', 'BfV', 'BND'], { form: 'choice', options: ['BKA', 'BND', 'BfV'] }),
    ];
    expect(leeches(events)[0]?.confusions).toEqual([
      { factId: 'bnd', text: 'BND', times: 5 },
      { factId: 'bfv', text: 'BfV', times: 2 },
    ]);
  });

  test('is named with the true fact that a typed year belongs to', () => {
    expect(
      leeches(
        lapses(
          'founded#date',
          Array.from({ length: 8 }, () => '1932'),
        ),
      )[0]?.confusions,
    ).toEqual([{ factId: 'burnt', text: '1932', times: 8 }]);
  });

  test('is not confused by what the learner called right or took back', () => {
    const events = lapses(
      'bka#short',
      Array.from({ length: 9 }, () => 'BND'),
    );
    const last = events.at(-1)!;
    const undo: ReviewEvent = { ...last, type: 'undo', id: 'undo', undoes: last.id };
    expect(leeches([...events, undo])[0]).toMatchObject({
      lapses: 8,
      confusions: [{ factId: 'bnd', times: 8 }],
    });
  });

  test('whose false statement was believed is confused with what that statement is true of', () => {
    const question = deck.questions.get('bka#short')!;
    const events = lapses(
      'bka#short',
      Array.from({ length: 9 }, () => 'true'),
      { form: 'truefalse' },
    );
    const believed = events.flatMap(({ form }, repetition) => {
      const rival = form === 'truefalse' ? statementOf(question, OPTION_SEED, repetition)?.rival : undefined;
      return rival === undefined ? [] : [rival.trueOf];
    });
    const counted = leeches(events)[0]!.confusions;
    expect(question.forms).toContain('truefalse');
    expect(believed.length).toBeGreaterThan(0);
    expect(counted.reduce((sum, { times }) => sum + times, 0)).toBe(believed.length);
    for (const { factId, times } of counted)
      expect(believed.filter((origin) => origin === factId)).toHaveLength(times);
  });

  test('is confused with what stood in the statement that was believed, whatever would be drawn now', () => {
    const believed = (stated: string, times: number): AnswerEvent[] =>
      lapses(
        'bka#short',
        Array.from({ length: times }, () => 'true'),
        { form: 'truefalse', stated },
      );
    expect(leeches([...believed('BfV', 5), ...believed('BND', 3)])[0]?.confusions).toEqual([
      { factId: 'bfv', text: 'BfV', times: 5 },
      { factId: 'bnd', text: 'BND', times: 3 },
    ]);
    const taken = lapses(
      'bka#short',
      Array.from({ length: 8 }, () => 'false'),
      { form: 'truefalse', stated: 'BKA' },
    );
    expect(leeches(taken)[0]?.confusions).toEqual([]);
  });
});

describe('the hardest facts', () => {
  test('have the lapses of their cards together', () => {
    const events = [
      ...lapses('bka#short', ['x', 'y']),
      ...lapses('bka#full', ['x']),
      ...lapses('bfv#short', ['x']),
      answer('bnd#short', 'BND'),
    ];
    expect(hardestFacts(deck, events, 9)).toEqual([
      { factId: 'bka', cards: ['bka#short', 'bka#full'], lapses: 3, right: 3, answers: 6 },
      { factId: 'bfv', cards: ['bfv#short'], lapses: 1, right: 1, answers: 2 },
    ]);
    expect(hardestFacts(deck, events, 1)).toHaveLength(1);
  });
});

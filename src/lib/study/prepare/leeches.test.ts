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
  aff: { name: ASEAN Future Forum, short: AFF, type: forum }
  arf: { name: ASEAN Regional Forum, short: ARF, type: forum }
  eas: { name: East Asia Summit, short: EAS, type: forum }
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
      'aff#short',
      Array.from({ length: LEECH_LAPSES - 1 }, () => 'nonsense'),
    );
    expect(leeches(seven)).toEqual([]);
    expect(leeches([...seven, ...lapses('aff#short', ['nonsense'])])).toEqual([
      { card: 'aff#short', factId: 'aff', text: 'AFF', lapses: 8, suspended: false, confusions: [] },
    ]);
  });

  test('is named with what was typed or chosen in its place, most often first', () => {
    const events = [
      ...lapses('aff#short', ['EAS', 'ARF', 'arf', 'nothing', 'ARF']),
      ...lapses('aff#short', ['ARF', 'EAS', 'ARF'], { form: 'choice', options: ['AFF', 'ARF', 'EAS'] }),
    ];
    expect(leeches(events)[0]?.confusions).toEqual([
      { factId: 'arf', text: 'ARF', times: 5 },
      { factId: 'eas', text: 'EAS', times: 2 },
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
      'aff#short',
      Array.from({ length: 9 }, () => 'ARF'),
    );
    const last = events.at(-1)!;
    const undo: ReviewEvent = { ...last, type: 'undo', id: 'undo', undoes: last.id };
    expect(leeches([...events, undo])[0]).toMatchObject({
      lapses: 8,
      confusions: [{ factId: 'arf', times: 8 }],
    });
  });

  test('whose false statement was believed is confused with what that statement is true of', () => {
    const question = deck.questions.get('aff#short')!;
    const events = lapses(
      'aff#short',
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
});

describe('the hardest facts', () => {
  test('have the lapses of their cards together', () => {
    const events = [
      ...lapses('aff#short', ['x', 'y']),
      ...lapses('aff#full', ['x']),
      ...lapses('eas#short', ['x']),
      answer('arf#short', 'ARF'),
    ];
    expect(hardestFacts(deck, events, 9)).toEqual([
      { factId: 'aff', cards: ['aff#short', 'aff#full'], lapses: 3, right: 3, answers: 6 },
      { factId: 'eas', cards: ['eas#short'], lapses: 1, right: 1, answers: 2 },
    ]);
    expect(hardestFacts(deck, events, 1)).toHaveLength(1);
  });
});

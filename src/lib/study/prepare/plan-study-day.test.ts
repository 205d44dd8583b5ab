import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import { append, dueQueue, fold, type AnswerEvent, type CardState } from '../../memory/index.ts';
import { gradeWith } from '../../questions/grade/index.ts';
import { queueOfRows } from '../index.ts';
import { askedOf, deckOf, planStudyDay, type Deck } from './index.ts';

const START_AT = Date.UTC(2026, 10, 2, 10);
const query = { now: START_AT, offsetMinutes: 0, limits: { newPerDay: 3 } };

const facts = Array.from(
  { length: 8 },
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
names:
  bta: { name: Bridge Trade Agency, short: BTA, type: body }
facts:
  - { id: ties-2022, fact: "The agency has {count 120 members}.", asOf: 2022, about: ties, source: atlas }
  - { id: ties-2023, fact: "The agency has {count 150 members}.", asOf: 2023, about: ties, source: atlas#p4 }
${facts.join('\n')}
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const deck = deckOf(read.value.file);

function answerOf(card: string, id: number, rating: AnswerEvent['rating']): AnswerEvent {
  return {
    id: `event-${id}`,
    at: START_AT + 60_000 * id,
    offsetMinutes: 0,
    device: 'phone',
    counter: id,
    deck: 'bridges',
    type: 'answer',
    card,
    form: 'typed',
    verdict: rating === 1 ? 'wrong' : 'right',
    rating,
    answer: '',
    tookMs: 3000,
    keyDigest: '',
  };
}

describe('a study day', () => {
  test('tells how the deck stands and holds the first cards of the queue', () => {
    const { brief, rows } = planStudyDay(deck, new Map(), query, 2);
    expect(brief).toMatchObject({
      deck: 'bridges',
      title: 'Bridges',
      waiting: 3,
      beyond: 1,
      more: 8,
      learnt: 0,
      of: 11,
      begun: false,
    });
    expect(rows.map(({ rank, asked, state }) => [rank, asked.id, state])).toEqual([
      [0, 'ties-2022#count', undefined],
      [1, 'bridge-0#date', undefined],
    ]);
  });

  test('is told before its cards are made ready, and makes no question for those that are', () => {
    const told: unknown[] = [];
    const whole = planStudyDay(deck, new Map(), query, 3);
    const ready = new Map(whole.rows.map(({ asked }) => [asked.id, asked]));
    const unmade: Deck = {
      ...deck,
      get questions(): Deck['questions'] {
        throw new Error('questions were made');
      },
    };
    const onbrief = (brief: unknown): void => void told.push(brief);
    expect(planStudyDay(unmade, new Map(), query, 3, { ready, onbrief })).toEqual(whole);
    expect(told).toEqual([whole.brief]);
    expect(() => planStudyDay(unmade, new Map(), query, 3, { onbrief })).toThrow('questions were made');
    expect(told).toEqual([whole.brief, whole.brief]);
  });

  test('survives being stored', () => {
    const day = planStudyDay(deck, new Map(), query, 3);
    expect(structuredClone(day)).toEqual(day);
    expect(JSON.parse(JSON.stringify(day))).toEqual(day);
  });

  test('asks from its rows what it would ask from the whole deck, answer by answer', () => {
    const { rows } = planStudyDay(deck, new Map(), query, 50);
    let left = rows;
    let log: readonly AnswerEvent[] = [];
    for (const [step, rating] of ([3, 1, 2, 1, 3] as const).entries()) {
      const at = START_AT + 60_000 * (step + 1);
      const [card = ''] = queueOfRows(left, { ...query, now: at });
      const event = answerOf(card, step + 1, rating);
      log = [...log, event];
      left = left.map((row): typeof row => {
        if (row.asked.id !== card) return row;
        const state: CardState | undefined = append(row.state, event);
        return state === undefined ? row : { ...row, state };
      });
      const states = fold(log);
      // New cards of different kinds take turns: which kind comes next depends on how many are counted.
      expect(queueOfRows(left, { ...query, now: at }).toSorted()).toEqual(
        dueQueue({ ...query, cards: deck.cards, states, now: at }).toSorted(),
      );
    }
  });
});

describe('a question apart from its file', () => {
  const question = deck.questions.get('ties-2023#count')!;
  const asked = askedOf(question, deck.base);

  test('carries its sources with their places, and what it is graded against', () => {
    expect(asked.citations).toEqual([
      { title: 'Atlas', publisher: 'Northern Press', date: '1 March 2024', locator: 'p4' },
    ]);
    expect(gradeWith(asked.grading, new Map(), '150').mark).toBe('right');
    expect(gradeWith(asked.grading, new Map(), '120')).toEqual({
      mark: 'wrong',
      reason: { code: 'other-date', data: { answer: '120', asOf: '2022', askedAsOf: '2023' } },
    });
  });

  test('tells what a wrong option is true of', () => {
    const truths = [...deck.questions.values()].flatMap((one) =>
      one.rivals.flatMap(({ trueOf }) =>
        trueOf === undefined ? [] : [askedOf(one, deck.base).truths[trueOf]],
      ),
    );
    expect(truths.length).toBeGreaterThan(0);
    expect(truths.every((statement) => /bridge|agency/i.test(statement ?? ''))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFile } from '../../../../tests/fixtures/arbitrary-file.ts';
import { slotsOf, type Fact, type FactFile } from '../../facts/index.ts';
import { readFactFile } from '../../facts/read/index.ts';
import type { NameValue } from '../../kinds/index.ts';
import {
  append,
  DAY_MS,
  dueQueue,
  fold,
  type AnswerEvent,
  type CardEvent,
  type ReviewEvent,
  type UndoEvent,
} from '../../memory/index.ts';
import { deckOf, editionChange, inEdition, planStudyDay, type Deck } from './index.ts';

const START_AT = Date.UTC(2026, 10, 2, 10);
const base = { at: START_AT, offsetMinutes: 0, device: 'phone', deck: 'bridges' };

function makeAnswer(given: Partial<AnswerEvent> & Pick<AnswerEvent, 'id' | 'card' | 'counter'>): AnswerEvent {
  const rest = {
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '',
    tookMs: 4000,
    keyDigest: '',
  } as const;
  return { ...base, type: 'answer', ...rest, ...given };
}

function editionOf(facts: readonly string[]): Deck {
  const text = `format: factdeck/1
id: bridges
title: Bridges
language: en
sources:
  atlas: { title: Atlas, publisher: Northern Press, date: 2024-03-01 }
facts:
${facts.map((fact) => `  - { ${fact}, source: atlas }\n`).join('')}`;
  const read = readFactFile(text, { format: 'yaml' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return deckOf(read.value.file);
}

const ties = (count: number) => `id: ties, fact: "Vietnam has ties with {count ${count} countries}."`;
const stone = 'id: stone, fact: "The stone bridge was built in {date 1890}."';
const iron = 'id: iron, fact: "The iron bridge was built in {date 1912}."';
const wooden = 'id: wooden, fact: "The wooden bridge was built in {date 1844}."';
const rope = 'id: rope, fact: "The rope bridge was built in {date 1799}."';
const hall = (day: string) => `id: hall, fact: "The hall was opened on {date ${day}}."`;

const before = editionOf([ties(194), stone, iron, wooden, hall('19/8/2024')]);
const reworded = 'id: iron, fact: "In {date 1912} the iron bridge was finished."';
const after = editionOf([ties(195), stone, reworded, rope, hall('19 August 2024')]);

/** Answers to every card of a deck, days ago, as that edition had them. */
function logOf(deck: Deck, daysAgo: readonly number[]): readonly AnswerEvent[] {
  return daysAgo.flatMap((days, round) =>
    [...deck.questions.values()].map(({ id: card, keyDigest, answer }, place) =>
      makeAnswer({
        id: `${round}-${card}`,
        card,
        at: START_AT - days * DAY_MS + place * 60_000,
        counter: 100 * round + place + 1,
        keyDigest,
        rightAnswer: answer,
      }),
    ),
  );
}

const log = logOf(before, [20, 12]);
const folded = fold(log);
const query = { now: START_AT, offsetMinutes: 0 };

describe('in a new edition', () => {
  const states = inEdition(folded, after, log);

  test('a card whose answer changed keeps its history, says what it was, and is due a day after its last answer', () => {
    const known = folded.get('ties#count')!;
    const dueAt = known.memory!.lastAt + DAY_MS;
    expect(known.memory!.dueAt).toBeGreaterThan(dueAt);
    expect(states.get('ties#count')).toEqual({
      ...known,
      memory: { ...known.memory, dueAt, intervalDays: 1 },
      changed: { from: '194 countries' },
    });
  });

  test('every other card stays as it was, also one that is reworded, written in another way, or gone', () => {
    const others = [...folded].filter(([card]) => card !== 'ties#count');
    expect(others.map(([card]) => card)).toEqual(['stone#date', 'iron#date', 'wooden#date', 'hall#date']);
    for (const [card, state] of others) expect(states.get(card)).toBe(state);
  });

  test('the changed card comes first, what is gone is not asked, and what is new is', () => {
    const queue = dueQueue({ ...query, cards: after.cards, states });
    expect(queue[0]).toBe('ties#count');
    expect(queue).not.toContain('wooden#date');
    expect(queue).toContain('rope#date');
  });

  test('what is gone counts nowhere', () => {
    const { brief } = planStudyDay(after, states, query, 50);
    expect(brief).toMatchObject({ learnt: 3 + 1, of: 5 });
  });

  test('the next answer ends the change, and an undo brings it back', () => {
    const { keyDigest, answer } = after.questions.get('ties#count')!;
    const event = makeAnswer({ id: 'now', card: 'ties#count', counter: 900, rating: 1, keyDigest, rightAnswer: answer }); // prettier-ignore
    expect(append(states.get('ties#count'), event)).not.toHaveProperty('changed');
    const longer = [...log, event];
    expect(inEdition(fold(longer), after, longer).get('ties#count')).not.toHaveProperty('changed');
    const undo: UndoEvent = { ...base, type: 'undo', id: 'undo', undoes: 'now', counter: 901 };
    const undone = [...longer, undo];
    expect(inEdition(fold(undone), after, undone).get('ties#count')?.changed).toEqual({
      from: '194 countries',
    });
  });

  test('an answer after a change is counted as if the card had been due on its old day', () => {
    const event = makeAnswer({ id: 'now', card: 'ties#count', counter: 900 });
    expect(append(states.get('ties#count'), event)).toEqual(append(folded.get('ties#count'), event));
  });

  test('what was removed has its history again in an edition that has it again', () => {
    expect(inEdition(folded, before, log)).toBe(folded);
  });
});

describe('what was learnt', () => {
  const at = (given: Partial<AnswerEvent>): ReviewEvent =>
    makeAnswer({ id: 'e', card: 'ties#count', counter: 1, keyDigest: 'older', answer: '194', ...given });
  const changeAfter = (...events: readonly ReviewEvent[]) =>
    inEdition(fold(events), after, events).get('ties#count')?.changed;

  test.each<readonly [string, Partial<AnswerEvent>, { from?: string } | undefined]>([
    ['is told by the event', { rightAnswer: '194 countries', verdict: 'wrong', answer: '1' }, { from: '194 countries' }], // prettier-ignore
    ['is a right answer of an older event', {}, { from: '194' }],
    ['is a true statement of an older event', { form: 'truefalse', answer: 'true', stated: '194' }, { from: '194' }], // prettier-ignore
    ['is not known of a false statement', { form: 'truefalse', answer: 'false', stated: '180' }, {}],
    ['is not known of a wrong answer', { verdict: 'wrong', answer: '180' }, {}],
    ['is not known of an older flashcard', { form: 'flashcard', answer: '' }, {}],
    ['has not changed where the right answer is still right', { rightAnswer: '195' }, undefined],
    ['has not changed where the log knows no digest', { keyDigest: '' }, undefined],
  ])('%s', (_, given, expected) => {
    expect(changeAfter(at(given))).toEqual(expected);
  });

  test('is forgotten with a reset', () => {
    const reset: CardEvent = { ...base, type: 'reset', id: 'r', card: 'ties#count', counter: 2 };
    expect(changeAfter(at({}), reset)).toBeUndefined();
  });
});

test('a new edition is told by what becomes of each question', () => {
  const states = new Map([...folded].filter(([card]) => card !== 'stone#date'));
  expect(editionChange(before, after, states)).toEqual({
    value: [
      {
        card: 'ties#count',
        statement: 'Vietnam has ties with 195 countries.',
        key: '195',
        before: '194 countries',
        after: '195 countries',
        hasHistory: true,
      },
    ],
    wording: [
      {
        card: 'iron#date',
        statement: 'In 1912 the iron bridge was finished.',
        key: '1912',
        before: '1912',
        after: '1912',
        hasHistory: true,
      },
      {
        card: 'hall#date',
        statement: 'The hall was opened on 19 August 2024.',
        key: '19 August 2024',
        before: '19/8/2024',
        after: '19 August 2024',
        hasHistory: true,
      },
    ],
    source: [],
    added: [
      { card: 'rope#date', statement: 'The rope bridge was built in 1799.', key: '1799', hasHistory: false },
    ],
    removed: [
      {
        card: 'wooden#date',
        statement: 'The wooden bridge was built in 1844.',
        key: '1844',
        hasHistory: true,
      },
    ],
    unchanged: 1,
    keptHistories: 2,
    shifted: [],
  });
});

test('a question that a rule leaves out of the new edition is told as removed', () => {
  const dated = (rest: string) =>
    `id: ties-2025, fact: "Laos has ties with {count 195 partners}.", asOf: 2025${rest}`;
  const old = editionOf([ties(194), stone]);
  const superseded = editionOf([ties(194), stone, dated(', supersedes: ties')]);
  const { removed, added } = editionChange(old, superseded, folded);
  expect(removed.map(({ card }) => card)).toEqual(['ties#count']);
  expect(added.map(({ card }) => card)).toEqual(['ties-2025#count']);
});

/** Two editions of a file: of the later one some facts and names are those of another file, or gone. */
const editions = fc
  .tuple(
    arbitraryFile,
    arbitraryFile,
    fc.array(fc.constantFrom('same', 'same', 'other', 'gone'), { minLength: 8, maxLength: 8 }),
  )
  .map(([one, other, fates]) => {
    const mixed = <Entry extends { readonly id: string }>(own: readonly Entry[], others: readonly Entry[]) =>
      own.flatMap((entry, place) => {
        const fate = fates[place];
        if (fate === 'gone') return [];
        return fate === 'same' ? [entry] : [others.find(({ id }) => id === entry.id) ?? entry];
      });
    const names = [...one.names.map((name) => other.names.find(({ id }) => id === name.id) ?? name)];
    const later = { ...one, names, facts: mixed(one.facts, other.facts.filter(isOf(one))) };
    return [deckOf(one), deckOf(later)] as const;
  });

/** Whether all names of a fact are in a file. */
function isOf({ names }: FactFile): (fact: Fact) => boolean {
  const known = new Set(names.map(({ id }) => id));
  return ({ sentence }) =>
    slotsOf(sentence).every(({ kind, value }) => kind !== 'name' || known.has((value as NameValue).ref));
}

test('of every two editions those cards come back as changed that were told to, and no other moves', () => {
  fc.assert(
    fc.property(editions, ([earlier, later]) => {
      const events = logOf(earlier, [20, 12]);
      const known = fold(events);
      const states = inEdition(known, later, events);
      const changed = [...states].filter(([, state]) => state.changed !== undefined).map(([card]) => card);
      const told = editionChange(earlier, later, known).value.map(({ card }) => card);
      expect(changed.toSorted()).toEqual(told.toSorted());
      for (const [card, state] of known) if (!told.includes(card)) expect(states.get(card)).toBe(state);
    }),
    { numRuns: 60 },
  );
});

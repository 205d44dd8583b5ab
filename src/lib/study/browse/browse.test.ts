import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import { DAY_MS, fold, type AnswerEvent, type CardEvent, type ReviewEvent } from '../../memory/index.ts';
import { baseOf } from '../../questions/index.ts';
import { LEECH_LAPSES } from '../leech.ts';
import {
  BrowseList,
  CARD_MARKS,
  entriesOf,
  hasMark,
  historyOf,
  marker,
  narrow,
  type BrowseFilter,
  type Knowledge,
  type Narrowed,
} from './index.ts';

const read = readFactFile(
  `format: factdeck/1
id: small
title: Small
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
names:
  un: { name: United Nations, short: UN, also: [the Nations], type: body }
  who: { name: World Health Organization, type: body }
facts:
  - { id: ties, fact: "Việt Nam had relations with {count 194 countries}.", asOf: 2024-12, source: atlas, tags: [ngoại giao, count] }
  - { id: joined, fact: "Việt Nam joined the {name un} in {date 1977}.", source: atlas, tags: [count] }
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const base = baseOf(read.value.file);
const entries = entriesOf(base);

/** Monday, noon UTC. */
const NOON = Date.UTC(2026, 10, 2, 12);
const moment = { now: NOON, offsetMinutes: 0, rollOverHour: 4 };

let counter = 0;
function stamped(card: string, at: number): Omit<CardEvent, 'type'> {
  counter += 1;
  return { id: `e${String(counter)}`, at, offsetMinutes: 0, device: 'phone', counter, deck: 'small', card };
}
function answer(card: string, at: number, given: Partial<AnswerEvent> = {}): AnswerEvent {
  const rest = {
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '194',
    tookMs: 1,
    keyDigest: 'k',
  } as const;
  return { ...stamped(card, at), type: 'answer', ...rest, ...given };
}
const change = (type: CardEvent['type'], card: string, at: number): CardEvent => ({
  ...stamped(card, at),
  type,
});
const undo = ({ id, at }: ReviewEvent): ReviewEvent => {
  const { card: _card, ...rest } = stamped('', at + 1);
  return { ...rest, type: 'undo', undoes: id };
};

function knowledge(events: readonly ReviewEvent[] = [], given: Partial<Knowledge> = {}): Knowledge {
  return { states: fold(events), moment, asked: undefined, review: new Set(), noted: new Set(), ...given };
}
function narrowed(filter: BrowseFilter, known: Knowledge = knowledge()): Narrowed {
  const list = new BrowseList(entries);
  return narrow(list, filter, list.marksBy(marker(known)));
}
function idsFor(filter: Partial<BrowseFilter>, known: Knowledge = knowledge()): readonly string[] {
  return narrowed({ text: '', ...filter }, known).entries.map(({ id }) => id);
}

describe('the list of a deck', () => {
  test('holds every fact, then every name, with what it is found by', () => {
    expect(entries).toEqual([
      {
        id: 'ties',
        type: 'fact',
        statement: 'Việt Nam had relations with 194 countries.',
        cards: [{ id: 'ties#count', kind: 'count', answer: '194 countries' }],
        tags: ['ngoại giao', 'count'],
        terms: ['194 countries', 'ngoại giao', 'count'],
      },
      {
        id: 'joined',
        type: 'fact',
        statement: 'Việt Nam joined the United Nations in 1977.',
        cards: [
          { id: 'joined#name', kind: 'name', answer: 'United Nations' },
          { id: 'joined#date', kind: 'date', answer: '1977' },
        ],
        tags: ['count'],
        terms: ['United Nations', '1977', 'UN', 'the Nations', 'count'],
      },
      {
        id: 'un',
        type: 'name',
        statement: base.byOrigin.get('un')!.statement,
        cards: [
          { id: 'un#short', kind: 'name', answer: 'UN' },
          { id: 'un#full', kind: 'name', answer: 'United Nations' },
        ],
        tags: [],
        terms: ['United Nations', 'UN', 'the Nations', 'body'],
      },
      {
        id: 'who',
        type: 'name',
        statement: 'World Health Organization',
        cards: [],
        tags: [],
        terms: ['World Health Organization', 'body'],
      },
    ]);
  });
});

describe('a search', () => {
  test.each([
    ['', ['ties', 'joined', 'un', 'who']],
    ['viet nam', ['ties', 'joined']],
    ['NAM viet 1977', ['joined']],
    ['ngoai giao', ['ties']],
    ['the nations', ['joined', 'un']],
    ['body', ['un', 'who']],
    ['?', ['ties', 'joined', 'un', 'who']],
    ['nothing of it', []],
  ])('for %j finds %j', (text, ids) => expect(idsFor({ text })).toEqual(ids));

  test('finds no word across two texts', () => expect(idsFor({ text: 'countriesngoai' })).toEqual([]));
});

describe('a card is marked', () => {
  const marksOf = (events: readonly ReviewEvent[], given: Partial<Knowledge> = {}): readonly string[] =>
    CARD_MARKS.filter((mark) => hasMark(marker(knowledge(events, given))('ties#count', 'ties'), mark)).sort();
  const past = NOON - 40 * DAY_MS;
  const again = { verdict: 'wrong', rating: 1 } as const;

  test.each<readonly [string, readonly ReviewEvent[], readonly string[]]>([
    ['before its first answer', [], ['new']],
    ['after a success today', [answer('ties#count', NOON - 1)], ['known', 'week']],
    ['after a long rest', [answer('ties#count', past)], ['due', 'known', 'week']],
    ['just forgotten', [answer('ties#count', NOON - 1, again)], ['due', 'learning', 'week']],
    [
      'suspended',
      [answer('ties#count', past), change('suspend', 'ties#count', NOON - 1)],
      ['known', 'suspended'],
    ],
    ['suspended before its first answer', [change('suspend', 'ties#count', NOON - 1)], ['new', 'suspended']],
    ['started over', [answer('ties#count', past), change('reset', 'ties#count', NOON - 1)], ['new']],
  ])('%s', (_, events, marks) => expect(marksOf(events)).toEqual(marks));

  test('as a leech from LEECH_LAPSES lapses on', () => {
    const lapses = (count: number): readonly ReviewEvent[] =>
      Array.from({ length: count }, (_, index) => [
        answer('ties#count', past + 2 * index * DAY_MS),
        answer('ties#count', past + (2 * index + 1) * DAY_MS, again),
      ]).flat();
    expect(marksOf(lapses(LEECH_LAPSES - 1))).not.toContain('leech');
    expect(marksOf(lapses(LEECH_LAPSES))).toContain('leech');
  });

  test('as not asked and nothing else, once that is known', () => {
    const events = [answer('ties#count', past)];
    expect(marksOf(events, { asked: new Set(['joined#date']) })).toEqual(['unasked']);
    expect(marksOf(events, { asked: new Set(['ties#count']) })).toEqual(['due', 'known', 'week']);
  });

  test('by what others say of it', () => {
    const given = { review: new Set(['ties#count']), noted: new Set(['ties']) };
    expect(marksOf([], given)).toEqual(['new', 'notes', 'review']);
    expect(marksOf([], { ...given, asked: new Set() })).toEqual(['notes', 'unasked']);
  });
});

describe('a narrowed list', () => {
  const known = knowledge([answer('joined#date', NOON - 1)]);

  test.each<readonly [Partial<BrowseFilter>, readonly string[]]>([
    [{ mark: 'known' }, ['joined']],
    [{ mark: 'new' }, ['ties', 'joined', 'un']],
    [{ mark: 'new', kind: 'date' }, []],
    [{ mark: 'known', kind: 'date' }, ['joined']],
    [{ kind: 'name' }, ['joined', 'un']],
    [{ tag: 'count' }, ['ties', 'joined']],
    [{ tag: 'count', text: '194' }, ['ties']],
    [{ mark: 'unasked' }, ['who']],
    [{ kind: 'none' }, []],
  ])('by %j holds %j', (filter, ids) => expect(idsFor(filter, known)).toEqual(ids));

  test('says how many every other choice would leave', () => {
    const { byMark, byKind, byTag } = narrowed({ text: 'viet', kind: 'date' }, known);
    expect([...byMark].filter(([, count]) => count > 0)).toEqual([
      ['week', 1],
      ['known', 1],
    ]);
    expect(Object.fromEntries(byKind)).toEqual({ count: 1, name: 1, date: 1 });
    expect(Object.fromEntries(byTag)).toEqual({ 'ngoại giao': 0, count: 1 });
  });

  test('leaves as many as the choice has promised', () => {
    const filter: BrowseFilter = { text: 'n', tag: 'count' };
    const { byMark, byKind } = narrowed(filter, known);
    for (const [mark, count] of byMark) expect(idsFor({ ...filter, mark }, known)).toHaveLength(count);
    for (const [kind, count] of byKind) expect(idsFor({ ...filter, kind }, known)).toHaveLength(count);
    const { byTag } = narrowed({ text: 'n' }, known);
    for (const [tag, count] of byTag) expect(idsFor({ text: 'n', tag }, known)).toHaveLength(count);
  });
});

describe('a list', () => {
  test('is searched alike however much of it was folded ahead', () => {
    const list = new BrowseList(entries);
    const marks = list.marksBy(marker(knowledge()));
    const found = (): readonly string[] =>
      narrow(list, { text: 'nations' }, marks).entries.map(({ id }) => id);
    expect(list.foldAhead(1)).toBe(true);
    expect(found()).toEqual(['joined', 'un']);
    expect(new BrowseList(entries).foldAhead(entries.length)).toBe(false);
    expect(list.foldAhead(1)).toBe(false);
  });
});

describe('the history of a card', () => {
  const first = answer('ties#count', NOON - 20 * DAY_MS);
  const wrong = answer('ties#count', NOON - 10 * DAY_MS, { verdict: 'wrong', rating: 1, answer: '195' });
  const second = answer('ties#count', NOON - 9 * DAY_MS);
  const elsewhere = answer('joined#date', NOON - 9 * DAY_MS);
  const intervalAfter = (events: readonly ReviewEvent[]): number =>
    fold(events).get('ties#count')!.memory!.intervalDays;

  test('says what was answered and how long the card rested then', () => {
    expect(historyOf('ties#count', [second, first, elsewhere, wrong])).toEqual([
      { event: first, isOverridden: false, intervalDays: intervalAfter([first]) },
      { event: wrong, isOverridden: false, intervalDays: 0 },
      { event: second, isOverridden: false, intervalDays: intervalAfter([first, wrong, second]) },
    ]);
  });

  test('leaves out what was taken back', () => {
    expect(historyOf('ties#count', [first, wrong, undo(wrong)])).toEqual([
      { event: first, isOverridden: false, intervalDays: intervalAfter([first]) },
    ]);
    const suspended = change('suspend', 'ties#count', NOON - 5 * DAY_MS);
    expect(historyOf('ties#count', [suspended, undo(suspended)])).toEqual([]);
  });

  test('counts an answer as the learner did', () => {
    const { card: _card, ...rest } = stamped('', wrong.at + 1);
    const override: ReviewEvent = { ...rest, type: 'override', of: wrong.id, rating: 3 };
    expect(historyOf('ties#count', [first, wrong, override])[1]).toEqual({
      event: { ...wrong, rating: 3 },
      isOverridden: true,
      intervalDays: intervalAfter([first, wrong, override]),
    });
  });

  test('begins anew after a reset, which stays in it', () => {
    const reset = change('reset', 'ties#count', NOON - 5 * DAY_MS);
    const after = answer('ties#count', NOON - 4 * DAY_MS);
    expect(historyOf('ties#count', [first, second, reset, after]).slice(2)).toEqual([
      { event: reset },
      { event: after, isOverridden: false, intervalDays: intervalAfter([after]) },
    ]);
  });
});

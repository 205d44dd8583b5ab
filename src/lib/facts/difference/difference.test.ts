import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFile } from '../../../../tests/fixtures/arbitrary-file.ts';
import { cardIdsOf, type FactFile } from '../fact-file.ts';
import { readFactFile } from '../read/index.ts';
import { difference, type Difference } from './index.ts';

const NONE: Difference = {
  value: [],
  wording: [],
  source: [],
  unchanged: [],
  added: [],
  removed: [],
  shifted: [],
};

type RawFact = Readonly<Record<string, unknown>>;

function makeFile(facts: readonly RawFact[], rest: Readonly<Record<string, unknown>> = {}): FactFile {
  const raw = {
    format: 'factdeck/1',
    id: 'ties',
    title: 'Ties',
    language: 'en',
    sources: { atlas: { title: 'Atlas', date: '2024' }, survey: { title: 'Survey', publisher: 'Press' } },
    facts,
    ...rest,
  };
  const read = readFactFile(JSON.stringify(raw), { format: 'json' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.file;
}

const ties = (given: RawFact = {}): RawFact => ({
  id: 'ties',
  fact: 'Vietnam has ties with {count 194 countries}.',
  source: 'atlas',
  ...given,
});
const opened = { id: 'hall', fact: 'The hall was opened on {date 19/8/2024}.', source: 'atlas' };

describe('a card that both editions have', () => {
  const kept = { id: 'ties#count', before: '194 countries', after: '194 countries' };

  test.each<readonly [string, RawFact, Partial<Difference>]>([
    ['as it was is unchanged', {}, { unchanged: [kept] }],
    ['with other tags and relation is unchanged', { tags: ['x'], about: 'all-ties' }, { unchanged: [kept] }],
    [
      'with another number has another value',
      { fact: 'Vietnam has ties with {count 195 countries}.' },
      { value: [{ ...kept, after: '195 countries' }] },
    ],
    [
      'whose value and words changed is told by its value',
      { fact: 'Ties: {count 195 countries}.', source: 'survey' },
      { value: [{ ...kept, after: '195 countries' }] },
    ],
    ['in other words is reworded', { fact: 'Ties with {count 194 countries} exist.' }, { wording: [kept] }],
    ['asked in other words is reworded', { ask: { count: 'How many?' } }, { wording: [kept] }],
    ['of another date is reworded', { asOf: '2024-12' }, { wording: [kept] }],
    ['with a note is reworded', { note: 'The Holy See counts.' }, { wording: [kept] }],
    ['from another source has another source', { source: 'survey' }, { source: [kept] }],
    ['from another place of its source has another source', { source: 'atlas#p4' }, { source: [kept] }],
    ['that is disputed since is removed', { status: 'disputed' }, { removed: ['ties#count'] }],
  ])('%s', (_, given, expected) => {
    expect(difference(makeFile([ties()]), makeFile([ties(given)]))).toEqual({ ...NONE, ...expected });
  });

  test('whose value is written in another way is reworded', () => {
    const again = { ...opened, fact: 'The hall was opened on {date 19 August 2024}.' };
    expect(difference(makeFile([opened]), makeFile([again]))).toEqual({
      ...NONE,
      wording: [{ id: 'hall#date', before: '19/8/2024', after: '19 August 2024' }],
    });
  });

  test('is reworded where another value of its sentence changed', () => {
    const of = (year: number) => [
      { id: 'two', fact: `Hanoi was host in {date ${year}} to {count 12 heads}.`, source: 'atlas' },
    ];
    expect(difference(makeFile(of(1998)), makeFile(of(1999)))).toEqual({
      ...NONE,
      value: [{ id: 'two#date', before: '1998', after: '1999' }],
      wording: [{ id: 'two#count', before: '12 heads', after: '12 heads' }],
    });
  });

  test('is told by its source where only the date of that source changed', () => {
    const sources = { atlas: { title: 'Atlas', date: '2025' } };
    expect(difference(makeFile([opened]), makeFile([opened], { sources }))).toMatchObject({
      source: [{ id: 'hall#date' }],
    });
  });
});

test('cards of one edition only are added or removed', () => {
  expect(difference(makeFile([ties()]), makeFile([opened]))).toEqual({
    ...NONE,
    added: ['hall#date'],
    removed: ['ties#count'],
  });
});

test('a name gives a card for each side that it is asked from', () => {
  const named = (name: RawFact) => makeFile([], { names: { aff: { type: 'forum', ...name } } });
  const before = named({ name: 'ASEAN Future Forum', short: 'AFF' });
  const after = named({ name: 'ASEAN Forum on the Future', short: 'AFF', clue: 'the one of 2024', source: 'atlas' }); // prettier-ignore
  expect(difference(before, after)).toEqual({
    ...NONE,
    value: [{ id: 'aff#full', before: 'ASEAN Future Forum', after: 'ASEAN Forum on the Future' }],
    wording: [{ id: 'aff#short', before: 'AFF', after: 'AFF' }],
    added: ['aff#clue'],
  });
});

describe('a slot that is put before another of its kind', () => {
  const two = (text: string) => makeFile([{ id: 'two', fact: text, source: 'atlas' }]);

  test('shifts those after it, and that is told', () => {
    const before = two('They met {count 5 times} and agreed {count 7 times}.');
    const after = two('Of {count 9 bodies}, they met {count 5 times} and agreed {count 7 times}.');
    expect(difference(before, after)).toMatchObject({
      added: ['two#count3'],
      shifted: [
        { origin: 'two', answer: '5 times', before: 'count', after: 'count2' },
        { origin: 'two', answer: '7 times', before: 'count2', after: 'count3' },
      ],
    });
  });

  test('shifts nothing that has a name of its own', () => {
    const before = two('They met {count:met 5 times}.');
    const after = two('Of {count 9 bodies}, they met {count:met 5 times}.');
    expect(difference(before, after)).toEqual({
      ...NONE,
      wording: [{ id: 'two#met', before: '5 times', after: '5 times' }],
      added: ['two#count'],
    });
  });

  test('is not taken for one where a value came that was there before', () => {
    const before = two('They met {count 5 times} and agreed {count 7 times}.');
    const after = two('They met {count 5 times} and agreed {count 5 times}.');
    expect(difference(before, after).shifted).toEqual([]);
  });
});

const idsOf = ({ added, removed, shifted: _shifted, ...kept }: Difference): readonly string[] =>
  [...added, ...removed, ...Object.values(kept).flatMap((group) => group.map(({ id }) => id))].toSorted();

test('of every file with itself nothing differs', () => {
  fc.assert(
    fc.property(arbitraryFile, (file) => {
      const { unchanged, ...rest } = difference(file, file);
      const { unchanged: _none, ...none } = NONE;
      expect(rest).toEqual(none);
      expect(unchanged.map(({ id }) => id)).toEqual(cardIdsOf(file));
    }),
  );
});

test('of every two editions each card of either is in exactly one group', () => {
  fc.assert(
    fc.property(arbitraryFile, arbitraryFile, (before, after) => {
      const all = new Set([...cardIdsOf(before), ...cardIdsOf(after)]);
      expect(idsOf(difference(before, after))).toEqual([...all].toSorted());
    }),
  );
});

test('of every two editions what one way adds the other way removes', () => {
  fc.assert(
    fc.property(arbitraryFile, arbitraryFile, (before, after) => {
      expect(difference(before, after).added).toEqual(difference(after, before).removed);
    }),
  );
});

test('of every two editions a shifted value is one that both hold', () => {
  fc.assert(
    fc.property(arbitraryFile, arbitraryFile, (before, after) => {
      const there = new Set(cardIdsOf(after));
      for (const { origin, before: from, after: to } of difference(before, after).shifted) {
        expect(from).not.toBe(to);
        const isAsked = after.facts.some(({ id, status }) => id === origin && status === undefined);
        expect(there.has(`${origin}#${to}`)).toBe(isAsked);
      }
    }),
  );
});

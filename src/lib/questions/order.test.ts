import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, type Value } from '../kinds/index.ts';
import type { FactFile } from '../facts/index.ts';
import { baseOf, orderRoundsOf, questionsOf, type OrderRounds } from './index.ts';
import { makeFile } from './make-file.ts';
import { areApart, areApartOrRecent, gapYears, spanOfValue, type Span } from './order-spans.ts';

function roundsOf(file: FactFile, seed = 'seed'): OrderRounds | undefined {
  const base = baseOf(file);
  return orderRoundsOf(base, new Set(questionsOf(base, seed).questions.map(({ id }) => id)), seed);
}

function spanOf(written: string, kindId = 'date'): Span | undefined {
  const kind = kindOf(kindId);
  const read = kind.read(written, { language: 'en', names: new Map() });
  if (!read.ok) throw new Error(written);
  return spanOfValue(kind, read.value);
}

describe('the gap between two dates', () => {
  test.each([
    [2020, 3], [1951, 3], [1950, 8], [1851, 8], [1850, 20], [1501, 20], [1500, 20], [1475, 21], [1000, 40], [-500, 100],
  ])('in %i is %i years', (year, years) => {
    expect(gapYears(year)).toBe(years);
  }); // prettier-ignore

  test.each([
    ['2017', '2020', true],
    ['2018', '2020', false],
    ['31 December 2017', '1 January 2020', true],
    ['1945', '1952', false],
    ['1945', '1953', true],
    ['1849', '1868', false],
    ['1849', '1869', true],
    ['1998-2004', '2006', false],
    ['1998-2004', '2007', true],
    ['2020', '5 May 2020', false],
  ])('%s and %s: apart is %s', (a, b, apart) => {
    expect([areApart(spanOf(a)!, spanOf(b)!), areApart(spanOf(b)!, spanOf(a)!)]).toEqual([apart, apart]);
  });

  test.each([
    ['May 2024', 'July 2024', true],
    ['31 May 2024', '1 July 2024', true],
    ['May 2024', 'June 2024', false],
    ['2023', 'July 2024', false],
    ['May 2021', 'July 2021', false],
    ['2014', '2020', true],
  ])('of a file of 2024, by months where it must: %s and %s: %s', (a, b, apart) => {
    expect(areApartOrRecent(spanOf(a)!, spanOf(b)!, 2024)).toBe(apart);
  });

  test.each(['27 December', '1990s', '19th century', 'c. 1200'])(
    '“%s” has no place in an order',
    (written) => {
      expect(spanOf(written)).toBeUndefined();
    },
  );

  test('a term stands where its years are, an open one at its first', () => {
    expect([spanOf('2008-2009', 'term'), spanOf('2014-', 'term')]).toEqual([
      { first: 2008 * 12, last: 2009 * 12 + 11, isMonthExact: false },
      { first: 2014 * 12, last: 2014 * 12 + 11, isMonthExact: false },
    ]);
  });
});

const fact = (id: string, sentence: string, rest = ''): string =>
  `  - { id: ${id}, fact: "${sentence}", source: atlas${rest} }\n`;
const library = fact('library', 'The library was founded in {date 1898}.');
const bridge = fact('bridge', 'The bridge was built in {date 1932}.');
const hall = fact('hall', 'The hall burnt down in {date 1971}.');
const files = (...facts: string[]): FactFile => makeFile(`facts:\n${facts.join('')}`);

describe('an order round', () => {
  test('holds the facts earliest first, without their dates, and is never shown in order', () => {
    const round = roundsOf(files(hall, library, bridge))!(0);
    expect(round.rows.map(({ card, text, date, statement }) => [card, text, date, statement])).toEqual([
      ['library#date', 'The library was founded in _____.', '1898', 'The library was founded in 1898.'],
      ['bridge#date', 'The bridge was built in _____.', '1932', 'The bridge was built in 1932.'],
      ['hall#date', 'The hall burnt down in _____.', '1971', 'The hall burnt down in 1971.'],
    ]);
    expect(round.rows.map(({ sources }) => sources)).toEqual([
      [{ id: 'atlas' }],
      [{ id: 'atlas' }],
      [{ id: 'atlas' }],
    ]);
    expect(round.shown).not.toEqual([0, 1, 2]);
    expect([...round.shown].sort()).toEqual([0, 1, 2]);
  });

  test.each([
    ['two facts', [library, bridge]],
    ['a third that is too near', [library, bridge, fact('tower', 'The tower was built in {date 1935}.')]],
    ['a third of the same relation', [library.replace('atlas', 'atlas, about: city'), bridge.replace('atlas', 'atlas, about: city'), hall]],
    ['a third that is suspect', [library, bridge, hall.replace('atlas', 'atlas, status: suspect')]],
    ['a third that another supersedes', [library, bridge, fact('hall', 'The hall burnt down in {date 1971}.', ', asOf: 2001'), fact('hall-newer', 'The hall did not burn, it fell in {date 1933}.', ', supersedes: hall')]],
    ['a third as of a date, which would tell', [library, bridge, hall.replace('atlas', 'atlas, asOf: 1971')]],
    ['a third with two dates', [library, bridge, fact('hall', 'The hall, built in {date 1955}, burnt down in {date 1971}.')]],
    ['a third whose sentence shows a year', [library, bridge, fact('hall', 'The hall of 1960 burnt down in {date 1971}.')]],
    ['a third whose sentence shows a part of the date', [library, bridge, fact('hall', 'The hall burnt in the May storm, on {date 3 May 1971}.')]],
    ['a third without a year', [library, bridge, fact('fair', 'The fair is held on {date 27 December}.')]],
    ['facts that count their occasions', [fact('a', 'The first city fair was held in {date 1898}.'), fact('b', 'The second city fair was held in {date 1932}.'), hall]],
  ] as const)('is not made of %s', (_, facts) => {
    expect(roundsOf(files(...facts))).toBeUndefined();
  }); // prettier-ignore

  test('of a file that is recent through and through goes by months', () => {
    const recent = ['March 2023', '5 July 2023', 'February 2024', 'March 2024'].map((date, index) =>
      fact(`f${index}`, `House ${'ABCD'[index]} was opened in {date ${date}}.`),
    );
    const rounds = roundsOf(files(...recent))!;
    expect(rounds(0).rows.map(({ date }) => date)).toEqual([
      'March 2023',
      '5 July 2023',
      expect.stringMatching(/2024/),
    ]);
  });

  test('of a file with older facts does not', () => {
    const rounds = roundsOf(
      files(
        library,
        bridge,
        hall,
        fact('x', 'House X was opened in {date March 2024}.'),
        fact('y', 'House Y was opened in {date July 2024}.'),
      ),
    )!;
    for (let round = 0; round < 20; round += 1) {
      expect(rounds(round).rows.filter(({ date }) => date.endsWith('2024')).length).toBeLessThan(2);
    }
  });
});

const year = fc.integer({ min: 1400, max: 2024 });
const written = fc.oneof(
  { arbitrary: year.map((first) => `{date ${first}}`), weight: 3 },
  fc.tuple(fc.constantFrom('March', 'May'), year).map(([month, at]) => `{date ${month} ${at}}`),
  fc.tuple(year, fc.nat(40)).map(([first, length]) => `{term ${first}-${first + length}}`),
  year.map((first) => `{term ${first}-}`),
  fc.constantFrom('{date 3 May}', '{date c. 1700}', '{date 1990s}'),
);
const relation = fc.option(fc.constantFrom('first', 'second'), { nil: undefined, freq: 3 });
const datedFile = fc
  .array(fc.tuple(written, relation), { minLength: 3, maxLength: 14 })
  .map((facts) =>
    files(
      ...facts.map(([slot, about], index) =>
        fact(
          `f${index}`,
          `House ${'ABCDEFGHIJKLMN'[index]} belongs to ${slot}.`,
          about && `, about: ${about}`,
        ),
      ),
    ),
  );

describe('over the rounds of any file', () => {
  test('each holds three to five facts apart from each other, and the same arguments give the same round', () => {
    let seen = 0;
    fc.assert(
      fc.property(datedFile, fc.string(), fc.nat(12), (file, seed, number) => {
        const round = roundsOf(file, seed)?.(number);
        expect(roundsOf(file, seed)?.(number)).toEqual(round);
        if (round === undefined) return;
        seen += 1;
        const { byId, newestYear } = baseOf(file);
        const items = round.rows.map(({ card }) => byId.get(card)!);
        const spans = items.map(({ kind, value }: { kind: ReturnType<typeof kindOf>; value: Value }) =>
          spanOfValue(kind, value)!,
        );
        expect(items.length).toBeGreaterThanOrEqual(3);
        expect(items.length).toBeLessThanOrEqual(5);
        for (const [index, span] of spans.entries()) {
          const later = spans[index + 1];
          if (later === undefined) continue;
          expect(span.last).toBeLessThan(later.first);
          expect(areApartOrRecent(span, later, newestYear)).toBe(true);
        }
        const relations = items.flatMap(({ relation }) => relation ?? []);
        expect(new Set(relations).size).toBe(relations.length);
        expect(round.shown).not.toEqual(round.rows.map((_, place) => place));
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('facts that can stand with all others come up equally often', () => {
    const towns = Array.from({ length: 12 }, (_, index) =>
      fact(`t${index}`, `Town ${'ABCDEFGHIJKL'[index]} was founded in {date ${1500 + 30 * index}}.`),
    );
    const rounds = roundsOf(files(...towns))!;
    const uses = new Map<string, number>();
    for (let round = 0; round < 60; round += 1) {
      for (const { card } of rounds(round).rows) uses.set(card, (uses.get(card) ?? 0) + 1);
    }
    expect(uses.size).toBe(12);
    expect(Math.max(...uses.values()) - Math.min(...uses.values())).toBeLessThanOrEqual(1);
  });
});

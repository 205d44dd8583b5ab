import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../base/index.ts';
import { reasonsEn, reasonsVi, say } from '../../words/index.ts';
import { compare, excludes, meets, shape, sharedYears, years } from './compare.ts';
import { distract } from './distract.ts';
import { grade } from './grade.ts';
import { term } from './index.ts';
import { read } from './read.ts';
import { lengthOf, type TermValue } from './term-value.ts';

function termOf(written: string, language = 'en'): TermValue {
  const value = read(written, { language });
  if (!value.ok) throw new Error(`${written}: ${value.error.code}`);
  return value.value;
}

describe('a term is read as people write it', () => {
  test.each([
    ['2008-2009', 2008, 2009],
    ['2020–21', 2020, 2021],
    ['2020/21', 2020, 2021],
    ['2008-9', 2008, 2009],
    ['2009-10', 2009, 2010],
    ['1999-00', 1999, 2000],
    ['2020 - 2021', 2020, 2021],
    ['2020/2021', 2020, 2021],
    ['1945 to 1954', 1945, 1954],
    ['from 1945 to 1954', 1945, 1954],
    ['từ 1945 đến 1954', 1945, 1954],
    ['từ năm 1945 đến năm 1954', 1945, 1954],
    ['264-241 BC', -263, -240],
    ['264–241 TCN', -263, -240],
    ['27 BC - AD 14', -26, 14],
    ['58-50 BC', -57, -49],
    ['14-37 AD', 14, 37],
    ['AD 98-117', 98, 117],
    ['2014-', 2014, null],
    ['2014–', 2014, null],
    ['since 2014', 2014, null],
    ['từ 2014', 2014, null],
    ['từ năm 2014', 2014, null],
    ['2014-present', 2014, null],
    ['2014 đến nay', 2014, null],
    ['from 2014', 2014, null],
    ['1998', 1998, 1998],
  ])('%s', (written, first, last) => {
    expect(termOf(written)).toMatchObject({ first, last, written });
  });

  test.each([
    ['2021-2020', 'term.backwards'],
    ['241-264 BC', 'term.backwards'],
    ['1950-20', 'term.unreadable'],
    ['', 'term.unreadable'],
    ['two years', 'term.unreadable'],
    ['c. 2020-2021', 'term.unreadable'],
    ['08-09', 'term.unreadable'],
    ['2020-2021 or so', 'term.unreadable'],
    ['January 2020 - May 2021', 'term.unreadable'],
  ])('%s is refused: %s', (written, code) => {
    expect(read(written, { language: 'en' })).toEqual({ ok: false, error: { code, data: { written } } });
  });
});

type Verdicts = Readonly<Record<string, readonly string[]>>;

const keys: Readonly<Record<string, Verdicts>> = {
  '2020-2021': {
    right: [
      '2020-21',
      '2020–2021',
      '2020/21',
      '2020/2021',
      '2020 to 2021',
      'from 2020 to 2021',
      'từ 2020 đến 2021',
      '2020-1',
      'between 2020 and 2021',
      '2020 and 2021',
      '2020, 2021',
      'nhiệm kỳ 2020-2021',
      'the 2020-2021 term',
      "'20-'21",
      'January 2020 - December 2021',
      '2020—2021',
      '２０２０-２１',
      '2020-2021.',
      'in 2020-2021',
    ],
    'almost term.only-start': ['2020', 'in 2020'],
    'almost term.only-end': ['2021'],
    'almost term.length': ['2020-2022', '2020-2025', '2020-', 'since 2020'],
    'almost date.century-missing': ['20-21'],
    'wrong term.shifted': ['2019-2020', '2021-2022', '2008-09'],
    wrong: ['2019-2021', '2019', '2022', '2012', '2019-'],
    'wrong two-answers': ['2008-2009 or 2020-2021', '2020-2021, 2008-2009', '2008-2009 and 2020-2021'],
    'wrong unreadable': ['2021-2020', 'soon', 'not 2020-2021', '20202021'],
    'wrong empty': [' '],
    'wrong too-long': ['2020-2021 '.repeat(25)],
  },
  '2014-': {
    right: [
      '2014',
      'since 2014',
      'từ 2014',
      '2014-',
      'từ năm 2014',
      '2014-present',
      '2014 to present',
      '2014 đến nay',
      'from 2014 onwards',
      'in 2014',
      "'14",
      '2014/..',
    ],
    'wrong term.not-ended': ['2014-2025', '2014-15'],
    wrong: ['2013', 'since 2015', '2041'],
  },
  'since 2014': { right: ['2014', 'since 2014', 'từ 2014', '2014-'], 'wrong term.not-ended': ['2014-2025'] },
  '264-241 BC': {
    right: ['264 BC - 241 BC', '264–241 TCN', 'từ 264 đến 241 trước Công nguyên'],
    'almost date.era-missing': ['264-241'],
    'almost term.only-start': ['264 BC'],
    'wrong term.shifted': ['263-240 BC'],
  },
  '27 BC - AD 14': { right: ['27 BC–14 AD', '27 TCN - 14 SCN', '27 BC to 14'], wrong: ['27 AD - 41 AD'] },
  '1998': { right: ['in 1998', '1998-1998'], wrong: ['1999'] },
};

describe.each(Object.entries(keys))('%s', (key, verdicts) => {
  const cases = Object.entries(verdicts).flatMap(([verdict, answers]) =>
    answers.map((answer) => [answer, verdict] as const),
  );
  test.each(cases)('%s is %s', (answer, verdict) => {
    const { mark, reason } = grade(answer, termOf(key), { language: 'en' });
    expect(['exact', 'same', 'different'].includes(reason.code) ? mark : `${mark} ${reason.code}`).toBe(
      verdict,
    );
    expect([say(reasonsEn, reason), say(reasonsVi, reason)]).not.toContain('');
  });
});

describe('terms meet when one truth could carry both', () => {
  test.each([
    ['2020-2021', '2020/21', true],
    ['2020-2021', '2021-2022', false],
    ['2020-2021', '2019-2024', true],
    ['2014-', '2014', true],
    ['2014-', '2016-2018', true],
    ['2014-', '2012-2016', false],
    ['2014-', '2012-', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([meets(termOf(a), termOf(b)), meets(termOf(b), termOf(a))]).toEqual([expected, expected]);
  });
});

describe('a shifted term is proven false', () => {
  test.each([
    ['2023-2025', '2024-2026', 'overlap'],
    ['2023-2025', '2025-2027', undefined],
    ['2020-2021', '2021-2022', undefined],
    ['2023-2025', '2026-2028', undefined],
    ['2023-2025', '2022-2025', undefined],
    ['2023-2025', '2021-2024', undefined],
    ['2023-2025', '2023-2025', undefined],
  ])('%s, %s in one relation: %s', (key, other, proof) => {
    expect(excludes(termOf(key), termOf(other), 'relation')).toBe(proof);
  });

  test('where the slot has one value, every value that does not meet it', () => {
    expect(excludes(termOf('2020-2021'), termOf('2021-2022'), 'one-value')).toBe('one-value');
    expect(excludes(termOf('2020-2021'), termOf('2020-21'), 'one-value')).toBeUndefined();
  });
});

const start = fc.integer({ min: 200, max: 2080 });
const written = fc.oneof(
  fc
    .tuple(start, fc.integer({ min: 1, max: 30 }), fc.constantFrom('-', '–', ' to ', ' đến ', '/'))
    .map(([y, n, dash]) => `${y}${dash}${y + n}`),
  fc
    .tuple(start, fc.integer({ min: 1, max: 9 }))
    .map(([y, n]) => `${String(y).padStart(4, '1')}-${String((y + n) % 100).padStart(2, '0')}`),
  fc.tuple(start, fc.integer({ min: 1, max: 30 })).map(([y, n]) => `${y + n}-${y} BC`),
  start.map((y) => `${y}-`),
  start.map((y) => `từ năm ${y}`),
  start.map((y) => String(y)),
);
const key = written.map((text) => termOf(text));
const context = { language: 'en', names: new Map() };

test('what an author wrote is printed, read again the same, and graded right', () => {
  fc.assert(
    fc.property(key, (value) => {
      expect(read(term.print(value, context), context)).toEqual({ ok: true, value });
      expect(grade(term.gap(value, context).key.toUpperCase(), value, context).mark).toBe('right');
    }),
  );
});

/** Years from which a term is too long for one apart from it to lie in the same age. */
const longTerm = 31;

test('options have the length and format of the key on both sides, some of a short one apart from it, and grade wrong', () => {
  fc.assert(
    fc.property(key, fc.nat(500), fc.string(), (value, ageYears, seed) => {
      // Where the number of figures changes, one side looks different.
      fc.pre([value.first, value.last ?? value.first].every((year) => Math.abs(Math.abs(year) - 1000) > 40));
      const options = distract(value, {
        ...context,
        ageYears,
        latestYear: undefined,
        random: randomFrom(seed),
      });
      const below = options.filter((option) => compare(option, value) < 0).length;
      expect([below >= 2, options.length - below >= 2, options.length <= 12]).toEqual([true, true, true]);
      const isShort = value.last !== null && lengthOf(value) < longTerm;
      if (isShort) expect(options.some((option) => sharedYears(option, value) === 0)).toBe(true);
      else if (value.last !== null)
        expect(options.every((option) => Math.abs(option.first - value.first) <= 25)).toBe(true);
      for (const option of options) {
        expect([lengthOf(option), shape(option), meets(option, value)]).toEqual([
          lengthOf(value),
          shape(value),
          false,
        ]);
        expect(grade(option.written, value, context).mark).toBe('wrong');
        expect(read(option.written, context)).toEqual({ ok: true, value: option });
      }
    }),
    { numRuns: 60 },
  );
});

test('a past term has no option that ends after the latest year', () => {
  const options = distract(termOf('2020-2021'), {
    ...context,
    ageYears: 4,
    latestYear: 2024,
    random: randomFrom('s'),
  });
  expect(
    options
      .map((option) => years(option)[1])
      .sort((a, b) => a - b)
      .at(-1),
  ).toBeLessThanOrEqual(2024);
  expect(options.some((option) => option.first > 2020)).toBe(true);
});

test('long terms have options that overlap with the key, for the proof by overlap', () => {
  const value = termOf('2023-2025');
  const options = distract(value, {
    ...context,
    ageYears: 2,
    latestYear: undefined,
    random: randomFrom('s'),
  });
  const proofs = options
    .filter((option) => excludes(value, option, 'relation') === 'overlap')
    .map((option) => option.written);
  expect(proofs.sort()).toEqual(['2022-2024', '2024-2026']);
});

test('order is by beginning, then by end, open terms last', () => {
  const sorted = ['2014-', '2012-2016', '2014-2015', '2014', '27 BC - AD 14']
    .map((text) => termOf(text))
    .sort(compare);
  expect(sorted.map((value) => value.written)).toEqual([
    '27 BC - AD 14',
    '2012-2016',
    '2014',
    '2014-2015',
    '2014-',
  ]);
});

test('any text gets a verdict', () => {
  const pieces = fc.constantFrom(
    ..."0123456789-/., '~?".split(''),
    '2014',
    'since',
    'to',
    'or',
    'BC',
    'nay',
    '\ud800',
    'đến',
  );
  const strange = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(strange, fc.constantFrom(...Object.keys(keys)), (answer, written) => {
      expect(['right', 'almost', 'wrong']).toContain(grade(answer, termOf(written), context).mark);
      expect(typeof read(answer, context).ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

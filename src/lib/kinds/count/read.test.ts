import { describe, expect, test } from 'vitest';
import type { CountValue } from './count-value.ts';
import { count } from './index.ts';
import { roundsTo } from './interval.ts';
import { readCount } from './read.ts';

const inLanguage = (language: string) => ({ language, names: new Map() });
const valueOf = (written: string, language = 'en'): CountValue => {
  const read = readCount(written, language);
  if (!read.ok) throw new Error(`${written} is not read`);
  return read.value;
};

describe('a count is read', () => {
  test.each<[string, string, Partial<CountValue>]>([
    ['194 countries', 'en', { number: 194, unit: 'countries', qualifier: 'exact', form: 'plain' }],
    ['over 170 agreements', 'en', { number: 170, qualifier: 'over', unit: 'agreements' }],
    ['150+ member states', 'en', { number: 150, qualifier: 'over', unit: 'member states' }],
    ['170 người trở lên', 'vi', { number: 170, qualifier: 'at-least', unit: 'người' }],
    ['nearly 6 million compatriots', 'en', { number: 6e6, digits: '6', exponent: 6, qualifier: 'nearly' }],
    ['US$786.29 billion', 'en', { number: 786_290_000_000, digits: '786.29', currency: 'USD' }],
    ['3 million euros', 'en', { number: 3e6, currency: 'EUR' }],
    ['£2.4bn', 'en', { number: 2.4e9, currency: 'GBP' }],
    ['100 nghìn đồng', 'vi', { number: 100_000, currency: 'VND' }],
    ['20 nghìn tỷ đồng', 'vi', { number: 2e13, currency: 'VND' }],
    ['2 tỷ 500 triệu đồng', 'vi', { number: 2.5e9, currency: 'VND' }],
    ['39.5 percent', 'en', { number: 39.5, form: 'percent' }],
    ['39,5 phần trăm', 'vi', { number: 39.5, form: 'percent' }],
    ['six of seven mechanisms', 'en', { number: 6, whole: '7', form: 'of', unit: 'mechanisms' }],
    ['6/7 mechanisms', 'en', { number: 6, whole: '7', form: 'of' }],
    ['6 trên 7 cơ chế', 'vi', { number: 6, whole: '7', form: 'of', unit: 'cơ chế' }],
    ['1 in 10 people', 'en', { number: 1, whole: '10', form: 'of' }],
    ['7 in 2024', 'en', { number: 7, form: 'plain', unit: 'in 2024' }],
    ['two thirds of the surface', 'en', { digits: '2', whole: '3', form: 'fraction' }],
    ['4th', 'en', { number: 4, form: 'ordinal' }],
    ['lần thứ tư', 'vi', { number: 4, form: 'ordinal', before: 'lần ' }],
    ['thứ XIII', 'vi', { number: 13, form: 'ordinal' }],
    ['8,849 m', 'en', { number: 8849, unit: 'm' }],
    ['8.849 m', 'vi', { number: 8849, unit: 'm' }],
    ['8,849 m', 'vi', { number: 8.849, unit: 'm' }],
    ['1.5 million km²', 'en', { number: 1.5e6, unit: 'km²' }],
    ['−38.83 °C', 'en', { number: -38.83, unit: '°C' }],
    ['6.022 × 10^23 per mole', 'en', { number: 6.022e23, unit: 'per mole' }],
    ['6.022×10²³', 'en', { number: 6.022e23 }],
    ['3,14', 'vi', { number: 3.14 }],
    ['1.000.000', 'vi', { number: 1e6 }],
    ['1 234,5 km', 'fr', { number: 1234.5 }],
    ['1,5 Millionen Menschen', 'de', { number: 1.5e6, unit: 'Menschen' }],
    ['2:01:39', 'en', { number: 7299, form: 'duration' }],
    ['24 karat', 'en', { number: 24, unit: 'karat' }],
    ['150 pounds', 'en', { number: 150, currency: '', unit: 'pounds' }],
    ['gần 6 triệu đồng bào', 'vi', { number: 6e6, currency: '', unit: 'đồng bào' }],
  ])('“%s” in a deck of language %s', (written, language, expected) => {
    expect(valueOf(written, language)).toMatchObject({ ...expected, written });
  });

  test.each([
    '',
    'countries',
    'US$',
    '10-12 people',
    '3 to 4 people',
    '3-1',
    '5 ± 2',
    '1.2.3',
    '194, 195',
    'thirty or forty',
    '9'.repeat(90),
    '∞',
    '1e999',
  ])('“%s” is not read', (written) => {
    expect(readCount(written, 'en')).toMatchObject({ ok: false, error: { code: 'count.unreadable' } });
  });

  test('a part larger than its whole is refused', () => {
    expect(readCount('8/7 mechanisms', 'en')).toMatchObject({
      ok: false,
      error: { code: 'count.part-over-whole' },
    });
  });

  test('a value is plain JSON', () => {
    const value = valueOf('over 170 agreements');
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});

describe('the gap', () => {
  test.each([
    ['194 countries', '', '194', ' countries'],
    ['over 170 agreements', 'over ', '170', ' agreements'],
    ['US$786.29 billion', 'US$', '786.29 billion', ''],
    ['nearly €3 million', 'nearly €', '3 million', ''],
    ['USD 5 million', 'USD ', '5 million', ''],
    ['39.5%', '', '39.5', '%'],
    ['six of seven mechanisms', '', 'six', ' of seven mechanisms'],
    ['4th', '', '4th', ''],
    ['8,849 m', '', '8,849', ' m'],
    ['150+ states', '', '150', '+ states'],
    ['6.022 × 10^23 per mole', '', '6.022 × 10^23', ' per mole'],
  ])('of “%s”', (written, before, key, after) => {
    expect(count.gap(valueOf(written), inLanguage('en'))).toEqual({ before, key, after });
  });
});

describe('two counts', () => {
  const meet = (a: string, b: string): boolean => count.meets(valueOf(a), valueOf(b));

  test.each([
    ['194 countries', '194 countries'],
    ['US$786.29 billion', 'US$800 billion'],
    ['over 170 agreements', '180 agreements'],
    ['over 170 agreements', 'over 200 agreements'],
    ['nearly 6 million people', '5.5 million people'],
    ['about 200 ships', '190 ships'],
    ['1.5 million people', '1,523,000 people'],
    ['8,849 m', '8.849 km'],
    ['194', '194 countries'],
  ])('%s and %s may be one truth', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['194 countries', '195 countries'],
    ['194 countries', '194 people'],
    ['US$3 million', '€3 million'],
    ['US$786.29 billion', 'US$770 billion'],
    ['over 170 agreements', '169 agreements'],
    ['over 170 agreements', 'over 230 agreements'],
    ['six of seven', 'six of eight'],
    ['4th', '5th'],
    ['39.5%', '39.5'],
  ])('%s and %s exclude or do not touch each other', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([false, false]);
  });

  test('a finer figure rounds to a coarser one, never the other way', () => {
    const [exact, rounded] = [valueOf('US$786.29 billion'), valueOf('US$800 billion')];
    expect([roundsTo(exact, rounded), roundsTo(rounded, exact), roundsTo(exact, exact)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(roundsTo(exact, valueOf('US$700 billion'))).toBe(false);
  });

  test.each([
    ['194 countries', '195 countries', 'one-value'],
    ['US$786.29 billion', 'US$800 billion', undefined],
    ['over 170 agreements', 'over 180 agreements', undefined],
    ['over 170 agreements', 'over 220 agreements', 'reported'],
    ['over 170 agreements', 'over 120 agreements', 'reported'],
    ['194 countries', '200 people', undefined],
    ['US$3 million', '€5 million', undefined],
  ])('%s excludes %s: %s', (a, b, proof) => {
    expect(count.excludes(valueOf(a), valueOf(b), 'one-value')).toBe(proof);
    expect(count.excludes(valueOf(a), valueOf(b), 'relation')).toBe(proof);
  });
});

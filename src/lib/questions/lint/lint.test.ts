import { describe, expect, test } from 'vitest';
import { baseOf, lint, questionsOf } from '../index.ts';
import { makeFile } from '../make-file.ts';

function found(body: string, todayYear = 2024): unknown[] {
  const base = baseOf(makeFile(body));
  return lint(base, questionsOf(base, '1'), todayYear).map(({ id, rule, message }) => [
    id,
    rule,
    message.code,
  ]);
}

function refused(body: string): unknown[] {
  const { refusals } = questionsOf(baseOf(makeFile(body)), '1');
  return refusals
    .filter(({ form }) => form === undefined)
    .map(({ id, rule, message }) => [id, rule, message.code]);
}

const fact = (sentence: string, rest = ''): string =>
  `facts:\n  - { id: a, fact: "${sentence}", source: atlas${rest} }\n`;

describe('advice to the author', () => {
  test('a plain fact needs none', () => {
    expect(found(fact('The old library was founded in {date 1898}.'))).toEqual([]);
  });

  test('rule 11: an old figure in the present tense', () => {
    const body = fact('The state today counted has {count 194 members}.', ', asOf: 2019').replace(
      ' today counted',
      '',
    );
    expect(found(body, 2020)).toEqual([]);
    expect(found(body, 2024)).toEqual([['a#count', 11, 'stale-present']]);
  });

  test('rule 34: more than 25 words, or a gap before the fifth', () => {
    expect(found(fact(`The ${'very '.repeat(24)}old library was founded in {date 1898}.`))).toEqual([
      ['a#date', 34, 'long-stem'],
    ]);
    expect(found(fact('In {date 1898} the old library was founded.'))).toEqual([['a#date', 34, 'early-gap']]);
  });

  test('rule 43: one key for more than a fifth of a kind', () => {
    const facts = Array.from({ length: 10 }, (_, at) => {
      const year = at < 3 ? 1950 : 1960 + at;
      return `  - { id: f${at}, fact: "The hall of town ${at + 30} was built in {date ${year}}.", source: atlas }`;
    });
    expect(found(`facts:\n${facts.join('\n')}\n`)).toEqual([['f0#date', 43, 'common-key']]);
  });

  test('rule 44: a card that can only be typed', () => {
    expect(found(fact('The town hosted the fair in {date 1998}.', ', about: fairs'))).toEqual([
      ['a#date', 44, 'typed-only'],
    ]);
  });

  test('rule 46: two questions that are one', () => {
    const line = (id: string): string =>
      `  - { id: ${id}, fact: "The old library was founded in {date 1898}.", source: atlas }\n`;
    expect(found(`facts:\n${line('a')}${line('b')}`)).toEqual([['b#date', 46, 'twins']]);
  });
});

describe('rules that must hold', () => {
  test.each([
    ['a past event after its source', fact('The library burnt down in {date 2031}.'), 12, 'after-source'],
    [
      'a year asked for a day',
      fact('The library opened on {date 4 May 1898}.', ', ask: { date: In which year did it open? }'),
      32,
      'question-word',
    ],
    [
      'a number asked for a year',
      fact('The library opened in {date 1898}.', ', ask: { date: How many? }'),
      32,
      'question-word',
    ],
    [
      'a year asked for a number',
      fact('The library has {count 40 desks}.', ', ask: { count: In which year? }'),
      32,
      'question-word',
    ],
  ])('%s', (_, body, rule, code) => {
    expect(refused(body)).toEqual([[expect.any(String), rule, code]]);
  });

  test('a plan may lie after its source', () => {
    expect(refused(fact('The library is to open in {date 2031}.'))).toEqual([]);
  });

  test.each([
    ['In which year did the library open?', '1898'],
    ['In which month and year did the library open?', 'May 1898'],
    ['On what date did the library open?', '4 May 1898'],
    ['When did the library open?', '4 May 1898'],
    ['On which day of the year does the library open?', '4 May'],
  ])('“%s” fits %s', (question, date) => {
    expect(refused(fact(`The library opened on {date ${date}}.`, `, ask: { date: "${question}" }`))).toEqual(
      [],
    );
  });
});

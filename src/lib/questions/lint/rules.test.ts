import { expect, test } from 'vitest';
import { ruleOf, rules } from '../index.ts';

test('every rule from 1 to 54 but 35 is in the table, in order', () => {
  const all = Array.from({ length: 54 }, (_, index) => index + 1);
  expect(rules.map(({ number }) => number)).toEqual(all.filter((number) => number !== 35));
});

test('each says how it is held and where', () => {
  const silent = rules.filter(({ how, title, where }) => how.length === 0 || title === '' || where === '');
  expect(silent).toEqual([]);
});

test('what is refused must hold, what is only advised need not', () => {
  const wrong = rules.filter(({ level, how }) => level === 'W' && how.includes('refuse'));
  expect(wrong).toEqual([]);
  expect(ruleOf(34)).toMatchObject({ level: 'W', how: ['advise'] });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../questions/shown/index.ts';
import { LONGEST_RUN, statementShown, type Told } from './statements.ts';

const question = (origin: string): Question =>
  ({
    id: `${origin}#date`,
    origin,
    key: '1898',
    cloze: 'It was founded in _____.',
    forms: ['truefalse', 'typed'],
    rivals: [
      { text: '1903', proof: 'one-value', side: 1 },
      { text: '1891', proof: 'one-value', side: -1 },
    ],
  }) as unknown as Question;

describe('statements of a sitting', () => {
  test.each([true, false])('after four that were %s comes one that is not', (isTrue) => {
    const told = Array.from({ length: LONGEST_RUN }, (_, at) => ({ origin: `o${at}`, isTrue }));
    const shown = Array.from({ length: 20 }, (_, at) => statementShown(question(`f${at}`), 0, told)?.isTrue);
    expect(new Set(shown)).toEqual(new Set([!isTrue]));
  });

  test.each([true, false])('a fact that was told %s is not told otherwise', (isTrue) => {
    const shown = Array.from(
      { length: 20 },
      (_, repetition) => statementShown(question('f'), repetition, [{ origin: 'f', isTrue }])?.isTrue,
    );
    expect(new Set(shown)).toEqual(new Set([isTrue]));
  });

  test('where both rules leave none, there is no statement', () => {
    const told = ['f', 'b', 'c', 'd'].map((origin) => ({ origin, isTrue: true }));
    expect(statementShown(question('f'), 0, told)).toBeUndefined();
  });

  test('the same sitting gives the same statement', () => {
    expect(statementShown(question('f'), 2, [])).toEqual(statementShown(question('f'), 2, []));
  });

  test('no run is longer than four, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 60 }), (facts) => {
        let told: readonly Told[] = [];
        facts.forEach((fact, repetition) => {
          const origin = `f${fact}`;
          const statement = statementShown(question(origin), repetition, told);
          if (statement !== undefined) told = [...told, { origin, isTrue: statement.isTrue }];
        });
        const text = told.map(({ isTrue }) => (isTrue ? 't' : 'f')).join('');
        expect(text).not.toMatch(/t{5}|f{5}/);
        const versions = new Set(told.map(({ origin, isTrue }) => `${origin}/${isTrue}`));
        expect(versions.size).toBe(new Set(told.map(({ origin }) => origin)).size);
      }),
    );
  });
});

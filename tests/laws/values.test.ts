import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, type Value } from '../../src/lib/kinds/index.ts';
import { writtenValues } from '../fixtures/arbitrary-file.ts';
import { shippedFile } from '../fixtures/shipped-file.ts';

const kinds = ['date', 'count', 'term'] as const;
const contextOf = (language: string) => ({ language, names: new Map() });

/** Two values of one kind, mostly written in the same way: the second with other numbers in the places of the first. */
function pairs(id: (typeof kinds)[number]): fc.Arbitrary<readonly [a: Value, b: Value, language: string]> {
  const kind = kindOf(id);
  const changed = fc
    .tuple(writtenValues[id], fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 4, maxLength: 4 }))
    .map(([text, steps]) => {
      let at = 0;
      const other = text.replace(/\d+/g, (digits) => {
        const number = Math.max(0, Number(digits) + (steps[at++ % steps.length] ?? 0));
        return String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
      });
      return [text, other] as const;
    });
  const texts = fc.oneof({ arbitrary: changed, weight: 3 }, fc.tuple(writtenValues[id], writtenValues[id]));
  return fc
    .tuple(texts, fc.constantFrom('en', 'en-US', 'vi', 'de'))
    .map(([both, language]) => {
      const [a, b] = both.map((text) => kind.read(text, contextOf(language)));
      return a?.ok === true && b?.ok === true ? ([a.value, b.value, language] as const) : undefined;
    })
    .filter((pair) => pair !== undefined);
}

describe.each(kinds)('of every %s', (id) => {
  const kind = kindOf(id);

  test('what it meets touches where it lies', () => {
    fc.assert(
      fc.property(pairs(id), ([a, b]) => {
        if (!kind.meets(a, b)) return;
        const [ofA, ofB] = [kind.reach?.(a) ?? [], kind.reach?.(b) ?? []];
        const touch = ofA.some((one) => ofB.some(({ line, from, to }) => line === one.line && from <= one.to && one.from <= to)); // prettier-ignore
        expect([a, b, touch]).toEqual([a, b, true]);
      }),
      { numRuns: 500 },
    );
  });

  test('the verdict on a value like it is the verdict on its text', () => {
    fc.assert(
      fc.property(pairs(id), ([a, b, language]) => {
        const context = contextOf(language);
        if (kind.shape(a) !== kind.shape(b)) return;
        const { key } = kind.gap(b, context);
        const isWrong = kind.grade(key, a, context).mark === 'wrong';
        expect([a, key, kind.gradesWrong?.(b, a, context)]).toEqual([a, key, isWrong]);
      }),
      { numRuns: 500 },
    );
  });
});

test('the verdict on a name of a file is the verdict on its text', () => {
  const { names: list } = shippedFile();
  const names = new Map(list.map((entry) => [entry.id, entry]));
  const [kind, context] = [kindOf('name'), { language: 'en', names }];
  for (const form of ['any', 'short', 'full'] as const) {
    const asked = list.filter(({ short }) => form === 'any' || short !== undefined);
    for (const { id } of asked) {
      const verdicts = asked.filter((other) => other.id !== id).map((other): [string, boolean, boolean | undefined] => {
        const value = { ref: other.id, form };
        const text = kind.print(value, context);
        return [text, kind.grade(text, { ref: id, form }, context).mark === 'wrong', kind.gradesWrong?.(value, { ref: id, form }, context)];
      }); // prettier-ignore
      expect(verdicts.filter(([, ofText, ofValue]) => ofText !== ofValue)).toEqual([]);
    }
  }
});

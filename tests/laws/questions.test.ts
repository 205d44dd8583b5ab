import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/lib/base/index.ts';
import type { FactFile } from '../../src/lib/facts/index.ts';
import {
  baseOf,
  generate,
  gradeAnswer,
  optionsOf,
  type Base,
  type Generated,
  type Item,
  type Option,
  type Question,
} from '../../src/lib/questions/index.ts';
import { arbitraryFile } from '../fixtures/arbitrary-file.ts';

/** A file with what comes of it. */
interface Made {
  readonly file: FactFile;
  readonly base: Base;
  readonly made: Generated;
  readonly sets: readonly (readonly [Question, readonly Option[]])[];
}

const repetitions = 3;
const made = arbitraryFile.map((file): Made => {
  const generated = generate(file, '1');
  const sets = generated.questions.flatMap((question) =>
    Array.from({ length: repetitions }, (_, at) => [question, optionsOf(question, '1', at)] as const),
  );
  return { file, base: baseOf(file), made: generated, sets };
});

/** Holds a law against many files; fast-check prints the seed of a failure. */
function holds(law: (one: Made) => void, numRuns = 120): void {
  fc.assert(fc.property(made, law), { numRuns });
}

const itemOf = (base: Base, question: Question): Item => base.byId.get(question.id)!;
const asWords = (text: string): string => ` ${foldText(text)} `;

describe('of any fact file', () => {
  test('the same seed gives the same questions and options, to the byte', () => {
    holds(({ file, made: first, sets }) => {
      const again = generate(structuredClone(file), '1');
      expect(JSON.stringify(again)).toBe(JSON.stringify(first));
      const options = again.questions.flatMap((question) =>
        Array.from({ length: repetitions }, (_, at) => optionsOf(question, '1', at)),
      );
      expect(JSON.stringify(options)).toBe(JSON.stringify(sets.map(([, set]) => set)));
    });
  });

  test('every value is asked or refused', () => {
    holds(({ base, made: { questions, refusals } }) => {
      const told = [...questions, ...refusals.filter(({ form }) => form === undefined)].map(({ id }) => id);
      expect(told.toSorted()).toEqual(base.items.map(({ id }) => id).toSorted());
    });
  });

  test('a question without a choice is told', () => {
    holds(({ made: { questions, refusals } }) => {
      const without = questions.filter(({ forms }) => !forms.includes('choice')).map(({ id }) => id);
      expect(refusals.filter(({ form }) => form === 'choice').map(({ id }) => id)).toEqual(without);
    });
  });

  test('every question grades its own key and its full answer right', () => {
    holds(({ base, made: { questions } }) => {
      for (const { id, key, answer } of questions) {
        expect([id, key, gradeAnswer(base, id, key).mark]).toEqual([id, key, 'right']);
        expect([id, answer, gradeAnswer(base, id, answer).mark]).toEqual([id, answer, 'right']);
      }
    });
  });

  test('no wrong answer that is kept grades right or almost, and each has a proof', () => {
    holds(({ base, made: { questions } }) => {
      for (const { id, key, rivals } of questions) {
        for (const { text, proof } of rivals) {
          expect([id, key, text, gradeAnswer(base, id, text).mark]).toEqual([id, key, text, 'wrong']);
          expect(proof).toMatch(/^(?:one-value|complete|overlap|reported|by-definition)$/);
        }
      }
    });
  });

  test('a wrong answer meets no value of its relation', () => {
    holds(({ base, made: { questions } }) => {
      for (const question of questions) {
        const item = itemOf(base, question);
        if (item.kind.id === 'name' || item.relation === undefined) continue;
        const others = base.relations.get(`${item.relation}/${item.kind.id}`) ?? [];
        for (const { text } of question.rivals) {
          const written = item.gap.before + text + item.gap.after;
          const read = item.kind.read(written, base.context);
          expect([written, read.ok]).toEqual([written, true]);
          if (!read.ok) continue;
          const met = others.filter(({ value }) => item.kind.meets(value, read.value)).map(({ id }) => id);
          expect([question.id, written, met]).toEqual([question.id, written, []]);
        }
      }
    });
  });

  test('a choice has three options, one of them right', () => {
    holds(({ sets }) => {
      for (const [{ forms, key }, options] of sets) {
        expect(options).toHaveLength(forms.includes('choice') ? 3 : 0);
        expect(options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual(
          options.length > 0 ? [key] : [],
        );
        for (const { correct, proof } of options) expect(proof === undefined).toBe(correct);
      }
    });
  });

  test('a choice of four has four options where so many are proven wrong, else three', () => {
    holds(({ made: { questions } }) => {
      for (const question of questions) {
        const options = optionsOf(question, '1', 0, 4);
        const sides = [-1, 0, 1].map((side) => question.rivals.filter((rival) => rival.side === side).length);
        const isEnough = sides[1]! >= 3 || (sides[0]! >= 3 && sides[2]! >= 3);
        const expected = question.forms.includes('choice') ? (isEnough ? 4 : 3) : 0;
        const texts = new Set(options.map(({ text }) => text));
        const right = options.filter(({ correct }) => correct).length;
        expect([question.id, options.length, texts.size, right]).toEqual([question.id, expected, expected, Math.sign(expected)]); // prettier-ignore
      }
    });
  });

  test('no option equals or contains another, word by word', () => {
    holds(({ sets }) => {
      for (const [, options] of sets) {
        for (const a of options) {
          for (const b of options) {
            if (a !== b)
              expect([a.text, b.text, asWords(a.text).includes(asWords(b.text))]).toEqual([
                a.text,
                b.text,
                false,
              ]);
          }
        }
      }
    });
  });

  test('options with an order ascend', () => {
    holds(({ base, sets }) => {
      for (const [question, options] of sets) {
        const { kind, gap } = itemOf(base, question);
        if (!kind.ordered) continue;
        const values = options.map(({ text }) => {
          const read = kind.read(gap.before + text + gap.after, base.context);
          if (!read.ok) throw new Error(`${text} cannot be read`);
          return read.value;
        });
        for (const [index, value] of values.entries()) {
          if (index > 0) expect(kind.compare(values[index - 1]!, value)).toBeLessThan(0);
        }
      }
    });
  });
});

describe('the files that laws are held against', () => {
  let sample: Made[];
  beforeAll(() => {
    sample = fc.sample(made, { numRuns: 200, seed: 1 });
  });

  test('hold the common kinds in every form', () => {
    const questions = sample.flatMap((one) => one.made.questions);
    for (const kind of ['date', 'count', 'term', 'name']) {
      const forms = new Set(
        questions.filter((question) => question.kind === kind).flatMap((question) => question.forms),
      );
      expect([kind, ...forms].toSorted()).toEqual([kind, 'choice', 'truefalse', 'typed'].toSorted());
    }
  });
});

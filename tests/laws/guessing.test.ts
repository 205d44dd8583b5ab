import { beforeAll, describe, expect, test } from 'vitest';
import { foldText, randomFrom } from '../../src/lib/base/index.ts';
import type { FactFile } from '../../src/lib/facts/index.ts';
import { generate, optionsOf, type Option } from '../../src/lib/questions/index.ts';
import { mixedFacts } from '../fixtures/mixed-facts.ts';
import { shippedFile } from '../fixtures/shipped-file.ts';

/** A choice item as a guesser meets it. */
interface Shown {
  readonly texts: readonly string[];
  readonly isOrdered: boolean;
  /** How often each option stands in the deck. */
  readonly counts: readonly number[];
}

/** What a guesser without knowledge looks at: the option with the most of it is chosen, ties by chance. */
type Bot = (shown: Shown) => readonly number[];

const partsOf = (text: string): readonly string[] => foldText(text).split(' ');
const figuresOf = (text: string): readonly string[] => {
  const figures = text.replace(/\D/g, '');
  return [...figures].map((figure, index) => `${index} ${figure}`);
};
const sharedBy =
  (parts: (text: string) => readonly string[]): Bot =>
  ({ texts }) =>
    texts.map((text, index) => {
      const others = texts.filter((_, other) => other !== index).map(parts);
      return others.flatMap((other) => parts(text).filter((part) => other.includes(part))).length;
    });
const roundnessOf = (text: string): number => /0*$/.exec(text.replace(/\D/g, ''))![0].length;

const bots: Readonly<Record<string, Bot>> = {
  median: ({ texts, isOrdered }) => {
    const order = isOrdered ? texts : texts.toSorted();
    return texts.map((text) => (order.indexOf(text) === 1 ? 1 : 0));
  },
  longest: ({ texts }) => texts.map((text) => text.length),
  shortest: ({ texts }) => texts.map((text) => -text.length),
  roundest: ({ texts }) => texts.map(roundnessOf),
  'most common': ({ counts }) => counts,
  'shares most words': sharedBy(partsOf),
  'shares most figures': sharedBy(figuresOf),
  first: ({ texts }) => texts.map((_, index) => -index),
  last: ({ texts }) => texts.map((_, index) => index),
};

interface Played {
  readonly items: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly ranks: readonly number[];
}

/** Lets every bot answer every choice item of the decks, each deck as a learner meets it in so many repetitions. */
function play(decks: readonly { file: FactFile; seed: string; repetitions: number }[]): Played {
  const random = randomFrom('guessing');
  const hits: Record<string, number> = Object.fromEntries(Object.keys(bots).map((bot) => [bot, 0]));
  const ranks = [0, 0, 0];
  let items = 0;
  for (const { file, seed, repetitions } of decks) {
    const questions = generate(file, seed).questions.filter(({ forms }) => forms.includes('choice'));
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const sets = questions.map((question): [readonly Option[], boolean] => [
        optionsOf(question, seed, repetition),
        question.rivals[0]?.side !== 0,
      ]);
      const counts = new Map<string, number>();
      for (const { text } of sets.flatMap(([options]) => options))
        counts.set(text, (counts.get(text) ?? 0) + 1);
      for (const [options, isOrdered] of sets) {
        const texts = options.map(({ text }) => text);
        const key = options.findIndex(({ correct }) => correct);
        const shown: Shown = { texts, isOrdered, counts: texts.map((text) => counts.get(text) ?? 0) };
        items += 1;
        ranks[key] = (ranks[key] ?? 0) + 1;
        for (const [name, bot] of Object.entries(bots)) {
          const scores = bot(shown);
          const most = Math.max(...scores);
          const chosen = random.pick(scores.flatMap((score, index) => (score === most ? [index] : [])));
          if (chosen === key) hits[name] = (hits[name] ?? 0) + 1;
        }
      }
    }
  }
  return { items, hits, ranks };
}

const seeds = ['1', '2', '3', '4', '5'];
const decks = {
  'the shipped file': () => {
    const file = shippedFile();
    return seeds.map((seed) => ({ file, seed, repetitions: 8 }));
  },
  'generated files': () => seeds.map((seed) => ({ file: mixedFacts(seed), seed, repetitions: 6 })),
};

describe.each(Object.entries(decks))('without knowledge, in %s', (_, decksOf) => {
  let played: Played;
  beforeAll(() => {
    played = play(decksOf());
  }, 60_000);

  test('there are enough items to tell', () => {
    expect(played.items).toBeGreaterThan(3000);
  });

  test.each(Object.keys(bots))('to choose the %s gains nothing', (bot) => {
    const share = (100 * (played.hits[bot] ?? 0)) / played.items;
    expect(share).toBeGreaterThan(100 / 3 - 3);
    expect(share).toBeLessThan(100 / 3 + 3);
  });

  test('the right option stands equally often in each place', () => {
    const expected = played.items / 3;
    const chiSquare = played.ranks.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Two degrees of freedom: chance alone exceeds this once in a thousand.
    expect(chiSquare).toBeLessThan(13.8);
  });
});

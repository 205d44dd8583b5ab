import { beforeAll, describe, expect, test } from 'vitest';
import { foldMarks, foldText } from '../../src/lib/base/index.ts';
import type { FactFile } from '../../src/lib/facts/index.ts';
import { generate, optionsOf, statementOf, type Question } from '../../src/lib/questions/index.ts';
import { mixedFacts } from '../fixtures/mixed-facts.ts';
import { shippedFile } from '../fixtures/shipped-file.ts';

/** A choice item as a guesser meets it. */
interface Shown {
  readonly question: Question;
  readonly texts: readonly string[];
  readonly isOrdered: boolean;
  /** How often each option stands in the deck. */
  readonly counts: readonly number[];
  /** Place of the key. */
  readonly key: number;
}

/** What a guesser without knowledge looks at: the option with the most of it is chosen, ties by chance. */
type Bot = (shown: Shown) => readonly number[];

const partsOf = (text: string): readonly string[] => foldText(text).split(' ');
const figuresIn = (text: string): string => text.replace(/\D/g, '');
const figuresOf = (text: string): readonly string[] => [...figuresIn(text)].map((figure, index) => `${index} ${figure}`); // prettier-ignore
const sharedBy =
  (parts: (text: string) => readonly string[]): Bot =>
  ({ texts }) =>
    texts.map((text, index) => {
      const others = texts.filter((_, other) => other !== index).map(parts);
      return others.flatMap((other) => parts(text).filter((part) => other.includes(part))).length;
    });
const oddBy =
  (feature: (text: string) => unknown): Bot =>
  ({ texts }) => {
    const all = texts.map(feature);
    return all.map((own) => (all.filter((other) => other === own).length === 1 ? 1 : 0));
  };
const roundnessOf = (text: string): number => /0*$/.exec(figuresIn(text))![0].length;

const bots: Readonly<Record<string, Bot>> = {
  median: ({ texts, isOrdered }) => {
    const order = isOrdered ? texts : texts.toSorted();
    return texts.map((text) => (order.indexOf(text) === 1 ? 1 : 0));
  },
  longest: ({ texts }) => texts.map((text) => text.length),
  shortest: ({ texts }) => texts.map((text) => -text.length),
  roundest: ({ texts }) => texts.map(roundnessOf),
  'most common': ({ counts }) => counts,
  'least common': ({ counts }) => counts.map((count) => -count),
  'shares most words': sharedBy(partsOf),
  'shares most figures': sharedBy(figuresOf),
  'farthest from the others': ({ texts, isOrdered }) => {
    const numbers = texts.map((text) => (isOrdered ? Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? figuresIn(text)) : 0));
    return numbers.map((own, index) => Math.min(...numbers.filter((_, at) => at !== index).map((other) => Math.abs(own - other))));
  }, // prettier-ignore
  'shares a word with the question': ({ texts, question }) => {
    const asked = new Set(partsOf(question.prompt));
    return texts.map((text) => partsOf(text).filter((word) => word.length > 3 && asked.has(word)).length);
  },
  'odd in ending in 0': oddBy((text) => figuresIn(text).endsWith('0')),
  'odd in parity': oddBy((text) => Number(figuresIn(text).at(-1) ?? 0) % 2),
  'odd in number of figures': oddBy((text) => figuresIn(text).length),
  'odd in decade': oddBy((text) => /\d{3}(?=\d(?!\d))/.exec(text)?.[0]),
  'odd in first letter': oddBy((text) => foldText(text).charAt(0)),
  'odd in marks': oddBy((text) => foldMarks(text) !== text.toLowerCase()),
  first: ({ texts }) => texts.map((_, index) => -index),
  last: ({ texts }) => texts.map((_, index) => index),
};

/** Compares the letters of the abbreviation with the initials of the name, whichever of the two the question shows. */
const letters: Bot = ({ texts, question }) => {
  const shown = /“(.+)”|^(?:What does )?(.+?) (?:stand for|là viết tắt)/.exec(question.prompt);
  const initialsOf = (name: string): string[] => partsOf(name).map((word) => word.charAt(0));
  const shared = (short: string, name: string): number => {
    const left = initialsOf(name);
    const found = [...foldText(short)].filter((letter) => {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    return found.length / short.length;
  };
  return texts.map((text) =>
    shown?.[1] === undefined ? shared(shown?.[2] ?? '', text) : shared(text, shown[1]),
  );
};

interface Deck {
  readonly file: FactFile;
  readonly seed: string;
  readonly repetitions: number;
}

/** Every choice item of the decks, each deck as a learner meets it in so many repetitions. */
function itemsOf(decks: readonly Deck[], count: 3 | 4 = 3): Shown[] {
  return decks.flatMap(({ file, seed, repetitions }) => {
    const questions = generate(file, seed).questions.filter(({ forms }) => forms.includes('choice'));
    return Array.from({ length: repetitions }, (_, repetition) => {
      const sets = questions.map((question) => [question, optionsOf(question, seed, repetition, count)] as const); // prettier-ignore
      const counts = new Map<string, number>();
      for (const { text } of sets.flatMap(([, options]) => options)) counts.set(text, (counts.get(text) ?? 0) + 1); // prettier-ignore
      return sets.map(([question, options]): Shown => {
        const texts = options.map(({ text }) => text);
        return {
          question,
          texts,
          isOrdered: question.rivals[0]?.side !== 0,
          counts: texts.map((text) => counts.get(text) ?? 0),
          key: options.findIndex(({ correct }) => correct),
        };
      });
    }).flat();
  });
}

/** Percentage points that a bot gains above chance; 0 where there is nothing to choose. */
function gainOf(bot: Bot, items: readonly Shown[]): number {
  if (items.length === 0) return 0;
  let gained = 0;
  for (const shown of items) {
    const scores = bot(shown);
    const most = Math.max(...scores);
    const ties = scores.filter((score) => score === most).length;
    gained += (scores[shown.key] === most ? 1 / ties : 0) - 1 / shown.texts.length;
  }
  return (100 * gained) / items.length;
}

/** How far the places of the keys are from equally many: chi-square. */
function unevenness(items: readonly Shown[], places: number): number {
  const ranks = Array.from({ length: places }, (_, place) => items.filter(({ key }) => key === place).length);
  const expected = items.length / places;
  return ranks.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const isAbbreviation = ({ question }: Shown): boolean => /#(?:short|full)$/.test(question.id);

const seeds = ['1', '2', '3', '4', '5'];
const decks = {
  'the shipped file': () => {
    const file = shippedFile();
    return seeds.map((seed) => ({ file, seed, repetitions: 6 }));
  },
  'generated files': () => seeds.map((seed) => ({ file: mixedFacts(seed), seed, repetitions: 4 })),
  'generated Vietnamese files': () => seeds.map((seed) => ({ file: mixedFacts(seed, 160, 'vi'), seed, repetitions: 4 })), // prettier-ignore
};

describe.each(Object.entries(decks))('without knowledge, in %s', (_, decksOf) => {
  let items: Shown[];
  let ofFour: Shown[];
  beforeAll(() => {
    items = itemsOf(decksOf());
    ofFour = itemsOf(
      decksOf().map((deck) => ({ ...deck, repetitions: 4 })),
      4,
    );
  }, 120_000);

  test('there are enough items to tell', () => {
    expect(items.length).toBeGreaterThan(3000);
  });

  test.each(Object.entries(bots))('to choose the %s gains nothing', (_bot, bot) => {
    const gain = gainOf(bot, items);
    expect(gain).toBeGreaterThan(-3);
    expect(gain).toBeLessThan(3);
  });

  test.each([
    ['the least common', bots['least common']!],
    ['the most common', bots['most common']!],
  ])('to choose %s of abbreviations gains nothing', (_bot, bot) => {
    expect(gainOf(bot, items.filter(isAbbreviation))).toBeLessThan(3);
  });

  test('to compare letters with initials finds no name and no abbreviation', () => {
    expect(gainOf(letters, items.filter(isAbbreviation))).toBeLessThan(3);
  });

  test('half of the wrong options are true of something else', () => {
    const wrong = items.flatMap(({ question, texts, key }) => texts.filter((_, at) => at !== key).map((text) => question.rivals.find((rival) => rival.text === text)!)); // prettier-ignore
    const share = wrong.filter(({ trueOf }) => trueOf !== undefined).length / wrong.length;
    expect(share).toBeGreaterThan(0.4);
  });

  test('no wrong option is in more than 15% of the items of its kind', () => {
    for (const kind of new Set(items.map(({ question }) => question.kind))) {
      const pool = items.filter(({ question }) => question.kind === kind);
      const counts = new Map<string, number>();
      for (const { texts, key } of pool) for (const [at, text] of texts.entries()) if (at !== key) counts.set(text, (counts.get(text) ?? 0) + 1); // prettier-ignore
      const [text, most] = [...counts].reduce((top, one) => (one[1] > top[1] ? one : top));
      if (new Set(pool.map(({ question }) => question.id)).size >= 20)
        expect([kind, text, most / pool.length <= 0.15 ? '' : most / pool.length]).toEqual([kind, text, '']);
    }
  });

  test('40 to 60% of the statements of a deck are true', () => {
    for (const { file, seed } of decksOf()) {
      const { questions } = generate(file, seed);
      for (const repetition of [0, 1, 2]) {
        const said = questions.flatMap((question) => statementOf(question, seed, repetition) ?? []);
        const share = said.filter(({ isTrue }) => isTrue).length / said.length;
        expect([said.length > 100, share > 0.4, share < 0.6]).toEqual([true, true, true]);
      }
    }
  });

  test('the right option stands equally often in each place', () => {
    // Two degrees of freedom: chance alone exceeds this once in a thousand.
    expect(unevenness(items, 3)).toBeLessThan(13.8);
  });

  test('the right option of four stands equally often in each place', () => {
    const four = ofFour.filter(({ texts }) => texts.length === 4);
    expect(four.length).toBeGreaterThan(ofFour.length / 2);
    expect(new Set(ofFour.map(({ texts }) => texts.length))).toEqual(new Set([3, 4]));
    // Three degrees of freedom: chance alone exceeds this once in a thousand.
    expect(unevenness(four, 4)).toBeLessThan(16.3);
  });
});

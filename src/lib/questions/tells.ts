import { foldMarks, foldText } from '../base/index.ts';

/** What someone who does not know the answer can see of an option. Worked out once a text, for all sets that it is tried in. */
export interface Look {
  readonly length: number;
  readonly words: readonly string[];
  /** Figures with their places: 1945 and 1965 share three. */
  readonly figures: readonly string[];
  /** The year of a date, else all figures as one number: what options of one format are apart by. */
  readonly number: number;
  /** Zeros at the end of the last number; more is rounder. */
  readonly roundness: number;
  /** How often the text is shown in the deck. */
  readonly often: number;
  /** Longer words that the question shows too. */
  readonly inStem: number;
  /** What may set one option apart from the others, one entry for each feature. */
  readonly features: readonly (string | number | boolean)[];
}

/** The features in which the key must not stand alone more often than by chance (rule 19). */
const featuresOf: readonly ((text: string, figures: string) => string | number | boolean)[] = [
  (_, figures) => figures.endsWith('0'),
  (_, figures) => Number(figures.at(-1) ?? 0) % 2,
  (_, figures) => figures.length,
  (text) => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0,
  (text) => /\d{3}(?=\d(?!\d))/.exec(text)?.[0] ?? '',
  (text) => foldText(text).charAt(0),
  (text) => foldMarks(text) !== text.toLowerCase(),
  (text) => text.split(' ').length,
];

/** What shows of an option text beside a question. */
export function lookOf(text: string, often: number, stemWords: ReadonlySet<string>): Look {
  const figures = text.replace(/\D/g, '');
  const words = foldText(text).split(' ');
  return {
    length: text.length,
    words,
    figures: Array.from(figures, (figure, place) => `${place} ${figure}`),
    number: Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? figures),
    roundness: /0*$/.exec(figures)![0].length,
    often,
    inStem: words.filter((word) => word.length > 3 && stemWords.has(word)).length,
    features: featuresOf.map((featureOf) => featureOf(text, figures)),
  };
}

/** A way to choose without knowing: the option with the highest score, ties by chance. */
type Tell = (looks: readonly Look[]) => readonly number[];

/** How often a text is shown is the hardest to balance, for made values are rarer than keys: it counts more. */
const weightOfFrequency = 12;

/** How many of its parts each option shares with the others. */
function sharedCounts(parts: readonly (readonly string[])[]): readonly number[] {
  return parts.map((own, index) => {
    let sum = 0;
    for (const [at, other] of parts.entries()) {
      if (at !== index) for (const part of own) if (other.includes(part)) sum += 1;
    }
    return sum;
  });
}

const aloneIn =
  (feature: number): Tell =>
  (looks) =>
    looks.map((look) => Number(looks.every((other) => other === look || other.features[feature] !== look.features[feature]))); // prettier-ignore

/** How far each option is from the one nearest to it. */
const apart: Tell = (looks) =>
  looks.map(({ number }, index) =>
    Math.min(...looks.map((other, at) => (at === index ? Infinity : Math.abs(other.number - number)))),
  );

const common: Tell = (looks) => looks.map(({ often }) => often);
const rare: Tell = (looks) => looks.map(({ often }) => -often);

/** All tells: what converges (20), by number too, length (21), roundness and other features (19), frequency (47), words of the question (24). */
const tells: readonly Tell[] = [
  (looks) => sharedCounts(looks.map(({ words }) => words)),
  (looks) => sharedCounts(looks.map(({ figures }) => figures)),
  apart,
  (looks) => looks.map(({ length }) => length),
  (looks) => looks.map(({ length }) => -length),
  (looks) => looks.map(({ roundness }) => roundness),
  common,
  rare,
  (looks) => looks.map(({ inStem }) => inStem),
  ...featuresOf.map((_, feature) => aloneIn(feature)),
];

const weights: readonly number[] = tells.map((tell) =>
  tell === common || tell === rare ? weightOfFrequency : 1,
);

/** What each tell gains above chance in a set of options, the key's look first: 1 less chance where it finds the key. */
export function gainsOf(looks: readonly Look[]): readonly number[] {
  return tells.map((tell) => {
    const scores = tell(looks);
    const most = Math.max(...scores);
    const share = scores[0] === most ? 1 / scores.filter((score) => score === most).length : 0;
    return share - 1 / looks.length;
  });
}

/** Weight of a set's own faults beside the balance over many: it decides between sets that are as good. */
const faultWeight = 0.05;

/** Most that the key may be longer than the median of the options (rule 21). */
const longestShare = 1.25;

/**
 * The score by which a set of options is chosen after others, lower is better: how far all sets together are from telling
 * nothing, by each tell, and what the set itself gives away. It ranks, it never refuses.
 *
 * @param sums gains of the sets chosen before, one for each tell
 * @param faults of this set, from `faultsOf`
 */
export function scoreOf(sums: readonly number[], gains: readonly number[], faults: number): number {
  let score = faultWeight * faults;
  for (let index = 0; index < gains.length; index += 1)
    score += weights[index]! * (sums[index]! + gains[index]!) ** 2;
  return score;
}

/** Faults of one set, the key's look first: tells that find the key, and a key far longer than the others. */
export function faultsOf(looks: readonly Look[], gains: readonly number[]): number {
  const lengths = looks.map(({ length }) => length).sort((a, b) => a - b);
  const isLong = looks[0]!.length > longestShare * lengths[lengths.length >> 1]!;
  return gains.filter((gain) => gain > 0).length + (isLong ? 2 : 0);
}

/** How much closer to each other than to the key wrong options may stand. */
const closest = 3;

/** Whether all wrong options stand together and the key far from them, the key's look first: who sees that knows the key. */
export function isBunched([key, ...wrong]: readonly Look[]): boolean {
  const numbers = wrong.map(({ number }) => number);
  const spread = Math.max(...numbers) - Math.min(...numbers);
  const away = Math.min(...numbers.map((number) => Math.abs(number - key!.number)));
  return closest * spread < away;
}

/** No gains yet, one number for each tell. */
export const noGains: readonly number[] = tells.map(() => 0);

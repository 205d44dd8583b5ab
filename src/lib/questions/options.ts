import { foldText, randomFrom, type Random } from '../base/index.ts';
import { GAP, type Option, type Question, type Rival } from './question.ts';

/** What a guesser without knowledge could look at: the option with the most of it is chosen. */
type Tell = (texts: readonly string[], areTrue: readonly boolean[]) => readonly number[];

const tells: readonly Tell[] = [
  (texts) => sharedCounts(texts.map((text) => foldText(text).split(' '))),
  (texts) => sharedCounts(texts.map(figuresOf)),
  (texts) => texts.map((text) => text.length),
  (texts) => texts.map((text) => -text.length),
  (texts) => texts.map(roundness),
  // A value that is true of something in the deck is met more often than a changed one.
  (_, areTrue) => areTrue.map(Number),
];

/** How many of its parts each option shares with the others. */
function sharedCounts(parts: readonly (readonly string[])[]): readonly number[] {
  return parts.map((own, index) =>
    parts.reduce(
      (sum, other, at) => (at === index ? sum : sum + own.filter((part) => other.includes(part)).length),
      0,
    ),
  );
}

/** The figures of a text with their places: 1945 and 1965 share three. */
function figuresOf(text: string): readonly string[] {
  return Array.from(text.replace(/\D/g, ''), (figure, place) => `${place} ${figure}`);
}

/** Zeros at the end of the last number; more is rounder. */
function roundness(text: string): number {
  return /0*$/.exec(text.replace(/\D/g, ''))?.[0].length ?? 0;
}

/** What a guesser gains who chooses the option with the highest score, the key's standing first; ties by chance. */
function gainOf(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return scores[0] === most ? 1 / scores.filter((score) => score === most).length : 0;
}

interface Pair {
  readonly rivals: readonly [Rival, Rival];
  /** What each tell gains above chance. */
  readonly gains: readonly number[];
}

function asPair(key: string, a: Rival, b: Rival): Pair {
  const texts = [key, a.text, b.text];
  const areTrue = [true, a.trueOf !== undefined, b.trueOf !== undefined];
  return { rivals: [a, b], gains: tells.map((tell) => gainOf(tell(texts, areTrue)) - 1 / 3) };
}

function pairsOf(key: string, first: readonly Rival[], second: readonly Rival[]): Pair[] {
  if (first !== second) return first.flatMap((a) => second.map((b) => asPair(key, a, b)));
  return first.flatMap((a, index) => first.slice(index + 1).map((b) => asPair(key, a, b)));
}

/** Draws that are balanced against each other, each place of the key as often as the others. */
const balancedDraws = 24;

/**
 * Draws of pairs, one after the other from each place in turn, such that over all of them no tell gains more than it must:
 * each takes the pair that brings the sums of the gains nearest to nothing, ties by chance.
 */
function balancedPairs(places: readonly (readonly Pair[])[], random: Random): readonly Pair[] {
  const sums = tells.map(() => 0);
  const drawn: Pair[] = [];
  while (drawn.length < balancedDraws) {
    let best: Pair | undefined;
    let leastGain = Infinity;
    for (const pair of random.shuffle(places[drawn.length % places.length]!)) {
      const gain = pair.gains.reduce((sum, one, index) => sum + (sums[index]! + one) ** 2, 0);
      if (gain < leastGain - 1e-9) [best, leastGain] = [pair, gain];
    }
    if (best === undefined) return [];
    best.gains.forEach((gain, index) => (sums[index]! += gain));
    drawn.push(best);
  }
  return drawn;
}

/** Whether options can be drawn so that their order tells nothing: two wrong ones on each side, or two in all where there is no order. */
export function canOfferChoice(rivals: readonly Rival[]): boolean {
  const count = (side: Rival['side']): number => rivals.filter((rival) => rival.side === side).length;
  return count(0) >= 2 || (count(-1) >= 2 && count(1) >= 2);
}

/**
 * The three options of a choice question, as shown: numbers, dates and terms in ascending order, names in seeded order.
 * The place of the key is uniform over a deck, and the pair of rivals is drawn so that looks tell nothing about it.
 * Empty where the question has no choice form. The same arguments give the same options.
 */
export function optionsOf(question: Question, seed: string, repetition: number): readonly Option[] {
  if (!question.forms.includes('choice')) return [];
  const random = randomFrom(`${seed}/${question.id}/${repetition}`);
  const { key, rivals } = question;
  const asOption = ({ text, proof, trueOf }: Rival): Option => ({
    text,
    correct: false,
    proof,
    ...(trueOf !== undefined && { trueOf }),
  });
  if (rivals[0]?.side === 0) {
    // The same places in the lists of all questions: each name is then shown as often as any other.
    const places = randomFrom(`${seed}/${repetition}`).shuffle(rivals.map((_, place) => place));
    return random.shuffle([
      { text: key, correct: true },
      ...places.slice(0, 2).map((place) => asOption(rivals[place]!)),
    ]);
  }
  const below = rivals.filter((rival) => rival.side < 0);
  const above = rivals.filter((rival) => rival.side > 0);
  const places = [pairsOf(key, above, above), pairsOf(key, below, above), pairsOf(key, below, below)];
  const pair = random.pick(balancedPairs(places, random));
  if (pair === undefined) return [];
  const options: Option[] = [{ text: key, correct: true }, ...pair.rivals.map(asOption)];
  const [own, a, b] = options as [Option, Option, Option];
  if (pair.rivals[0].side > 0) return [own, a, b];
  return pair.rivals[1].side > 0 ? [a, own, b] : [a, b, own];
}

/** A sentence to judge: the true one, or one with a proven wrong value in place of the right one. */
export interface Statement {
  readonly text: string;
  readonly isTrue: boolean;
  /** The value that stands in it. */
  readonly value: string;
  /** Why it is false, and what its value is true of; absent on a true statement. */
  readonly rival?: Rival;
}

/** The statement of a true/false question, true half of the time; undefined where the question has no such form. Pure like `optionsOf`. */
export function statementOf(question: Question, seed: string, repetition: number): Statement | undefined {
  if (!question.forms.includes('truefalse')) return undefined;
  const random = randomFrom(`${seed}/${question.id}/${repetition}/statement`);
  const isTrue = random.int(2) === 0;
  const rival = isTrue ? undefined : random.pick(question.rivals);
  const value = rival?.text ?? question.key;
  return {
    text: question.cloze.replace(GAP, () => value),
    isTrue: rival === undefined,
    value,
    ...(rival !== undefined && { rival }),
  };
}

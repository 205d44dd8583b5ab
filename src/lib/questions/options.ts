import { foldText, randomFrom, type Random } from '../base/index.ts';
import { GAP, type Option, type Question, type Rival } from './question.ts';

/** What a guesser without knowledge could look at; each is drawn as the key's own one time in three. */
const tells: readonly ((texts: readonly string[]) => readonly number[])[] = [
  (texts) => texts.map((text) => sharedParts(text, texts)),
  (texts) => texts.map((text) => text.length),
  (texts) => texts.map((text) => -text.length),
  (texts) => texts.map(roundness),
];

function partsOf(text: string): readonly string[] {
  return foldText(text).split(' ');
}

function sharedParts(text: string, texts: readonly string[]): number {
  const own = partsOf(text);
  return texts.reduce((sum, other) => (other === text ? sum : sum + own.filter((part) => partsOf(other).includes(part)).length), 0);
}

/** Zeros at the end of the last number; more is rounder. */
function roundness(text: string): number {
  return /(0*)(?:\D*)$/.exec(text.replace(/[.,\s](?=\d)/g, ''))?.[1]?.length ?? 0;
}

/** Whether the key alone has the most of something. */
function isAlone(scores: readonly number[]): boolean {
  return scores.slice(1).every((score) => score < scores[0]!);
}

function isShared(scores: readonly number[]): boolean {
  return scores.every((score) => score === scores[0]);
}

/** The pair of rivals whose tells come nearest to a fair draw; ties fall by chance. */
function fairestPair(key: string, pairs: readonly (readonly [Rival, Rival])[], random: Random): readonly [Rival, Rival] | undefined {
  const wanted = tells.map(() => random.int(3) === 0);
  let best: readonly [Rival, Rival] | undefined;
  let leastFaults = Infinity;
  for (const pair of random.shuffle(pairs)) {
    const texts = [key, pair[0].text, pair[1].text];
    const faults = tells.reduce((sum, tell, index) => {
      const scores = tell(texts);
      return sum + (isShared(scores) || isAlone(scores) === wanted[index] ? 0 : 1);
    }, 0);
    if (faults < leastFaults) [best, leastFaults] = [pair, faults];
  }
  return best;
}

function pairsOf(first: readonly Rival[], second: readonly Rival[]): (readonly [Rival, Rival])[] {
  if (first !== second) return first.flatMap((a) => second.map((b) => [a, b] as const));
  return first.flatMap((a, index) => first.slice(index + 1).map((b) => [a, b] as const));
}

/** Whether options can be drawn so that their order tells nothing: two wrong ones on each side, or two in all where there is no order. */
export function canOfferChoice(rivals: readonly Rival[]): boolean {
  const count = (side: Rival['side']): number => rivals.filter((rival) => rival.side === side).length;
  return count(0) >= 2 || (count(-1) >= 2 && count(1) >= 2);
}

/**
 * The three options of a choice question, as shown: numbers, dates and terms in ascending order, names in seeded order.
 * The rank of the key is drawn first, so that it is uniform over a deck; then the pair of rivals that tells least.
 * Empty where the question has no choice form. The same arguments give the same options.
 */
export function optionsOf(question: Question, seed: string, repetition: number): readonly Option[] {
  if (!question.forms.includes('choice')) return [];
  const random = randomFrom(`${seed}/${question.id}/${repetition}`);
  const key: Option = { text: question.key, correct: true };
  const asOption = ({ text, proof, trueOf }: Rival): Option => ({ text, correct: false, proof, ...(trueOf !== undefined && { trueOf }) });
  const rivals = question.rivals;
  if (rivals[0]?.side === 0) {
    const pair = fairestPair(question.key, pairsOf(rivals, rivals), random) ?? [];
    return random.shuffle([key, ...pair.map(asOption)]);
  }
  const below = rivals.filter((rival) => rival.side < 0);
  const above = rivals.filter((rival) => rival.side > 0);
  const rank = random.int(3);
  const pairs = rank === 0 ? pairsOf(above, above) : rank === 2 ? pairsOf(below, below) : pairsOf(below, above);
  const pair = [...(fairestPair(question.key, pairs, random) ?? [])].sort((a, b) => rivals.indexOf(a) - rivals.indexOf(b));
  const options = pair.map(asOption);
  options.splice(rank, 0, key);
  return options;
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
  return { text: question.cloze.replace(GAP, () => value), isTrue: rival === undefined, value, ...(rival !== undefined && { rival }) };
}

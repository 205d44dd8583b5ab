import { foldText, randomFrom, type Random } from '../base/index.ts';
import { GAP, type Option, type Question, type Rival } from './question.ts';
import { faultsOf, gainsOf, isBunched, lookOf, noGains, scoreOf } from './tells.ts';

/** Wrong options that could be shown together beside the key. */
interface Choice {
  readonly rivals: readonly Rival[];
  /** What each tell gains above chance. */
  readonly gains: readonly number[];
  readonly faults: number;
  readonly isBunched: boolean;
}

/** Every choice of so many from a list, in the order of the list. */
function choicesOf<T>(list: readonly T[], count: number, from = 0): T[][] {
  if (count === 0) return [[]];
  const found: T[][] = [];
  for (let at = from; at + count <= list.length; at += 1) {
    for (const rest of choicesOf(list, count - 1, at + 1)) found.push([list[at]!, ...rest]);
  }
  return found;
}

/** The sets of rivals for each place that the key can take among options in order. */
function setsOf(question: Question, wrong: number): readonly (readonly Choice[])[] {
  const { key, prompt, rivals, often } = question;
  const stemWords = new Set(foldText(prompt).split(' '));
  const own = lookOf(key, often, stemWords);
  const looks = new Map(rivals.map((rival) => [rival, lookOf(rival.text, rival.often, stemWords)]));
  const asSet = (chosen: readonly Rival[]): Choice => {
    const shown = [own, ...chosen.map((rival) => looks.get(rival)!)];
    const gains = gainsOf(shown);
    return { rivals: chosen, gains, faults: faultsOf(shown, gains), isBunched: isBunched(shown) };
  };
  const below = rivals.filter((rival) => rival.side < 0);
  const above = rivals.filter((rival) => rival.side > 0);
  return Array.from({ length: wrong + 1 }, (_, rank) => {
    const sets = choicesOf(below, rank).flatMap((low) => choicesOf(above, wrong - rank).map((high) => asSet([...low, ...high]))); // prettier-ignore
    const spread = sets.filter((set) => !set.isBunched);
    return spread.length > 0 ? spread : sets;
  });
}

/** Draws that are balanced against each other; each place of the key among three or four comes equally often. */
const balancedDraws = 24;

/**
 * Draws of sets, one after the other from each place in turn, such that over all of them no tell gains more than it must:
 * each takes the set with the best score, ties by chance.
 */
function balancedSets(places: readonly (readonly Choice[])[], random: Random): readonly Choice[] {
  let sums = noGains;
  const drawn: Choice[] = [];
  while (drawn.length < balancedDraws) {
    let best: Choice | undefined;
    let least = Infinity;
    for (const set of random.shuffle(places[drawn.length % places.length]!)) {
      const score = scoreOf(sums, set.gains, set.faults);
      if (score < least - 1e-9) [best, least] = [set, score];
    }
    if (best === undefined) return [];
    const { gains } = best;
    sums = sums.map((sum, index) => sum + gains[index]!);
    drawn.push(best);
  }
  return drawn;
}

/** Whether options can be drawn so that their order tells nothing: as many wrong ones on each side as are shown, or in all where there is no order. */
export function canOfferChoice(rivals: readonly Pick<Rival, 'side'>[], count: 3 | 4 = 3): boolean {
  const wrong = count - 1;
  const onSide = (side: Rival['side']): number => rivals.filter((rival) => rival.side === side).length;
  return onSide(0) >= wrong || (onSide(-1) >= wrong && onSide(1) >= wrong);
}

/** Figures that each round has in `Question.rounds`: two rivals for three options and a third for four. */
export const roundLength = 3;

/** The rivals that a question without an order shows, the same round for all questions of a deck. */
function rivalsOfRound(
  { rivals, rounds = '' }: Question,
  seed: string,
  repetition: number,
): readonly Rival[] {
  const starts = Array.from({ length: rounds.length / roundLength }, (_, round) => round * roundLength);
  const start = randomFrom(seed).shuffle(starts)[repetition % starts.length] ?? 0;
  return Array.from(rounds.slice(start, start + roundLength)).flatMap((place) => rivals[Number(place)] ?? []);
}

/**
 * The options of a choice question, as shown: numbers, dates and terms in ascending order, names in seeded order.
 * The place of the key is uniform over a deck, and the rivals are drawn so that looks tell nothing about it.
 * Empty where the question has no choice form. The same arguments give the same options.
 *
 * @param count how many to show; four only where so many are proven wrong that the key can stand anywhere, else three
 */
export function optionsOf(
  question: Question,
  seed: string,
  repetition: number,
  count: 3 | 4 = 3,
): readonly Option[] {
  if (!question.forms.includes('choice')) return [];
  const random = randomFrom(`${seed}/${question.id}/${repetition}`);
  const { key, rivals } = question;
  const wrong = canOfferChoice(rivals, count) ? count - 1 : 2;
  const asOption = ({ text, proof, trueOf }: Rival): Option => ({
    text,
    correct: false,
    proof,
    ...(trueOf !== undefined && { trueOf }),
  });
  const own: Option = { text: key, correct: true };
  if (rivals[0]?.side === 0) {
    const shown = rivalsOfRound(question, seed, repetition).slice(0, wrong);
    return random.shuffle([own, ...shown.map(asOption)]);
  }
  const set = random.pick(balancedSets(setsOf(question, wrong), random));
  if (set === undefined) return [];
  return [
    ...set.rivals.filter(({ side }) => side < 0).map(asOption),
    own,
    ...set.rivals.filter(({ side }) => side > 0).map(asOption),
  ];
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

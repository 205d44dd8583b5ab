import { hash32 } from '../base/index.ts';
import { canOfferChoice, roundLength } from './options.ts';
import type { Question, Rival } from './question.ts';
import type { Found } from './rivals.ts';
import { shared } from './shared.ts';

/** What is known of a question before the deck is. */
export interface Drawn {
  /** Card id. */
  readonly id: string;
  readonly key: string;
  readonly found: readonly Found[];
}

/** Rounds in which every choice of a deck is put once; after them they come again. */
const rounds = 8;

/** How often all questions choose again in view of the others. */
const passes = 3;

/** How often a text is the key of a choice, and how often it has been taken as a rival. */
interface Load {
  readonly keys: number;
  rivals: number;
}

/** What taking a text once more adds to how far the deck is from showing each text so many times as a rival for once as a key; squared and by share. */
function costOf({ keys, rivals }: Load, perKey: number): number {
  // A text that is never right comes last, and then one that is there already: the more such, the rarer each, which tells.
  const isStarted = rivals > 0 && rivals <= perKey;
  return keys === 0 ? 1000 + (isStarted ? 0 : 1 + rivals) : (2 * (rivals - perKey * keys) + 1) / keys;
}

/** A question without an order while its rounds are drawn. */
interface Seat {
  readonly id: string;
  /** Loads of its rivals, in their order. */
  readonly loads: readonly Load[];
  /** The rivals of the round that is being drawn, by their places. */
  readonly places: number[];
  /** The rounds drawn so far. */
  readonly rounds: string[];
}

/** The loads of texts as they are asked: in a sentence one may be right often, as the expansion of an abbreviation once. */
function seatsOf(questions: readonly Drawn[]): Map<Drawn, Seat> {
  const unordered = questions.filter(({ found }) => found[0]?.side === 0 && canOfferChoice(found));
  const sideOf = (id: string): string => /#(?:short|full)$/.exec(id)?.[0] ?? '';
  const keys = new Map<string, number>();
  const loads = new Map<string, Load>();
  for (const { id, key } of unordered) {
    const name = `${sideOf(id)}/${key}`;
    keys.set(name, (keys.get(name) ?? 0) + 1);
  }
  const seats = unordered.map(({ id, found }): Seat => {
    const side = sideOf(id);
    const own = found.map(({ text }) => {
      const name = `${side}/${text}`;
      let load = loads.get(name);
      if (load === undefined) loads.set(name, (load = { keys: keys.get(name) ?? 0, rivals: 0 }));
      return load;
    });
    return { id, loads: own, places: [], rounds: [] };
  });
  return new Map(unordered.map((question, index) => [question, seats[index]!]));
}

/** Chooses the rival at one place of a round again, in view of what the others have taken. */
function choose({ id, loads, places }: Seat, at: number, round: number): void {
  const before = places[at];
  if (before !== undefined) loads[before]!.rivals -= 1;
  let best = -1;
  let least = Infinity;
  // Neighbours are near in spelling too: among equals another is first in each round.
  const start = hash32(id, (round + 1) * 8 + at) % loads.length;
  for (let step = 0; step < loads.length; step += 1) {
    const place = (start + step) % loads.length;
    if (places.includes(place) && place !== before) continue;
    const cost = costOf(loads[place]!, at < 2 ? 2 : 3);
    if (cost < least) [best, least] = [place, cost];
  }
  if (best < 0) return;
  places[at] = best;
  loads[best]!.rivals += 1;
}

/**
 * Which rivals without an order each question shows in each round, so that over the deck every text is a rival as often,
 * for once as a key, as any other: neither frequent nor rare options tell. The lists that are short choose first, then all
 * choose again in view of the others.
 */
function roundsOf(questions: readonly Drawn[]): ReadonlyMap<Drawn, Seat> {
  const seats = seatsOf(questions);
  const shortFirst = [...seats.values()].sort((a, b) => a.loads.length - b.loads.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const { loads, places } of shortFirst) {
      places.length = 0;
      for (const load of loads) load.rivals = 0;
    }
    // The third is for four options, and has no part in what is balanced for three.
    for (const together of [[0, 1], [2]]) {
      for (let pass = 0; pass < passes; pass += 1)
        for (const at of together) for (const seat of shortFirst) choose(seat, at, round);
    }
    for (const seat of shortFirst) seat.rounds.push(seat.places.join('').padEnd(roundLength, '-'));
  }
  return seats;
}

/** How often each text of a deck is shown when every choice is put once: as a key, and as one of the two rivals drawn on average from each side. */
function expectedCounts(questions: readonly Drawn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number): void => void counts.set(text, (counts.get(text) ?? 0) + times);
  for (const { key, found } of questions) {
    if (!canOfferChoice(found)) continue;
    add(key, 1);
    const below = found.filter(({ side }) => side < 0).length;
    const above = found.filter(({ side }) => side > 0).length;
    for (const { text, side } of found)
      add(text, side === 0 ? 2 / found.length : 1 / (side < 0 ? below : above));
  }
  return counts;
}

/**
 * The rivals of the questions of a deck, each with how often it is shown, and the rounds in which those without an order
 * are. Rivals that say the same become one object, and so do lists of the same rivals: a year is wrong in many questions, and
 * right in some.
 */
export function spreadRivals(
  questions: readonly Drawn[],
): readonly Pick<Question, 'often' | 'rivals' | 'rounds'>[] {
  const counts = expectedCounts(questions);
  const seats = roundsOf(questions);
  const oftenOf = (text: string): number => Math.round(10 * (counts.get(text) ?? 0));
  const oneText = shared<string>();
  for (const { key } of questions) oneText(key, () => key);
  const asRival = ({ text: own, proof, side, trueOf }: Found): Rival => {
    const text = oneText(own, () => own);
    const often = oftenOf(text);
    // Written out: V8 gives what is spread first a hidden class of its own for every object, larger than the object.
    return trueOf === undefined ? { text, proof, side, often } : { text, proof, side, trueOf, often };
  };
  const rivals: Rival[] = [];
  const placeOf = shared<number>();
  const oneList = shared<readonly Rival[]>();
  const listOf = (found: readonly Found[]): readonly Rival[] => {
    const places = found.map((one) =>
      placeOf(
        `${one.side} ${one.proof} ${one.trueOf ?? ''}/${one.text}`,
        () => rivals.push(asRival(one)) - 1,
      ),
    );
    return oneList(places.join(' '), () => places.map((place) => rivals[place]!));
  };
  return questions.map((question) => {
    const rounds = seats.get(question)?.rounds.join('');
    return {
      often: oftenOf(question.key),
      rivals: listOf(question.found),
      ...(rounds !== undefined && { rounds: oneText(rounds, () => rounds) }),
    };
  });
}

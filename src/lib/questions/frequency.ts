import { hash32 } from '../base/index.ts';
import { canOfferChoice, roundLength } from './options.ts';
import type { Question, Rival } from './question.ts';
import type { Found } from './rivals.ts';

/** What is known of a question before the deck is. */
export interface Drawn {
  /** Card id: names asked in sentences and the sides of abbreviations are spread each for themselves. */
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

/** A text as it is asked: in a sentence it may be right often, as the expansion of an abbreviation once. */
const asked = (id: string, text: string): string => `${/#(?:short|full)$/.exec(id)?.[0] ?? ''}/${text}`;

/** What taking a text once more adds to how far the deck is from showing each text so many times as a rival for once as a key; squared and by share. */
function costOf({ keys, rivals }: Load, perKey: number): number {
  // A text that is never right comes last.
  return keys === 0 ? 1000 + rivals : (2 * (rivals - perKey * keys) + 1) / keys;
}

/**
 * Which rivals without an order each question shows in each round, so that over the deck every text is a rival as often,
 * for once as a key, as any other: neither frequent nor rare options tell. The lists that are short choose first, then all
 * choose again in view of the others.
 */
class Rounds {
  readonly #loads = new Map<string, Load>();
  readonly #questions: readonly Drawn[];
  readonly #taken: ReadonlyMap<Drawn, string[]>;

  constructor(questions: readonly Drawn[]) {
    const unordered = questions.filter(({ found }) => found[0]?.side === 0 && canOfferChoice(found));
    this.#questions = unordered.toSorted((a, b) => a.found.length - b.found.length);
    this.#taken = new Map(unordered.map((question) => [question, []]));
    const keys = new Map<string, number>();
    for (const { id, key } of unordered) keys.set(asked(id, key), (keys.get(asked(id, key)) ?? 0) + 1);
    for (const { id, found } of unordered) {
      for (const { text } of found) {
        const name = asked(id, text);
        if (!this.#loads.has(name)) this.#loads.set(name, { keys: keys.get(name) ?? 0, rivals: 0 });
      }
    }
    for (let round = 0; round < rounds; round += 1) this.#draw(round);
  }

  /** The places of the rivals that a question shows, `roundLength` for each round; undefined for what has an order. */
  of(question: Drawn): string | undefined {
    return this.#taken.get(question)?.join('');
  }

  #draw(round: number): void {
    for (const load of this.#loads.values()) load.rivals = 0;
    const chosen = new Map(this.#questions.map((question): [Drawn, number[]] => [question, []]));
    const all = (at: number): void => {
      for (const question of this.#questions) this.#choose(question, chosen.get(question)!, at, round);
    };
    for (let pass = 0; pass < passes; pass += 1) for (const at of [0, 1]) all(at);
    // The third is for four options, and has no part in what is balanced for three.
    for (let pass = 0; pass < passes; pass += 1) all(2);
    for (const [question, places] of chosen)
      this.#taken.get(question)!.push(places.join('').padEnd(roundLength, '-'));
  }

  #choose({ id, found }: Drawn, places: number[], at: number, round: number): void {
    const loadOf = (place: number): Load => this.#loads.get(asked(id, found[place]!.text))!;
    const before = places[at];
    if (before !== undefined) loadOf(before).rivals -= 1;
    let best = -1;
    let least = Infinity;
    // Neighbours are near in spelling too: among equals another is first in each round.
    const start = hash32(`${id} ${round} ${at}`) % found.length;
    for (let step = 0; step < found.length; step += 1) {
      const place = (start + step) % found.length;
      if (places.includes(place) && place !== before) continue;
      const cost = costOf(loadOf(place), at < 2 ? 2 : 3);
      if (cost < least) [best, least] = [place, cost];
    }
    if (best < 0) return;
    places[at] = best;
    loadOf(best).rivals += 1;
  }
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
 * are. Rivals that say the same become one object: a year is wrong in many questions, and these are many.
 */
export function spreadRivals(
  questions: readonly Drawn[],
): readonly Pick<Question, 'often' | 'rivals' | 'rounds'>[] {
  const counts = expectedCounts(questions);
  const drawn = new Rounds(questions);
  const oftenOf = (text: string): number => Math.round(10 * (counts.get(text) ?? 0));
  const known = new Map<string, Rival>();
  const shared = (found: Found): Rival => {
    const key = `${found.side} ${found.proof} ${found.trueOf ?? ''}/${found.text}`;
    let rival = known.get(key);
    if (rival === undefined) {
      rival = { ...found, often: oftenOf(found.text) };
      known.set(key, rival);
    }
    return rival;
  };
  return questions.map((question) => {
    const places = drawn.of(question);
    return {
      often: oftenOf(question.key),
      rivals: question.found.map(shared),
      ...(places !== undefined && { rounds: places }),
    };
  });
}

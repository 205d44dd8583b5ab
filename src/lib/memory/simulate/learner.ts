import type { Random } from '../../base/index.ts';
import { stepsOf } from '../exam/steps.ts';
import type { World } from './world.ts';

/** A memory that is simulated: the truth, which no policy sees. Days are whole; the first is 0. */
export interface Learner {
  /** Chance, 0 to 1, that the fact is recalled on the morning of a day; 0 for one that was never asked. */
  readonly recall: (fact: number, day: number) => number;
  /** Asks a fact and shows the answer; a wrong answer is followed by a right one. `chance` from 0 to 1 decides. Gives whether it was right. */
  readonly ask: (fact: number, day: number, chance: number) => boolean;
}

/** How a memory works, and how one learner's is made: `ability` is in standard deviations. */
export type Model = (world: World, ability: number, random: Random) => Learner;

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Spread of learners, and of facts for one learner, in the logarithm of how long things last. */
const LEARNER_SPREAD = 0.3;
const FACT_SPREAD = 0.5;

/**
 * FSRS-6 as it is, but every learner and fact has a clock of its own (a day may count as half or as two) and a difficulty of its
 * own, so that the plan, which believes in the mean, is wrong about each.
 */
export const fsrsModel: Model = ({ facts, strength, knownBefore }, ability, random) => {
  const steps = stepsOf();
  const clock = new Float64Array(facts);
  const harder = new Float64Array(facts);
  for (let fact = 0; fact < facts; fact += 1) {
    clock[fact] = strength * Math.exp(LEARNER_SPREAD * ability + FACT_SPREAD * normal(random));
    harder[fact] = normal(random);
  }
  const stability = new Float64Array(facts);
  const difficulty = new Float64Array(facts);
  const lastDay = new Int32Array(facts).fill(-1);
  const own = (fact: number): number => Math.min(10, Math.max(1, difficulty[fact]! + harder[fact]!));
  const recall = (fact: number, day: number): number =>
    lastDay[fact]! < 0 ? 0 : steps.recall((day - lastDay[fact]!) / clock[fact]!, stability[fact]!);
  return {
    recall,
    ask: (fact, day, chance) => {
      const isNew = lastDay[fact]! < 0;
      const present = recall(fact, day);
      const right = chance < (isNew ? knownBefore : present);
      if (isNew) {
        const first = right ? steps.known : steps.learnt;
        stability[fact] = first.stability;
        difficulty[fact] = first.difficulty;
      } else if (right) {
        stability[fact] = steps.kept(stability[fact]!, own(fact), present);
        difficulty[fact] = steps.difficultyKept(difficulty[fact]!);
      } else {
        stability[fact] = steps.forgot(stability[fact]!, own(fact), present);
        difficulty[fact] = steps.difficultyForgot(difficulty[fact]!);
      }
      lastDay[fact] = day;
      return right;
    },
  };
};

/** Days after which half of a newly learnt fact is gone, in the median; and three times that for one that was known before. */
const HALF_LIFE = 4;
const KNOWN_BEFORE_FACTOR = 3;
/** The share that is recalled falls with this power of time. */
const POWER = 0.5;
/** A success multiplies the half-life by 1 to 1 + GROWTH, the more the less likely it was. */
const GROWTH = 4;
const GROWTH_POWER = 0.75;
/** What a failure leaves of a half-life. */
const LEFT = 0.6;

/**
 * Not FSRS: every fact has a half-life and is forgotten by a power of time, faster at first and far deeper than in FSRS. A success
 * lengthens the half-life the more the less likely it was, by a rate that is the fact's own, and nothing makes it level off; a
 * failure costs a part of it, but never more than was learnt first.
 */
export const powerModel: Model = ({ facts, strength, knownBefore }, ability, random) => {
  const first = new Float64Array(facts);
  const growth = new Float64Array(facts);
  for (let fact = 0; fact < facts; fact += 1) {
    first[fact] = HALF_LIFE * strength * Math.exp(LEARNER_SPREAD * ability + FACT_SPREAD * normal(random));
    growth[fact] = GROWTH * Math.exp(LEARNER_SPREAD * normal(random));
  }
  const halfLife = new Float64Array(facts);
  const lastDay = new Int32Array(facts).fill(-1);
  const halving = 2 ** (1 / POWER) - 1;
  const recall = (fact: number, day: number): number =>
    lastDay[fact]! < 0 ? 0 : (1 + (halving * (day - lastDay[fact]!)) / halfLife[fact]!) ** -POWER;
  return {
    recall,
    ask: (fact, day, chance) => {
      const isNew = lastDay[fact]! < 0;
      const present = recall(fact, day);
      const right = chance < (isNew ? knownBefore : present);
      if (isNew) halfLife[fact] = first[fact]! * (right ? KNOWN_BEFORE_FACTOR : 1);
      else if (right) halfLife[fact] = halfLife[fact]! * (1 + growth[fact]! * (1 - present) ** GROWTH_POWER);
      else halfLife[fact] = Math.max(first[fact]!, halfLife[fact]! * LEFT);
      lastDay[fact] = day;
      return right;
    },
  };
};

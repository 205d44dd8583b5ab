import { randomFrom } from '../../base/index.ts';
import { stepsOf } from '../exam/steps.ts';
import { normal, type Model } from './learner.ts';
import { SECONDS, type World } from './world.ts';

/** What a policy may know: the answers, as FSRS with its default weights understands them. One entry a fact. */
export interface View {
  readonly world: World;
  /** The first study day is 0. */
  readonly day: number;
  /** Study day of the last answer; -1 for a new fact. */
  readonly lastDay: Int32Array;
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
}

/** A way to choose what is studied. */
export interface Policy {
  readonly name: string;
  /** Begins anew, with nothing learnt. */
  readonly begin: (world: World) => Student;
}

/** A policy at work with one learner. */
export interface Student {
  /** Facts of a day, in order; as many are asked as the day's time allows. */
  readonly choose: (view: View) => ArrayLike<number>;
  /** Told after each answer. */
  readonly heard?: (fact: number, day: number, right: boolean) => void;
  /** What it believes the exam will bring, and between which shares four exams of five end. */
  readonly expect?: (view: View) => Expectation;
}

export interface Expectation {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** What came of it. All are means over all facts, from 0 to 1. */
export interface Outcome {
  /** True chance of recall at the exam, and thirty days after it without further study. */
  readonly exam: number;
  readonly later: number;
  /** True chance of recall on the mornings from the second study day to the exam: the area under the curve. */
  readonly area: number;
  /** Facts asked at least once. */
  readonly covered: number;
  /** Share that is recalled when the exam is held: drawn by the true chances. */
  readonly drawn: number;
  /** What the policy expected on the mornings of the first, the middle and the last study day; empty if it does not say. */
  readonly expected: readonly Expectation[];
  /** Share of the time that was used. */
  readonly used: number;
}

/** Chances drawn ahead for each fact; the policies share them, so that they meet the same luck. */
const DRAWN = 64;
const AFTER_DAYS = 30;

/** One learner follows one policy up to the exam. The same seed and ability give the same learner. */
export function run(world: World, model: Model, policy: Policy, seed: string, ability: number): Outcome {
  const { facts, days, secondsPerDay } = world;
  const random = randomFrom(seed);
  const learner = model(world, ability, random);
  const chances = Float64Array.from({ length: facts * DRAWN }, () => random.next());
  const pace = Math.exp(0.15 * normal(random));
  const steps = stepsOf();
  const lastDay = new Int32Array(facts).fill(-1);
  const stability = new Float64Array(facts);
  const difficulty = new Float64Array(facts);
  const answers = new Int32Array(facts);
  const student = policy.begin(world);
  const milestones = new Set([0, days >> 1, days - 1]);
  const expected: Expectation[] = [];
  let area = 0;
  let used = 0;

  const ask = (fact: number, day: number): number => {
    const count = answers[fact]!;
    answers[fact] = count + 1;
    const right = learner.ask(fact, day, chances[fact * DRAWN + (count % DRAWN)]!);
    const last = lastDay[fact]!;
    if (last < 0) {
      const first = right ? steps.known : steps.learnt;
      stability[fact] = first.stability;
      difficulty[fact] = first.difficulty;
    } else {
      const believed = steps.recall(day - last, stability[fact]!);
      stability[fact] = steps[right ? 'kept' : 'forgot'](stability[fact]!, difficulty[fact]!, believed);
      difficulty[fact] = steps[right ? 'difficultyKept' : 'difficultyForgot'](difficulty[fact]!);
    }
    lastDay[fact] = day;
    student.heard?.(fact, day, right);
    const first = last < 0 ? SECONDS.fresh : right ? SECONDS.right : SECONDS.wrong;
    return pace * (right ? first : first + SECONDS.relearn);
  };
  const mean = (of: (fact: number) => number): number => {
    let sum = 0;
    for (let fact = 0; fact < facts; fact += 1) sum += of(fact);
    return sum / facts;
  };

  for (let day = 0; day < days; day += 1) {
    const view = { world, day, lastDay, stability, difficulty };
    if (milestones.has(day) && student.expect !== undefined) expected.push(student.expect(view));
    const chosen = student.choose(view);
    let seconds = 0;
    for (let at = 0; at < chosen.length && seconds < secondsPerDay; at += 1) seconds += ask(chosen[at]!, day);
    used += Math.min(seconds, secondsPerDay) / secondsPerDay;
    area += mean((fact) => learner.recall(fact, day + 1));
  }
  return {
    exam: mean((fact) => learner.recall(fact, days)),
    later: mean((fact) => learner.recall(fact, days + AFTER_DAYS)),
    area: area / days,
    covered: mean((fact) => (lastDay[fact]! < 0 ? 0 : 1)),
    drawn: mean((fact) => (random.next() < learner.recall(fact, days) ? 1 : 0)),
    expected,
    used: used / days,
  };
}

import { randomFrom } from '../../base/index.ts';
import { fsrsModel, normal, powerModel, type Model } from './learner.ts';
import { run, type Outcome, type Policy } from './run.ts';
import type { World } from './world.ts';

export const MODELS: Readonly<Record<'fsrs' | 'power', Model>> = { fsrs: fsrsModel, power: powerModel };

/** How one policy did with many learners in one world: means, as shares from 0 to 1. */
export interface Measured {
  readonly policy: string;
  readonly exam: number;
  readonly later: number;
  readonly area: number;
  readonly covered: number;
  /** Standard error of the difference at the exam from the first policy, which had the same learners. */
  readonly error: number;
  /** Of what the policy expected on the first, the middle and the last morning; empty if it does not say. */
  readonly forecasts: readonly Forecasts[];
}

export interface Forecasts {
  /** Mean distance of the expected score from the true one. */
  readonly distance: number;
  /** Share of the exams, as drawn, that ended within the range. */
  readonly within: number;
}

/** Lets the same learners follow each policy. Learners come in pairs, one as able as the other is not; the seed names them all. */
export function measure(
  world: World,
  model: Model,
  policies: readonly Policy[],
  learners: number,
  seed: string,
): readonly Measured[] {
  const outcomes = policies.map((policy) =>
    Array.from({ length: learners }, (_, at) => {
      const ability = normal(randomFrom(`${seed}/ability/${at >> 1}`)) * (at % 2 === 0 ? 1 : -1);
      return run(world, model, policy, `${seed}/learner/${at}`, ability);
    }),
  );
  return policies.map(({ name }, at) => summed(name, outcomes[at]!, outcomes[0]!));
}

function summed(policy: string, outcomes: readonly Outcome[], first: readonly Outcome[]): Measured {
  const mean = (of: (outcome: Outcome, at: number) => number): number =>
    outcomes.reduce((sum, outcome, at) => sum + of(outcome, at), 0) / outcomes.length;
  const apart = (outcome: Outcome, at: number): number => outcome.exam - first[at]!.exam;
  const middle = mean(apart);
  return {
    policy,
    exam: mean(({ exam }) => exam),
    later: mean(({ later }) => later),
    area: mean(({ area }) => area),
    covered: mean(({ covered }) => covered),
    error: Math.sqrt(mean((outcome, at) => (apart(outcome, at) - middle) ** 2) / outcomes.length),
    forecasts: (outcomes[0]?.expected ?? []).map((_, moment) => ({
      distance: mean(({ exam, expected }) => Math.abs(exam - expected[moment]!.score)),
      within: mean(({ drawn, expected }) => {
        const { low, high } = expected[moment]!;
        return low - 1e-9 <= drawn && drawn <= high + 1e-9 ? 1 : 0;
      }),
    })),
  };
}

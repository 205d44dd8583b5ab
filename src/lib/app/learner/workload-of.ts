import {
  fold,
  standingAnswers,
  type CardState,
  type FoldOptions,
  type ReviewEvent,
} from '../../memory/index.ts';
import { workloadByRetention, type Workload } from '../../memory/statistics/index.ts';

/** What a worker is asked about what remembering costs. */
export interface WorkloadCall {
  /** One a deck. */
  readonly logs: readonly (readonly ReviewEvent[])[];
  /** Cards that the present editions hold, by deck: others are not asked any more. A deck that is not in it counts whole. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** Epoch ms. */
  readonly now: number;
  readonly offsetMinutes: number;
  readonly options: FoldOptions;
  /** Desired retentions, in order. */
  readonly choices: readonly number[];
}

/** What each choice costs, over all decks. */
export interface WorkloadReport {
  /** Answers that it is told from. */
  readonly answers: number;
  /** One for each choice, in their order. */
  readonly loads: readonly Workload[];
}

/** What each desired retention would cost a day, in all decks together. */
export function workloadOf({
  logs,
  held,
  now,
  offsetMinutes,
  options,
  choices,
}: WorkloadCall): WorkloadReport {
  const states = new Map<string, CardState>();
  for (const [deck, log] of logs.entries())
    for (const [card, state] of fold(log, options))
      if (held.get(log[0]?.deck ?? '')?.has(card) !== false) states.set(`${deck}\n${card}`, state);
  const events = logs.flat();
  const { weights, rollOverHour } = options;
  const chosen = { ...(weights && { weights }), ...(rollOverHour !== undefined && { rollOverHour }) };
  const loads = workloadByRetention({ states, events, now, offsetMinutes, choices, ...chosen });
  return { answers: standingAnswers(events).length, loads };
}

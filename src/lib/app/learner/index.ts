// What is told of a learner from the logs of all decks: loaded where that is shown, not where cards are asked.
export { Optimiser, type OptimiseTrouble } from './optimising.svelte.ts';
export { heldCards, logsOf } from './logs.ts';
export { watchWorkload } from './watch-workload.ts';
export type { WorkloadCall, WorkloadReport } from './workload-of.ts';

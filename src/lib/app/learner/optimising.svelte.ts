import type { Result } from '../../base/index.ts';
import type { ReviewEvent } from '../../memory/index.ts';
import type {
  Optimised,
  OptimiseProgress,
  OptimiseRefusal,
  PresentWeights,
} from '../../memory/optimise/index.ts';
import optimiseWorker from './optimise.worker.ts?worker&url';
import { workerUrl } from '../worker-url.ts';

/** What the worker is asked. */
export interface OptimiseOrder {
  readonly events: readonly ReviewEvent[];
  readonly options: {
    readonly rollOverHour?: number;
    /** Weights of the learner's own that are in use. */
    readonly present?: PresentWeights;
  };
}

/** What the worker tells: how far it is, again and again, then how it ended. */
export type OptimiseReport =
  { readonly progress: OptimiseProgress } | { readonly result: Result<Optimised, OptimiseRefusal> };

/** Why a fit ended without a result. */
export type OptimiseTrouble = { readonly code: 'optimise.crashed' };

/** The fit of the learner's own weights, in a worker. Nothing of it is stored: who takes the weights keeps them. */
export class Optimiser {
  #worker: Worker | undefined;
  #progress = $state.raw<OptimiseProgress | undefined>(undefined);
  #result = $state.raw<Result<Optimised, OptimiseRefusal | OptimiseTrouble> | undefined>(undefined);
  #running = $state(false);

  /** Whether a fit is under way. */
  get running(): boolean {
    return this.#running;
  }

  /** How far the fit under way is; undefined before its first epoch has passed, and when none is under way. */
  get progress(): OptimiseProgress | undefined {
    return this.#progress;
  }

  /** How the last fit ended; undefined before one has, while one is under way, and after `cancel`. */
  get result(): Result<Optimised, OptimiseRefusal | OptimiseTrouble> | undefined {
    return this.#result;
  }

  /** Begins a fit to the logs of any decks; one that is under way is given up. */
  start(events: readonly ReviewEvent[], options: OptimiseOrder['options'] = {}): void {
    this.cancel();
    const worker = new Worker(workerUrl(optimiseWorker), { type: 'module' });
    this.#worker = worker;
    this.#running = true;
    worker.onmessage = ({ data }: MessageEvent<OptimiseReport>) => {
      if ('progress' in data) this.#progress = data.progress;
      else this.#end(data.result);
    };
    worker.onerror = () => this.#end({ ok: false, error: { code: 'optimise.crashed' } });
    worker.postMessage({ events, options } satisfies OptimiseOrder);
  }

  /** Gives up the fit under way, at once, and forgets the last result. */
  cancel(): void {
    this.#end(undefined);
  }

  #end(result: Result<Optimised, OptimiseRefusal | OptimiseTrouble> | undefined): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = false;
    this.#progress = undefined;
    this.#result = result;
  }
}

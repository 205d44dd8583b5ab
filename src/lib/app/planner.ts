import type { Result } from '../base/index.ts';
import type { StorageError, Store } from '../storage/index.ts';
import type { DayBrief } from '../study/index.ts';
import type { DayPlanner, PlannedDeck, PlanRequest } from './plan-deck.ts';
import plannerWorker from './planner.worker.ts?worker&url';
import { workerUrl } from './worker-url.ts';

/** What the worker is asked. */
export interface PlannerCall {
  readonly id: number;
  readonly request: PlanRequest;
}

type Planned = Result<PlannedDeck | undefined, StorageError>;
type OnBrief = (brief: DayBrief) => void;

/** What the worker says: how a deck stands, then its planned day. */
export type PlannerAnswer = { readonly id: number } & (
  { readonly brief: DayBrief } | { readonly planned: Planned }
);

/** Plans study days apart from the page: in a worker, or in the page where the log is in memory alone or no worker starts. */
export class Planner {
  readonly #store: Store;
  readonly #waiting = new Map<
    number,
    { request: PlanRequest; settle: (planned: Planned) => void; onbrief: OnBrief | undefined }
  >();
  #isHere: boolean;
  #worker: Worker | undefined;
  #here: Promise<DayPlanner> | undefined;
  #called = 0;

  /** @param isVolatile whether the store lives in this page alone */
  constructor(store: Store, isVolatile: boolean) {
    this.#store = store;
    this.#isHere = isVolatile;
  }

  /**
   * A deck's study day; undefined where there is no such deck.
   *
   * @param onbrief is given how the deck stands before the cards are made ready, which may take seconds
   */
  plan(request: PlanRequest, onbrief?: OnBrief): Promise<Planned> {
    if (this.#isHere) return this.#planHere(request, onbrief);
    this.#worker ??= this.#start();
    const id = (this.#called += 1);
    return new Promise((settle) => {
      this.#waiting.set(id, { request, settle, onbrief });
      this.#worker?.postMessage({ id, request } satisfies PlannerCall);
    });
  }

  #start(): Worker {
    const worker = new Worker(workerUrl(plannerWorker), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PlannerAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      if ('brief' in data) return waiting?.onbrief?.(data.brief);
      waiting?.settle(data.planned);
      this.#waiting.delete(data.id);
    };
    // A worker that cannot be loaded or has a fault: the page does its work.
    worker.onerror = () => {
      this.#isHere = true;
      worker.terminate();
      for (const { request, settle, onbrief } of this.#waiting.values())
        void this.#planHere(request, onbrief).then(settle);
      this.#waiting.clear();
    };
    return worker;
  }

  async #planHere(request: PlanRequest, onbrief: OnBrief | undefined): Promise<Planned> {
    this.#here ??= import('./plan-deck.ts').then(({ DayPlanner }) => new DayPlanner(this.#store));
    return (await this.#here).plan(request, onbrief);
  }
}

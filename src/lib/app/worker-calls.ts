import { answerTo, type WorkerAnswer, type WorkerCall } from './answer-calls.ts';
import { workerUrl } from './worker-url.ts';

/** Functions by name: what they take and give is plain data. */
type Callable<Calls, Name extends keyof Calls> = Calls[Name] extends (...args: infer Args) => infer Value
  ? { readonly args: Args; readonly value: Awaited<Value> }
  : never;

type Settle = (value: unknown) => void;

/** Asks a worker that was given something once; in the page where no worker starts, or this one has failed. */
export class WorkerCalls<Given, Calls extends object> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { readonly call: WorkerCall; readonly settle: Settle }>();
  #here: Promise<Calls> | undefined;
  #asked = 0;

  /**
   * @param url address of a worker that does `answerCalls(make)`
   * @param given plain data
   */
  constructor(url: string, given: Given, make: (given: Given) => Calls | Promise<Calls>) {
    this.#worker = new Worker(workerUrl(url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('share' in data) return this.told(data.share);
      this.#waiting.get(data.id)?.settle(data.value);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = () => {
      this.#worker.terminate();
      this.#here ??= Promise.resolve(make(given));
      for (const { call, settle } of this.#waiting.values()) settle(this.#askHere(call));
      this.#waiting.clear();
    };
    this.#worker.postMessage({ given });
  }

  ask<Name extends keyof Calls & string>(
    name: Name,
    ...args: Callable<Calls, Name>['args']
  ): Promise<Callable<Calls, Name>['value']> {
    const call: WorkerCall = { id: (this.#asked += 1), name, args };
    return new Promise((settle: Settle) => {
      if (this.#here !== undefined) return settle(this.#askHere(call));
      this.#waiting.set(call.id, { call, settle });
      this.#worker.postMessage(call);
    });
  }

  /** Ends what is under way: nothing more is told. */
  close(): void {
    this.#worker.terminate();
  }

  /** Hears now and then which share is done of what the worker makes first, 0 to 1. */
  protected told(_share: number): void {
    // Most who ask wait for the values alone.
  }

  async #askHere(call: WorkerCall): Promise<unknown> {
    return answerTo(await this.#here, call);
  }
}

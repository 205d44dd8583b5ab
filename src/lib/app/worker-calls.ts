import { workerUrl } from './worker-url.ts';

/** What a worker is asked. */
export interface WorkerCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

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
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; value: unknown }>) => {
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

  async #askHere(call: WorkerCall): Promise<unknown> {
    return answerTo(await this.#here, call);
  }
}

/**
 * In a worker: answers calls by name.
 *
 * @param make makes the functions that are called, or promises them, of what the page gives first
 */
export function answerCalls(make: (given: never) => object | Promise<object>): void {
  let calls: object | Promise<object> | undefined;
  self.onmessage = async ({
    data,
  }: MessageEvent<{ readonly given: unknown } | WorkerCall>): Promise<void> => {
    try {
      if ('given' in data) calls = make(data.given as never);
      else self.postMessage({ id: data.id, value: await answerTo(await calls, data) });
    } catch (thrown) {
      // The page hears of it, and does it itself.
      reportError(thrown);
    }
  };
}

function answerTo(calls: object | undefined, { name, args }: WorkerCall): unknown {
  return (calls as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>)[name]!(...args);
}

import { workerUrl } from '../worker-url.ts';
import type { AuthorCalls } from './author-calls.ts';
import authorWorker from './author.worker.ts?worker&url';

/** What the worker is asked. */
export interface Asked {
  readonly name: keyof AuthorCalls;
  readonly args: readonly unknown[];
}

/** An author's own long deck is read to its end on a slow phone too, and yet no text can make it endless. */
const LONGEST_READ_MS = 10_000;

/** Making questions takes longer than reading. */
const longestMs: Readonly<Record<keyof AuthorCalls, number>> = {
  read: LONGEST_READ_MS,
  preview: 30_000,
  items: 5_000,
  options: 5_000,
  edit: 2 * LONGEST_READ_MS,
  idOf: LONGEST_READ_MS,
  hasComments: LONGEST_READ_MS,
  convert: 2 * LONGEST_READ_MS,
  finish: 2 * LONGEST_READ_MS,
};

/** Calls the author's worker, one call after the other. A worker that takes too long is stopped, and another one begins. */
export class Workbench {
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** The answer of the worker; undefined where it took too long or has a fault. */
  ask<Name extends keyof AuthorCalls>(
    name: Name,
    ...args: Parameters<AuthorCalls[Name]>
  ): Promise<ReturnType<AuthorCalls[Name]> | undefined> {
    const asked = this.#last.then(() => this.#post({ name, args }));
    this.#last = asked;
    return asked as Promise<ReturnType<AuthorCalls[Name]> | undefined>;
  }

  close(): void {
    void this.#worker?.then((worker) => worker.terminate(), noWorker);
    this.#worker = undefined;
  }

  async #post(asked: Asked): Promise<unknown> {
    this.#worker ??= started();
    const worker = await this.#worker.catch(noWorker);
    if (worker === undefined) return undefined;
    return new Promise((resolve) => {
      const settle = (value: unknown): void => {
        clearTimeout(timer);
        resolve(value);
      };
      const giveUp = (): void => {
        this.close();
        settle(undefined);
      };
      const timer = setTimeout(giveUp, longestMs[asked.name]);
      worker.onmessage = ({ data }: MessageEvent<{ value: unknown }>) => settle(data.value);
      worker.onerror = giveUp;
      worker.postMessage(asked);
    });
  }
}

const noWorker = (): undefined => undefined;

/** Loading the reader does not count: the clock starts when it says that it is ready. */
function started(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(authorWorker), { type: 'module' });
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('The worker could not be loaded'));
    };
  });
}

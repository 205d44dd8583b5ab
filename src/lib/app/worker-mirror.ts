import { err, type Result } from '../base/index.ts';
import type { Mirror, RawRecord, StorageError } from '../storage/index.ts';
import type { MirrorCall, MirrorCalls } from './mirror-calls.ts';
import mirrorWorker from './mirror.worker.ts?worker&url';
import { workerUrl } from './worker-url.ts';

/** An answer is on disk in milliseconds: a worker that is silent for so long has a fault. */
const LONGEST_APPEND_MS = 4_000;

/** Changes that follow each other are copied together. */
const GATHER_MS = 400;

type Settle = (result: Result<never, StorageError>) => void;

/**
 * The second copy. Answers are added by a worker that does nothing else: comparing the copies of a large deck takes the other one
 * seconds, and no card waits for that. Where no worker starts every call gives `blocked`.
 */
export class WorkerMirror implements Mirror {
  readonly #adding = new MirrorWorker();
  #caring: MirrorWorker | undefined;
  #copying: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('pagehide', () => this.#copyNow());
  }

  append(records: readonly RawRecord[]): Promise<Result<undefined, StorageError>> {
    return this.#adding.call('append', records, LONGEST_APPEND_MS);
  }

  changed(): void {
    this.#copying ??= setTimeout(() => this.#copyNow(), GATHER_MS);
  }

  call<Name extends Exclude<keyof MirrorCalls, 'append'>>(
    name: Name,
    argument: Parameters<MirrorCalls[Name]>[0],
  ): Promise<ReturnType<MirrorCalls[Name]>> {
    this.#caring ??= new MirrorWorker();
    return this.#caring.call(name, argument);
  }

  #copyNow(): void {
    if (this.#copying === undefined) return;
    clearTimeout(this.#copying);
    this.#copying = undefined;
    void this.call('copyChanging', undefined);
  }
}

/** A worker that works on the second copy, and who waits for it. */
class MirrorWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Settle>();
  #called = 0;
  #failure: StorageError | undefined;

  constructor() {
    this.#worker = new Worker(workerUrl(mirrorWorker), { type: 'module' });
    this.#worker.onmessage = ({
      data,
    }: MessageEvent<{ id: number; result: Result<never, StorageError> }>) => {
      this.#waiting.get(data.id)?.(data.result);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = (event) => {
      const failure: StorageError = { code: 'blocked', detail: `worker: ${event.message}` };
      this.#failure = failure;
      for (const settle of this.#waiting.values()) settle(err(failure));
      this.#waiting.clear();
    };
  }

  /** Asks the worker; an error `failed` when it is silent for longer than `longestMs`. */
  call<Name extends keyof MirrorCalls>(
    name: Name,
    argument: Parameters<MirrorCalls[Name]>[0],
    longestMs?: number,
  ): Promise<ReturnType<MirrorCalls[Name]>> {
    type Answer = ReturnType<MirrorCalls[Name]>;
    if (this.#failure !== undefined) return Promise.resolve(err(this.#failure) as Answer);
    const id = (this.#called += 1);
    return new Promise((resolve) => {
      const silent = (): void => {
        this.#waiting.delete(id);
        resolve(err({ code: 'failed', detail: `the second copy gave no answer to ${name}` }) as Answer);
      };
      const timer = longestMs === undefined ? undefined : setTimeout(silent, longestMs);
      this.#waiting.set(id, (result) => {
        clearTimeout(timer);
        resolve(result as Answer);
      });
      this.#worker.postMessage({ id, name, argument } satisfies MirrorCall);
    });
  }
}

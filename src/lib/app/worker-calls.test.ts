import { afterEach, expect, test, vi } from 'vitest';
import { answerCalls } from './answer-calls.ts';
import { WorkerCalls } from './worker-calls.ts';

interface Sums {
  readonly sum: (one?: number, other?: number) => number;
  readonly fail: () => never;
}

const made: number[] = [];
function sums(from: number, tell?: (share: number) => void): Promise<Sums> {
  made.push(from);
  tell?.(0.5);
  return Promise.resolve({
    sum: (one = 0, other = 0) => from + one + other,
    fail: () => {
      throw new Error('of the worker');
    },
  });
}

/** A worker on this side: what it posts is copied, as between threads. */
class NearWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  readonly #self: { onmessage?: (event: { data: unknown }) => unknown; postMessage: (data: unknown) => void };

  constructor() {
    this.#self = { postMessage: (data) => this.onmessage?.({ data: structuredClone(data) }) };
    vi.stubGlobal('self', this.#self);
    vi.stubGlobal('reportError', () => this.onerror?.());
    answerCalls(sums);
  }

  postMessage(data: unknown): void {
    void this.#self.onmessage?.({ data: structuredClone(data) });
  }

  terminate(): void {
    this.#self.postMessage = () => undefined;
  }
}

/** One that does not start. */
class NoWorker extends NearWorker {
  override postMessage(): void {
    queueMicrotask(() => this.onerror?.());
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  made.length = 0;
});

test('a worker answers each call with what it made once', async () => {
  vi.stubGlobal('Worker', NearWorker);
  const calls = new WorkerCalls<number, Sums>('worker.js', 10, sums);
  expect(await Promise.all([calls.ask('sum', 1, 2), calls.ask('sum')])).toEqual([13, 10]);
  expect(made).toEqual([10]);
});

test('a worker tells which share is done of what it makes first', async () => {
  const told: number[] = [];
  class Told extends WorkerCalls<number, Sums> {
    protected override told(share: number): void {
      told.push(share);
    }
  }
  vi.stubGlobal('Worker', NearWorker);
  await new Told('worker.js', 10, sums).ask('sum');
  expect(told).toEqual([0.5]);
});

test('where no worker starts the page answers, what was asked before and after it knew', async () => {
  vi.stubGlobal('Worker', NoWorker);
  const calls = new WorkerCalls<number, Sums>('worker.js', 10, sums);
  expect(await calls.ask('sum', 1)).toBe(11);
  expect(await calls.ask('sum', 2)).toBe(12);
  expect(made).toEqual([10]);
});

test('a call that fails in the worker is answered by the page, which fails alike', async () => {
  vi.stubGlobal('Worker', NearWorker);
  const calls = new WorkerCalls<number, Sums>('worker.js', 10, sums);
  await expect(calls.ask('fail')).rejects.toThrow('of the worker');
  expect(await calls.ask('sum', 5)).toBe(15);
});

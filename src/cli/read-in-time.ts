import { Worker } from 'node:worker_threads';
import { err, type Result } from '../lib/base/index.ts';
import { readFactFile, type ReadFile, type ReadOptions } from '../lib/facts/read/index.ts';
import type { Problem } from '../lib/facts/index.ts';

/** Computing time, so that a busy machine does not refuse a file that is only large. */
const LONGEST_CPU_MS = 2_500;
const LONGEST_MS = 20_000;
const LOOK_EVERY_MS = 100;

/** Smaller files are read in time whatever is in them, and need no thread of their own. */
const SMALL = 100_000;

/** Reads a fact file; one made to be slow is stopped, and its only problem is `file.too-slow`. */
export function readInTime(
  text: string,
  options: ReadOptions,
): Promise<Result<ReadFile, readonly Problem[]>> {
  if (text.length <= SMALL) return Promise.resolve(readFactFile(text, options));
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url));
    let timer: NodeJS.Timeout | undefined;
    const settle = (result: Result<ReadFile, readonly Problem[]>): void => {
      clearInterval(timer);
      void worker.terminate();
      resolve(result);
    };
    const giveUp = (): void => {
      settle(err([{ line: undefined, field: '', level: 'error', message: { code: 'file.too-slow' } }]));
    };
    worker.once('error', giveUp);
    // Loading the reader does not count: the clock starts when it says that it is ready.
    worker.once('message', () => {
      const begunAt = performance.now();
      const begun = process.cpuUsage();
      timer = setInterval(() => {
        const { user, system } = process.cpuUsage(begun);
        if ((user + system) / 1000 > LONGEST_CPU_MS || performance.now() - begunAt > LONGEST_MS) giveUp();
      }, LOOK_EVERY_MS);
      worker.once('message', settle);
      worker.postMessage({ text, options });
    });
  });
}

import { err, type Result } from '../../base/index.ts';
import type { ReadFile, ReadOptions } from '../../facts/read/index.ts';
import type { Problem } from '../../facts/index.ts';
import { sniffFormat } from '../../facts/tables/index.ts';
import readingWorker from './reading.worker.ts?worker&url';
import { workerUrl } from '../worker-url.ts';

/** A file that takes longer is not a fact file that anybody wrote. */
export const LONGEST_READ_MS = 2_000;

/** A slow or busy device takes seconds to start a worker; one that is silent for so long never will. */
const LONGEST_START_MS = 20_000;

/** Bytes of the largest file that is taken in at all; each format has its own cap below it. */
export const LARGEST_FILE_BYTES = 5_000_000;

/** How a fact file is to be read: its format and title as its name or its beginning tell. */
export function optionsFor(text: string, name?: string): ReadOptions {
  const format = sniffFormat(text, name);
  const title = name?.replace(/\.\w+$/, '');
  // A list of terms is no fact file yet: what it lacks is told as of a table.
  return { format: format === 'list' ? 'csv' : (format ?? 'yaml'), ...(title !== undefined && { title }) };
}

/** Reads a fact file in a worker that is stopped when the reading takes too long; then, and on a crash, the only problem is `file.too-slow`. */
export function readInWorker(
  text: string,
  options: ReadOptions,
): Promise<Result<ReadFile, readonly Problem[]>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl(readingWorker), { type: 'module' });
    const settle = (result: Result<ReadFile, readonly Problem[]>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const giveUp = (): void => {
      settle(err([{ line: undefined, field: '', level: 'error', message: { code: 'file.too-slow' } }]));
    };
    let timer = setTimeout(giveUp, LONGEST_START_MS);
    worker.onmessage = ({ data }: MessageEvent<'ready' | Result<ReadFile, readonly Problem[]>>) => {
      if (data !== 'ready') {
        settle(data);
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(giveUp, LONGEST_READ_MS);
    };
    worker.onerror = giveUp;
    worker.postMessage({ text, options });
  });
}

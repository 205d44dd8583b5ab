import { err, type Result } from '../../base/index.ts';
import type { ReadFile, ReadOptions } from '../../facts/read/index.ts';
import type { Problem } from '../../facts/index.ts';
import readingWorker from './reading.worker.ts?worker&url';
import { workerUrl } from '../service-worker-registration.ts';

/** A file that takes longer is not a fact file that anybody wrote. */
const LONGEST_MS = 2_000;

/** Bytes of the largest file that is taken in at all; each format has its own cap below it. */
export const LARGEST_FILE_BYTES = 5_000_000;

/** A fact file as text, with the format that its name or its first sign tells. */
export function formatOf(text: string, name = ''): ReadOptions['format'] {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  return text.trimStart().startsWith('{') ? 'json' : 'yaml';
}

/** Reads a fact file in a worker that is stopped when it takes too long; then, and on a crash, the only problem is `file.too-slow`. */
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
    const timer = setTimeout(giveUp, LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Result<ReadFile, readonly Problem[]>>) => settle(data);
    worker.onerror = giveUp;
    worker.postMessage({ text, options });
  });
}

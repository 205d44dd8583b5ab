import { parentPort } from 'node:worker_threads';
import { readFactFile, type ReadOptions } from '../lib/facts/read/index.ts';

parentPort?.once('message', ({ text, options }: { text: string; options: ReadOptions }) => {
  parentPort?.postMessage(readFactFile(text, options));
});
parentPort?.postMessage('ready');

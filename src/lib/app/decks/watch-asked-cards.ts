import type { FactFile } from '../../facts/index.ts';
import { workerUrl } from '../worker-url.ts';
import { askedCardsOf, type AskedCards } from './asked-cards.ts';
import askedCardsWorker from './asked-cards.worker.ts?worker&url';

/**
 * Makes the questions of a file in a worker, since it takes seconds for a deck of thousands; in the page where no worker starts.
 *
 * @returns what ends it before it is through
 */
export function watchAskedCards(file: FactFile, oncards: (cards: AskedCards) => void): () => void {
  const worker = new Worker(workerUrl(askedCardsWorker), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<AskedCards>) => {
    worker.terminate();
    oncards(data);
  };
  worker.onerror = () => {
    worker.terminate();
    oncards(askedCardsOf(file));
  };
  worker.postMessage(file);
  return () => worker.terminate();
}

import type { FactFile } from '../../facts/index.ts';
import { workerUrl } from '../worker-url.ts';
import { askedCardsOf, type AskedCards } from './asked-cards.ts';
import askedCardsWorker from './asked-cards.worker.ts?worker&url';

/**
 * Finds what a file asks in a worker, since it takes a second for a deck of tens of thousands; in the page where no worker starts.
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

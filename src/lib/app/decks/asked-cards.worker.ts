import type { FactFile } from '../../facts/index.ts';
import { askedCardsOf } from './asked-cards.ts';

// Questions are made apart from the page: meanwhile the list can be read and searched.
self.onmessage = ({ data }: MessageEvent<FactFile>): void => self.postMessage(askedCardsOf(data));

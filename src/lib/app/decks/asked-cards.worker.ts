import type { FactFile } from '../../facts/index.ts';
import { askedCardsOf } from './asked-cards.ts';

// What is asked is found apart from the page: meanwhile the list can be read and searched.
self.onmessage = ({ data }: MessageEvent<FactFile>): void => self.postMessage(askedCardsOf(data));

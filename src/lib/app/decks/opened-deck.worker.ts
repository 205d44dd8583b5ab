import type { FactFile } from '../../facts/index.ts';
import { openedDeckCalls, type OpenedDeckCalls } from './opened-deck-calls.ts';
import type { OpenedDeckCall } from './opened-deck.svelte.ts';

let calls: OpenedDeckCalls | undefined;

// Questions are made apart from the page: meanwhile it can be left. The file comes first, then what is asked of it.
self.onmessage = ({ data }: MessageEvent<{ readonly file: FactFile } | OpenedDeckCall>): void => {
  if ('file' in data) {
    calls = openedDeckCalls(data.file);
    return;
  }
  const call = calls?.[data.name] as (...args: readonly unknown[]) => unknown;
  self.postMessage({ id: data.id, value: call(...data.args) });
};

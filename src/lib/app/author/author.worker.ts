import { authorCalls, type AuthorCalls } from './author-calls.ts';
import type { Asked } from './workbench.ts';

const calls = authorCalls();

// Reading and making questions run apart from the page, so that typing stays quick and a file made to be slow can be stopped.
self.onmessage = ({ data: { name, args } }: MessageEvent<Asked>): void => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the calls use no `this`
  const call = calls[name] as (...args: readonly unknown[]) => ReturnType<AuthorCalls[typeof name]>;
  self.postMessage({ value: call(...args) });
};
self.postMessage('ready');

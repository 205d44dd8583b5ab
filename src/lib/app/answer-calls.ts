// Apart from what starts workers: a worker starts none, and its policy lets it name no policy of its own.

/** What a worker is asked. */
export interface WorkerCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a worker says: the value of a call, or which share is done of the work that comes before the first, 0 to 1. */
export type WorkerAnswer = { readonly id: number; readonly value: unknown } | { readonly share: number };

/**
 * In a worker: answers the calls of `WorkerCalls` by name.
 *
 * @param make makes the functions that are called, or promises them, of what the page gives first; may tell which share is done
 */
export function answerCalls(
  make: (given: never, tell: (share: number) => void) => object | Promise<object>,
): void {
  let calls: object | Promise<object> | undefined;
  const tell = (share: number): void => self.postMessage({ share } satisfies WorkerAnswer);
  self.onmessage = async ({
    data,
  }: MessageEvent<{ readonly given: unknown } | WorkerCall>): Promise<void> => {
    try {
      if ('given' in data) calls = make(data.given as never, tell);
      else self.postMessage({ id: data.id, value: await answerTo(await calls, data) } satisfies WorkerAnswer);
    } catch (thrown) {
      // The page hears of it, and does it itself.
      reportError(thrown);
    }
  };
}

/** What a call gives. */
export function answerTo(calls: object | undefined, { name, args }: WorkerCall): unknown {
  return (calls as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>)[name]!(...args);
}

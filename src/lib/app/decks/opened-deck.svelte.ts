import type { FactFile } from '../../facts/index.ts';
import type { CardOption } from '../author/preview.ts';
import { workerUrl } from '../worker-url.ts';
import { openedDeckCalls, type OpenedDeckCalls } from './opened-deck-calls.ts';
import openedDeckWorker from './opened-deck.worker.ts?worker&url';

/** What the worker is asked. */
export interface OpenedDeckCall {
  readonly id: number;
  readonly name: keyof OpenedDeckCalls;
  readonly args: readonly unknown[];
}

type Settle = (value: unknown) => void;

/** A file that is looked at before it is kept. Its questions are made in a worker; in the page where none starts. */
export class OpenedDeck {
  readonly #file: FactFile;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { readonly call: OpenedDeckCall; readonly settle: Settle }>();
  #here: OpenedDeckCalls | undefined;
  #asked = 0;
  #options = $state.raw<ReadonlyMap<string, readonly CardOption[]>>(new Map());

  constructor(file: FactFile) {
    this.#file = file;
    this.#worker = new Worker(workerUrl(openedDeckWorker), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; value: unknown }>) => {
      this.#waiting.get(data.id)?.settle(data.value);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = () => {
      this.#worker.terminate();
      this.#here ??= openedDeckCalls(file);
      for (const { call, settle } of this.#waiting.values()) settle(this.#askHere(call));
      this.#waiting.clear();
    };
    this.#worker.postMessage({ file });
  }

  get file(): FactFile {
    return this.#file;
  }

  /** The answers of a card, once they are known; asks for them. */
  optionsOf(card: string): readonly CardOption[] {
    const known = this.#options.get(card);
    if (known === undefined) queueMicrotask(() => void this.#askOptions(card));
    return known ?? [];
  }

  ask<Name extends keyof OpenedDeckCalls>(
    name: Name,
    ...args: Parameters<OpenedDeckCalls[Name]>
  ): Promise<ReturnType<OpenedDeckCalls[Name]>> {
    const call: OpenedDeckCall = { id: (this.#asked += 1), name, args };
    const asked = new Promise<unknown>((settle) => {
      if (this.#here !== undefined) {
        settle(this.#askHere(call));
        return;
      }
      this.#waiting.set(call.id, { call, settle });
      this.#worker.postMessage(call);
    });
    return asked as Promise<ReturnType<OpenedDeckCalls[Name]>>;
  }

  /** Ends what is under way: nothing more is told. */
  close(): void {
    this.#worker.terminate();
  }

  #askHere({ name, args }: OpenedDeckCall): unknown {
    const call = this.#here?.[name] as (...given: readonly unknown[]) => unknown;
    return call(...args);
  }

  async #askOptions(card: string): Promise<void> {
    const options = await this.ask('options', card);
    this.#options = new Map([...this.#options, [card, options]]);
  }
}

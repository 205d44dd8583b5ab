import { ok, type Result } from '../../base/index.ts';
import type { FactFile, Problem, Source } from '../../facts/index.ts';
import type { CardOption, ItemFilter, PreviewItem } from '../author/preview.ts';
import { Part } from '../part.svelte.ts';
import { now } from '../platform.ts';
import { WorkerCalls } from '../worker-calls.ts';
import { openedDeckCalls, type OpenedDeckCalls, type Opening, type ReadDeck } from './opened-deck-calls.ts';
import openedDeckWorker from './opened-deck.worker.ts?worker&url';
import { failedAs, type WrittenFile } from './written-file.ts';

/** A file that takes longer is not a fact file that anybody wrote. */
const LONGEST_READ_MS = 2_000;

/** A slow or busy device takes seconds to start a worker; one that is silent for so long never will. */
const LONGEST_START_MS = 20_000;

/**
 * A file that is looked at before it is kept. A worker reads it and makes its questions, and holds them: the page has only what it
 * shows. Where no worker starts the page makes the questions of what was read before, and reads nothing that somebody wrote.
 */
export class OpenedDeck extends WorkerCalls<Opening, OpenedDeckCalls> {
  /** The values that it asks. */
  readonly items: Part<[filter: ItemFilter, from: number, to: number], PreviewItem>;
  readonly sources: Part<[from: number, to: number], Source>;
  #made = $state(0);
  #options = $state.raw<ReadonlyMap<string, readonly CardOption[]>>(new Map());
  #onbegin: (() => void) | undefined;

  constructor(file: FactFile | WrittenFile) {
    const opening: Opening = {
      file: 'written' in file ? file : ok({ file, warnings: [] }),
      todayYear: new Date(now()).getFullYear(),
    };
    super(openedDeckWorker, opening, openedDeckCalls);
    this.items = new Part((...part) => this.ask('items', ...part));
    this.sources = new Part((...part) => this.ask('sources', ...part));
  }

  /** Which share of its questions is made, 0 to 1. */
  get made(): number {
    return this.#made;
  }

  /** What the file is. Reading that takes too long is stopped; then, and on a crash, the only problem is `file.too-slow`. */
  read(): Promise<Result<ReadDeck, readonly Problem[]>> {
    return new Promise((resolve) => {
      const settle = (read: Result<ReadDeck, readonly Problem[]>): void => {
        clearTimeout(timer);
        this.#onbegin = undefined;
        resolve(read);
      };
      const giveUp = (): void => {
        this.close();
        settle(failedAs('file.too-slow'));
      };
      let timer = setTimeout(giveUp, LONGEST_START_MS);
      this.#onbegin = () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, LONGEST_READ_MS);
      };
      void this.ask('read').then(settle);
    });
  }

  /** The answers of a card, once they are known; asks for them. */
  optionsOf(card: string): readonly CardOption[] {
    const known = this.#options.get(card);
    if (known === undefined) queueMicrotask(() => void this.#askOptions(card));
    return known ?? [];
  }

  protected override told(share: number): void {
    if (share === 0) this.#onbegin?.();
    this.#made = share;
  }

  async #askOptions(card: string): Promise<void> {
    const options = await this.ask('options', card);
    this.#options = new Map([...this.#options, [card, options]]);
  }
}

/** Reads a fact file in a worker that is stopped when the reading takes too long. */
export async function readInWorker(file: WrittenFile): Promise<Result<FactFile, readonly Problem[]>> {
  const deck = new OpenedDeck(file);
  const read = await deck.read();
  const whole = read.ok ? ok(await deck.ask('file')) : read;
  deck.close();
  return whole;
}

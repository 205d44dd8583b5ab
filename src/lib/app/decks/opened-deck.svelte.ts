import type { FactFile, Source } from '../../facts/index.ts';
import type { CardOption, ItemFilter, PreviewItem } from '../author/preview.ts';
import { Part } from '../part.svelte.ts';
import { now } from '../platform.ts';
import { WorkerCalls } from '../worker-calls.ts';
import { openedDeckCalls, type OpenedDeckCalls, type Opening } from './opened-deck-calls.ts';
import openedDeckWorker from './opened-deck.worker.ts?worker&url';

/** A file that is looked at before it is kept. Its questions are made in a worker; in the page where none starts. */
export class OpenedDeck extends WorkerCalls<Opening, OpenedDeckCalls> {
  readonly file: FactFile;
  /** The values that it asks. */
  readonly items: Part<[filter: ItemFilter, from: number, to: number], PreviewItem>;
  readonly sources: Part<[from: number, to: number], Source>;
  #made = $state(0);
  #options = $state.raw<ReadonlyMap<string, readonly CardOption[]>>(new Map());

  constructor(file: FactFile) {
    super(openedDeckWorker, { file, todayYear: new Date(now()).getFullYear() }, openedDeckCalls);
    this.file = file;
    this.items = new Part((...part) => this.ask('items', ...part));
    this.sources = new Part((...part) => this.ask('sources', ...part));
  }

  /** Which share of its questions is made, 0 to 1. */
  get made(): number {
    return this.#made;
  }

  /** The answers of a card, once they are known; asks for them. */
  optionsOf(card: string): readonly CardOption[] {
    const known = this.#options.get(card);
    if (known === undefined) queueMicrotask(() => void this.#askOptions(card));
    return known ?? [];
  }

  protected override told(share: number): void {
    this.#made = share;
  }

  async #askOptions(card: string): Promise<void> {
    const options = await this.ask('options', card);
    this.#options = new Map([...this.#options, [card, options]]);
  }
}

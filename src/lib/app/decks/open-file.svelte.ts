import type { FactFile, Problem } from '../../facts/index.ts';
import type { ReadDeck } from './opened-deck-calls.ts';
import { OpenedDeck } from './opened-deck.svelte.ts';
import { failedAs, LARGEST_FILE_BYTES, type WrittenFile } from './written-file.ts';

interface Opened {
  readonly name?: string | undefined;
  /** Absent of a file that ships: it came with the app. */
  readonly bytes?: number;
  readonly problems: readonly Problem[];
}

/** A file that was read. */
export interface SoundFile extends Opened {
  readonly deck: OpenedDeck;
  readonly head: ReadDeck;
}

/** A file that was read, or why not. */
export type OpenedFile = SoundFile | (Opened & { readonly deck?: undefined });

/** The file that the learner is looking at before it is kept. Nothing of it is stored. */
export class FileOpener {
  #opened = $state.raw<OpenedFile | undefined>(undefined);
  #busy = $state(false);
  #deck: OpenedDeck | undefined;

  get opened(): OpenedFile | undefined {
    return this.#opened;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async openFile(file: File): Promise<void> {
    const { name, size: bytes } = file;
    if (bytes <= LARGEST_FILE_BYTES) return this.#open({ written: file, name }, { name, bytes });
    const message = { code: 'file.too-large', data: { bytes, maxBytes: LARGEST_FILE_BYTES } } as const;
    this.close();
    this.#opened = { name, bytes, problems: [{ line: undefined, field: '', level: 'error', message }] };
  }

  async openText(text: string): Promise<void> {
    await this.#open({ written: text }, { bytes: new Blob([text]).size });
  }

  /** Shows a file that ships with the app like one that was opened. */
  async openShipped(file: FactFile): Promise<void> {
    await this.#open(file, {});
  }

  /** Ends what is under way, and shows nothing any more. */
  close(): void {
    this.#deck?.close();
    this.#deck = undefined;
    this.#opened = undefined;
    this.#busy = false;
  }

  /** The file that is open was too much for the worker that held it. */
  giveUp(): void {
    const { name, bytes } = this.#opened ?? {};
    this.close();
    this.#opened = { name, ...(bytes !== undefined && { bytes }), problems: failedAs('file.too-slow').error };
  }

  async #open(file: FactFile | WrittenFile, told: Omit<Opened, 'problems'>): Promise<void> {
    this.close();
    const deck = new OpenedDeck(file);
    this.#deck = deck;
    this.#busy = true;
    const read = await deck.read();
    if (deck !== this.#deck) return;
    this.#busy = false;
    if (read.ok) {
      this.#opened = { ...told, deck, head: read.value, problems: read.value.warnings };
      return;
    }
    this.close();
    this.#opened = { ...told, problems: read.error };
  }
}

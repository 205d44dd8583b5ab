import type { Problem } from '../../facts/index.ts';
import type { FileFormat } from '../../facts/read/index.ts';
import { Part } from '../part.svelte.ts';
import { now } from '../platform.ts';
import type { Reading } from './author-calls.ts';
import type { CardOption, ItemFilter, Preview, PreviewItem } from './preview.ts';
import type { Workbench } from './workbench.ts';

/** Quiet time after a reading before its questions are made. */
const PREVIEW_AFTER_MS = 350;

const tooSlow: Problem = { line: undefined, field: '', level: 'error', message: { code: 'file.too-slow' } };

/** What a draft says: its rows and problems, then its questions. Of several texts only the last is read to its end. */
export class DraftReading {
  /** The values of the preview. */
  readonly items: Part<[filter: ItemFilter, from: number, to: number], PreviewItem>;
  readonly #bench: Workbench;
  #reading = $state.raw<Reading | undefined>(undefined);
  #preview = $state.raw<Preview | undefined>(undefined);
  #options = $state.raw<ReadonlyMap<string, readonly CardOption[]>>(new Map());
  #isStale = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edition = 0;

  constructor(bench: Workbench) {
    this.#bench = bench;
    this.items = new Part((...part) => bench.ask('items', ...part));
  }

  /** Undefined before the first reading, and of a text that is empty. */
  get reading(): Reading | undefined {
    return this.#reading;
  }

  get preview(): Preview | undefined {
    return this.#preview;
  }

  /** Whether the preview is of an older text. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** The answers of a card, once they are known; asks for them. */
  optionsOf(id: string): readonly CardOption[] {
    const known = this.#options.get(id);
    if (known === undefined) queueMicrotask(() => void this.#askOptions(id));
    return known ?? [];
  }

  /** Reads a text after a while, unless another comes first; `onread` is called once it is read. */
  readSoon(text: string, format: FileFormat, afterMs: number, onread: () => void): void {
    this.#isStale = true;
    this.#edition += 1;
    const edition = this.#edition;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(text, format, edition, onread), afterMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #read(text: string, format: FileFormat, edition: number, onread: () => void): Promise<void> {
    const isEmpty = text.trim() === '';
    const reading = isEmpty ? undefined : await this.#bench.ask('read', text, { format });
    if (edition !== this.#edition) return;
    onread();
    if (isEmpty) {
      this.#reading = undefined;
      this.#preview = undefined;
      this.#isStale = false;
      return;
    }
    this.#reading = reading ?? { isSound: false, problems: [tooSlow], rows: undefined };
    // What cannot be read keeps the questions of the text before.
    if (this.#reading.rows === undefined) return;
    this.#timer = setTimeout(() => void this.#makePreview(edition), PREVIEW_AFTER_MS);
  }

  async #makePreview(edition: number): Promise<void> {
    const preview = await this.#bench.ask('preview', new Date(now()).getFullYear());
    if (edition !== this.#edition || preview === undefined) return;
    this.#preview = preview;
    this.items.renew();
    this.#options = new Map();
    this.#isStale = false;
  }

  async #askOptions(id: string): Promise<void> {
    const options = await this.#bench.ask('options', id);
    if (options !== undefined) this.#options = new Map([...this.#options, [id, options]]);
  }
}

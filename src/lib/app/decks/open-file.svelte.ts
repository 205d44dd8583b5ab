import { err, type Result } from '../../base/index.ts';
import type { FactFile, Problem } from '../../facts/index.ts';
import { LARGEST_FILE_BYTES, optionsFor, readInWorker } from './reading.ts';

/** A file that was read, or why not. */
export type OpenedFile = {
  readonly name: string | undefined;
  /** Absent of a file that ships: it came with the app. */
  readonly bytes?: number;
} & (
  | { readonly file: FactFile; readonly problems: readonly Problem[] }
  | { readonly file: undefined; readonly problems: readonly Problem[] }
);

/** The file that the learner is looking at before it is kept. Nothing of it is stored. */
export class FileOpener {
  #opened = $state.raw<OpenedFile | undefined>(undefined);
  #busy = $state(false);

  get opened(): OpenedFile | undefined {
    return this.#opened;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async openFile(file: File): Promise<void> {
    if (file.size > LARGEST_FILE_BYTES) {
      const message = {
        code: 'file.too-large',
        data: { bytes: file.size, maxBytes: LARGEST_FILE_BYTES },
      } as const;
      this.#opened = {
        name: file.name,
        bytes: file.size,
        file: undefined,
        problems: [{ line: undefined, field: '', level: 'error', message }],
      };
      return;
    }
    await this.#read(file.name, file.size, async () =>
      new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
    );
  }

  async openText(text: string): Promise<void> {
    await this.#read(undefined, new Blob([text]).size, () => Promise.resolve(text));
  }

  /** Shows a file that ships with the app like one that was opened. */
  openShipped(file: FactFile): void {
    this.#opened = { name: undefined, file, problems: [] };
  }

  close(): void {
    this.#opened = undefined;
  }

  async #read(name: string | undefined, bytes: number, textOf: () => Promise<string>): Promise<void> {
    this.#busy = true;
    const read = await textOf().then((text) => readInWorker(text, optionsFor(text, name)), notText);
    this.#opened = read.ok
      ? { name, bytes, file: read.value.file, problems: read.value.warnings }
      : { name, bytes, file: undefined, problems: read.error };
    this.#busy = false;
  }
}

function notText(): Result<never, readonly Problem[]> {
  return err([{ line: undefined, field: '', level: 'error', message: { code: 'file.not-text' } }]);
}

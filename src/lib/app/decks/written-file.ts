import { err } from '../../base/index.ts';
import type { Problem } from '../../facts/index.ts';
import type { FileFormat } from '../../facts/read/index.ts';

/** Bytes of the largest file that is taken in at all; each format has its own cap below it. */
export const LARGEST_FILE_BYTES = 5_000_000;

/** A fact file as somebody wrote it. */
export interface WrittenFile {
  readonly written: string | Blob;
  /** Of the file that it came in. */
  readonly name?: string | undefined;
  /** As its name or its beginning tell unless it is known. */
  readonly format?: FileFormat;
}

/** That a file as a whole cannot be read. */
export function failedAs(code: 'file.not-text' | 'file.too-slow'): {
  readonly ok: false;
  readonly error: readonly Problem[];
} {
  return err([{ line: undefined, field: '', level: 'error', message: { code } }]);
}

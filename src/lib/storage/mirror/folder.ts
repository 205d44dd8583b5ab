/** The byte that ends a line. */
export const END_OF_LINE = 10;

/** A file that grows at its end. One holder at a time. */
export interface AppendFile {
  /** Adds text; it is on disk when this returns. Throws, and leaves the file as it was, when there is no room. */
  append(text: string): void;
  close(): void;
}

/** A folder of files, beside the database. Methods reject with a DOMException where the browser refuses. */
export interface Folder {
  /** In code-unit order. */
  names(): Promise<readonly string[]>;
  /** What a file holds, also while another tab writes it; undefined where there is none. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** A new or known file to add to, after its last line, also where that was torn; rejects where another tab holds it. */
  open(name: string): Promise<AppendFile>;
  /** Writes a whole file; it is on disk when this resolves. */
  write(name: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file, unless a tab holds it; resolves to whether it is gone. */
  remove(name: string): Promise<boolean>;
}

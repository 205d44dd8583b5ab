/** What packing needs of the machine. */
export interface Packing {
  /** The UTF-8 of a text, compressed (deflate, raw). */
  deflate(text: string): Promise<Uint8Array>;
  /** The opposite, piece by piece, so that the reader can stop. Throws for what is no such stream. */
  inflate(bytes: Uint8Array): AsyncIterable<Uint8Array>;
  /** The text of UTF-8 in pieces; throws where it is none. */
  textOf(pieces: readonly Uint8Array[]): string;
}

/** Signs that may be read from a link, from a file or pasted text, and bytes that may come of them. */
export const LIMITS = { link: 64_000, file: 1_000_000, inflated: 2_000_000 } as const;

/** How something came: an address takes less than a file. */
export type Way = 'link' | 'file';

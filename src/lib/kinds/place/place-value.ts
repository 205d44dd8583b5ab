/** A place as it was written, from small to large: "Gia Lam Airport, Hanoi". */
export interface PlaceValue {
  /** The text of the author, trimmed. */
  readonly written: string;
  /** What stands between its commas: 1 to 4 parts, each with a letter; the first is the place itself, the others say where it lies. */
  readonly parts: readonly string[];
}

/** Most parts that a place has: hall, city, region, country. */
export const mostParts = 4;

/** One entry of a file's list of names. */
export interface NameEntry {
  readonly id: string;
  /** Full form: "ASEAN Future Forum". */
  readonly name: string;
  /** Abbreviation: "AFF". */
  readonly short?: string;
  /** Other spellings that count as this name. */
  readonly also?: readonly string[];
  /** Group of names that can stand for each other as wrong options: "forum", "body". */
  readonly type?: string;
  /** A phrase that is true of this name only. */
  readonly clue?: string;
  /** Source id of the clue. */
  readonly source?: string;
}

/** The names of a file by id. */
export type NameList = ReadonlyMap<string, NameEntry>;

import type { Result } from '../../base/index.ts';
import type { Path, Problem } from '../problem.ts';
import type { TableRow } from '../tables/table-row.ts';

/** Plain data of a file (maps, lists, texts; in JSON also numbers, booleans, null) with a way back to its lines. */
export interface Tree {
  readonly data: unknown;
  /** Problems that leave the rest readable: duplicate and reserved keys. */
  readonly problems: readonly Problem[];
  /** Whether every text is certain to be in NFC. */
  readonly isNormal: boolean;
  /** The line of a value, or of the nearest thing above it that is there; with `key`, of the key itself. */
  readonly lineOf: (path: Path, what?: 'key' | 'value') => number;
  /** What the author calls the place of a field: a cell of a table, say. Its path unless told. */
  readonly placeOf?: (field: string) => string;
  /** The facts as rows, where the file has rows; else they are made from the data. */
  readonly rows?: readonly TableRow[];
}

export type ReadTree = Result<Tree, readonly Problem[]>;

/** Names that would reach into the prototype of an object; no key or id may be one. */
export const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Levels below the top that a fact file may have, with room for a few mistakes. */
export const deepestLevel = 12;

import { count } from './count/index.ts';
import { date } from './date/index.ts';
import type { Kind } from './kind.ts';
import { name } from './name/index.ts';
import { place } from './place/index.ts';
import { term } from './term/index.ts';

/** Every kind of value, in the order in which lists show them. A new kind is a folder and a line here. */
export const kinds: readonly Kind[] = [date, count, term, name, place];

const kindsById: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind with this id; undefined where there is none. */
export function kindWithId(id: string): Kind | undefined {
  return kindsById.get(id);
}

/** The kind of a slot that has been read. Throws for an unknown id: a slot cannot be read without its kind. */
export function kindOf(id: string): Kind {
  const kind = kindsById.get(id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
}

export type {
  Gap,
  Grade,
  Kind,
  KindContext,
  DistractContext,
  Proof,
  Stretch,
  Value,
  Vouched,
} from './kind.ts';
export type { NameEntry, NameList } from './names.ts';
export type { CountValue } from './count/index.ts';
export type { NameValue } from './name/index.ts';
export { type DateValue, printDate, readEdtf } from './date/index.ts';

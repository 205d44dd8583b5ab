import { foldText } from '../../base/index.ts';
import { isId } from '../read/references.ts';
import { splitParts } from './cells.ts';
import type { Draft } from './draft.ts';

const nameMark = /^(name(?::[\p{L}\p{N}_-]+)?:?)\s/u;

/**
 * The sentence with the names in its marks as ids: `{name World Health Organization | WHO | body}` adds a name with its
 * abbreviation and type, and `{name WHO}` finds it again. A mark that holds an id stays as it is.
 */
export function withNameIds(draft: Draft, sentence: string, line: number): string {
  return sentence.replace(/\{([^{}]*)\}/g, (mark, inner: string) => {
    const text = inner.trim();
    const opening = nameMark.exec(text)?.[1];
    if (opening === undefined) return mark;
    const written = text.slice(opening.length).trim();
    if (draft.names.has(written)) return mark;
    const [name = '', short = '', type = ''] = splitParts(written, '|');
    const id = draft.nameIds.get(foldText(name)) ?? addName(draft, name, line);
    const entry = id === undefined ? undefined : draft.names.get(id);
    if (id === undefined || entry === undefined) return mark;
    if (short !== '') {
      entry['short'] ??= short;
      draft.nameIds.set(foldText(short), id);
    }
    if (type !== '') entry['type'] ??= type;
    return `{${opening} ${id}}`;
  });
}

/** What looks like an id is one where names are listed, and is then told as unknown. */
function addName(draft: Draft, name: string, line: number): string | undefined {
  if (name === '' || (isId(name) && draft.names.size > 0)) return undefined;
  const id = draft.ids.make(name, 'name');
  putName(draft, id, { name }, line);
  return id;
}

/** Adds a name to the list, to be found by its full form and its abbreviation. */
export function putName(
  draft: Draft,
  id: string,
  entry: Record<string, string | readonly string[]>,
  line: number,
): void {
  draft.names.set(id, entry);
  draft.lines.set(`names/${id}`, line);
  for (const text of [entry['name'], entry['short']])
    if (typeof text === 'string' && text !== '') draft.nameIds.set(foldText(text), id);
}

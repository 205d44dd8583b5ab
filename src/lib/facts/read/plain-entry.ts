import { longest } from './limits.ts';

interface Plain {
  readonly required: readonly string[];
  /** Keys whose value is a text, with its most characters. */
  readonly texts: ReadonlyMap<string, number>;
  /** Those of them that may be lists of texts. */
  readonly lists: readonly string[];
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most && value.trim() !== '';
}

function areTexts(value: unknown, most: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((text) => isText(text, most));
}

const texts = (lengths: Readonly<Record<string, number>>): Plain['texts'] => new Map(Object.entries(lengths));

/** What nearly every entry is: required keys and texts, nothing else. */
const plain: Readonly<Record<'source' | 'name' | 'fact', Plain>> = {
  source: {
    required: ['title'],
    texts: texts({ title: longest.line, publisher: longest.line, date: longest.line }),
    lists: [],
  },
  name: {
    required: ['name'],
    texts: texts({ name: longest.line, short: longest.line, also: longest.line, type: longest.id, clue: longest.text, source: longest.id }),
    lists: ['also'],
  },
  fact: {
    required: ['id', 'fact', 'source'],
    texts: texts({ id: longest.id, fact: longest.text, about: longest.id, asOf: longest.line, source: longest.id, supersedes: longest.id, note: longest.text, tags: longest.id }),
    lists: ['source', 'tags'],
  },
}; // prettier-ignore

/** Whether an entry is certain to fit its shape; false where the schema has to tell, which takes far longer. */
export function isPlainEntry(part: keyof typeof plain, data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const shape = plain[part];
  const entry = data as Readonly<Record<string, unknown>>;
  for (const key in entry) {
    const value = entry[key];
    const most = shape.texts.get(key) ?? -1;
    if (!isText(value, most) && !(shape.lists.includes(key) && areTexts(value, most))) return false;
  }
  return shape.required.every((key) => entry[key] !== undefined);
}

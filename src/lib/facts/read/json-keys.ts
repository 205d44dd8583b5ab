import { deepestLevel, reservedKeys } from './tree.ts';

/** Length of the shortest reserved key. */
const shortestReserved = Math.min(...[...reservedKeys].map((key) => key.length));

/**
 * Whether well-formed JSON is certain to have no duplicate key, no reserved key and no more levels than a fact file may
 * have. False where a slower look has to tell.
 *
 * JSON.parse keeps one of two equal keys, so the keys of the text are counted and held against those of the data.
 */
export function areKeysPlain(text: string, data: unknown): boolean {
  return keysInText(text) === keysInData(data, 1);
}

/** The keys that a text has; -1 where one is written with an escape. */
function keysInText(text: string): number {
  let keys = 0;
  for (let at = text.indexOf('"'); at >= 0;) {
    let end = text.indexOf('"', at + 1);
    if (text[end - 1] === '\\') end = endOfString(text, at + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= 0x20) next += 1;
    if (text[next] === ':') {
      if (hasEscape(text, at, end)) return -1;
      keys += 1;
    }
    at = text.indexOf('"', next);
  }
  return keys;
}

/** Looks at one sign after the other: a search could run on to the end of the text for every key. */
function hasEscape(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] === '\\') return true;
  return false;
}

/** Where the quote stands that closes a string, from its first sign on. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The keys of all maps in some data; NaN where one is reserved or the data is too deep. */
function keysInData(data: unknown, level: number): number {
  if (typeof data !== 'object' || data === null) return 0;
  if (level > deepestLevel) return Number.NaN;
  let keys = 0;
  if (Array.isArray(data)) {
    for (const item of data) if (typeof item === 'object') keys += keysInData(item, level + 1);
    return keys;
  }
  const map = data as Readonly<Record<string, unknown>>;
  for (const key in map) {
    if (key.length >= shortestReserved && reservedKeys.has(key)) return Number.NaN;
    const value = map[key];
    keys += 1;
    if (typeof value === 'object') keys += keysInData(value, level + 1);
  }
  return keys;
}

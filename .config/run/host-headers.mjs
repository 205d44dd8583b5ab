import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ readonly matches: RegExp, readonly lines: readonly string[] }} Rule
 */

/**
 * What a host that reads a `_headers` file sends with an address: what all rules say that match it, in their order. Two
 * values of one header are joined by a comma; `! Name` drops what the rules before it have said.
 *
 * @param {string} file which may be missing, as on a host that knows no such file
 * @returns {(path: string) => ReadonlyMap<string, string>} headers by their names
 */
export function hostHeaders(file) {
  const rules = existsSync(file) ? rulesOf(readFileSync(file, 'utf8')) : [];
  return (path) => {
    /** @type {Map<string, string>} */
    const headers = new Map();
    for (const line of rules.filter(({ matches }) => matches.test(path)).flatMap(({ lines }) => lines)) {
      if (line.startsWith('!')) {
        headers.delete(line.slice(1).trim());
        continue;
      }
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).trim();
      const value = line.slice(colon + 1).trim();
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return headers;
  };
}

/**
 * An address stands at the beginning of its line, what belongs to it is indented below.
 *
 * @param {string} text
 * @returns {readonly Rule[]}
 */
function rulesOf(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const starts = lines.flatMap((line, index) => (/^\s/.test(line) ? [] : [index]));
  return starts.map((start, index) => ({
    matches: new RegExp(`^${lines[start]?.trim().split('*').map(escaped).join('.*') ?? ''}$`),
    lines: lines.slice(start + 1, starts[index + 1]).map((line) => line.trim()),
  }));
}

function escaped(/** @type {string} */ text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

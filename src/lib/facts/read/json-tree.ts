import { err, ok, type Result } from '../../base/index.ts';
import { excerpt, fieldOf, mostProblems, type Path, type Problem } from '../problem.ts';
import { areKeysPlain } from './json-keys.ts';
import { deepestLevel, reservedKeys, type ReadTree } from './tree.ts';

interface Level {
  /** Keys of the map so far with their offsets; undefined for a list. */
  readonly keys: Map<string, number> | undefined;
  step: string | number;
  isKeyNext: boolean;
}

interface Visitor {
  key?(key: string, path: () => Path, offset: number, firstOffset: number | undefined): void;
  value?(path: () => Path, offset: number): boolean;
  tooDeep?(offset: number): void;
}

/** Walks over well-formed JSON and tells where keys and values stand. Ends early when `value` gives true or the text is too deep. */
function walk(text: string, visitor: Visitor): void {
  const levels: Level[] = [];
  const pathHere = (): Path => levels.map((level) => level.step);
  let index = 0;
  while (index < text.length) {
    const sign = text[index]!;
    const level = levels.at(-1);
    if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',' && level !== undefined) {
      if (level.keys === undefined) level.step = Number(level.step) + 1;
      else level.isKeyNext = true;
    } else if (sign === '"' || /[{[\dtfn-]/.test(sign)) {
      let end = index + 1;
      if (sign === '"') {
        while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
        end += 1;
      } else if (sign !== '{' && sign !== '[') {
        while (end < text.length && /[\w.+-]/.test(text[end]!)) end += 1;
      }
      if (level?.isKeyNext === true && level.keys !== undefined) {
        const quoted = text.slice(index, end);
        const key = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
        level.step = key;
        level.isKeyNext = false;
        visitor.key?.(key, pathHere, index, level.keys.get(key));
        if (!level.keys.has(key)) level.keys.set(key, index);
      } else {
        if (visitor.value?.(pathHere, index) === true) return;
        if (sign === '{' || sign === '[') {
          if (levels.length >= deepestLevel) return visitor.tooDeep?.(index);
          const isMap = sign === '{';
          levels.push({ keys: isMap ? new Map() : undefined, step: isMap ? '' : 0, isKeyNext: isMap });
        }
      }
      index = end;
      continue;
    }
    index += 1;
  }
}

/** Places that are remembered; problems beyond them are told at the nearest one. */
const mostOffsets = 200_000;

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where JSON.parse stopped, from its message: a position, or the text around the place; the end of the text where it says neither. */
function errorOffset(text: string, message: string): number {
  const told = /position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const around = /^Unexpected token '([^]+?)', (\.{3})?"([^]+?)"(\.{3})? is not valid JSON$/u.exec(message);
  if (around === null) return text.length;
  const [, token = '', before, shown = '', after] = around;
  // A short text is shown whole; of a longer one ten signs on either side.
  if (before === undefined && after === undefined) return text.lastIndexOf(token);
  const place = text.indexOf(shown);
  if (place < 0) return text.length;
  return before === undefined ? place : place + 10;
}

/** The reserved and duplicate keys of well-formed JSON; an error where it is too deep. */
export function checkKeys(text: string): Result<readonly Problem[], readonly Problem[]> {
  const problems: Problem[] = [];
  const tooDeep: Problem[] = [];
  walk(text, {
    key(key, path, offset, firstOffset) {
      if (firstOffset === undefined && !reservedKeys.has(key)) return;
      if (problems.length >= mostProblems) return;
      const report = (message: Problem['message']): void => {
        problems.push({ line: lineAt(text, offset), field: fieldOf(path()), level: 'error', message });
      };
      if (reservedKeys.has(key)) report({ code: 'key.reserved', data: { key } });
      else
        report({
          code: 'key.duplicate',
          data: { key: excerpt(key), firstLine: lineAt(text, firstOffset ?? 0) },
        });
    },
    tooDeep(offset) {
      tooDeep.push({
        line: lineAt(text, offset),
        field: '',
        level: 'error',
        message: { code: 'yaml.too-deep' },
      });
    },
  });
  return tooDeep.length > 0 ? err(tooDeep) : ok(problems);
}

/** Signs outside of the Latin letters, punctuation and currencies, all of which are in NFC beside any other of them. */
const mayCompose = /[^\0-\u02ff\u1e00-\u1eff\u2002-\u20cf]/;

/** Whether every text of some JSON is certain to be in NFC: parts of such a text are, unless an escape joins them anew. */
export function isNormal(text: string): boolean {
  return !text.includes('\\u') && (!mayCompose.test(text) || text.normalize('NFC') === text);
}

/** Reads JSON, refusing duplicate keys (which JSON.parse would drop in silence). Lines are looked up only when asked for. */
export function readJsonTree(text: string): ReadTree {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const detail = excerpt(message.replace(/ \(line.*$/, '').replace(/ in JSON at position \d+/, ''), 120);
    return err([
      {
        line: lineAt(text, errorOffset(text, message)),
        field: '',
        level: 'error',
        message: { code: 'json.syntax', data: { detail } },
      },
    ]);
  }
  const keys = areKeysPlain(text, data) ? ok([]) : checkKeys(text);
  if (!keys.ok) return keys;
  let offsets: ReadonlyMap<string, readonly [key: number, value: number]> | undefined;
  return ok({
    data,
    problems: keys.value,
    isNormal: isNormal(text),
    lineOf(path, what = 'value') {
      offsets ??= offsetsIn(text);
      for (let length = path.length; length >= 0; length -= 1) {
        const found = offsets.get(JSON.stringify(path.slice(0, length)));
        if (found !== undefined) return lineAt(text, found[what === 'key' && length === path.length ? 0 : 1]);
      }
      return 1;
    },
  });
}

/** Where each key and its value begin, by path. */
function offsetsIn(text: string): ReadonlyMap<string, readonly [key: number, value: number]> {
  const offsets = new Map<string, readonly [number, number]>();
  let keyAt = 0;
  walk(text, {
    key(_key, _path, offset) {
      keyAt = offset;
    },
    value(path, offset) {
      const place = JSON.stringify(path());
      if (!offsets.has(place)) offsets.set(place, [keyAt, offset]);
      return offsets.size >= mostOffsets;
    },
  });
  return offsets;
}

import { readEdtf } from '../../kinds/index.ts';
import { isId } from '../read/references.ts';
import { splitParts } from './cells.ts';
import { idMaker, type IdMaker } from './ids.ts';

/** A source or name that is put together from rows. */
type Entry = Record<string, string | readonly string[]>;

/** A fact file that is put together from rows or lines, in the shape of its YAML. */
export interface Draft {
  readonly head: Map<string, string | readonly string[]>;
  readonly sources: Map<string, Entry>;
  readonly names: Map<string, Entry>;
  readonly facts: Record<string, unknown>[];
  /** Lines of entries by their path: `title`, `sources/atlas`, `names/who`, `facts/0`. */
  readonly lines: Map<string, number>;
  /** Of facts and names together. */
  readonly ids: IdMaker;
  readonly sourceIds: IdMaker;
  /** Names by their folded full form and abbreviation. */
  readonly nameIds: Map<string, string>;
  /** Sources that were made from texts, by text. */
  readonly madeSources: Map<string, string>;
  /** What a fact without a source is taken from. */
  usualSource: string | undefined;
  /** Whether sources are declared by id: then a text that looks like an id is one. */
  hasDeclaredSources: boolean;
}

export function beginDraft(): Draft {
  return {
    head: new Map(),
    sources: new Map(),
    names: new Map(),
    facts: [],
    lines: new Map(),
    ids: idMaker(),
    sourceIds: idMaker(),
    nameIds: new Map(),
    madeSources: new Map(),
    usualSource: undefined,
    hasDeclaredSources: false,
  };
}

/** What a draft is as plain data; `title` stands in where none is given. */
export function dataOf(draft: Draft, title: string | undefined): Readonly<Record<string, unknown>> {
  const { head } = draft;
  const named = head.get('title') ?? title;
  const id = head.get('id') ?? (typeof named === 'string' ? idMaker().make(named, 'deck') : undefined);
  return {
    format: 'factdeck/1',
    ...(id !== undefined && { id }),
    ...(named !== undefined && { title: named }),
    ...(head.has('language') && { language: head.get('language') }),
    ...(head.has('complete') && { complete: head.get('complete') }),
    ...(draft.sources.size > 0 && { sources: Object.fromEntries(draft.sources) }),
    ...(draft.names.size > 0 && { names: Object.fromEntries(draft.names) }),
    facts: draft.facts,
  };
}

const directive = /^#\s*(\p{L}+)(?:[ \t]+([^:\s]+))?\s*:\s*([^]*)$/u;

/**
 * Takes a line `# title: …`, `# id: …`, `# language: …`, `# complete: …; …`, `# source: …` (of all facts after it that name
 * none) or `# source atlas: …`. Gives false for what is a comment only.
 */
export function takeDirective(draft: Draft, text: string, line: number): boolean {
  const [, word = '', id, value = ''] = directive.exec(text) ?? [];
  const key = word.toLowerCase();
  if (key === 'source' && value.trim() !== '') {
    if (id === undefined) draft.usualSource = value.trim();
    else {
      draft.hasDeclaredSources = true;
      draft.sources.set(id, sourceEntry(splitParts(value, '|')));
      draft.sourceIds.take(id);
      draft.lines.set(`sources/${id}`, line);
    }
    return true;
  }
  if (id !== undefined || !['title', 'id', 'language', 'complete'].includes(key)) return false;
  draft.head.set(key, key === 'complete' ? splitParts(value, ';') : value.trim());
  draft.lines.set(key, line);
  return true;
}

/** Title, publisher and date in their places; of two, the second is a date where it reads as one. */
function sourceEntry(parts: readonly string[]): Entry {
  const [title = '', second = '', third = ''] = parts;
  const isDated = parts.length === 2 && readEdtf(second) !== undefined;
  const [publisher, date] = isDated ? ['', second] : [second, third];
  return { title, ...(publisher !== '' && { publisher }), ...(date !== '' && { date }) };
}

/** The references of a text such as `vbf-2025-01#p4` or `Title | Publisher | date | url`, several parted by semicolons. Sources that are new are added. */
export function sourceRefs(draft: Draft, text: string, line: number): readonly string[] {
  return splitOnly(text).map((one) => sourceRef(draft, one, line));
}

/** Parted by semicolons, with everything else as it stands. */
function splitOnly(text: string): readonly string[] {
  return text
    .split(/(?<!\\)[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sourceRef(draft: Draft, text: string, line: number): string {
  const id = text.replace(/#.*$/, '');
  if (draft.sources.has(id) || (draft.hasDeclaredSources && isId(id))) return text;
  const parts = splitParts(text, '|');
  const isPlace = (part: string): boolean => /^(https?:\/\/|#)/i.test(part);
  const place = parts.find(isPlace);
  const said = parts.filter((part) => !isPlace(part));
  const entry = sourceEntry(said[0] ? said : [hostOf(place ?? '') || text]);
  const key = [entry['title'], entry['publisher'], entry['date']].join('|');
  const words = [entry['title'], entry['date']].filter((part) => typeof part === 'string').join(' ');
  const made = draft.madeSources.get(key) ?? draft.sourceIds.make(words, 'source');
  draft.madeSources.set(key, made);
  if (!draft.sources.has(made)) {
    draft.sources.set(made, entry);
    draft.lines.set(`sources/${made}`, line);
  }
  return place === undefined ? made : `${made}#${place.replace(/^#/, '')}`;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? '';
}

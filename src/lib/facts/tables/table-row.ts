import type { Path } from '../problem.ts';
import { writtenAsks } from './asks.ts';

/** A fact as a row of a table shows it: texts as the author wrote them, '' for none. */
export interface TableRow {
  readonly id: string;
  readonly fact: string;
  readonly about: string;
  readonly asOf: string;
  readonly source: string;
  readonly tags: string;
  /** Lines `slot: question`, as in a CSV file. */
  readonly ask: string;
  readonly status: string;
  readonly note: string;
}

/** Finds lines by the first two steps of a path: `title`, `sources/atlas`, `facts/0`; 1 for what has none. */
export function lineFinder(lines: ReadonlyMap<string, number>): (path: Path) => number {
  return ([section = '', entry]) =>
    (entry === undefined ? undefined : lines.get(`${section}/${entry}`)) ?? lines.get(String(section)) ?? 1;
}

/** The rows of a file that is read from YAML or JSON; empty where it holds no list of facts. */
export function rowsOf(data: unknown): readonly TableRow[] {
  const facts = isMap(data) ? data['facts'] : undefined;
  return Array.isArray(facts) ? facts.map(rowOf) : [];
}

function rowOf(fact: unknown): TableRow {
  const text = (key: string): string => {
    const value = isMap(fact) ? fact[key] : undefined;
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).trim()
      : Array.isArray(value)
        ? value.map(String).join('; ')
        : '';
  };
  const ask = isMap(fact) ? fact['ask'] : undefined;
  return {
    id: text('id'),
    fact: text('fact'),
    about: text('about'),
    asOf: text('asOf'),
    source: text('source'),
    tags: text('tags'),
    ask: isMap(ask) ? writtenAsks(ask) : text('ask'),
    status: text('status'),
    note: text('note'),
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

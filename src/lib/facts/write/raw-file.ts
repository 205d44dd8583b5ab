import type { NameEntry } from '../../kinds/index.ts';
import type { Fact, FactFile, Source, SourceRef } from '../fact-file.ts';
import { sentenceText } from './sentence-text.ts';

/** Plain data of a map in a fact file: what is empty is left out. */
export type RawEntry = Readonly<Record<string, unknown>>;

/** A fact file as plain data in the shape of its YAML and JSON, keys in the order in which they are explained. */
export function rawFile(file: FactFile): RawEntry {
  return {
    format: file.format,
    id: file.id,
    title: file.title,
    language: file.language,
    ...(file.complete.length > 0 && { complete: file.complete }),
    ...(file.sources.length > 0 && { sources: byId(file.sources, rawSource) }),
    ...(file.names.length > 0 && { names: byId(file.names, rawName) }),
    ...(file.facts.length > 0 && { facts: file.facts.map(rawFact) }),
  };
}

function byId<T extends { readonly id: string }>(
  entries: readonly T[],
  raw: (entry: T) => RawEntry,
): RawEntry {
  return Object.fromEntries(entries.map((entry) => [entry.id, raw(entry)]));
}

function rawSource({ title, publisher, date }: Source): RawEntry {
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date: date.written }),
  };
}

function rawName({ id: _id, ...entry }: NameEntry): RawEntry {
  return entry;
}

/** A reference as it is written: `vbf-2025-01#p4`. */
export function writtenRef({ id, locator }: SourceRef): string {
  return locator === undefined ? id : `${id}#${locator}`;
}

function rawFact(fact: Fact): RawEntry {
  const { id, about, asOf, supersedes, status, note, ask, tags } = fact;
  const sources = fact.sources.map(writtenRef);
  return {
    id,
    fact: sentenceText(fact.sentence),
    ...(Object.keys(ask).length > 0 && { ask }),
    ...(about !== undefined && { about }),
    ...(asOf !== undefined && { asOf: asOf.written }),
    source: sources.length === 1 ? sources[0] : sources,
    ...(supersedes !== undefined && { supersedes }),
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
    ...(tags.length > 0 && { tags }),
  };
}

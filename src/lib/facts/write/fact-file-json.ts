import type { NameEntry } from '../../kinds/index.ts';
import type { Fact, FactFile, Sentence, Source, SourceRef } from '../fact-file.ts';

/** The sentence as an author writes it: values in braces, names of slots only where they are no usual ones. */
function sentenceText(sentence: Sentence): string {
  const seen = new Map<string, number>();
  return sentence
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[{}]/g, '$&$&');
      const place = (seen.get(part.kind) ?? 0) + 1;
      seen.set(part.kind, place);
      const usual = place === 1 ? part.kind : `${part.kind}${place}`;
      return `{${part.kind}${part.name === usual ? '' : `:${part.name}`} ${part.written}}`;
    })
    .join('');
}

function refText({ id, locator }: SourceRef): string {
  return locator === undefined ? id : `${id}#${locator}`;
}

function rawSource({ title, publisher, date }: Source): object {
  return { title, publisher, date: date?.written };
}

function rawName({ name, short, also, type, clue, source }: NameEntry): object {
  return { name, short, also, type, clue, source };
}

function rawFact(fact: Fact): object {
  const { id, sentence, ask, about, asOf, sources, supersedes, status, note, tags } = fact;
  return {
    id,
    fact: sentenceText(sentence),
    ask: Object.keys(ask).length === 0 ? undefined : ask,
    about,
    asOf: asOf?.written,
    source: sources.length === 1 ? refText(sources[0]!) : sources.map(refText),
    supersedes,
    status,
    note,
    tags: tags.length === 0 ? undefined : tags,
  };
}

/** A fact file as JSON of the format `factdeck/1`, on one line: reading it gives the same file again. */
export function factFileJson(file: FactFile): string {
  const { format, id, title, language, complete, sources, names, facts } = file;
  const byId = <Entry extends { readonly id: string }>(
    entries: readonly Entry[],
    raw: (entry: Entry) => object,
  ): object | undefined =>
    entries.length === 0 ? undefined : Object.fromEntries(entries.map((entry) => [entry.id, raw(entry)]));
  return JSON.stringify({
    format,
    id,
    title,
    language,
    complete: complete.length === 0 ? undefined : complete,
    sources: byId(sources, rawSource),
    names: byId(names, rawName),
    facts: facts.length === 0 ? undefined : facts.map(rawFact),
  });
}

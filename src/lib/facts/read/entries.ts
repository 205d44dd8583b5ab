import { readEdtf, type DateValue, type NameEntry } from '../../kinds/index.ts';
import type { Fact, Sentence, Source, SourceRef } from '../fact-file.ts';
import { excerpt, type Path, type Problem } from '../problem.ts';
import { longest } from './limits.ts';
import { readSentence, type SentenceContext } from './sentence.ts';

/** A map of a file, as its reader gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** Tells a problem of a place. */
export type Report = (path: Path, message: Problem['message'], what?: 'key' | 'value') => void;

/** What the entries of one file are read with. */
export interface Reading {
  readonly report: Report;
  readonly warn: Report;
  /** Whether every text of the file is certain to be in NFC. */
  readonly isNormal: boolean;
  /** As-of dates and dates of sources that were read, by their text. Grows while the file is read. */
  readonly dates: Map<string, DateValue>;
}

/** Dates that one file remembers. */
const mostDates = 1000;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tidy(text: string, isNormal: boolean): string {
  const trimmed = text.trim();
  return isNormal ? trimmed : trimmed.normalize('NFC');
}

/** The text of a key, trimmed and in NFC; undefined where there is none. */
export function textIn(raw: Raw, key: string, isNormal: boolean): string | undefined {
  const value = raw[key];
  if (typeof value === 'string') return tidy(value, isNormal) || undefined;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Shared by all that have none: most facts have no tags and no questions of their own. */
const noTexts: readonly string[] = [];
const noQuestions: Readonly<Record<string, string>> = {};

/** The texts of a key that may have one or several. */
export function textsIn(raw: Raw, key: string, isNormal: boolean): readonly string[] {
  const value = raw[key];
  if (value === undefined) return noTexts;
  if (typeof value === 'string') {
    const text = tidy(value, isNormal);
    return text === '' ? [] : [text];
  }
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === 'string' ? tidy(text, isNormal) || [] : []));
}

function readDate(raw: Raw, key: string, path: Path, reading: Reading): DateValue | undefined {
  const written = textIn(raw, key, reading.isNormal);
  if (written === undefined) return undefined;
  const known = reading.dates.get(written);
  if (known !== undefined) return known;
  const date = readEdtf(written);
  if (date === undefined)
    reading.report([...path, key], { code: 'value.date', data: { written: excerpt(written) } });
  else if (reading.dates.size < mostDates) reading.dates.set(written, date);
  return date;
}

/** Reads one source; what is wrong with its date is told. */
export function readSource(id: string, raw: Raw, reading: Reading): Source {
  const source: Draft<Source> = { id, title: textIn(raw, 'title', reading.isNormal) ?? '' };
  const publisher = textIn(raw, 'publisher', reading.isNormal);
  if (publisher !== undefined) source.publisher = publisher;
  const date = readDate(raw, 'date', ['sources', id], reading);
  if (date !== undefined) source.date = date;
  return source;
}

/** Reads one entry of the list of names. */
export function readName(id: string, raw: Raw, { isNormal }: Reading): NameEntry {
  const entry: Draft<NameEntry> = { id, name: textIn(raw, 'name', isNormal) ?? '' };
  const short = textIn(raw, 'short', isNormal);
  if (short !== undefined) entry.short = short;
  const also = textsIn(raw, 'also', isNormal);
  if (also.length > 0) entry.also = also;
  for (const key of ['type', 'clue', 'source'] as const) {
    const text = textIn(raw, key, isNormal);
    if (text !== undefined) entry[key] = text;
  }
  return entry;
}

function readAsk(
  raw: unknown,
  slots: readonly string[] | undefined,
  path: Path,
  { report, isNormal }: Reading,
): Readonly<Record<string, string>> {
  if (!isRaw(raw)) return noQuestions;
  const ask: Record<string, string> = {};
  for (const slot of Object.keys(raw)) {
    const question = textIn(raw, slot, isNormal);
    if (slots !== undefined && !slots.includes(slot))
      report(
        [...path, 'ask', slot],
        { code: 'ask.unknown', data: { slot: excerpt(slot), allowed: slots } },
        'key',
      );
    else if (question !== undefined) ask[slot] = question;
  }
  return ask;
}

function slotNames(sentence: Sentence): readonly string[] {
  return sentence.flatMap((part) => (typeof part === 'string' ? [] : part.name));
}

function sourceRef(written: string): SourceRef {
  const sign = written.indexOf('#');
  return sign < 0 ? { id: written } : { id: written.slice(0, sign), locator: written.slice(sign + 1) };
}

/** White space that is more than one space between words. */
const wideSpace = /\s\s|[^\S ]/;

/** Reads one fact; everything that is wrong with its sentence, its questions and its date is told. */
export function readFact(raw: Raw, index: number, context: SentenceContext, reading: Reading): Fact {
  const { report, warn, isNormal } = reading;
  const path = ['facts', index];
  const whole = textIn(raw, 'fact', isNormal) ?? '';
  // A longer text has been told as too long; reading it could take for ever.
  const text = whole.length > longest.text ? '' : whole;
  const { sentence, problems } = readSentence(
    wideSpace.test(text) ? text.replace(/\s+/g, ' ') : text,
    context,
  );
  for (const problem of problems) report([...path, 'fact'], problem);
  if (problems.length === 0 && text !== '' && sentence.every((part) => typeof part === 'string'))
    warn([...path, 'fact'], { code: 'slot.none' });
  const slots = raw.ask === undefined || problems.length > 0 ? undefined : slotNames(sentence);
  const ask = readAsk(raw.ask, slots, path, reading);
  const fact: Partial<Draft<Fact>> = { id: textIn(raw, 'id', isNormal) ?? '', sentence, ask };
  const about = textIn(raw, 'about', isNormal);
  if (about !== undefined) fact.about = about;
  const asOf = readDate(raw, 'asOf', path, reading);
  if (asOf !== undefined) fact.asOf = asOf;
  fact.sources = textsIn(raw, 'source', isNormal).map(sourceRef);
  const supersedes = textIn(raw, 'supersedes', isNormal);
  if (supersedes !== undefined) fact.supersedes = supersedes;
  const status = textIn(raw, 'status', isNormal);
  if (status === 'disputed' || status === 'suspect') fact.status = status;
  const note = textIn(raw, 'note', isNormal);
  if (note !== undefined) fact.note = note;
  fact.tags = textsIn(raw, 'tags', isNormal);
  return fact as Fact;
}

import { byteLength, err, ok, type Result } from '../../base/index.ts';
import { readEdtf, type DateValue, type KindContext, type NameEntry } from '../../kinds/index.ts';
import { slotsOf, type Fact, type FactFile, type Source, type SourceRef } from '../fact-file.ts';
import { checkIds, checkReferences, isId } from './references.ts';
import { readJsonTree } from './json-tree.ts';
import { excerpt, fieldOf, mostProblems, type Path, type Problem } from '../problem.ts';
import { checkShape, longestSentence } from './schema.ts';
import { readSentence } from './sentence.ts';
import { readYamlTree } from './yaml-tree.ts';

/** Bytes that are read at the border: YAML takes far more time a byte than JSON. */
export const maxBytes = { yaml: 1_000_000, json: 5_000_000 } as const;

export interface ReadOptions {
  readonly format: 'yaml' | 'json';
  /** Cap on the size in bytes; `maxBytes` of the format unless told. */
  readonly maxBytes?: number;
}

/** A file that can be used, with the warnings that do not stand in its way. */
export interface ReadFile {
  readonly file: FactFile;
  readonly warnings: readonly Problem[];
}

/** Languages that have question words of their own. */
const languagesWithWords = ['en', 'vi'];

type Raw = Readonly<Record<string, unknown>>;
type Report = (path: Path, message: Problem['message'], what?: 'key' | 'value') => void;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (raw: Raw, key: string): string | undefined => {
  const value = raw[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined;
};
const textsIn = (raw: Raw, key: string): readonly string[] => {
  const value = raw[key];
  const texts = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return texts
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => text.trim().normalize('NFC'));
};
const entriesIn = (value: unknown): [string, Raw][] =>
  isRaw(value) ? Object.entries(value).map(([key, entry]) => [key, isRaw(entry) ? entry : {}]) : [];

/** Adds a key only when it has a value: an absent key is absent, not undefined. */
const optional = <Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, T>);

function readDate(raw: Raw, key: string, path: Path, report: Report): DateValue | undefined {
  const written = textIn(raw, key);
  const date = written === undefined ? undefined : readEdtf(written);
  if (written !== undefined && date === undefined)
    report([...path, key], { code: 'value.date', data: { written: excerpt(written) } });
  return date;
}

function readLanguage(raw: Raw, report: Report, warn: Report): string {
  const written = textIn(raw, 'language');
  if (written === undefined) {
    if (raw.language === undefined) warn([], { code: 'language.missing' });
    return 'en';
  }
  try {
    const [language] = Intl.getCanonicalLocales(written);
    if (
      language !== undefined &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
    ) {
      if (!languagesWithWords.includes(language.split('-')[0]!)) {
        warn(['language'], { code: 'language.templates', data: { language } });
      }
      return language;
    }
  } catch {
    // Not a language tag: told below.
  }
  report(['language'], { code: 'language.unknown', data: { written: excerpt(written) } });
  return 'en';
}

function readSource(id: string, raw: Raw, report: Report): Source {
  const path = ['sources', id];
  return {
    id,
    title: textIn(raw, 'title') ?? '',
    ...optional('publisher', textIn(raw, 'publisher')),
    ...optional('date', readDate(raw, 'date', path, report)),
  };
}

function readName(id: string, raw: Raw): NameEntry {
  const also = textsIn(raw, 'also');
  return {
    id,
    name: textIn(raw, 'name') ?? '',
    ...optional('short', textIn(raw, 'short')),
    ...(also.length > 0 && { also }),
    ...optional('type', textIn(raw, 'type')),
    ...optional('clue', textIn(raw, 'clue')),
    ...optional('source', textIn(raw, 'source')),
  };
}

function readAsk(raw: Raw, slots: readonly string[], path: Path, report: Report): Record<string, string> {
  const ask: Record<string, string> = {};
  if (!isRaw(raw.ask)) return ask;
  for (const slot of Object.keys(raw.ask)) {
    const question = textIn(raw.ask, slot);
    if (!slots.includes(slot))
      report(
        [...path, 'ask', slot],
        { code: 'ask.unknown', data: { slot: excerpt(slot), allowed: slots } },
        'key',
      );
    else if (question !== undefined) ask[slot] = question;
  }
  return ask;
}

function readFact(raw: Raw, index: number, context: KindContext, report: Report, warn: Report): Fact {
  const path = ['facts', index];
  const whole = textIn(raw, 'fact') ?? '';
  // A longer text has been told as too long; reading it could take for ever.
  const text = whole.length > longestSentence ? '' : whole;
  const { sentence, problems } = readSentence(text.replace(/\s+/g, ' '), context);
  for (const problem of problems) report([...path, 'fact'], problem);
  const slots = slotsOf(sentence).map((slot) => slot.name);
  if (text !== '' && slots.length === 0 && problems.length === 0)
    warn([...path, 'fact'], { code: 'slot.none' });
  const sources = textsIn(raw, 'source').map((written): SourceRef => {
    const [id = '', ...locator] = written.split('#');
    return { id, ...(locator.length > 0 && { locator: locator.join('#') }) };
  });
  const status = textIn(raw, 'status');
  return {
    id: textIn(raw, 'id') ?? '',
    sentence,
    ask: readAsk(raw, problems.length > 0 ? Object.keys(isRaw(raw.ask) ? raw.ask : {}) : slots, path, report),
    ...optional('about', textIn(raw, 'about')),
    ...optional('asOf', readDate(raw, 'asOf', path, report)),
    sources,
    ...optional('supersedes', textIn(raw, 'supersedes')),
    ...(status === 'disputed' || status === 'suspect' ? { status } : {}),
    ...optional('note', textIn(raw, 'note')),
    tags: textsIn(raw, 'tags'),
  };
}

/** A file's parts with every empty section left out, as `facts:` with nothing after it is. */
function withoutEmptySections(data: Raw): Raw {
  const sections = ['sources', 'names', 'facts', 'complete'];
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => !(sections.includes(key) && (value === '' || value === null)),
    ),
  );
}

/**
 * Reads a fact file and checks it against the format `factdeck/1`.
 * Gives either a file that can be used, or all of its problems in the order of the file, each with its line.
 */
export function readFactFile(text: string, options: ReadOptions): Result<ReadFile, readonly Problem[]> {
  const bytes = byteLength(text);
  const cap = options.maxBytes ?? maxBytes[options.format];
  const whole = (message: Problem['message']): Problem => ({
    line: undefined,
    field: '',
    level: 'error',
    message,
  });
  if (bytes > cap) return err([whole({ code: 'file.too-large', data: { bytes, maxBytes: cap } })]);
  if (text.trim() === '') return err([whole({ code: 'file.empty' })]);
  const tree =
    options.format === 'json'
      ? readJsonTree(text.replace(/^\ufeff/, ''))
      : readYamlTree(text.replace(/^\ufeff/, ''));
  if (!tree.ok) return tree;
  const { lineOf } = tree.value;
  const problems: Problem[] = [...tree.value.problems];
  const add =
    (level: Problem['level']): Report =>
    (path, message, what = 'value') => {
      if (problems.length < mostProblems)
        problems.push({ line: lineOf(path, what), field: fieldOf(path), level, message });
    };
  const [report, warn] = [add('error'), add('warning')];
  if (!isRaw(tree.value.data)) return err([whole({ code: 'file.not-a-map' })]);

  const raw = withoutEmptySections(tree.value.data);
  const shape = (part: 'head' | 'source' | 'name' | 'fact', data: unknown, path: Path): void => {
    if (problems.length < mostProblems) problems.push(...checkShape(part, data, path, lineOf));
  };
  shape('head', raw, []);
  const format = textIn(raw, 'format');
  if (format !== undefined && format !== 'factdeck/1')
    report(['format'], { code: 'format.unknown', data: { written: excerpt(format) } });
  const language = readLanguage(raw, report, warn);
  const id = textIn(raw, 'id') ?? '';
  if (id !== '' && !isId(id)) report(['id'], { code: 'id.form', data: { written: excerpt(id) } });

  for (const section of ['sources', 'names'] as const) {
    for (const [key, entry] of Object.entries(isRaw(raw[section]) ? raw[section] : {})) {
      shape(section === 'sources' ? 'source' : 'name', entry, [section, key]);
    }
  }
  const rawFacts: readonly unknown[] = Array.isArray(raw.facts) ? raw.facts : [];
  const sources = entriesIn(raw.sources).map(([key, entry]) => readSource(key, entry, report));
  const names = entriesIn(raw.names).map(([key, entry]) => readName(key, entry));
  const context: KindContext = { language, names: new Map(names.map((name) => [name.id, name])) };
  const facts: Fact[] = [];
  for (const [index, entry] of rawFacts.entries()) {
    if (problems.length >= mostProblems) break;
    shape('fact', entry, ['facts', index]);
    facts.push(readFact(isRaw(entry) ? entry : {}, index, context, report, warn));
  }
  const file: FactFile = {
    format: 'factdeck/1',
    id,
    title: textIn(raw, 'title') ?? '',
    language,
    sources,
    names,
    facts,
    complete: textsIn(raw, 'complete'),
  };
  checkIds(file, report, lineOf);
  checkReferences(file, report, warn);
  const isEmpty = rawFacts === raw.facts || raw.facts === undefined;
  if (isEmpty && facts.length === 0 && names.length === 0) report([], { code: 'file.nothing-in-it' });

  // A source that cannot be read is told already, and is not missing.
  const fields = new Set(problems.map((problem) => problem.field));
  const inOrder = problems
    .filter(
      ({ message, field }) => message.code !== 'clue.source' || !fields.has(field.replace(/clue$/, 'source')),
    )
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (inOrder.some((problem) => problem.level === 'error')) return err(inOrder);
  return ok({ file, warnings: inOrder });
}

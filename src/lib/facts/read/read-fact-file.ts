import { byteLength, err, ok, type Result } from '../../base/index.ts';
import type { Fact, FactFile } from '../fact-file.ts';
import { excerpt, fieldOf, mostProblems, type Path, type Problem } from '../problem.ts';
import { isRaw, readFact, readName, readSource, textIn, textsIn, type Raw, type Reading, type Report } from './entries.ts'; // prettier-ignore
import { readCsvTree } from '../tables/csv-tree.ts';
import { hasTooManyLines, mostLines } from '../tables/separated.ts';
import { readLinesTree } from '../tables/lines-tree.ts';
import { rowsOf, type TableRow } from '../tables/table-row.ts';
import { readJsonTree } from './json-tree.ts';
import { checkIds, checkReferences, isId } from './references.ts';
import { checkShape, fitsShape, type Part } from './schema.ts';
import { nothingKnown, type SentenceContext } from './sentence.ts';
import { toldProblem } from './told-problem.ts';
import type { ReadTree } from './tree.ts';
import { readYamlTree } from './yaml-tree.ts';

/** Bytes that are read at the border: YAML takes far more time a byte than JSON. */
export const maxBytes = { yaml: 1_000_000, json: 5_000_000, csv: 5_000_000, lines: 1_000_000 } as const;

/** How a fact file can be written: `lines` are sentences with their marks, one a line. */
export type FileFormat = keyof typeof maxBytes;

export interface ReadOptions {
  readonly format: FileFormat;
  /** Title of a table or of lines that give none: their file's name, say. */
  readonly title?: string;
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

const made: { languageNames?: Intl.DisplayNames } = {};

/** Made once: it takes longer than reading a small file. */
function languageNames(): Intl.DisplayNames {
  made.languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return made.languageNames;
}

function readLanguage(raw: Raw, { report, warn, isNormal }: Reading): string {
  const written = textIn(raw, 'language', isNormal);
  if (written === undefined) {
    if (raw.language === undefined) warn([], { code: 'language.missing' });
    return 'en';
  }
  try {
    const [language] = Intl.getCanonicalLocales(written);
    if (language !== undefined && languageNames().of(language) !== undefined) {
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

/** A file's parts with every empty section left out, as `facts:` with nothing after it is. */
function withoutEmptySections(data: Raw): Raw {
  const sections = ['sources', 'names', 'facts', 'complete'];
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => !(sections.includes(key) && (value === '' || value === null)),
    ),
  );
}

const entriesIn = (value: unknown): readonly [string, unknown][] =>
  isRaw(value) ? Object.entries(value) : [];
const mapOf = (entry: unknown): Raw => (isRaw(entry) ? entry : {});

function ofWhole(message: Problem['message']): Problem {
  return { line: undefined, field: '', level: 'error', message };
}

function readTree(text: string, { format, title }: ReadOptions): ReadTree {
  switch (format) {
    case 'yaml':
      return readYamlTree(text);
    case 'json':
      return readJsonTree(text);
    case 'csv':
      return readCsvTree(text, title);
    case 'lines':
      return readLinesTree(text, title);
  }
}

/** All that was read of a file, with everything that is wrong with it in the order of the file. */
export interface WholeReading {
  /** Holds also what is at fault. */
  readonly file: FactFile;
  readonly problems: readonly Problem[];
  readonly rows: readonly TableRow[];
  readonly data: Raw;
  /** What the author calls the place of a field. */
  readonly placeOf: (field: string) => string;
}

/** Reads a file as far as it can be read; an error only where nothing of it can. */
export function readWhole(text: string, options: ReadOptions): Result<WholeReading, readonly Problem[]> {
  const cap = options.maxBytes ?? maxBytes[options.format];
  // A sign takes three bytes at most.
  const bytes = text.length * 3 > cap ? byteLength(text) : 0;
  if (bytes > cap) return err([ofWhole({ code: 'file.too-large', data: { bytes, maxBytes: cap } })]);
  if (text.trim() === '') return err([ofWhole({ code: 'file.empty' })]);
  const isByLine = options.format === 'csv' || options.format === 'lines';
  if (isByLine && hasTooManyLines(text))
    return err([ofWhole({ code: 'file.too-many-lines', data: { most: mostLines } })]);
  const plain = text.replace(/^\ufeff/, '');
  const tree = readTree(plain, options);
  if (!tree.ok) return tree;
  const { lineOf, isNormal } = tree.value;
  const problems: Problem[] = [...tree.value.problems];
  const add =
    (level: Problem['level']): Report =>
    (path, message, what = 'value') => {
      if (problems.length < mostProblems)
        problems.push({ line: lineOf(path, what), field: fieldOf(path), level, message });
    };
  const reading: Reading = { report: add('error'), warn: add('warning'), isNormal, dates: new Map() };
  const { report, warn } = reading;
  if (!isRaw(tree.value.data)) return err([ofWhole({ code: 'file.not-a-map' })]);

  const raw = withoutEmptySections(tree.value.data);
  const fits = fitsShape(raw);
  const shape = (part: Part, data: unknown, path: Path): void => {
    if (!fits && problems.length < mostProblems) problems.push(...checkShape(part, data, path, lineOf));
  };
  shape('head', raw, []);
  const format = textIn(raw, 'format', isNormal);
  if (format !== undefined && format !== 'factdeck/1')
    report(['format'], { code: 'format.unknown', data: { written: excerpt(format) } });
  const language = readLanguage(raw, reading);
  const id = textIn(raw, 'id', isNormal) ?? '';
  if (id !== '' && !isId(id)) report(['id'], { code: 'id.form', data: { written: excerpt(id) } });

  const [rawSources, rawNames] = [entriesIn(raw.sources), entriesIn(raw.names)];
  for (const [key, entry] of rawSources) shape('source', entry, ['sources', key]);
  for (const [key, entry] of rawNames) shape('name', entry, ['names', key]);
  const rawFacts: readonly unknown[] = Array.isArray(raw.facts) ? raw.facts : [];
  const sources = rawSources.map(([key, entry]) => readSource(key, mapOf(entry), reading));
  const names = rawNames.map(([key, entry]) => readName(key, mapOf(entry), reading));
  const context: SentenceContext = {
    language,
    names: new Map(names.map((name) => [name.id, name])),
    known: nothingKnown(),
  };
  const facts: Fact[] = [];
  for (const [index, entry] of rawFacts.entries()) {
    if (problems.length >= mostProblems) break;
    shape('fact', entry, ['facts', index]);
    facts.push(readFact(mapOf(entry), index, context, reading));
  }
  const file: FactFile = {
    format: 'factdeck/1',
    id,
    title: textIn(raw, 'title', isNormal) ?? '',
    language,
    sources,
    names,
    facts,
    complete: textsIn(raw, 'complete', isNormal),
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
  const { rows = rowsOf(raw), placeOf = (field: string): string => field } = tree.value;
  return ok({ file, problems: inOrder, rows, data: raw, placeOf });
}

/**
 * Reads a fact file and checks it against the format `factdeck/1`.
 * Gives either a file that can be used, or all of its problems in the order of the file, each with its line.
 */
export function readFactFile(text: string, options: ReadOptions): Result<ReadFile, readonly Problem[]> {
  const read = readWhole(text, options);
  if (!read.ok) return read;
  const problems = read.value.problems.flatMap((problem) => toldProblem(problem, read.value, options) ?? []);
  if (problems.some((problem) => problem.level === 'error')) return err(problems);
  return ok({ file: read.value.file, warnings: problems });
}

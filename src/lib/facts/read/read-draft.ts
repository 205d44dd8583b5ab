import { ok, type Result } from '../../base/index.ts';
import type { NameEntry, NameValue } from '../../kinds/index.ts';
import { slotsOf, type Fact, type FactFile } from '../fact-file.ts';
import type { Problem } from '../problem.ts';
import type { TableRow } from '../tables/table-row.ts';
import { readWhole, type ReadOptions } from './read-fact-file.ts';
import { toldProblem } from './told-problem.ts';

/** A problem with the fact that it is about, by its place in the list of facts. */
export type DraftProblem = Problem & { readonly fact?: number };

/** A file that is being written. */
export interface ReadDraft {
  /** What can be used of it: without the facts and names that are at fault. */
  readonly file: FactFile;
  /** Whether the whole file can be used as it is. */
  readonly isSound: boolean;
  readonly problems: readonly DraftProblem[];
  /** Plain data of the file in the shape of its YAML. */
  readonly data: Readonly<Record<string, unknown>>;
  /** All facts as rows of a table, those at fault too. */
  readonly rows: readonly TableRow[];
}

/** Reads a file that is being written as far as it can be read; an error only where nothing of it can. */
export function readDraft(text: string, options: ReadOptions): Result<ReadDraft, readonly Problem[]> {
  const read = readWhole(text, options);
  if (!read.ok) return read;
  const { file, problems, rows, data } = read.value;
  const errors = problems.filter(({ level }) => level === 'error');
  return ok({
    file: soundPart(file, errors),
    isSound: errors.length === 0,
    problems: problems.flatMap((problem) => {
      const told = toldProblem(problem, read.value, options);
      const fact = entryOf(problem.field, 'facts');
      return told === undefined ? [] : { ...told, ...(fact !== undefined && { fact: Number(fact) }) };
    }),
    rows,
    data,
  });
}

/** The entry that a field lies in: "3" of `facts[3].source`, "who" of `names.who`. */
function entryOf(field: string, section: 'facts' | 'names'): string | undefined {
  const pattern = section === 'facts' ? /^facts\[(\d+)\]/ : /^names\.([^.]+)/;
  return pattern.exec(field)?.[1];
}

/** Stands in for sources that are still to be named: a question can be looked at before. */
const unnamed = { id: 'unnamed-source', title: '?' } as const;

function soundPart(file: FactFile, errors: readonly Problem[]): FactFile {
  // What is wrong with a source alone does not change the question.
  const grave = errors.filter(({ field }) => !/\.(source|clue)$/.test(field));
  const faulty = (section: 'facts' | 'names'): ReadonlySet<string> =>
    new Set(grave.flatMap(({ field }) => entryOf(field, section) ?? []));
  const [badFacts, badNames] = [faulty('facts'), faulty('names')];
  const names = file.names.filter(({ id, name }) => name !== '' && !badNames.has(id)).map(withSoundClue);
  const known = new Set(names.map(({ id }) => id));
  const sources = new Set(file.sources.map(({ id }) => id));
  const isSound = ({ id, sentence }: Fact, index: number): boolean =>
    id !== '' &&
    !badFacts.has(String(index)) &&
    slotsOf(sentence).every(({ kind, value }) => kind !== 'name' || known.has((value as NameValue).ref));
  const facts = file.facts.filter(isSound).map((fact) => {
    const named = fact.sources.filter(({ id }) => sources.has(id));
    return { ...fact, sources: named.length > 0 ? named : [{ id: unnamed.id }] };
  });
  const isUnnamed =
    names.some(({ source }) => source === unnamed.id) ||
    facts.some((fact) => fact.sources.some(({ id }) => id === unnamed.id));
  const all = isUnnamed ? [...file.sources, unnamed] : file.sources;
  return { ...file, id: file.id || 'draft', sources: all, names, facts };

  function withSoundClue(entry: NameEntry): NameEntry {
    const { clue, source, ...rest } = entry;
    if (source !== undefined && file.sources.some(({ id }) => id === source)) return entry;
    return { ...rest, ...(clue !== undefined && { clue, source: unnamed.id }) };
  }
}

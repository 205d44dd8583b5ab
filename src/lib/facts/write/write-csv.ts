import type { NameEntry } from '../../kinds/index.ts';
import type { Fact, FactFile, Source } from '../fact-file.ts';
import { writtenAsks } from '../tables/asks.ts';
import { joinParts, writtenCell, writtenRow } from '../tables/cells.ts';
import { columns, type Column } from '../tables/columns.ts';
import { writtenRef } from './raw-file.ts';
import { sentenceText } from './sentence-text.ts';

type Cells = Readonly<Partial<Record<Column, string | undefined>>>;

/**
 * A fact file as a table: rows that begin with # for what has no column, then the names, then a fact in each row. Every cell is in
 * quotes, and what a spreadsheet would compute is defused. Reading it gives the file again, but for ends of lines in questions.
 */
export function writeCsv(file: FactFile): string {
  const rows = [...file.names.map(nameCells), ...file.facts.map(factCells)];
  const used = columns.filter(
    (column) =>
      column === 'id' || column === 'fact' || column === 'source' || rows.some((row) => row[column]),
  );
  return [
    ...headLines(file).map(writtenCell),
    writtenRow(used),
    ...rows.map((row) => writtenRow(used.map((column) => row[column] ?? ''))),
    '',
  ].join('\r\n');
}

function headLines(file: FactFile): readonly string[] {
  return [
    `# title: ${file.title}`,
    `# id: ${file.id}`,
    `# language: ${file.language}`,
    ...(file.complete.length > 0 ? [`# complete: ${joinParts(file.complete, ';')}`] : []),
    ...file.sources.map((source) => `# source ${source.id}: ${sourceText(source)}`),
  ];
}

function sourceText({ title, publisher = '', date }: Source): string {
  const isAlone = publisher === '' && date === undefined;
  return joinParts(isAlone ? [title] : [title, publisher, date?.written ?? ''], '|');
}

function nameCells({ id, name, short, also, type, clue, source }: NameEntry): Cells {
  return { id, name, short, also: also && joinParts(also, ';'), type, clue, source };
}

function factCells(fact: Fact): Cells {
  const { id, about, asOf, supersedes, status, note, tags } = fact;
  return {
    id,
    fact: sentenceText(fact.sentence),
    ask: writtenAsks(fact.ask),
    about,
    asOf: asOf?.written,
    source: fact.sources.map(writtenRef).join('; '),
    supersedes,
    status,
    note,
    tags: joinParts(tags, ';'),
  };
}

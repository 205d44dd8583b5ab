import { err, ok, type Result } from '../../base/index.ts';
import type { FactFile, Problem } from '../../facts/index.ts';
import {
  readDraft,
  readFactFile,
  type DraftProblem,
  type FileFormat,
  type ReadDraft,
  type ReadOptions,
} from '../../facts/read/index.ts';
import { editRows, hasComments, type RowEdit, type TableRow } from '../../facts/tables/index.ts';
import { jsonText, writeCsv, writeJson, writeYaml, yamlText } from '../../facts/write/index.ts';
import { deckOf, type Deck } from '../../study/prepare/index.ts';
import {
  optionsOfCard,
  previewOf,
  type CardOption,
  type DeckPreview,
  type ItemFilter,
  type Preview,
  type PreviewItem,
} from './preview.ts';

/** What of a file is told at once, before its questions are made. */
export interface Reading {
  readonly isSound: boolean;
  readonly problems: readonly DraftProblem[];
  /** Undefined where nothing of the file can be read. */
  readonly rows: readonly TableRow[] | undefined;
}

/** What the author's worker does. Reading remembers the file, so that what follows needs no text. */
export interface AuthorCalls {
  read(text: string, options: ReadOptions): Reading;
  /** The questions of the file that was read last, from the year that it is now; undefined where there is none. */
  preview(todayYear: number): Preview | undefined;
  /** Values of the last preview, of those that a filter lets through from one place to before another. */
  items(filter: ItemFilter, from: number, to: number): readonly PreviewItem[];
  options(id: string): readonly CardOption[];
  edit(
    text: string,
    format: FileFormat,
    edits: readonly RowEdit[],
  ): { text: string; format: FileFormat } | undefined;
  /** Id of the deck that the text is; undefined where it cannot be read. */
  idOf(text: string, options: ReadOptions): string | undefined;
  /** Whether it has what another format does not take along. */
  hasComments(text: string, format: FileFormat): boolean;
  /** Gives the problems that stand in the way. */
  convert(text: string, options: ReadOptions, to: FileFormat): Result<string, readonly Problem[]>;
  /** A sound file with its text, in which every fact has its id. */
  finish(text: string, options: ReadOptions): Result<{ file: FactFile; text: string }, readonly Problem[]>;
}

/** Reads, previews and changes the text of a deck. One for a deck that is open. */
export function authorCalls(): AuthorCalls {
  let last: ReadDraft | undefined;
  let deck: Deck | undefined;
  let shown: DeckPreview | undefined;
  const read: AuthorCalls['read'] = (text, options) => {
    deck = undefined;
    last = undefined;
    const draft = readDraft(text, options);
    if (!draft.ok) return { isSound: false, problems: draft.error, rows: undefined };
    last = draft.value;
    return { isSound: last.isSound, problems: last.problems, rows: last.rows };
  };
  return {
    read,
    preview(todayYear) {
      if (last === undefined) return undefined;
      deck = deckOf(last.file);
      shown = previewOf(deck, todayYear);
      return shown.preview;
    },
    items: (filter, from, to) => shown?.items(filter, from, to) ?? [],
    options: (id) => (deck === undefined ? [] : optionsOfCard(deck, id)),
    edit(text, format, edits) {
      const edited = editRows(text, format, edits);
      if (edited !== undefined) return { text: edited, format };
      // Lines have no place for it: YAML has.
      const yaml = converted(text, { format }, 'yaml');
      const again = yaml.ok ? editRows(yaml.value, 'yaml', edits) : undefined;
      return again === undefined ? undefined : { text: again, format: 'yaml' };
    },
    idOf(text, options) {
      const draft = readDraft(text, options);
      return draft.ok ? draft.value.file.id : undefined;
    },
    hasComments,
    convert: converted,
    finish(text, options) {
      const whole = readFactFile(text, options);
      if (!whole.ok) return whole;
      const { file } = whole.value;
      const rows = read(text, options).rows ?? [];
      const edits = rows.flatMap(({ id }, row): RowEdit[] =>
        id === '' ? [{ kind: 'set', row, column: 'id', text: file.facts[row]?.id ?? '' }] : [],
      );
      return ok({ file, text: edits.length === 0 ? text : (editRows(text, options.format, edits) ?? text) });
    },
  };
}

function converted(text: string, options: ReadOptions, to: FileFormat): Result<string, readonly Problem[]> {
  const draft = readDraft(text, options);
  if (!draft.ok) return draft;
  const { data, isSound, problems, file } = draft.value;
  // Plain data can be written also while some of it is wrong; a table holds facts only.
  if (to === 'csv') return isSound ? ok(writeCsv(file)) : err(problems);
  if (to === 'lines') return err(problems);
  if (isSound) return ok(to === 'yaml' ? writeYaml(file) : writeJson(file));
  return ok(to === 'yaml' ? yamlText(data) : jsonText(data));
}

import { foldText } from '../../base/index.ts';
import { kindWithId, type KindContext } from '../../kinds/index.ts';
import { idFrom, idMaker } from './ids.ts';
import { hasTooManyLines, readRows, type Separator } from './separated.ts';

/** What became of a list of terms with their definitions. */
export interface TermList {
  /** A fact file in the shape of its YAML. Its source has no title yet: that is for its author to fill. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Names with a clue, and names with an abbreviation. */
  readonly clues: number;
  readonly shorts: number;
  /** Ids of facts that are no sentences yet, such as “Founding: {date 1998}.” */
  readonly unworded: readonly string[];
}

const sourceId = 'list';

/** Letters that no other language has; the author may name another. */
const vietnameseLetters = /[ơư\u1ea0-\u1ef9]/i;

/**
 * Makes a fact file of terms with their definitions: of a list as Quizlet exports it, or of notes that Anki exports as plain
 * text (lines that begin with # tell how). A definition that is a value becomes a fact, one that spells an abbreviation out a
 * name with its short form, any other the clue of a name.
 *
 * @returns undefined for a text that is no such list, or has too many lines
 */
export function readTermList(text: string, title = ''): TermList | undefined {
  if (hasTooManyLines(text)) return undefined;
  const anki = ankiHeaders(text);
  const separator = anki.separator ?? ',';
  const body = anki.body;
  const pairs =
    (anki.separator === undefined && body.includes('\t') ? pairsOf(body, '\t', anki.skipped) : undefined) ??
    pairsOf(body, separator, anki.skipped);
  if (pairs === undefined) return undefined;
  const ids = idMaker();
  const names: Record<string, Record<string, string>> = {};
  const facts: Record<string, string>[] = [];
  let [clues, shorts] = [0, 0];
  for (const [term, definition] of pairs) {
    const mark = markOf(definition);
    const id = ids.make(term, mark === undefined ? 'name' : 'fact');
    const spelled = spelledOut(term, definition);
    if (mark !== undefined) {
      facts.push({ id, fact: `${term.replace(/[{}]/g, '$&$&')}: ${mark}.`, source: sourceId });
    } else if (spelled !== undefined) {
      names[id] = spelled;
      shorts += 1;
    } else {
      names[id] = { name: term, ...(definition !== '' && { clue: definition, source: sourceId }) };
      if (definition !== '') clues += 1;
    }
  }
  const raw = {
    format: 'factdeck/1',
    id: idFrom(title) || 'terms',
    title,
    language: vietnameseLetters.test(body) ? 'vi' : 'en',
    sources: { [sourceId]: { title: '' } },
    ...(Object.keys(names).length > 0 && { names }),
    ...(facts.length > 0 && { facts }),
  };
  return { raw, clues, shorts, unworded: facts.map(({ id = '' }) => id) };
}

interface AnkiHeaders {
  readonly separator: Separator | undefined;
  readonly body: string;
  /** Columns, from 0, that hold neither term nor definition. */
  readonly skipped: readonly number[];
}

const ankiSeparators: Readonly<Record<string, Separator>> = { tab: '\t', '\t': '\t', comma: ',', ',': ',', semicolon: ';', ';': ';' }; // prettier-ignore

/** @see https://docs.ankiweb.net/importing/text-files.html#file-headers */
function ankiHeaders(text: string): AnkiHeaders {
  const lines = text.split(/\r\n|\r|\n/);
  let separator: Separator | undefined;
  const skipped: number[] = [];
  let at = 0;
  for (; lines[at]?.startsWith('#') ?? false; at += 1) {
    const [key = '', value = ''] = lines[at]!.slice(1).split(/:(.*)/s);
    if (key === 'separator') separator = ankiSeparators[value.trim().toLowerCase()] ?? separator;
    if (/^(guid|notetype|deck|tags) column$/.test(key)) skipped.push(Number(value) - 1);
  }
  return { separator, body: lines.slice(at).join('\n'), skipped };
}

type Pair = readonly [term: string, definition: string];

/** The first two columns that count; undefined unless nearly every row has both and no more than a few. */
function pairsOf(
  text: string,
  separator: Separator,
  skipped: readonly number[],
): readonly Pair[] | undefined {
  const rows = readRows(text, separator)
    .map(({ cells }) => cells.filter((_, place) => !skipped.includes(place)).map(plainText))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const whole = rows.filter((cells) => cells.length >= 2 && cells[0] !== '');
  const most = separator === ',' ? 2 : 20;
  if (whole.length === 0 || whole.length < rows.length * 0.9) return undefined;
  if (skipped.length === 0 && rows.some((cells) => cells.length > most)) return undefined;
  return whole.map(([term = '', definition = '']) => [term, definition]);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }; // prettier-ignore

/** A field without the markup that Anki keeps in it. */
function plainText(field: string): string {
  return field
    .replace(/<[^<>]*>|\[sound:[^[\]]*\]/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const noContext: KindContext = { language: 'en', names: new Map() };

/** A definition as a marked value; undefined for one that is words. */
function markOf(definition: string): string | undefined {
  if (definition.length > 40 || !/\d/.test(definition) || /[{}]/.test(definition)) return undefined;
  const kind = ['date', 'term', 'count'].find(
    (id) => kindWithId(id)?.read(definition, noContext).ok === true,
  );
  return kind === undefined ? undefined : `{${kind} ${definition}}`;
}

/** The name of which one of two texts is the abbreviation: its letters begin words of the other. */
function spelledOut(term: string, definition: string): Record<string, string> | undefined {
  const [short, name] = term.length <= definition.length ? [term, definition] : [definition, term];
  if (!/^[\p{Lu}\d&.-]{2,10}$/u.test(short)) return undefined;
  const initials = foldText(name)
    .split(' ')
    .map((word) => word.charAt(0));
  const letters = [...foldText(short).replace(/ /g, '')];
  let at = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found < 0) return undefined;
    at = found + 1;
  }
  return initials.length > 12 ? undefined : { name, short };
}

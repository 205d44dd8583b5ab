import { err, ok, type Result } from '../../base/index.ts';
import type { Rating } from '../event.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';
import { reviewLogOf, type Review, type ReviewLog } from './review-log.ts';
import { rowsOf, type Row } from './separated-rows.ts';

const COLUMNS = ['card_id', 'review_rating', 'review_time'] as const;
type Column = (typeof COLUMNS)[number];

/** Where a table of reviews cannot be read, and why. */
export interface TableProblem {
  /** From 1. */
  readonly line: number;
  readonly message:
    | { readonly code: 'table.empty' | 'table.no-reviews' | 'row.misquoted' | 'row.no-card' }
    | { readonly code: 'table.no-column' | 'table.column-twice'; readonly data: { readonly column: Column } }
    | {
        readonly code: 'row.too-short';
        readonly data: { readonly found: number; readonly expected: number };
      }
    | {
        /** `row.seconds`: a number of seconds where milliseconds are wanted. */
        readonly code: 'row.rating' | 'row.time' | 'row.seconds';
        readonly data: { readonly value: string };
      };
}

/** Numbers below this, 1973 in milliseconds, are seconds. */
const LEAST_EPOCH_MS = 1e11;
/** The end of what a Date can hold. */
const GREATEST_EPOCH_MS = 8.64e15;

/**
 * Reads a table of reviews, one a line: `card_id` (any text), `review_rating` (1 to 4) and `review_time` (epoch milliseconds, or
 * ISO 8601; UTC where it names no zone). The first line names the columns, in any order and among others, which are ignored.
 * Separated by commas, semicolons or tabs, whichever the first line fits best. Gives every problem at once.
 *
 * @param options.rollOverHour hour at which a study day begins
 * @param options.offsetMinutes minutes that the learner's local time is ahead of UTC; 0 without it
 */
export function readReviewTable(
  text: string,
  options: { readonly rollOverHour?: number; readonly offsetMinutes?: number } = {},
): Result<ReviewLog, readonly TableProblem[]> {
  const { rollOverHour = ROLL_OVER_HOUR, offsetMinutes = 0 } = options;
  const rows = rowsOf(text, separatorOf(text));
  const head = rows.next();
  if (head.done === true) return err([{ line: 1, message: { code: 'table.empty' } }]);
  const columns = columnsOf(head.value);
  if (!columns.ok) return columns;

  const problems: TableProblem[] = [];
  const reviews: Review[] = [];
  for (const row of rows) {
    const read = reviewOf(row, columns.value);
    if (!read.ok) problems.push(...read.error.map((message) => ({ line: row.line, message })));
    else reviews.push({ ...read.value, day: studyDay(read.value.at, offsetMinutes, rollOverHour) });
  }
  if (problems.length === 0 && reviews.length === 0)
    problems.push({ line: head.value.line, message: { code: 'table.no-reviews' } });
  return problems.length > 0 ? err(problems) : ok(reviewLogOf(reviews));
}

/** The separator under which the first row holds most of the columns. */
function separatorOf(text: string): string {
  const known = (separator: string): number => {
    const head = rowsOf(text, separator).next();
    return head.done === true ? 0 : head.value.cells.filter((cell) => columnNamed(cell) !== undefined).length;
  };
  return [',', '\t', ';'].reduce((best, other) => (known(other) > known(best) ? other : best));
}

function columnNamed(cell: string): Column | undefined {
  return COLUMNS.find((column) => column === cell.trim().toLowerCase());
}

/** At which place of a row each column is. */
function columnsOf({ line, cells, misquoted }: Row): Result<Record<Column, number>, readonly TableProblem[]> {
  if (misquoted) return err([{ line, message: { code: 'row.misquoted' } }]);
  const problems: TableProblem[] = [];
  const places = { card_id: -1, review_rating: -1, review_time: -1 };
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(cell);
    if (column === undefined) continue;
    if (places[column] >= 0)
      problems.push({ line, message: { code: 'table.column-twice', data: { column } } });
    places[column] = place;
  }
  for (const column of COLUMNS)
    if (places[column] < 0) problems.push({ line, message: { code: 'table.no-column', data: { column } } });
  return problems.length > 0 ? err(problems) : ok(places);
}

function reviewOf(
  { cells, misquoted }: Row,
  places: Record<Column, number>,
): Result<Omit<Review, 'day'>, readonly TableProblem['message'][]> {
  if (misquoted) return err([{ code: 'row.misquoted' }]);
  const expected = Math.max(...Object.values(places)) + 1;
  if (cells.length < expected)
    return err([{ code: 'row.too-short', data: { found: cells.length, expected } }]);
  const cell = (column: Column): string => cells[places[column]]!.trim();
  const problems: TableProblem['message'][] = [];

  const card = cell('card_id');
  if (card === '') problems.push({ code: 'row.no-card' });
  const rating = Number(cell('review_rating'));
  if (!/^[1-4]$/.test(cell('review_rating')))
    problems.push({ code: 'row.rating', data: { value: cell('review_rating') } });
  const at = instantOf(cell('review_time'));
  if (typeof at === 'string') problems.push({ code: at, data: { value: cell('review_time') } });
  return problems.length > 0 || typeof at === 'string'
    ? err(problems)
    : ok({ card, at, rating: rating as Rating });
}

/** Epoch ms of what is written, or why not. */
function instantOf(written: string): number | 'row.time' | 'row.seconds' {
  if (/^\d+(?:\.\d+)?$/.test(written)) {
    const at = Math.floor(Number(written));
    if (at > GREATEST_EPOCH_MS || written.length === 4) return 'row.time';
    return at < LEAST_EPOCH_MS ? 'row.seconds' : at;
  }
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?$/i.exec(
      written,
    );
  if (iso === null) return 'row.time';
  const [year, month, day, hour, minute, second] = iso
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const ms = Math.floor(Number(`0.${iso[7] ?? '0'}`) * 1000);
  const at = Date.UTC(year!, month! - 1, day, hour, minute, second, ms);
  // Date.UTC carries 31 April over into May; what it gives back must be what was written.
  if (hour! > 23 || minute! > 59 || second! > 59) return 'row.time';
  if (new Date(at).toISOString().slice(0, 10) !== written.slice(0, 10)) return 'row.time';
  return at - zoneMinutes(iso[8] ?? 'Z') * 60_000;
}

/** Minutes that a zone, as in +07:00, +0700, +07 or Z, is ahead of UTC. */
function zoneMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  return zone.startsWith('-') ? -minutes : minutes;
}

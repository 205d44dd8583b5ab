import { foldMarks } from '../../base/index.ts';
import type { Atom } from '../written-dates/atoms.ts';
import { sharedPattern, type Piece } from '../written-dates/date-value.ts';
import { localesOf, monthNames, nameLengths, weekdayNames } from '../written-dates/month-names.ts';
import { ordinalWords, vietnameseMonths } from '../written-dates/number-words.ts';
import type { DateReading, Mark } from '../written-dates/readings.ts';
import { letterCaseOf, render } from '../written-dates/render.ts';
import { phraseOf } from '../written-dates/tokens.ts';

/** Names of months and weekdays by what their phrases are. */
const phrases = new Map<string, string>();

function phraseOfName(name: string): string {
  const known = phrases.get(name);
  if (known !== undefined) return known;
  const phrase = phraseOf(name);
  phrases.set(name, phrase);
  return phrase;
}

/** How a text writes the name of a month or weekday: locale, length, case. */
function nameStyle(text: string, index: number, language: string, of: typeof monthNames): string | undefined {
  const phrase = phraseOf(text);
  for (const locale of localesOf(language)) {
    for (const length of nameLengths) {
      const name = of(locale, length)[index];
      if (name !== undefined && phraseOfName(name) === phrase)
        return `name ${locale} ${length} ${letterCaseOf(text, name)}`;
    }
  }
  return undefined;
}

const monthsOfStyle = new Map<string, ReadonlySet<number>>();

/** A style without its locale: "Aug" is short in two of them, "Sept" in one. */
function withoutLocale(style: string | undefined): string | undefined {
  return style?.replace(/^name \S+ /, 'name ');
}

/** The months (1 to 12) whose names a style writes so that they read as this length and case: "May" is long and short at once. */
export function monthsInStyle(style: string, language: string): ReadonlySet<number> {
  const key = `${language}/${style}`;
  let months = monthsOfStyle.get(key);
  if (months === undefined) {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const nameOf = (month: number): string => {
      const point = { year: null, month, day: null };
      return render([{ show: 'month', of: 0, style }], point, point);
    };
    const styleOf = (month: number): string | undefined =>
      nameStyle(nameOf(month), month - 1, language, monthNames);
    months = new Set(numbers.filter((month) => withoutLocale(styleOf(month)) === withoutLocale(style)));
    if (monthsOfStyle.size < 100) monthsOfStyle.set(key, months);
  }
  return months;
}

/** The Vietnamese words for months by their folded spelling; the first of those that fold alike. */
const vietnameseByFolded: ReadonlyMap<string, string> = new Map(
  vietnameseMonths.toReversed().map(([word]) => [foldMarks(word), word]),
);

function dayStyle(text: string, day: number, padded: boolean): string {
  if (/\p{L}$/u.test(text))
    return /^[0-9]/.test(text) ? '1st' : `word ${letterCaseOf(text, ordinalWords[day - 1] ?? '')}`;
  return padded ? '01' : '1';
}

/** How names of months were found to be written, by language, month and text. */
const knownStyles = new Map<string, string | undefined>();

function monthStyle(text: string, month: number, language: string, padded: boolean): string | undefined {
  if (/^[0-9]/.test(text)) return padded ? '01' : '1';
  const key = `${language} ${month} ${text}`;
  if (knownStyles.has(key)) return knownStyles.get(key);
  const style = monthNameStyle(text, month, language);
  if (knownStyles.size >= 500) knownStyles.clear();
  knownStyles.set(key, style);
  return style;
}

function monthNameStyle(text: string, month: number, language: string): string | undefined {
  const word = vietnameseByFolded.get(foldMarks(text));
  return word === undefined
    ? nameStyle(text, month - 1, language, monthNames)
    : `tháng ${letterCaseOf(text, word)}`;
}

function yearStyle({ atom, of }: Mark, text: string, span: boolean): string {
  if (atom.negative) return 'edtf';
  if (span && of === 1 && atom.letter === 'n' && atom.era === 0) return atom.width === 1 ? 'last' : '01';
  return text.startsWith('0') && atom.era === 0 ? 'edtf' : '1';
}

function centuryStyle(text: string, atom: Atom): string {
  if (atom.letter === 'r') return `roman ${letterCaseOf(text, text.toUpperCase())}`;
  return dayStyle(text, atom.value, false);
}

interface Surroundings {
  readonly language: string;
  /** Days and months in figures have two digits. */
  readonly padded: boolean;
  /** Years are shown at both ends. */
  readonly span: boolean;
}

function styleOf(mark: Mark, text: string, { language, padded, span }: Surroundings): string | undefined {
  const { value, width } = mark.atom;
  switch (mark.show) {
    case 'day':
      return dayStyle(text, value, padded);
    case 'month':
      return monthStyle(text, value, language, padded);
    case 'year':
      return yearStyle(mark, text, span);
    case 'weekday':
      return width > 0 ? '1' : nameStyle(text, value, language, weekdayNames);
    case 'century':
      return centuryStyle(text, mark.atom);
    case 'decade':
      return '1';
  }
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const isSorted = marks.every(
    ({ atom }, index) => index === 0 || marks[index - 1]!.atom.start <= atom.start,
  );
  return isSorted ? marks : marks.toSorted((a, b) => a.atom.start - b.atom.start);
}

function weekdayMarks(weekdays: readonly Atom[]): Mark[] {
  return weekdays
    .slice(0, 2)
    .map((atom, index): Mark => ({ atom, show: 'weekday', of: index === 0 ? 0 : 1 }));
}

/** Whether a figure of at least two digits begins with 0. */
function isPadded(text: string, { start, end }: Atom): boolean {
  return end - start > 1 && text.startsWith('0', start) && /[0-9]/.test(text[start + 1]!);
}

/**
 * The format of a text that was read: its fixed words and signs, and the style of each part. Figures count as padded when
 * one of them begins with 0 or when they stand as in ISO 8601. undefined where a part is in no style that can be changed.
 */
export function patternOf(
  text: string,
  reading: DateReading,
  weekdays: readonly Atom[],
  language: string,
): readonly Piece[] | undefined {
  const marks: readonly Mark[] =
    weekdays.length === 0 ? inOrder(reading.marks) : inOrder([...reading.marks, ...weekdayMarks(weekdays)]);
  let hasZero = false;
  let span = false;
  for (const { atom, show, of } of marks) {
    if ((show === 'day' || show === 'month') && isPadded(text, atom)) hasZero = true;
    if (show === 'year' && of === 1) span = true;
  }
  const iso = marks[0]?.show === 'year' && /^-?[0-9]+-[0-9]/.test(text);
  const around: Surroundings = { language, padded: iso || hasZero, span };
  const pattern: Piece[] = [];
  let end = 0;
  for (const mark of marks) {
    const style = styleOf(mark, text.slice(mark.atom.start, mark.atom.end), around);
    if (style === undefined) return undefined;
    if (mark.atom.start > end) pattern.push(text.slice(end, mark.atom.start));
    pattern.push({ show: mark.show, of: mark.of, style });
    end = mark.atom.end;
  }
  if (end < text.length) pattern.push(text.slice(end));
  return sharedPattern(pattern);
}

import { slotsOf, type FactFile } from '../facts/index.ts';
import { kindOf, type DateValue } from '../kinds/index.ts';

/** Last year of the newest date; undefined for dates without a year. */
export function lastYearOf(date: DateValue): number | undefined {
  return kindOf('date').years(date)?.[1];
}

/** The last day of a date, as its stretch on the line of days counts them; -Infinity for a date without a year. */
export function lastDayOf(date: DateValue): number {
  return lastYearOf(date) === undefined ? -Infinity : (kindOf('date').reach?.(date)[0]?.to ?? -Infinity);
}

/** The date that ends last; undefined for none. */
export function newestOf(dates: readonly (DateValue | undefined)[]): DateValue | undefined {
  let newest: DateValue | undefined;
  for (const date of dates) {
    if (date !== undefined && (newest === undefined || lastDayOf(date) > lastDayOf(newest))) newest = date;
  }
  return newest;
}

/** The newest date of the sources of a file, else of its as-of dates. */
export function newestDateOf(file: FactFile): DateValue | undefined {
  return newestOf(file.sources.map(({ date }) => date)) ?? newestOf(file.facts.map(({ asOf }) => asOf));
}

/** The newest year of any value, for files whose sources and facts have no date. */
export function newestYearOfValues(file: FactFile): number | undefined {
  let newest: number | undefined;
  for (const fact of file.facts) {
    for (const { kind, value } of slotsOf(fact.sentence)) {
      const last = kindOf(kind).years(value)?.[1];
      if (last !== undefined && (newest === undefined || last > newest)) newest = last;
    }
  }
  return newest;
}

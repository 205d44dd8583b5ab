import { once } from '../../base/index.ts';

// A cheap phone takes many milliseconds for its first formatter of each sort: none is made before there is something that needs it.

/** Prints instants as dates of a language, epoch ms. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = once(() => new Intl.DateTimeFormat(language, options));
  return (at) => format().format(at);
}

/** Prints amounts as numbers of a language. */
export function numberFormat(
  language: string,
  options?: Intl.NumberFormatOptions,
): (amount: number) => string {
  const format = once(() => new Intl.NumberFormat(language, options));
  return (amount) => format().format(amount);
}

const UNITS = ['minute', 'hour', 'day', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];

/** How a language prints amounts. */
export interface Formats {
  readonly number: (count: number) => string;
  /** "in 4 days", "yesterday". */
  readonly relative: (amount: number, unit: Unit) => string;
  /** A stretch of time, short: "10 min", "4 days". */
  readonly wait: (amount: number, unit: Unit) => string;
  /** A length of time in ms, roughly and in full: "3 hours". */
  readonly span: (ms: number) => string;
}

/** @param separator stands between thousands */
export function formatsOf(language: string, separator: ',' | '.'): Formats {
  const rest = numberFormat(language);
  const nearby = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const inUnits = (unitDisplay: 'short' | 'long'): Readonly<Record<Unit, (amount: number) => string>> =>
    Object.fromEntries(
      UNITS.map((unit) => [
        unit,
        numberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 }),
      ]),
    ) as Record<Unit, (amount: number) => string>;
  const [short, long] = [inUnits('short'), inUnits('long')];
  return {
    // The first card says how many wait: a formatter for that alone would hold it up by 40 ms.
    number: (count) =>
      Number.isSafeInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, separator) : rest(count),
    relative: (amount, unit) => nearby().format(amount, unit),
    wait: (amount, unit) => short[unit](amount),
    span: (ms) => {
      const minutes = Math.round(ms / 60_000);
      if (minutes < 90) return long.minute(minutes);
      return minutes < 2880 ? long.hour(Math.round(minutes / 60)) : long.day(Math.round(minutes / 1440));
    },
  };
}

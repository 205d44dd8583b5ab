/** How long a name of a month or weekday is; `in-date` forms are those beside a day ("января", "thg 8"). */
export type NameLength = 'long' | 'short' | 'long-in-date' | 'short-in-date';

/** Every length, the usual ones first. */
export const nameLengths: readonly NameLength[] = ['long', 'short', 'long-in-date', 'short-in-date'];

/** Languages whose names are read whatever the language of the deck. */
export const commonLocales: readonly string[] = ['en-US', 'en-GB', 'vi'];

const harvested = new Map<string, readonly string[]>();

function harvest(key: string, names: () => readonly string[]): readonly string[] {
  const known = harvested.get(key);
  if (known !== undefined) return known;
  const found = names();
  harvested.set(key, found);
  return found;
}

/** Languages whose names are read in a deck: its own first; without it where `Intl` does not know the tag. */
export function localesOf(language: string): readonly string[] {
  return harvest(`locales ${language}`, () => {
    try {
      return [...new Set([...Intl.DateTimeFormat.supportedLocalesOf(language), ...commonLocales])];
    } catch {
      return commonLocales;
    }
  });
}

const withoutDot = (name: string): string => name.replace(/\.$/, '');

/** The names of the twelve months in a locale that `Intl` knows, January first, without a closing dot. */
export function monthNames(locale: string, length: NameLength): readonly string[] {
  return harvest(`month ${locale} ${length}`, () => {
    const inDate = length.endsWith('in-date');
    const format = new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      timeZone: 'UTC',
      month: length.startsWith('long') ? 'long' : 'short',
      ...(inDate ? { day: 'numeric', year: 'numeric' } : {}),
    });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2024, month, 15));
      return withoutDot(parts.find(({ type }) => type === 'month')?.value ?? '');
    });
  });
}

/** The names of the seven weekdays in a locale that `Intl` knows, Monday first, without a closing dot. */
export function weekdayNames(locale: string, length: NameLength): readonly string[] {
  return harvest(`weekday ${locale} ${length}`, () => {
    const weekday = length.startsWith('long') ? 'long' : 'short';
    const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', weekday });
    return Array.from({ length: 7 }, (_, day) => withoutDot(format.format(Date.UTC(2024, 0, 1 + day))));
  });
}

import { spellingKey } from '../spelling/spelling.ts';

/** Names that people write for countries and `Intl` does not give. */
const alsoCalled: Readonly<Record<string, string>> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  america: 'US',
  my: 'US',
  greatbritain: 'GB',
  britain: 'GB',
  anh: 'GB',
  uae: 'AE',
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes of today's countries: those that are no longer in use ("SU") come down to another one. */
function regionCodes(): readonly string[] {
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

function regionNames(
  locale: string,
  style: 'long' | 'short',
  codes: readonly string[],
): readonly (readonly [key: string, code: string])[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none', style });
  return codes.flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [[spellingKey(name), code] as const];
  });
}

function harvest(): ReadonlyMap<string, string> {
  const codes = regionCodes();
  return new Map([
    ...regionNames('vi', 'short', codes),
    ...regionNames('vi', 'long', codes),
    ...regionNames('en', 'short', codes),
    ...regionNames('en', 'long', codes),
    ...Object.entries(alsoCalled),
  ]);
}

const harvested: { codes?: ReadonlyMap<string, string> } = {};

/** The code of the country that a spelling, given by its key, is the English or Vietnamese name of; undefined for any other place. */
export function countryOf(key: string): string | undefined {
  harvested.codes ??= harvest();
  return harvested.codes.get(key);
}

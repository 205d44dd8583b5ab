import { slipsIn, spellingKey, wordsOf } from '../spelling/spelling.ts';
import { countryOf } from './countries.ts';

/** How a typed part fits a part of the key: the same place, the same but for a word such as "airport", or but for a slip of the pen. */
export type Fit = 'same' | 'word' | 'slip';

/** Words that say what a place is, each with the English one that it counts as. */
const typeWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'thanh pho': 'city', tp: 'city', 'san bay': 'airport', 'nha ga': 'station', tinh: 'province', quan: 'district', huyen: 'district',
    dao: 'island', cang: 'port', 'khach san': 'hotel', 'quang truong': 'square', 'dai hoc': 'university', 'san van dong': 'stadium',
  }),
); // prettier-ignore
/** Words for what stands inside a city. */
const sites = [
  'airport',
  'station',
  'port',
  'hotel',
  'square',
  'university',
  'stadium',
  'palace',
  'hall',
  'district',
];
const types = new Set(['city', 'town', 'province', 'island', 'islands', 'international', ...sites]);
const vietnameseTypes = new RegExp(
  ` (${[...typeWords.keys()].sort((a, b) => b.length - a.length).join('|')})(?= )`,
  'g',
);

/** "The city of Lima" and "thủ đô Lima" are Lima. */
const opening = /^ (?:(?:capital|city|town|port)(?: city)? of|capital(?: city)?|thu do|thanh pho|tp) (?=.)/;

function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `.replace(/ st (?=.)/g, ' saint ').replace(/ mt (?=.)/g, ' mount ');
}

/** The letters of a part, without case, marks, word division and an opening "city of". */
export function partKey(part: string): string {
  return spaced(part).replace(opening, ' ').replaceAll(' ', '') || spellingKey(part);
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [partKey(a), partKey(b)];
  if (first === second) return true;
  const country = countryOf(first);
  return country !== undefined && country === countryOf(second);
}

/** A part divided into the words of its name and those that say what it is. */
function nameAndTypes(part: string): { readonly name: string; readonly types: string } {
  const words = spaced(part)
    .replace(vietnameseTypes, (_, word: string) => ` ${typeWords.get(word) ?? word}`)
    .trim()
    .split(' ');
  const ofType = words.filter((word) => types.has(word));
  return { name: words.filter((word) => !types.has(word)).join(''), types: ofType.sort().join(' ') };
}

/** Whether a part says of itself that it is a building or a quarter, so that a city after it is where it lies. */
export function isSite(part: string): boolean {
  const { name, types: ofType } = nameAndTypes(part);
  return name !== '' && sites.some((site) => ofType.split(' ').includes(site));
}

/** How a typed part fits a part of a key; undefined where it is another place. */
export function fitOf(typed: string, part: string): Fit | undefined {
  if (isSame(typed, part)) return 'same';
  const [given, asked] = [nameAndTypes(typed), nameAndTypes(part)];
  if (given.name !== '' && given.name === asked.name) {
    if (given.types === asked.types) return 'same';
    return given.types === '' || asked.types === '' ? 'word' : undefined;
  }
  // Austria is not Australia with two letters left out.
  return countryOf(partKey(typed)) === undefined && slipsIn(typed, part) !== undefined ? 'slip' : undefined;
}

/** Whether one part could name the other or what it lies in: the same place, or all its words stand together in the other. */
function mayBeSame(a: string, b: string): boolean {
  if (isSame(a, b)) return true;
  const [first, second] = [spaced(a), spaced(b)];
  return first.trim() !== '' && second.trim() !== '' && (first.includes(second) || second.includes(first));
}

/** Whether every part of the shorter list stands in the longer one, in its order: the other levels were left out. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const part of long) if (at < short.length && mayBeSame(short[at]!, part)) at += 1;
  return at === short.length;
}

/** Whether something could be in both places: they are one, or one lies in the other as far as their parts tell. */
export function couldBeBoth(a: readonly string[], b: readonly string[]): boolean {
  const liesIn = (small: readonly string[], large: readonly string[]): boolean =>
    small.some(
      (part, index) => mayBeSame(part, large[0]!) && isWithin(small.slice(index + 1), large.slice(1)),
    );
  return liesIn(a, b) || liesIn(b, a);
}

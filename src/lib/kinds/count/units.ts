import { foldMarks, foldText } from '../../base/index.ts';
import { measureOf, type Measure } from './measures.ts';

/** Words of no weight in a unit: "of them", "the", "in all". */
const light = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'total',
  'all',
  'them',
  'these',
  'those',
  'these',
  'cai',
  'chiec',
  'so',
  'different',
  'altogether',
  'and',
  'va',
]);

const oddSingulars: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', feet: 'foot', teeth: 'tooth', mice: 'mouse', geese: 'goose',
  wives: 'wife', lives: 'life', wolves: 'wolf', leaves: 'leaf', halves: 'half', oxen: 'ox', series: 'series', species: 'species', buses: 'bus',
  phenomena: 'phenomenon', criteria: 'criterion', nuclei: 'nucleus', radii: 'radius', analyses: 'analysis', crises: 'crisis', analysts: 'analyst',
}; // prettier-ignore

/** What English units are called in Vietnamese, for those that counts have most. */
const twins: readonly (readonly [english: string, vietnamese: string])[] = [
  ['country', 'nước|quốc gia'], ['person', 'người|dân|người dân'], ['time', 'lần|lượt'], ['year', 'năm|tuổi'], ['agreement', 'hiệp định|thỏa thuận|thoả thuận'],
  ['tourist', 'khách|du khách|lượt khách'], ['city', 'thành phố'], ['province', 'tỉnh'], ['island', 'đảo|hòn đảo'], ['element', 'nguyên tố'],
  ['goal', 'bàn|bàn thắng'], ['medal', 'huy chương'], ['organization', 'tổ chức'], ['member', 'thành viên'], ['point', 'điểm'],
  ['visit', 'chuyến thăm'], ['language', 'ngôn ngữ'], ['state', 'bang|tiểu bang'], ['student', 'học sinh|sinh viên'], ['day', 'ngày'],
  ['player', 'cầu thủ'], ['team', 'đội'], ['bone', 'xương'], ['planet', 'hành tinh'], ['soldier', 'binh sĩ|lính'], ['ship', 'tàu'],
]; // prettier-ignore

/** Which line of twins a word is in. */
const twinOf = new Map(
  twins.flatMap(([english, vietnamese], line): [string, number][] => [
    [english, line],
    ...vietnamese.split('|').map((word): [string, number] => [foldText(word), line]),
  ]),
);

function singular(word: string): string {
  if (Object.hasOwn(oddSingulars, word)) return oddSingulars[word]!;
  if (word.length <= 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ches|shes|xes|sses|zes|oes)$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** The words of a unit, small, without marks, in the singular, British spelling made American. */
export function unitWords(unit: string): string[] {
  return foldText(unit.replace(/\^/g, ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      singular(word)
        .replace(/is(e|ation)$/, 'iz$1')
        .replace(/^(kilo|centi|milli)?metre$/, '$1meter')
        .replace(/our$/, 'or'),
    );
}

/** What two units have in common when they are one: "countries" and "Country", "km²" and "square kilometres". */
export function unitKey(unit: string): string {
  const measure = measureOf(unit);
  if (measure !== undefined) return `${measure.of}*${measure.factor}+${measure.offset}`;
  return unitWords(unit).join(' ');
}

const hasMarks = (text: string): boolean => foldMarks(text) !== text.normalize('NFKD').toLowerCase();

/** How a typed unit stands to the unit of the key. */
export type UnitMatch = 'same' | 'unknown' | 'other';

function isInitials(typed: string, words: readonly string[]): boolean {
  return words.length > 1 && typed.replace(/s$/, '') === words.map((word) => word[0]).join('');
}

/**
 * Compares the unit that was typed with the key's. 'same' too for a part of its words ("agreements" of "cooperation
 * agreements") and for none at all; 'unknown' where the key has none or the two are in different languages.
 */
export function matchUnit(typed: string, unit: string): UnitMatch {
  const typedWords = unitWords(typed).filter((word) => !light.has(word));
  if (typedWords.length === 0 || unitKey(typed) === unitKey(unit)) return 'same';
  const words = unitWords(unit);
  if (words.length === 0) return 'unknown';
  const measures = [measureOf(typed), measureOf(unit)];
  if (measures.every((measure) => measure !== undefined)) return 'other';
  if (typedWords.every((word) => words.includes(word) || word === 'more')) return 'same';
  // "chemical elements" say all that "elements" say.
  if (words.every((word) => typedWords.includes(word) || light.has(word))) return 'same';
  const head = words.filter((word) => !light.has(word));
  if (typedWords.length === 1 && isInitials(foldText(typed), head)) return 'same';
  const typedTwin = twinOf.get(typedWords.join(' '));
  const twin =
    twinOf.get(words.join(' ')) ??
    twinOf.get(words.at(-1)!) ??
    twinOf.get(words.slice(0, 2).join(' ')) ??
    twinOf.get(words[0]!);
  if (typedTwin !== undefined && twin !== undefined) return typedTwin === twin ? 'same' : 'other';
  return hasMarks(typed) === hasMarks(unit) ? 'other' : 'unknown';
}

const oddPlurals = new Set(Object.keys(oddSingulars).filter((word) => oddSingulars[word] !== word));

/** Whether the words after a number are an English plural, so that "1" cannot stand before them. */
export function isPluralUnit(unit: string): boolean {
  const words = foldMarks(unit).split(/[^a-z]+/);
  return words.some((word) => oddPlurals.has(word) || (word.length > 3 && /[^sui]s$/.test(word)));
}

/** The measures of two units; undefined unless both are measures. */
export function measuresOf(a: string, b: string): readonly [Measure, Measure] | undefined {
  const first = measureOf(a);
  const second = measureOf(b);
  return first === undefined || second === undefined ? undefined : [first, second];
}

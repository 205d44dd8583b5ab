import { foldText } from '../../base/index.ts';
import type { Grade } from '../kind.ts';
import { spellingKey } from '../spelling/spelling.ts';
import { countryOf } from './countries.ts';
import { fitOf, isSite, partKey, type Fit } from './match.ts';
import type { PlaceValue } from './place-value.ts';

const longestAnswer = 200;
const mostTypedParts = 8;

const ranks: Readonly<Record<Grade['mark'], number>> = { right: 2, almost: 1, wrong: 0 };

function split(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The parts of an answer, as it stands and without its "in", "at", "ở", "tại": "Tai Po" must stay whole, "tai Lima" not. */
function readingsOf(typed: string): readonly (readonly string[])[] {
  const signs = /[,，、;:()[\]]|\s[-–—/]\s/u;
  const words = /[,，、;:()[\]]|\s[-–—/]\s|\s(?:in|ở|o|tại|tai|thuộc|thuoc)\s/iu;
  const bare = split(typed.replace(/^\s*(?:in|at|on|ở|o|tại|tai|trong)\s+/iu, ''), words);
  const trimmed = bare.map((part) => part.replace(/^(?:in|at|on|ở|tại)\s+/iu, ''));
  return [split(typed, signs), trimmed];
}

/** Every right way to write a place in one go: its first part, then as many of the larger ones as one likes. */
function wholesOf(parts: readonly string[]): ReadonlySet<string> {
  const [first, ...larger] = parts.map(partKey);
  let wholes = [first!];
  for (const part of larger) wholes = [...wholes, ...wholes.map((whole) => whole + part)];
  return new Set(wholes);
}

function gradeParts(typed: readonly string[], { parts, written }: PlaceValue): Grade {
  const data = { shown: written };
  const right: Grade = { mark: 'right', reason: { code: 'same', data } };
  const different: Grade = { mark: 'wrong', reason: { code: 'different', data } };
  if (typed.length === 0 || typed.length > mostTypedParts) return different;
  const wholes = wholesOf(parts);
  if (wholes.has(typed.map(partKey).join('')) || wholes.has(spellingKey(typed.join(' ')))) return right;

  const fits = new Map<number, Fit>();
  const foreign: string[] = [];
  for (const part of typed) {
    const fitting = parts.map((own, index) => ({
      index,
      fit: fits.has(index) ? undefined : fitOf(part, own),
    }));
    const best = fitting.find(({ fit }) => fit === 'same') ?? fitting.find(({ fit }) => fit !== undefined);
    if (best?.fit === undefined) foreign.push(part);
    else fits.set(best.index, best.fit);
  }
  const isFirstThere = fits.has(0);
  if (foreign.length > 0) {
    if (!isFirstThere) return different;
    // "My Dinh Stadium, Hanoi" for Hanoi says more than can be checked.
    if (foreign.length === 1 && foreign[0] === typed[0] && isSite(typed[0]!))
      return { mark: 'almost', reason: { code: 'place.too-exact', data } };
    const isOnlyCountry = foreign.length === 1 && countryOf(partKey(foreign[0]!)) !== undefined;
    const knowsCountry = parts.some((part) => countryOf(partKey(part)) !== undefined);
    // "Hanoi, Vietnam" for Hanoi: the key has nothing against it. "Hanoi, Lima" are two answers.
    if (!isOnlyCountry || knowsCountry)
      return parts.length > 1 ? { mark: 'wrong', reason: { code: 'place.elsewhere', data } } : different;
    if (fits.size < parts.length) return { mark: 'almost', reason: { code: 'place.in-full', data } };
  }
  const found = [...fits.values()];
  if (!isFirstThere) {
    return found.every((fit) => fit === 'same')
      ? { mark: 'almost', reason: { code: 'place.more-exact', data } }
      : different;
  }
  if (found.includes('slip')) return { mark: 'almost', reason: { code: 'place.slip', data } };
  if (found.includes('word')) return { mark: 'almost', reason: { code: 'place.in-full', data } };
  return right;
}

/** Grades a typed place: the first part decides, larger ones may be left out but not be false, a larger one alone is almost. */
export function gradePlace(answer: string, key: PlaceValue): Grade {
  const typed = answer.normalize('NFKC').trim();
  if (answer.trim() === key.written) return { mark: 'right', reason: { code: 'exact' } };
  if (typed === '') return { mark: 'wrong', reason: { code: 'empty' } };
  if (answer.trim().length > longestAnswer) return { mark: 'wrong', reason: { code: 'too-long' } };
  if (foldText(typed) === foldText(key.written))
    return { mark: 'right', reason: { code: 'same', data: { shown: key.written } } };
  return readingsOf(typed)
    .map((parts) => gradeParts(parts, key))
    .reduce((best, grade) => (ranks[grade.mark] > ranks[best.mark] ? grade : best));
}

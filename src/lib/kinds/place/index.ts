import { defineKind } from '../kind.ts';
import { spellingKey } from '../spelling/spelling.ts';
import { gradePlace } from './grade.ts';
import { countryOf } from './countries.ts';
import { couldBeBoth, partKey } from './match.ts';
import type { PlaceValue } from './place-value.ts';
import { read } from './read.ts';

/** Where something was held or signed: a city, a building, a country. */
export const place = defineKind<PlaceValue>({
  id: 'place',
  inputMode: 'text',
  mark: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  ordered: false,
  read,
  print: (value) => value.written,
  gap: (value) => ({ before: '', key: value.written, after: '' }),
  compare(a, b) {
    const [first, second] = [spellingKey(a.written), spellingKey(b.written)];
    return first < second ? -1 : first > second ? 1 : 0;
  },
  meets: (a, b) => couldBeBoth(a.parts, b.parts),
  shape: ({ parts }) =>
    parts.length === 1 && countryOf(partKey(parts[0]!)) !== undefined ? '1 country' : String(parts.length),
  parts: (value) => value.parts,
  grade: gradePlace,
  // A place cannot be changed into another one: wrong options are places of other facts.
  distract: () => [],
  excludes: (key, other, vouched) =>
    vouched === 'one-value' && !couldBeBoth(key.parts, other.parts) ? 'one-value' : undefined,
  years: () => undefined,
});

import { editDistance, err, foldMarks, nearestOf, ok, type Random } from '../../base/index.ts';
import { defineKind, type DistractContext, type KindContext } from '../kind.ts';
import type { NameEntry } from '../names.ts';
import { gradeName, gradesWrong } from './grade.ts';
import { namesOfType } from './name-index.ts';
import { entryOf, textOf, type NameValue } from './name-value.ts';

export type { NameValue } from './name-value.ts';

const mostLookedAt = 60;

/** Names of a list by chance, each once: a long list is not gone through. */
function someOf(list: readonly NameEntry[], random: Random): NameEntry[] {
  if (list.length <= mostLookedAt) return random.shuffle(list);
  const chosen = new Set<NameEntry>();
  while (chosen.size < mostLookedAt) chosen.add(random.pick(list)!);
  return [...chosen];
}

/** Other names of the same type, those most like the key first; abbreviations only of similar length. */
function distractName(key: NameValue, context: DistractContext): readonly NameValue[] {
  const entry = entryOf(key, context);
  if (entry?.type === undefined) return [];
  const shown = textOf(entry, key.form);
  const isFit = (other: NameEntry): boolean => {
    if (other.id === entry.id || other.type !== entry.type) return false;
    if (key.form !== 'any' && other.short === undefined) return false;
    const text = textOf(other, key.form);
    if (foldMarks(text) === foldMarks(shown)) return false;
    return key.form !== 'short' || Math.abs(text.length - shown.length) <= 2;
  };
  const likeness = (other: NameEntry): number =>
    editDistance(foldMarks(entry.short ?? entry.name), foldMarks(other.short ?? other.name), 12);
  return someOf(namesOfType(context.names, entry.type), context.random)
    .filter(isFit)
    .map((other) => ({ other, distance: likeness(other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 12)
    .map(({ other }): NameValue => ({ ref: other.id, form: key.form }));
}

/** A body, forum, agreement, person or thing from the list of names. */
export const name = defineKind<NameValue>({
  id: 'name',
  inputMode: 'text',
  mark: 'M5 20 12 4l7 16M8 14h8',
  ordered: false,
  read(written, context) {
    const ref = written.trim();
    if (context.names.has(ref)) return ok({ ref, form: 'any' });
    return err({ code: 'name.unknown', data: { written: ref, near: nearestOf(ref, context.names.keys()) } });
  },
  print: (value, context) => printName(value, context),
  gap: (value, context) => ({ before: '', key: printName(value, context), after: '' }),
  compare: (a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0),
  meets: (a, b) => a.ref === b.ref,
  reach: ({ ref }) => [{ line: ref, from: 0, to: 0 }],
  shape: (value) => value.form,
  parts: (value) => [value.ref],
  grade: gradeName,
  gradesWrong,
  distract: distractName,
  excludes: () => undefined,
  years: () => undefined,
});

function printName(value: NameValue, context: KindContext): string {
  const entry = entryOf(value, context);
  return entry === undefined ? value.ref : textOf(entry, value.form);
}

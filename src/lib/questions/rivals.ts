import { digestOf, foldText, randomFrom } from '../base/index.ts';
import type { DistractContext, NameValue, Proof, Value } from '../kinds/index.ts';
import { lastYearOf, relationKey, type Base, type Item } from './base.ts';
import { neighboursOf, type Pools } from './pools.ts';
import type { Rival } from './question.ts';

/** How many proven wrong answers a question carries: enough to draw the rank of the key freely and not to learn options by heart. */
const mostRivals = { ordered: 4, unordered: 8 };

/** Where the cards of the file give fewer values without an order than this, others join them. */
const enoughOfCards = 4;

/** Whether the relation of an item holds several names, so that names are what it lists (and not what all its facts speak of). */
function listsNames(item: Item, base: Base): boolean {
  const values = base.relations.get(relationKey(item.relation ?? '', 'name')) ?? [];
  const refs = new Set(values.map((other) => (other.value as NameValue).ref));
  return refs.size > 1 && refs.size === values.length;
}

function proofOf(item: Item, candidate: Value, base: Base): Proof | undefined {
  const { kind, value, relation } = item;
  if (kind.meets(value, candidate)) return undefined;
  if (item.name !== undefined) return item.id.endsWith('#clue') ? 'one-value' : 'by-definition';
  const others = relation === undefined ? [] : (base.relations.get(relationKey(relation, kind.id)) ?? []);
  if (others.some((other) => other.id !== item.id && kind.meets(other.value, candidate))) return undefined;
  const isComplete = relation !== undefined && base.complete.has(relation);
  if (isComplete && (kind.id !== 'name' || listsNames(item, base))) return 'complete';
  return kind.excludes(value, candidate, relation === undefined ? 'one-value' : 'relation');
}

/** "a" or "an" right before the gap tells a vowel; options must fit it (rule 22). */
function fitsArticle(stem: string, text: string): boolean {
  const article = /(?<![\p{L}\p{N}])(an?)\s+_____/iu.exec(stem)?.[1]?.toLowerCase();
  if (article === undefined) return true;
  const startsWithVowel = /^(?:[aeio]|u(?!n[ei])|8|11(?!\d)|18(?!\d))/i.test(text);
  return (article === 'an') === startsWithVowel;
}

/** A text ready to be looked for inside another, word by word: "August 2024" is in "22 August 2024" (rule 4). */
function asWords(text: string): string {
  return ` ${foldText(text)} `;
}

function distractContext(item: Item, base: Base, seed: string): DistractContext {
  const [, lastYear] = item.kind.years(item.value) ?? [];
  const newest = base.newestYear;
  const sourceYears = item.sourceIds.flatMap((id) => {
    const date = base.sources.get(id)?.date;
    const year = date === undefined ? undefined : lastYearOf(date);
    return year === undefined ? [] : [year];
  });
  const limit = sourceYears.length > 0 ? Math.max(...sourceYears) : newest;
  return {
    ...base.context,
    ageYears: lastYear === undefined || newest === undefined ? 0 : Math.max(0, newest - lastYear),
    latestYear: limit === undefined || lastYear === undefined || lastYear > limit ? undefined : limit,
    random: randomFrom(`${seed}/${item.id}`),
  };
}

interface Candidate {
  readonly value: Value;
  readonly trueOf: string | undefined;
  /** Whether it joins only where the other cards of the file give too few. */
  readonly isSpare: boolean;
}

/** Wrong answers to choose from, first choice first. */
function candidatesOf(
  item: Item,
  base: Base,
  pools: Pools,
  seed: string,
  context: DistractContext,
): Candidate[] {
  const { kind, value } = item;
  const neighbours = neighboursOf(item, pools, base);
  const changed = kind.distract(value, context);
  if (!kind.ordered) {
    return [
      ...neighbours.flatMap((other) => asOptionOf(other, item, base)),
      ...changed.map((one) => ({ value: one, trueOf: (one as Partial<NameValue>).ref, isSpare: true })),
    ];
  }
  // Each value has a lot of its own, so that questions near each other share changed values: rare options would tell.
  const byLot = changed
    .map((one) => ({ one, lot: digestOf(`${seed}/${kind.print(one, base.context)}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ one }): Candidate => ({ value: one, trueOf: undefined, isSpare: false }));
  // What is true elsewhere is offered only within the span that is plausible here.
  const byOrder = changed.toSorted((a, b) => kind.compare(a, b));
  const isNear = (one: Value): boolean =>
    byOrder.length > 0 && kind.compare(byOrder[0]!, one) <= 0 && kind.compare(one, byOrder.at(-1)!) <= 0;
  const trueElsewhere = neighbours
    .filter((other) => isNear(other.value))
    .map((other): Candidate => ({ value: other.value, trueOf: other.origin, isSpare: false }));
  return interleave(trueElsewhere, byLot);
}

/**
 * The wrong answers of an item that are proven wrong, nearest first on each side, in the order of the kind.
 * Every one passes the rules that speak of one option: graded wrong, not contained in another, alike in form.
 */
export function rivalsOf(item: Item, base: Base, pools: Pools, seed: string): readonly Rival[] {
  const { kind, value } = item;
  const context = distractContext(item, base, seed);
  const isPlausible = (candidate: Value): boolean =>
    context.latestYear === undefined || (kind.years(candidate)?.[1] ?? -Infinity) <= context.latestYear;
  const shape = kind.shape(value);
  const texts: string[] = [asWords(item.gap.key)];
  const rivals: (Rival & { readonly value: Value })[] = [];
  const counts = new Map<number, number>();
  const most = kind.ordered ? mostRivals.ordered : mostRivals.unordered;
  for (const { value: other, trueOf, isSpare } of candidatesOf(item, base, pools, seed, context)) {
    const side = kind.ordered ? (kind.compare(other, value) < 0 ? -1 : 1) : 0;
    const count = counts.get(side) ?? 0;
    if (count >= (isSpare ? enoughOfCards : most)) continue;
    if (kind.shape(other) !== shape || !isPlausible(other)) continue;
    const text = kind.gap(other, base.context).key;
    const words = asWords(text);
    const isInside = texts.some((one) => one.includes(words) || words.includes(one));
    if (isInside || !fitsArticle(item.stem, text)) continue;
    const proof = proofOf(item, other, base);
    if (proof === undefined || kind.grade(text, value, base.context).mark !== 'wrong') continue;
    texts.push(words);
    counts.set(side, count + 1);
    rivals.push({ text, proof, side, value: other, ...(trueOf !== undefined && { trueOf }) });
  }
  if (kind.ordered) rivals.sort((a, b) => kind.compare(a.value, b.value));
  return rivals.map(({ value: _, ...rival }) => rival);
}

/** The value of another card as an option of this one; none where a name would look different. */
function asOptionOf(other: Item, item: Item, base: Base): Candidate[] {
  if (item.kind.id !== 'name') return [{ value: other.value, trueOf: other.origin, isSpare: false }];
  const { ref } = other.value as NameValue;
  const own = item.value as NameValue;
  const entry = base.context.names.get(ref);
  if (ref === own.ref || (own.form !== 'any' && entry?.short === undefined)) return [];
  if (own.form === 'short' && Math.abs(entry!.short!.length - item.gap.key.length) > 2) return [];
  return [{ value: { ...own, ref }, trueOf: ref, isSpare: false }];
}

/** One of each in turn: half of the wrong options are true of something else in the file. */
function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]])
    .flat()
    .filter((one): one is T => one !== undefined);
}

import { foldText, hash32, randomFrom } from '../base/index.ts';
import type { CountValue, DistractContext, NameValue, Proof, Value } from '../kinds/index.ts';
import { relationKey, type Base, type Item } from './base.ts';
import { isFoundByLetters, isInitialShown } from './initials.ts';
import { lastDayOf, lastYearOf, newestOf } from './newest.ts';
import { neighboursByInitial, neighboursOf, type Pools } from './pools.ts';
import { asOpening } from './prompt.ts';
import type { Rival } from './question.ts';
import { spellingsOf } from './stem/abbreviations.ts';
import { isNoOption } from './stem/no-option.ts';
import { partLimits, type Limits } from './stem/part-limits.ts';
import { listsNames, someNear } from './relation-index.ts';

/** How many proven wrong answers a question carries, ten at most as their places are single figures: enough to draw the rank of the key freely and not to learn options by heart; of those without an order, more to choose from. */
const mostRivals = { ordered: 4, unordered: 10 };

/** Of the ordered ones on a side, those that are true of something else: they are as frequent in the deck as keys, made ones are rarer and would tell. */
const mostTrue = 3;

/** Where the cards of the file give fewer values without an order than this, others join them. */
const enoughOfCards = 4;

function proofOf(item: Item, candidate: Value, base: Base): Proof | undefined {
  const { kind, value, relation } = item;
  if (kind.meets(value, candidate)) return undefined;
  if (item.name !== undefined) return item.id.endsWith('#clue') ? 'one-value' : 'by-definition';
  if (relation === undefined) return kind.excludes(value, candidate, 'one-value');
  const isComplete = base.complete.has(relation);
  const values = base.relations.get(relationKey(relation, kind.id)) ?? [];
  const proof =
    isComplete && (kind.id !== 'name' || listsNames(values, base))
      ? 'complete'
      : kind.excludes(value, candidate, 'relation');
  if (proof === undefined) return undefined;
  // Another value of the relation is no wrong answer, at whatever date and from whatever source.
  return someNear(values, candidate, base, (other) => kind.meets(other.value, candidate)) ? undefined : proof;
}

/** "a" or "an" right before the gap tells a vowel; options must fit it (rule 22). */
function articleBefore(stem: string): string | undefined {
  return stem.includes('_____')
    ? /(?<![\p{L}\p{N}])(an?)\s+_____/iu.exec(stem)?.[1]?.toLowerCase()
    : undefined;
}

function fitsArticle(article: string | undefined, text: string): boolean {
  if (article === undefined) return true;
  const startsWithVowel = /^(?:[aeio]|u(?!n[ei])|8|11(?!\d)|18(?!\d))/i.test(text);
  return (article === 'an') === startsWithVowel;
}

/** Whether a number leaves the part smaller than the whole that the sentence names. */
function isWithin(value: Value, { above, below }: Limits): boolean {
  const { number } = value as CountValue;
  return number > above && number < below;
}

/** A text ready to be looked for inside another, word by word: "August 2024" is in "22 August 2024" (rule 4). */
function asWords(text: string): string {
  return /^[0-9a-z]+$/.test(text) ? ` ${text} ` : ` ${foldText(text)} `;
}

/** What was still to come when the sentence was true: its value lies after that date, or in that year and the words say so. */
const toCome =
  /(?<!\p{L})(?:will|is to|are to|due|planned|scheduled|expected|upcoming|sẽ|dự kiến|kế hoạch|sắp)(?!\p{L})/iu;

function distractContext(item: Item, base: Base, seed: string): DistractContext {
  const random = randomFrom(`${seed}/${item.id}`);
  const [firstYear, lastYear] = item.kind.years(item.value) ?? [];
  if (firstYear === undefined || lastYear === undefined)
    return { ...base.context, ageYears: 0, latestYear: undefined, random };
  // A source without a date says nothing of when: the dated ones of the fact do, else the newest of the file.
  const known = newestOf(item.sourceIds.map((id) => base.sources.get(id)?.date)) ?? base.newest;
  const knownYear = known === undefined ? base.newestYear : lastYearOf(known);
  const knownDay = known === undefined ? Infinity : lastDayOf(known);
  const firstDay = item.kind.reach?.(item.value)[0];
  const isPast = knownYear !== undefined && lastYear <= knownYear;
  const toldAt = item.fact?.asOf ?? known;
  const toldYear = toldAt === undefined ? undefined : lastYearOf(toldAt);
  const isToCome =
    toldYear !== undefined &&
    (firstYear > toldYear || (firstYear === toldYear && toCome.test(item.statement)));
  return {
    ...base.context,
    ageYears: base.newestYear === undefined ? 0 : Math.max(0, base.newestYear - lastYear),
    latestYear: isPast ? knownYear : undefined,
    latestDay: isPast && firstDay?.line === 'day' && firstDay.from <= knownDay ? knownDay : undefined,
    earliestYear: isToCome ? toldYear : undefined,
    random,
  };
}

/** Whether a true value of another fact could be true here as far as time goes (rule 12). */
function isTimely({ kind }: Item, value: Value, context: DistractContext): boolean {
  const { latestYear, latestDay, earliestYear } = context;
  if (latestYear === undefined && earliestYear === undefined) return true;
  const [first, last] = kind.years(value) ?? [];
  if (latestYear !== undefined && (last ?? -Infinity) > latestYear) return false;
  if (earliestYear !== undefined && (first ?? Infinity) < earliestYear) return false;
  return latestDay === undefined || (kind.reach?.(value)[0]?.from ?? -Infinity) <= latestDay;
}

/** What the rivals of one item are looked for in. */
export interface Surroundings {
  readonly base: Base;
  readonly pools: Pools;
  readonly seed: string;
}

/** A rival before it is known how often it is shown in the deck. */
export type Found = Omit<Rival, 'often'>;

interface Candidate {
  readonly value: Value;
  /** The text of its option where that is known. */
  readonly text?: string;
  readonly trueOf: string | undefined;
  /** Whether it is made for this key, so that its kind has seen to its shape, its verdict and its time. */
  readonly isMade: boolean;
}

const trueOf = ({ value, gap, origin }: Item): Candidate => ({
  value,
  text: gap.key,
  trueOf: origin,
  isMade: false,
});

/** Takes candidates one by one and keeps those that are proven wrong and pass the rules that speak of one option. */
class Rivals {
  readonly kept: { readonly value: Value; readonly rival: Found }[] = [];
  readonly #item: Item;
  readonly #base: Base;
  readonly #context: DistractContext;
  readonly #article: string | undefined;
  readonly #words: string[];
  readonly #limits: Limits | undefined;
  /** What the question shows; an option that stands in it is out at sight. */
  readonly #shown: string;

  constructor(item: Item, base: Base, context: DistractContext) {
    this.#item = item;
    this.#base = base;
    this.#context = context;
    this.#article = articleBefore(item.stem);
    this.#words = [asWords(item.gap.key)];
    this.#limits = partLimits(item);
    this.#shown = ` ${foldText(item.stem)} `;
  }

  /** Cheap conditions first: a proof and a verdict are dear. */
  add({ value: other, text: known, trueOf: origin, isMade }: Candidate, side: Rival['side']): boolean {
    const [item, context] = [this.#item, this.#context];
    const { kind, value } = item;
    if (!isMade && !isTimely(item, other, context)) return false;
    const key = known ?? kind.gap(other, context).key;
    const text = item.opens ? asOpening(key) : key;
    const words = asWords(text);
    if (this.#words.some((one) => one.includes(words) || words.includes(one))) return false;
    if (this.#shown.includes(words)) return false;
    if (!fitsArticle(this.#article, text)) return false;
    if (this.#limits !== undefined && !isWithin(other, this.#limits)) return false;
    if (!kind.ordered && isNoOption(kind.id, key, spellingsOf(context.names).folded)) return false;
    const proof = proofOf(item, other, this.#base);
    if (proof === undefined) return false;
    const isWrong = isMade || (kind.gradesWrong?.(other, value, context) ?? kind.grade(text, value, context).mark === 'wrong'); // prettier-ignore
    if (!isWrong) return false;
    this.#words.push(words);
    this.kept.push({
      value: other,
      rival: { text, proof, side, ...(origin !== undefined && { trueOf: origin }) },
    });
    return true;
  }

  /** Adds from a list until there are so many of them. */
  fill(candidates: Iterable<Candidate>, side: Rival['side'], most: number): void {
    let count = 0;
    for (const candidate of candidates) {
      if (count >= most) return;
      if (this.add(candidate, side)) count += 1;
    }
  }
}

function fillOrdered(rivals: Rivals, item: Item, pools: Pools, seed: string, context: DistractContext): void {
  const { kind, value } = item;
  if (kind.isBound?.(value) === true) return;
  const made = kind.distract(value, context);
  if (made.length === 0) return;
  const byOrder = made.toSorted((a, b) => kind.compare(a, b));
  // What is true elsewhere is offered only within the span that is plausible here.
  const isNear = (one: Value): boolean =>
    kind.compare(byOrder[0]!, one) <= 0 && kind.compare(one, byOrder.at(-1)!) <= 0;
  const elsewhere = neighboursOf(item, pools).filter((other) => isNear(other.value));
  // Each value has a lot of its own, so that questions near each other share changed values: rare options would tell.
  const byLot = made
    .map((one) => ({ one, lot: hash32(`${seed}/${kind.print(one, context)}`) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ one }): Candidate => ({ value: one, trueOf: undefined, isMade: true }));
  for (const side of [-1, 1] as const) {
    const isThere = (other: { readonly value: Value }): boolean =>
      kind.compare(other.value, value) < 0 === side < 0;
    const true_ = elsewhere.filter(isThere).map(trueOf);
    rivals.fill([...true_.slice(0, mostTrue), ...byLot.filter(isThere)], side, mostRivals.ordered);
  }
}

/** Names in a sentence, clues, places: what stands near in the circle, then other names of the list. */
function fillUnordered(rivals: Rivals, item: Item, base: Base, pools: Pools, context: DistractContext): void {
  if (isFoundByLetters(item)) return;
  const most = mostRivals.unordered;
  rivals.fill(asOptions(neighboursByInitial(item, pools), item, base), 0, most);
  if (rivals.kept.length >= 2) return;
  // What alone begins with the right letter is found without knowing it (rule 19).
  if (rivals.kept.length === 0 && isInitialShown(item)) return;
  // Where one other has the initial, it is always shown: a third joins the two.
  const isPaired = rivals.kept.length === 1 && isInitialShown(item);
  const left = isPaired ? 1 : most - rivals.kept.length;
  rivals.fill(asOptions(neighboursOf(item, pools), item, base), 0, left);
  const enough = isPaired ? 2 : enoughOfCards;
  if (rivals.kept.length >= enough) return;
  const spare = item.kind.distract(item.value, context);
  const spares = spare.map((value): Candidate => ({
    value,
    trueOf: (value as Partial<NameValue>).ref,
    isMade: false,
  }));
  rivals.fill(spares, 0, enough - rivals.kept.length);
}

/** The values of other cards as options of this one; none where a name would look different. */
function asOptions(others: readonly Item[], item: Item, base: Base): Candidate[] {
  if (item.kind.id !== 'name') return others.map(trueOf);
  const own = item.value as NameValue;
  return others.flatMap((other): Candidate[] => {
    const { ref } = other.value as NameValue;
    const short = base.context.names.get(ref)?.short;
    if (ref === own.ref || (own.form !== 'any' && short === undefined)) return [];
    if (own.form === 'short' && Math.abs(short!.length - item.gap.key.length) > 2) return [];
    return [{ value: { ...own, ref }, trueOf: ref, isMade: false }];
  });
}

/**
 * The wrong answers of an item that are proven wrong, nearest first on each side, in the order of the kind.
 * Every one passes the rules that speak of one option: graded wrong, not contained in another, alike in form.
 */
export function rivalsOf(item: Item, { base, pools, seed }: Surroundings): readonly Found[] {
  const { kind } = item;
  const context = distractContext(item, base, seed);
  const rivals = new Rivals(item, base, context);
  if (kind.ordered) fillOrdered(rivals, item, pools, seed, context);
  else fillUnordered(rivals, item, base, pools, context);
  if (kind.ordered) rivals.kept.sort((a, b) => kind.compare(a.value, b.value));
  return rivals.kept.map(({ rival }) => rival);
}

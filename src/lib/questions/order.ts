import { foldText, randomFrom, type Random } from '../base/index.ts';
import { slotsOf, type SourceRef } from '../facts/index.ts';
import { nameUnits, type Base, type Item } from './base.ts';
import { areApart, areApartOrRecent, spanOfValue, type Span } from './order-spans.ts';
import { GAP } from './question.ts';

/** A dated fact to put on the line of time. */
export interface OrderRow {
  /** Card id of its date. */
  readonly card: string;
  /** Kind of its date: a date or a term. */
  readonly kind: string;
  /** The statement with GAP in place of its date. */
  readonly text: string;
  readonly statement: string;
  /** The date as the author wrote it. */
  readonly date: string;
  readonly sources: readonly SourceRef[];
}

/** Three to five facts to put in order. */
export interface OrderRound {
  readonly form: 'order';
  /** Earliest first. */
  readonly rows: readonly OrderRow[];
  /** Places in `rows`, in the order in which they are first shown; never the right one. */
  readonly shown: readonly number[];
}

/** The rounds of a file, counted from 0, without end. */
export type OrderRounds = (round: number) => OrderRound;

const size = { least: 3, most: 5 };

/** A fact that may take part, with what decides which others may stand beside it. */
interface Dated {
  readonly row: OrderRow;
  readonly span: Span;
  readonly relation: string | undefined;
  /** Words of the text, for telling look-alikes. */
  readonly units: ReadonlySet<string>;
  /** Words that count occasions: "first", "4th", "again". */
  readonly ordinals: string;
}

/** What tells a year although the date is hidden (rule 23): years, decades, centuries and eras. */
const tellsYear =
  /(?<!\p{N}|\p{N}[.,])(?:1\d{3}|20\d{2})(?!\p{N}|[.,]\p{N})|(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th) century|century|decade|BC|AD|thế kỷ|thập niên|thập kỷ|TCN|SCN)(?![\p{L}\p{N}])/iu;

const ordinalWords =
  /(?<![\p{L}\p{N}])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|again|\d+(?:st|nd|rd|th)|đầu tiên|cuối cùng|thứ \p{L}+|thứ \d+|lần nữa)(?![\p{L}\p{N}])/giu;

/** Share of words from which two texts speak of one thing. */
const alikeShare = 0.6;

/** Whether the texts alone tell the order: they speak of one thing and count it ("the first phase", "the third phase"). */
function tellEachOther(a: Dated, b: Dated): boolean {
  if (a.ordinals === '' || b.ordinals === '' || a.ordinals === b.ordinals) return false;
  const [small, large] = a.units.size <= b.units.size ? [a.units, b.units] : [b.units, a.units];
  const shared = [...small].filter((unit) => large.has(unit)).length;
  return shared >= alikeShare * small.size;
}

function datedOf(item: Item, base: Base, asked: ReadonlySet<string>): Dated[] {
  const { fact, kind, value, gap, cloze: text } = item;
  if (fact === undefined || !asked.has(item.id) || base.superseded.has(fact.id)) return [];
  // An as-of date would have to be shown, and it tells when.
  if (fact.status !== undefined || fact.asOf !== undefined) return [];
  const span = spanOfValue(kind, value);
  const dates = slotsOf(fact.sentence).filter((slot) => slot.kind === 'date' || slot.kind === 'term');
  if (span === undefined || dates.length !== 1 || tellsYear.test(text)) return [];
  const words = new Set(foldText(text).split(' '));
  const showsPart = foldText(gap.key)
    .split(' ')
    .some((word) => word.length >= 3 && words.has(word));
  if (showsPart) return [];
  return [
    {
      row: {
        card: item.id,
        kind: kind.id,
        text,
        statement: item.statement,
        date: gap.key,
        sources: fact.sources,
      },
      span,
      relation: item.relation,
      units: new Set(nameUnits(text.replace(GAP, ' '), base.file.language)),
      ordinals: (text.toLowerCase().match(ordinalWords) ?? []).join(' '),
    },
  ];
}

/** Whether two facts may stand in one round. */
type Fits = (a: Dated, b: Dated) => boolean;

function fitting(apart: (a: Span, b: Span) => boolean): Fits {
  return (a, b) =>
    apart(a.span, b.span) && (a.relation === undefined || a.relation !== b.relation) && !tellEachOther(a, b);
}

/** Pairs that are looked at before a fact counts as one without a round. */
const mostPairs = 2000;

/** Two facts that make a round together with the given one; undefined where none are found. Looks no further than it has to: most facts fit soon. */
function twoBeside(one: Dated, all: readonly Dated[], fits: Fits): readonly [Dated, Dated] | undefined {
  const isBeside = (other: Dated): boolean => other !== one && fits(one, other);
  let looked = 0;
  for (let first = 0; first < all.length; first += 1) {
    const a = all[first]!;
    if (!isBeside(a)) continue;
    for (let second = first + 1; second < all.length; second += 1) {
      const b = all[second]!;
      if (!isBeside(b)) continue;
      if (fits(a, b)) return [a, b];
      if ((looked += 1) === mostPairs) return undefined;
    }
  }
  return undefined;
}

/** The facts that take part, each with two that make a round with it. */
type Pool = ReadonlyMap<Dated, readonly [Dated, Dated]>;

/** Draws the next group: the facts that were shown least come first, ties by chance. */
function drawGroup(
  pool: Pool,
  uses: ReadonlyMap<Dated, number>,
  fits: Fits,
  random: Random,
): readonly Dated[] {
  const most = size.least + random.int(size.most - size.least + 1);
  const line = random.shuffle([...pool.keys()]).sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
  const group: Dated[] = [];
  for (const one of line) {
    if (group.length < most && group.every((other) => fits(one, other))) group.push(one);
  }
  if (group.length >= size.least) return group;
  return [line[0]!, ...pool.get(line[0]!)!];
}

function roundOf(group: readonly Dated[], random: Random): OrderRound {
  const rows = group.toSorted((a, b) => a.span.first - b.span.first).map(({ row }) => row);
  const shown = random.shuffle(rows.map((_, place) => place));
  const isRight = shown.every((place, index) => place === index);
  return { form: 'order', rows, shown: isRight ? [...shown.slice(1), shown[0]!] : shown };
}

/**
 * Rounds of putting three to five dated facts in order; undefined where the file gives none. Facts take part whose one
 * date or term is asked, has a year, and is told by nothing else in the sentence. The facts of one round are values of
 * different relations, none tells the place of another, and their dates are disjoint with a gap that grows with age
 * (rule 40); months decide only between recent facts, and only in a file that has no round otherwise.
 *
 * Each round begins with the facts that were shown least. The same arguments give the same rounds; round n takes the
 * time of all rounds before it once.
 *
 * @param asked ids of the cards that are asked
 */
export function orderRoundsOf(base: Base, asked: ReadonlySet<string>, seed: string): OrderRounds | undefined {
  const dated = base.items.flatMap((item) => datedOf(item, base, asked));
  const strict = fitting(areApart);
  const loose = fitting((a, b) => areApartOrRecent(a, b, base.newestYear));
  for (const fits of [strict, loose]) {
    const pool = new Map(
      dated.flatMap((one) => {
        const beside = twoBeside(one, dated, fits);
        return beside === undefined ? [] : [[one, beside] as const];
      }),
    );
    if (pool.size > 0) return roundsFrom(pool, fits, seed);
  }
  return undefined;
}

function roundsFrom(pool: Pool, fits: Fits, seed: string): OrderRounds {
  const uses = new Map<Dated, number>();
  const made: OrderRound[] = [];
  return (round) => {
    while (made.length <= round) {
      const random = randomFrom(`${seed}/order/${made.length}`);
      const group = drawGroup(pool, uses, fits, random);
      for (const one of group) uses.set(one, (uses.get(one) ?? 0) + 1);
      made.push(roundOf(group, random));
    }
    return made[round]!;
  };
}

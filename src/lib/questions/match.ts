import { foldText, randomFrom, type Random } from '../base/index.ts';
import type { NameEntry } from '../kinds/index.ts';
import type { Base } from './base.ts';

/** What stands on one side of a pair. Two sides with the same name belong together. */
export interface MatchSide {
  /** Id in the list of names. */
  readonly name: string;
  readonly text: string;
}

/** Four pairs to put together. */
export interface MatchRound {
  readonly form: 'match';
  /** What the left side shows of a name; the right side shows the name in full. */
  readonly shows: 'short' | 'clue';
  /** Each side in an order of its own, drawn so that places tell nothing. */
  readonly left: readonly MatchSide[];
  readonly right: readonly MatchSide[];
}

/** The rounds of a file, counted from 0, without end. */
export type MatchRounds = (round: number) => MatchRound;

const pairsInRound = 4;

/** What a spelling comes down to: U.N., UN and un are one, and so are a hyphen and a space. */
const bare = (spelling: string): string => foldText(spelling).replaceAll(' ', '');

/** The names of a file of which one side can be shown. A name that shares a spelling with an earlier one is left out (rule 14). */
function namesWith(shows: MatchRound['shows'], base: Base, asked: ReadonlySet<string>): NameEntry[] {
  const card = shows === 'short' ? 'full' : 'clue';
  const taken = new Set<string>();
  return base.file.names.filter((entry) => {
    if (!asked.has(`${entry.id}#${card}`)) return false;
    const left = shows === 'short' ? entry.short! : entry.clue!;
    const spellings = [left, entry.name, entry.short ?? '', ...(entry.also ?? [])].map(bare);
    if (spellings[0] === spellings[1] || spellings.some((one) => taken.has(one))) return false;
    for (const spelling of spellings) if (spelling !== '') taken.add(spelling);
    return true;
  });
}

/** Names that begin alike stand next to each other; the line begins anywhere, so that each lap is cut elsewhere. */
function byLetters(names: readonly NameEntry[], random: Random): readonly NameEntry[] {
  const keyed = names.map((entry) => ({ entry, key: foldText(entry.short ?? entry.name) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const start = random.int(keyed.length);
  return [...keyed.slice(start), ...keyed.slice(0, start)].map(({ entry }) => entry);
}

/** Names of one type stand next to each other, types and names in random order. */
function byType(names: readonly NameEntry[], random: Random): readonly NameEntry[] {
  const types = new Map<string | undefined, NameEntry[]>();
  for (const entry of random.shuffle(names)) {
    const own = types.get(entry.type);
    if (own === undefined) types.set(entry.type, [entry]);
    else own.push(entry);
  }
  return [...types.values()].flat();
}

/**
 * Rounds of matching four abbreviations with their full names, of names whose full form is asked; where the file
 * has fewer than four such, clues with their names; undefined where it has too few of either.
 *
 * The rounds go through the names in laps: in each lap every name comes up once, and up to three come up again to fill
 * the last round. Names that begin alike (in every other lap: of one type) share a round, so that initials alone do not
 * solve it, and no two names of a file that could be taken for each other come up. The same arguments give the same rounds.
 *
 * @param asked ids of the cards that are asked
 */
export function matchRoundsOf(base: Base, asked: ReadonlySet<string>, seed: string): MatchRounds | undefined {
  for (const shows of ['short', 'clue'] as const) {
    const names = namesWith(shows, base, asked);
    if (names.length >= pairsInRound) return (round) => roundOf(names, shows, seed, round);
  }
  return undefined;
}

function roundOf(
  names: readonly NameEntry[],
  shows: MatchRound['shows'],
  seed: string,
  round: number,
): MatchRound {
  const roundsInLap = Math.ceil(names.length / pairsInRound);
  const lap = Math.floor(round / roundsInLap);
  const random = randomFrom(`${seed}/match/${lap}`);
  const line = lap % 2 === 0 ? byLetters(names, random) : byType(names, random);
  const starts = random.shuffle(Array.from({ length: roundsInLap }, (_, index) => index * pairsInRound));
  const start = starts[round % roundsInLap]!;
  const group = Array.from({ length: pairsInRound }, (_, index) => line[(start + index) % line.length]!);
  const places = randomFrom(`${seed}/match/${lap}/${start}`);
  const sides = (textOf: (entry: NameEntry) => string): readonly MatchSide[] =>
    places.shuffle(group).map((entry) => ({ name: entry.id, text: textOf(entry) }));
  return {
    form: 'match',
    shows,
    left: sides((entry) => (shows === 'short' ? entry.short! : entry.clue!.replace(/[.?!\s]+$/, ''))),
    right: sides((entry) => entry.name),
  };
}

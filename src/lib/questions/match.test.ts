import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFile } from '../../../tests/fixtures/arbitrary-file.ts';
import { mixedFacts } from '../../../tests/fixtures/mixed-facts.ts';
import { foldText } from '../base/index.ts';
import type { FactFile } from '../facts/index.ts';
import { baseOf, matchRoundsOf, questionsOf, type MatchRound, type MatchRounds } from './index.ts';
import { makeFile } from './make-file.ts';

function roundsOf(file: FactFile, seed = 'seed'): MatchRounds | undefined {
  const base = baseOf(file);
  return matchRoundsOf(base, new Set(questionsOf(base, seed).questions.map(({ id }) => id)), seed);
}

const solve = ({ left, right }: MatchRound): Readonly<Record<string, string>> =>
  Object.fromEntries(
    left.map((side) => [side.text, right.find((other) => other.name === side.name)!.text] as const).sort(),
  );

const four = `names:
  arf: { name: ASEAN Regional Forum, short: ARF }
  aff: { name: ASEAN Future Forum, short: AFF }
  apec: { name: Asia-Pacific Economic Cooperation, short: APEC }
  ipu: { name: Inter-Parliamentary Union, short: IPU }
`;

describe('a match round', () => {
  test('pairs four abbreviations with their full names', () => {
    const round = roundsOf(makeFile(four))!(0);
    expect(round.shows).toBe('short');
    expect(solve(round)).toEqual({
      AFF: 'ASEAN Future Forum',
      APEC: 'Asia-Pacific Economic Cooperation',
      ARF: 'ASEAN Regional Forum',
      IPU: 'Inter-Parliamentary Union',
    });
  });

  test('of a file with fewer abbreviations pairs clues with names', () => {
    const clues = ['hills', 'coast', 'plain', 'woods']
      .map(
        (where, index) =>
          `  n${index}: { name: Hall ${'ABCD'[index]}x, clue: "the one in the ${where}.", source: atlas }`,
      )
      .join('\n');
    const round = roundsOf(
      makeFile(`names:\n${clues}\n  ipu: { name: Inter-Parliamentary Union, short: IPU }\n`),
    )!(0);
    expect(round.shows).toBe('clue');
    expect(solve(round)).toEqual({
      'the one in the coast': 'Hall Bx',
      'the one in the hills': 'Hall Ax',
      'the one in the plain': 'Hall Cx',
      'the one in the woods': 'Hall Dx',
    });
  });

  test.each([
    ['three names', four.replace(/ {2}ipu.*\n/, '')],
    [
      'a fourth that reads like another',
      four.replace(
        'ipu: { name: Inter-Parliamentary Union, short: IPU',
        'ipu: { name: Air Route Fund, short: A.R.F',
      ),
    ],
    [
      'a fourth that is another spelling of one',
      four.replace(
        'ipu: { name: Inter-Parliamentary Union, short: IPU',
        'ipu: { name: Regional Forum, short: RF, also: [Asean regional forum]',
      ),
    ],
    ['a fourth without an abbreviation', four.replace(', short: IPU', '')],
  ])('is not made of %s', (_, names) => {
    expect(roundsOf(makeFile(names))).toBeUndefined();
  });

  test('brings names that begin alike together, and in the next lap names of one type', () => {
    const names = ['Alpha', 'Beta'].flatMap((word, block) =>
      ['u', 'v', 'w', 'x'].map((letter, index) => {
        const short = `${word[0]}${letter.toUpperCase()}Q`;
        return `  n${block}${index}: { name: ${word} ${letter} hall, short: ${short}, type: ${index < 2 ? 'hall' : 'house'} }`;
      }),
    );
    const rounds = roundsOf(makeFile(`names:\n${names.join('\n')}\n`))!;
    const typeOf = (name: string): boolean => Number(name.at(-1)) < 2;
    const byType = [2, 3].map((round) => new Set(rounds(round).left.map(({ name }) => typeOf(name))).size);
    expect(byType).toEqual([1, 1]);
    // The line of letters is a circle of eight that is cut anywhere: neighbours stay neighbours.
    const places = rounds(0).left.map(({ text }) => ['AUQ', 'AVQ', 'AWQ', 'AXQ', 'BUQ', 'BVQ', 'BWQ', 'BXQ'].indexOf(text)); // prettier-ignore
    const starts = places.filter((place) => !places.includes((place + 7) % 8));
    expect(starts).toHaveLength(1);
  });
});

describe('over the rounds of any file', () => {
  test('each has four clear pairs, and the same arguments give the same round', () => {
    fc.assert(
      fc.property(arbitraryFile, fc.string(), fc.nat(30), (file, seed, number) => {
        const round = roundsOf(file, seed)?.(number);
        expect(roundsOf(file, seed)?.(number)).toEqual(round);
        if (round === undefined) return;
        for (const side of [round.left, round.right]) {
          expect(new Set(side.map(({ text }) => foldText(text))).size).toBe(4);
        }
        const names = (side: MatchRound['left']): readonly string[] => side.map(({ name }) => name).sort();
        expect(names(round.left)).toEqual(names(round.right));
      }),
    );
  });

  test('every name comes up about equally often', () => {
    const rounds = roundsOf(mixedFacts('1'))!;
    const uses = new Map<string, number>();
    for (let round = 0; round < 300; round += 1) {
      for (const { name } of rounds(round).left) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
    const counts = [...uses.values()];
    expect(counts.length).toBeGreaterThan(30);
    const laps = Math.ceil(300 / Math.ceil(counts.length / 4));
    // Once in a lap, and at most once more where a last round is filled up.
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(laps - 1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(laps * 1.5);
  });

  test('the place on the left tells nothing about the place on the right', () => {
    const rounds = roundsOf(mixedFacts('2'))!;
    let same = 0;
    for (let round = 0; round < 500; round += 1) {
      const { left, right } = rounds(round);
      same += left.filter(({ name }, place) => right[place]!.name === name).length;
    }
    // One in four by chance; 2000 draws stay within 4 points of it.
    expect(same / 2000).toBeGreaterThan(0.21);
    expect(same / 2000).toBeLessThan(0.29);
  });
});

import type { Base } from '../base.ts';
import type { Generated } from '../generate.ts';
import { statementOf } from '../options.ts';

/** What a file gives, in numbers, for its author. */
export interface DeckFigures {
  /** Facts and names of which nothing is asked, by id, with the rule that left out the last of their values. */
  readonly silent: readonly { readonly id: string; readonly rule: number }[];
  /** Questions that can be put as a statement, and how many of those are true at their first showing (rule 39). */
  readonly statements: { readonly count: number; readonly areTrue: number };
  /** Facts with a year, and how many of them could be put in order with all others (rule 40). */
  readonly dated: { readonly count: number; readonly areApart: number };
}

/** Years that two events must lie apart to be ordered by who knows them: more, the older they are (rule 40). */
function leastGap(year: number): number {
  return year >= 1950 ? 3 : year >= 1850 ? 8 : year >= 1500 ? 20 : 50;
}

function datedOf(base: Base): DeckFigures['dated'] {
  const spans = base.items
    .filter(({ fact, kind }) => fact !== undefined && fact.status === undefined && kind.id === 'date')
    .flatMap(({ kind, value }) => kind.years(value) ?? [])
    .filter((_, index) => index % 2 === 0)
    .sort((a, b) => a - b);
  const isFar = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || b - a > leastGap(b);
  const apart = spans.filter((year, index) => isFar(spans[index - 1], year) && isFar(year, spans[index + 1]));
  return { count: spans.length, areApart: apart.length };
}

/** Counts what becomes of a file: which facts are not asked at all, how statements fall out, which dates could be ordered. */
export function figuresOf(base: Base, { questions, refusals }: Generated, seed: string): DeckFigures {
  const asked = new Set(questions.map(({ origin }) => origin));
  const silent = new Map<string, number>();
  for (const { id, form, rule } of refusals) {
    const origin = base.byId.get(id)?.origin;
    if (form === undefined && origin !== undefined && !asked.has(origin)) silent.set(origin, rule);
  }
  const statements = questions.flatMap((question) => statementOf(question, seed, 0) ?? []);
  return {
    silent: [...silent].map(([id, rule]) => ({ id, rule })),
    statements: {
      count: statements.length,
      areTrue: statements.filter(({ isTrue }) => isTrue).length,
    },
    dated: datedOf(base),
  };
}

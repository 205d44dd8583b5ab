import { kindOf, printDate, type NameValue } from '../../kinds/index.ts';
import { conflictsOf, gradingOf, type Base, type Item, type Question } from '../../questions/index.ts';
import type { Asked, Citation } from '../asked.ts';

function citationsOf(base: Base, refs: readonly { id: string; locator?: string }[]): readonly Citation[] {
  return refs.flatMap(({ id, locator }): Citation[] => {
    const source = base.sources.get(id);
    if (source === undefined) return [];
    const { title, publisher, date } = source;
    return [
      {
        title,
        ...(publisher !== undefined && { publisher }),
        ...(date !== undefined && { date: printDate(date, base.file.language) }),
        ...(locator !== undefined && { locator }),
      },
    ];
  });
}

/** The sources of a card of a base, as they are shown. */
export function citationsOfCard(base: Base, id: string): readonly Citation[] {
  const item = base.byId.get(id);
  return item === undefined
    ? []
    : citationsOf(base, item.fact?.sources ?? item.sourceIds.map((source) => ({ id: source })));
}

/** What a name is called; empty for an item of another kind. */
function namesOf({ kind, value }: Item, base: Base): readonly string[] {
  if (kind.id !== 'name') return [];
  const entry = base.context.names.get((value as NameValue).ref);
  return entry === undefined ? [] : [entry.name, ...(entry.short === undefined ? [] : [entry.short])];
}

/** Makes a question of a base ready to be asked apart from it. Throws for a question of another base. */
export function askedOf(question: Question, base: Base): Asked {
  const item = base.byId.get(question.id);
  if (item === undefined) throw new Error(`no card ${question.id}`);
  const truths = question.rivals.flatMap(({ trueOf }) => {
    const statement = trueOf === undefined ? undefined : base.byOrigin.get(trueOf)?.statement;
    return trueOf === undefined || statement === undefined ? [] : [[trueOf, statement] as const];
  });
  const conflicts = conflictsOf(base, question.id).flatMap((other) =>
    citationsOfCard(base, other.id)
      .slice(0, 1)
      .map((source) => ({ statement: other.statement, source })),
  );
  const { inputMode, mark } = kindOf(question.kind);
  return {
    ...question,
    language: base.file.language,
    inputMode,
    mark,
    grading: gradingOf(item, base),
    names: namesOf(item, base),
    citations: citationsOfCard(base, question.id),
    conflicts,
    truths: Object.fromEntries(truths),
  };
}

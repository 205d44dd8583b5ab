import type { Problem } from '../problem.ts';
import type { ReadOptions, WholeReading } from './read-fact-file.ts';

/** A problem as the author of the file is told it; undefined for one that another one tells. */
export function toldProblem(
  problem: Problem,
  { placeOf }: Pick<WholeReading, 'placeOf'>,
  { format }: ReadOptions,
): Problem | undefined {
  const isTable = format === 'csv' || format === 'lines';
  if (!isTable) return problem;
  // An id is made from the title.
  if (problem.field === 'id' && problem.message.code === 'key.missing') return undefined;
  return { ...problem, message: rowMessage(problem), field: placeOf(problem.field) };
}

/** What is written elsewhere in rows than in a map of keys. */
function rowMessage({ field, message }: Problem): Problem['message'] {
  if (message.code === 'language.missing') return { code: 'rows.language' };
  if (message.code !== 'key.missing') return message;
  if (field === 'title') return { code: 'rows.title' };
  return field.endsWith('.source') ? { code: 'rows.source' } : message;
}

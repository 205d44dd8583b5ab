import type { ProblemView } from '../views.ts';
import type { Screen } from '../words.ts';

/** Where a problem is: "Line 12, facts[3].asOf"; '' where it is about the whole file. */
export function placeOf(problem: ProblemView, words: Screen): string {
  const line = problem.line === undefined ? undefined : words.problems.line({ line: problem.line });
  return [line, problem.field].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The list as plain text, one problem a line, to hand to whoever mends the file. */
export function problemText(problems: readonly ProblemView[], words: Screen): string {
  return problems
    .map((problem) => [placeOf(problem, words), [problem.what, problem.mend].filter(Boolean).join(' ')])
    .map((parts) => parts.filter((part) => part !== '').join(': '))
    .join('\n');
}

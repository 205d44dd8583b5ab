import { plainLine } from '../lib/base/index.ts';
import type { Problem } from '../lib/facts/index.ts';
import { problemsEn, readingEn, say } from '../lib/words/index.ts';

/** Problems that are printed before the rest is only counted. */
const mostPrinted = 100;

/** Lines about one thing that are printed before the rest is only counted. */
const mostOfOne = 5;

const messages = { ...readingEn, ...problemsEn };

/** Prints a message on standard error and makes the command end with 1. */
export function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** "12: facts[3].source: There is no source “vbf”. … " */
export function problemLine(problem: Problem): string {
  const place = [problem.line === undefined ? '' : `line ${problem.line}`, problem.field]
    .filter((part) => part !== '')
    .join(', ');
  const text = plainLine(say(messages, problem.message));
  const level = problem.level === 'warning' ? 'warning: ' : '';
  return place === '' ? level + text : `${place}: ${level}${text}`;
}

/** The lines of a list, at most a hundred, then how many more there are. */
export function capped(lines: readonly string[]): readonly string[] {
  return lines.length <= mostPrinted
    ? lines
    : [...lines.slice(0, mostPrinted), `… and ${lines.length - mostPrinted} more`];
}

/** The first five lines of a list, then how many more there are and, with `about`, of what. */
export function folded(lines: readonly string[], about = ''): readonly string[] {
  return lines.length <= mostOfOne
    ? lines
    : [...lines.slice(0, mostOfOne), `… and ${lines.length - mostOfOne} more${about}`];
}

/** Writes lines to standard output. */
export function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

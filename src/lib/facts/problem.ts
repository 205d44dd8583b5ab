import { plainLine } from '../base/index.ts';
import type { ProblemMessage, ReadMessage } from '../words/index.ts';

/** Something wrong in a fact file, with its place. */
export interface Problem {
  /** From 1; undefined where the whole file is meant. */
  readonly line: number | undefined;
  /** Path of keys and positions: `facts[3].source`; '' for the whole file. */
  readonly field: string;
  /** An error makes the file invalid; a warning does not. */
  readonly level: 'error' | 'warning';
  /** What is wrong and how to mend it, as a code with data. */
  readonly message: ProblemMessage | ReadMessage;
}

/** A place in a file: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** "facts[3].source", with list positions from 0. */
export function fieldOf(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step}]`
        : text === ''
          ? plainLine(step)
          : `${text}.${plainLine(step)}`,
    '',
  );
}

/** A text from a file, short enough for a message. */
export function excerpt(text: string, length = 60): string {
  const line = plainLine(text);
  return [...line].length > length ? `${[...line].slice(0, length).join('')}…` : line;
}

/** Problems that are collected from one file before reading stops. */
export const mostProblems = 500;

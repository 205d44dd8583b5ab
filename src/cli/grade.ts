import { text } from 'node:stream/consumers';
import { plainLine } from '../lib/base/index.ts';
import { baseOf, gradeAnswer, type Base } from '../lib/questions/index.ts';
import { reasonsEn, say } from '../lib/words/index.ts';
import { fail, print } from './output.ts';
import { readFileAt } from './read-file.ts';

function verdictOf(base: Base, card: string, answer: string): readonly [mark: string, reason: string] {
  const { mark, reason } = gradeAnswer(base, card, answer);
  return [mark, plainLine(say(reasonsEn, reason))];
}

/** The lines of standard input. Only a line feed ends one, so that each answer gets one verdict whatever signs it holds. */
async function inputLines(): Promise<string[]> {
  const lines = (await text(process.stdin)).replace(/^\ufeff/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.replace(/\r$/, ''));
}

async function gradeLines(base: Base): Promise<void> {
  const lines: string[] = [];
  for (const line of await inputLines()) {
    const tab = line.indexOf('\t');
    const [card, answer] = tab < 0 ? [line, ''] : [line.slice(0, tab), line.slice(tab + 1)];
    lines.push(verdictOf(base, card.trim(), answer).join('\t'));
  }
  print(lines);
}

/** `grade FILE CARD ANSWER` prints the verdict and the reason; `grade FILE --batch` one verdict a line of standard input. */
export async function grade(args: readonly string[]): Promise<void> {
  const isBatch = args.includes('--batch');
  const [file, card, ...answer] = args.filter((arg) => arg !== '--batch');
  if (!isBatch && card === undefined) return fail('Name a card, as in unsc-second-term#term, and an answer.');
  const read = await readFileAt(file);
  if (read === undefined) return;
  const base = baseOf(read.file);
  if (isBatch) return gradeLines(base);
  print([verdictOf(base, card ?? '', answer.join(' ')).join(': ')]);
}

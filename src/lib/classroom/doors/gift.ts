import { plainLine } from '../../base/index.ts';
import { optionsOf, statementOf, type Question } from '../../questions/index.ts';
import { OPTION_SEED, type Deck } from '../../study/prepare/index.ts';

/** Signs that GIFT reads as its own stand behind a backslash. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** The same for an answer, where an arrow would make pairs of it. */
function answerText(text: string): string {
  return escaped(text.replaceAll('->', '→'));
}

function item(name: string, text: string, answer: string): string {
  return `::${escaped(plainLine(name))}::[plain]${escaped(text)} {${answer}}\n`;
}

/** A choice where there is one, a statement to judge, a whole number, else a short answer with all that the name is called. */
function questionText(question: Question, deck: Deck): string {
  const { id, kind, key, prompt } = question;
  const options = optionsOf(question, OPTION_SEED, 0);
  if (options.length > 0) {
    const answers = options.map(({ text, correct }) => `${correct ? '=' : '~'}${answerText(text)}`);
    return item(id, prompt, answers.join(' '));
  }
  const statement = statementOf(question, OPTION_SEED, 0);
  if (statement !== undefined) return item(id, statement.text, statement.isTrue ? 'TRUE' : 'FALSE');
  if (kind === 'count' && /^\d{1,15}$/.test(key)) return item(id, prompt, `#${key}:0`);
  const name = deck.file.names.find((entry) => [entry.name, entry.short].includes(key));
  const called =
    kind === 'name' && !id.endsWith('#short') ? [name?.name, name?.short, ...(name?.also ?? [])] : [];
  // A star stands for any text in a short answer, unless it is escaped there too.
  const answers = [...new Set([key, ...called.filter((text) => text !== undefined)])];
  return item(id, prompt, answers.map((text) => `=${answerText(text.replaceAll('*', '\\*'))}`).join(' '));
}

/** Moodle asks for three pairs at least; more than eight are too many for one page. */
const PAIRS = { least: 3, most: 8 } as const;

/** Abbreviations to match with their names, a few at a time; nothing is paired twice. */
function matchingTexts({ file }: Deck, instruction: string): readonly string[] {
  const shorts = new Set<string>();
  const pairs = file.names.flatMap(({ name, short }) => {
    if (short === undefined || shorts.has(short) || shorts.has(name)) return [];
    shorts.add(short).add(name);
    return [`=${answerText(short)} -> ${answerText(name)}`];
  });
  const texts: string[] = [];
  for (let from = 0; pairs.length - from >= PAIRS.least; from += PAIRS.most)
    texts.push(
      item(`names ${texts.length + 1}`, instruction, pairs.slice(from, from + PAIRS.most).join(' ')),
    );
  return texts;
}

/**
 * The questions of a deck in Moodle's GIFT: choices, statements, numbers, short answers, and abbreviations to match.
 *
 * @param instruction what is said above the pairs
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function giftOf(deck: Deck, instruction: string): string {
  const questions = [...deck.questions.values()].map((question) => questionText(question, deck));
  return [
    `$CATEGORY: ${plainLine(deck.file.title)}\n`,
    ...questions,
    ...matchingTexts(deck, instruction),
  ].join('\n');
}

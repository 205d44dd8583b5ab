import { GAP } from '../../questions/shown/index.ts';
import type { AnswerView, BackView, QuestionView } from '../views.ts';
import type { Screen } from '../words.ts';

/** The verdict in one word and what follows it. A reason that opens with the word is not told twice. */
export function verdictText(
  answer: AnswerView,
  words: Screen,
): { readonly head: string; readonly rest: string } {
  const word = words.verdict[answer.mark];
  const reason = answer.overridden ? words.verdict.overridden : (answer.reason ?? '');
  if (reason.startsWith(word) && !/^\p{L}/u.test(reason.slice(word.length))) {
    const end = word.length + (reason[word.length] === '.' ? 1 : 0);
    return { head: reason.slice(0, end), rest: reason.slice(end) };
  }
  return { head: `${word}.`, rest: reason === '' ? '' : ` ${reason}` };
}

/** What a screen reader hears at the answer: verdict, reason and the right answer where it was not given. */
export function spokenVerdict(question: QuestionView, answer: AnswerView, words: Screen): string {
  const { head, rest } = verdictText(answer, words);
  const told = answer.mark === 'right' || question.input.form === 'truefalse' || rest.includes(answer.answer);
  return told ? `${head}${rest}` : `${head}${rest} ${words.verdict.the}: ${answer.answer}`;
}

/** Whether the prompt, with its gap filled, says the statement already. */
export function promptTellsAll(question: QuestionView, back: BackView): boolean {
  return (
    question.prompt.includes(GAP) && question.prompt.replace(GAP, () => back.key).includes(back.statement)
  );
}

/** Longest answer that is read, in UTF-16 units after trimming. */
export const longestAnswer = 200;

/** An answer as graders look at it: trimmed, NFKC, one space between words. Case stays: it tells "thứ" from "Thu". */
export function answerTextOf(answer: string): string {
  return answer.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Text for telling whether an answer is the key as written: NFKC, lower case, one kind of dash, no closing full stop. */
export function plainTextOf(text: string): string {
  return answerTextOf(text)
    .toLowerCase()
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[.!]$/, '');
}

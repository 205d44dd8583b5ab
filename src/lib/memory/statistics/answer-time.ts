import type { AnswerEvent } from '../event.ts';

/** An answer that took longer was not thought about all the time: it counts as this long. */
export const LONGEST_ANSWER_MS = 120_000;

/** What an answer cost, in ms: from shown to answered, at most LONGEST_ANSWER_MS. */
export function answerTime({ tookMs }: Pick<AnswerEvent, 'tookMs'>): number {
  return Math.min(Math.max(0, tookMs), LONGEST_ANSWER_MS);
}

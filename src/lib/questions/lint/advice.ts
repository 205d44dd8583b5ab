import type { AdviceMessage } from '../../words/index.ts';

/** Something that an author might do better; the question is asked all the same. */
export interface Advice {
  /** Card id; of what is said of the whole file, the id of the file. */
  readonly id: string;
  /** Number of the rule for questions. */
  readonly rule: number;
  readonly message: AdviceMessage;
}

/** Advice on one card. */
export function adviceOf(id: string, rule: number, message: AdviceMessage): Advice {
  return { id, rule, message };
}

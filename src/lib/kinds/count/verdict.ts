import type { ReasonMessage } from '../../words/index.ts';
import type { Grade } from '../kind.ts';

/** A mark and why. */
export type Verdict = readonly [
  mark: Grade['mark'],
  code: Extract<ReasonMessage['code'], `count.${string}`> | 'same' | 'different',
];

export const right: Verdict = ['right', 'same'];
export const wrong: Verdict = ['wrong', 'different'];

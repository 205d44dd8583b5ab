import type { Grade } from '../kinds/index.ts';
import type { CardState } from '../memory/index.ts';
import type { Done, Missed, Past, Sitting } from './sitting.ts';

/** Answers of a sitting that can be taken back: older ones are only counted, since all of a sitting is written with each answer. */
export const TAKEN_BACK_AT_MOST = 15;

/** Missed cards that are remembered; a summary tells of fewer. */
const MISSED_KEPT = 20;

const NONE: Past = { marks: { right: 0, almost: 0, wrong: 0 }, learnt: 0, learning: [], missed: [] };

/** What is known of a card now; undefined for one that is not at hand. */
type StateOf = (card: string) => CardState | undefined;

/** A sitting without the answers that are too long ago to be taken back: they are counted. */
export function letGoOfOld(sitting: Sitting, stateOf: StateOf): Sitting {
  const { done, past } = sitting;
  const old = done.slice(0, -TAKEN_BACK_AT_MOST);
  if (old.length === 0) return sitting;
  return { ...sitting, done: done.slice(old.length), past: counted(past, old, stateOf) };
}

/** All answers of a sitting, counted. What is learnt goes by what is known now; nothing is `learning` then. */
export function totalsOf({ done, past }: Sitting, stateOf: StateOf): Past {
  const { learnt, learning, ...rest } = counted(past, done, stateOf);
  const since = learning.filter((card) => isLearnt(stateOf(card))).length;
  return { ...rest, learnt: learnt + since, learning: [] };
}

function counted(past: Past = NONE, done: readonly Done[], stateOf: StateOf): Past {
  return done.reduce((before, one) => withAnswer(before, one, stateOf), past);
}

function withAnswer({ marks, learnt, learning, missed }: Past, done: Done, stateOf: StateOf): Past {
  const { shown, before } = done;
  const mark = markOf(done);
  const isNew = before?.memory === undefined && !learning.includes(shown.card);
  const isDone = isLearnt(stateOf(shown.card));
  return {
    marks: { ...marks, [mark]: marks[mark] + 1 },
    learnt: learnt + (isNew && isDone ? 1 : 0),
    learning: isNew && !isDone ? [...learning, shown.card] : learning,
    missed: mark === 'right' ? missed : withMissed(missed, done),
  };
}

function withMissed(missed: readonly Missed[], { shown, answered }: Done): readonly Missed[] {
  const known = missed.find(({ card }) => card === shown.card);
  const takenFor =
    answered.trueOf === undefined ? known?.takenFor : (shown.statement?.rival?.text ?? answered.answer);
  const one: Missed = { card: shown.card, ...(takenFor !== undefined && { takenFor }) };
  if (known !== undefined) return missed.map((other) => (other === known ? one : other));
  return [...missed, one].slice(-MISSED_KEPT);
}

function markOf({ answered }: Done): Grade['mark'] {
  return answered.overridden ? 'right' : answered.grade.mark;
}

function isLearnt(state: CardState | undefined): boolean {
  return (state?.memory?.intervalDays ?? 0) > 0;
}

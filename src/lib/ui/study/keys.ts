import type { Rating } from '../../memory/index.ts';

/** What a key press asks for on the study screen. */
export type Command =
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'next' | 'reveal' | LetterCommand };

/** What a single letter or sign asks for. */
type LetterCommand = 'undo' | 'skip' | 'suspend' | 'open' | 'keys';

/** A key press and where it happened. */
export interface KeyPress {
  readonly key: string;
  /** Held down, or with a modifier: belongs to the browser. */
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The focus is in a text field. */
  readonly typing: boolean;
  /** The focus is on a control that answers Enter and Space itself. */
  readonly onControl: boolean;
}

/** The state that the keys work on. */
export interface KeyState {
  /** `flashcard`: its answer is hidden; `open`: its answer is shown and waits for a grade. */
  readonly stage: 'asked' | 'answered' | 'flashcard' | 'open' | 'finished';
  /** Options that can be chosen by number; 0 for none. */
  readonly options: number;
  readonly canUndo: boolean;
  /** Whether single letters and digits do something. */
  readonly letters: boolean;
}

/** Letters and signs, which a learner can switch off, as Anki has them. Skipping is for what is not answered yet, opening for what is. */
const letterCommands: ReadonlyMap<
  string,
  readonly [command: LetterCommand, stages: readonly KeyState['stage'][]]
> = new Map([
  ['u', ['undo', ['asked', 'answered', 'flashcard', 'open', 'finished']]],
  ['-', ['skip', ['asked', 'flashcard', 'open']]],
  ['@', ['suspend', ['asked', 'answered', 'flashcard', 'open']]],
  ['e', ['open', ['answered', 'open']]],
  ['?', ['keys', ['asked', 'answered', 'flashcard', 'open', 'finished']]],
]);

/**
 * 1-9 choose, 1-4 grade a flashcard, Enter and Space go on (turn a flashcard over, grade it Good), u takes back, - skips, @ takes
 * out of study, e opens the fact, ? tells the keys; undefined where the press means nothing here.
 */
export function commandOf(press: KeyPress, state: KeyState): Command | undefined {
  if (press.repeat || press.ctrlKey || press.metaKey || press.altKey || press.typing) return undefined;
  const { stage, letters } = state;
  if (press.key === 'Enter' || press.key === ' ') return press.onControl ? undefined : goOn(stage);
  if (!letters) return undefined;
  const [command, stages = []] = letterCommands.get(press.key.toLowerCase()) ?? [];
  if (command === 'undo' && !state.canUndo) return undefined;
  if (command !== undefined) return stages.includes(stage) ? { do: command } : undefined;
  if (!/^[1-9]$/.test(press.key)) return undefined;
  const number = Number(press.key);
  if (stage === 'open') return number <= 4 ? { do: 'rate', rating: number as Rating } : undefined;
  return stage === 'asked' && number <= state.options ? { do: 'choose', index: number - 1 } : undefined;
}

function goOn(stage: KeyState['stage']): Command | undefined {
  if (stage === 'answered') return { do: 'next' };
  if (stage === 'flashcard') return { do: 'reveal' };
  return stage === 'open' ? { do: 'rate', rating: 3 } : undefined;
}

import type { Rating } from '../../memory/index.ts';

/** What a key press asks for on the study screen. */
export type Command =
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'next' | 'reveal' | 'undo' };

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

/**
 * 1-9 choose, 1-4 grade a flashcard, Enter and Space go on (turn a flashcard over, grade it Good), u takes back; undefined
 * where the press means nothing here.
 */
export function commandOf(press: KeyPress, state: KeyState): Command | undefined {
  if (press.repeat || press.ctrlKey || press.metaKey || press.altKey || press.typing) return undefined;
  const { stage, letters } = state;
  if (press.key === 'Enter' || press.key === ' ') return press.onControl ? undefined : goOn(stage);
  if (!letters) return undefined;
  if (press.key === 'u' || press.key === 'U') return state.canUndo ? { do: 'undo' } : undefined;
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

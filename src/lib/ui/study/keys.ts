/** What a key press asks for on the study screen. */
export type Command =
  { readonly do: 'choose'; readonly index: number } | { readonly do: 'next' } | { readonly do: 'undo' };

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
  readonly answered: boolean;
  /** Options that can be chosen by number; 0 for none. */
  readonly options: number;
  readonly canUndo: boolean;
}

/** 1-9 choose, Enter and Space go on, u takes back; undefined where the press means nothing here. */
export function commandOf(press: KeyPress, state: KeyState): Command | undefined {
  if (press.repeat || press.ctrlKey || press.metaKey || press.altKey || press.typing) return undefined;
  if ((press.key === 'u' || press.key === 'U') && state.canUndo) return { do: 'undo' };
  if (state.answered) {
    return (press.key === 'Enter' || press.key === ' ') && !press.onControl ? { do: 'next' } : undefined;
  }
  if (!/^[1-9]$/.test(press.key)) return undefined;
  const index = Number(press.key) - 1;
  return index < state.options ? { do: 'choose', index } : undefined;
}

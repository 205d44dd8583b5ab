/** What a key press asks for on the page that lists a deck. */
export type BrowseCommand = 'search' | 'down' | 'up' | 'first' | 'last' | 'undo';

/** A key press and where it happened. */
export interface BrowseKeyPress {
  readonly key: string;
  /** With a modifier: belongs to the browser. */
  readonly modified: boolean;
  /** The focus is in a text field. */
  readonly typing: boolean;
  /** The focus is on a row: only then arrows do not scroll. */
  readonly onRow: boolean;
}

const arrows: ReadonlyMap<string, BrowseCommand> = new Map([
  ['ArrowDown', 'down'],
  ['ArrowUp', 'up'],
  ['Home', 'first'],
  ['End', 'last'],
]);
const letters: ReadonlyMap<string, BrowseCommand> = new Map([
  ['j', 'down'],
  ['k', 'up'],
  ['/', 'search'],
  ['u', 'undo'],
]);

/**
 * Arrows, Home and End move from a row; j and k move, / searches and u takes back from anywhere but a text field, where the
 * learner lets single keys do something. Undefined where the press means nothing here.
 */
export function browseCommandOf(
  { key, modified, typing, onRow }: BrowseKeyPress,
  hasLetters: boolean,
): BrowseCommand | undefined {
  if (modified || typing) return undefined;
  return (onRow ? arrows.get(key) : undefined) ?? (hasLetters ? letters.get(key) : undefined);
}

/** What every scenario is run on. */
export interface Ground {
  /** The Chromium to start, and what it is started with. */
  readonly browserPath: string;
  readonly browserArgs: readonly string[];
  /** Address of the app, without a slash at its end. */
  readonly url: string;
  /** Addresses of other origins that any page or worker asked for, in whatever scenario. */
  readonly foreign: string[];
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly goal: string;
  readonly reached: string;
  readonly met: boolean;
}

/** Something that breaks, and what must be there after it. One file each. */
export interface Scenario {
  readonly name: string;
  /** How often it breaks, unless the command says otherwise. */
  readonly count: number;
  /** Why it cannot be run on this machine; absent where it can be run on all. */
  readonly skipped?: () => string | undefined;
  readonly run: (ground: Ground, count: number) => Promise<readonly Figure[]>;
}

/** Nothing of a kind may be found among `of` things; where there are none of those nothing was shown, and the goal is missed. */
export function none(what: string, found: number, of: number): Figure {
  return { what, goal: '0', reached: `${found} of ${of}`, met: found === 0 && of > 0 };
}

/** All of `of` things, of which there is at least one. */
export function all(what: string, found: number, of: number): Figure {
  return { what, goal: `${of}`, reached: `${found} of ${of}`, met: found === of && of > 0 };
}

/** The longest of some times. None at all is no time, and the goal is missed. */
export function within(what: string, limitMs: number, tookMs: readonly number[]): Figure {
  const longest = Math.round(Math.max(...tookMs));
  const reached = tookMs.length === 0 ? 'never' : `${longest} ms, the longest of ${tookMs.length}`;
  return { what, goal: `at most ${limitMs} ms`, reached, met: longest >= 0 && longest <= limitMs };
}

/** A count that must not be smaller, or the rest of the table says little. */
export function atLeast(what: string, goal: number, reached: number): Figure {
  return { what, goal: `at least ${goal}`, reached: `${reached}`, met: reached >= goal };
}

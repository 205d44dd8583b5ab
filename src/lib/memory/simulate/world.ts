/** What is to be learnt, by when and in how much time. */
export interface World {
  readonly facts: number;
  /** Study days before the exam, which is held at the beginning of the day after the last. */
  readonly days: number;
  readonly secondsPerDay: number;
  /** Everything lasts so many times as long in the learner's memory. */
  readonly strength: number;
  /** Chance that a fact is answered right before it was ever learnt. */
  readonly knownBefore: number;
}

/** Seconds that answers take, in the mean: the first to a fact, a right one, a wrong one, and the one that follows a wrong one. */
export const SECONDS = { fresh: 14, right: 7, wrong: 12, relearn: 7 } as const;

/** Two decks: a hundred facts for a memory like that of most, and three hundred, little known, for one half as lasting. */
export const DECKS = {
  easy: { facts: 100, strength: 1, knownBefore: 0.4 },
  hard: { facts: 300, strength: 0.5, knownBefore: 0.2 },
} as const;

import type { FactFile } from '../../facts/index.ts';
import { baseOf, type Base } from '../../questions/index.ts';
import {
  beginPractice,
  changePlay,
  checkRound,
  choose,
  moveRow,
  nextRound,
  practiceRoundsOf,
  PRACTICE_ROUNDS,
  undoChoice,
  type Practice,
  type PracticeRounds,
  type Side,
} from '../../study/practice/index.ts';
import { newId } from '../platform.ts';
import type { AskedCards } from './asked-cards.ts';
import type { Library } from './library.ts';
import { watchAskedCards } from './watch-asked-cards.ts';

/** A practice with one deck: the pure state machine of `study`. It lives as long as the page and is kept nowhere. */
export class PracticeSession {
  readonly file: FactFile;
  readonly base: Base;
  readonly #rounds: PracticeRounds | undefined;
  #practice: Practice | undefined = $state.raw();

  private constructor(file: FactFile, { questions }: AskedCards) {
    this.file = file;
    this.base = baseOf(file);
    this.#rounds = practiceRoundsOf(this.base, new Set(questions.keys()), newId());
    this.#practice = this.#rounds && beginPractice(this.#rounds);
  }

  /** Opens a deck, of which only what is asked comes up; undefined where there is no such deck. */
  static async open(library: Library, deckId: string): Promise<PracticeSession | undefined> {
    const file = await library.fileOf(deckId);
    if (file === undefined) return undefined;
    const asked = await new Promise<AskedCards>((resolve) => watchAskedCards(file, resolve));
    return new PracticeSession(file, asked);
  }

  /** Undefined where the deck has neither names to match nor dates to order. */
  get practice(): Practice | undefined {
    return this.#practice;
  }

  choose(side: Side, place: number): void {
    this.#change((practice) => changePlay(practice, 'match', (play) => choose(play, side, place)));
  }

  undo(): void {
    this.#change((practice) => changePlay(practice, 'match', undoChoice));
  }

  /** Moves a row of the order from one place to another, counted from 0 at the top. */
  move(from: number, to: number): void {
    this.#change((practice) => changePlay(practice, 'order', (play) => moveRow(play, from, to)));
  }

  check(): void {
    this.#change(checkRound);
  }

  next(): void {
    this.#change((practice, rounds) => nextRound(practice, rounds));
  }

  /** Six rounds more, others than before. */
  again(): void {
    this.#change(({ from }, rounds) => beginPractice(rounds, from + PRACTICE_ROUNDS));
  }

  #change(change: (practice: Practice, rounds: PracticeRounds) => Practice): void {
    if (this.#practice !== undefined && this.#rounds !== undefined)
      this.#practice = change(this.#practice, this.#rounds);
  }
}

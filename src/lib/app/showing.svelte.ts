import type { CardState } from '../memory/index.ts';
import {
  beginSitting,
  showAgain,
  showNext,
  type Asked,
  type Sitting,
  type SittingDeck,
} from '../study/index.ts';
import { Answering } from './answering.svelte.ts';
import { now } from './platform.ts';
import type { SessionDay } from './session-day.ts';
import type { SupposedAnswer } from './supposed-answer.ts';

/** What a sitting has on the screen: the cards of a day, one after the other. What answers a card is loaded while it is read. */
export class Showing<Day extends SessionDay> {
  protected readonly day: Day;
  protected readonly answering: Answering;
  /** Done once, when the next card is about to be shown. */
  protected turn: ((sitting: Sitting) => Sitting) | undefined;
  #sitting: Sitting = $state.raw()!;

  protected constructor(day: Day, answering: Answering, begun: Sitting | undefined) {
    this.day = day;
    this.answering = answering;
    this.#sitting = begun ?? beginSitting({ id: day.name }, now());
    const { shown, answered } = this.#sitting;
    // A flashcard's answer was seen before its grade: nothing is left to show of it.
    if (shown === undefined || (shown.form === 'flashcard' && answered !== undefined)) this.advance();
    else this.#showAgain();
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  /** A card that is at hand; undefined for another. */
  asked(card: string): Asked | undefined {
    return this.day.asked(card);
  }

  state(card: string): CardState | undefined {
    return this.day.state(card);
  }

  /** Cards that are left today, the shown one with them while it is not answered. */
  get waiting(): number {
    return this.day.waiting;
  }

  /** Cards that could be studied beyond what the day holds. */
  get more(): number {
    return this.day.more;
  }

  /** When a card that is at hand is due next, epoch ms; undefined where none is. */
  get nextDueAt(): number | undefined {
    return this.day.nextDueAt;
  }

  /** Whether the last answer could not be taken, because the part of the app that reckons with it could not be loaded. */
  get isStuck(): boolean {
    return this.answering.isStuck;
  }

  /** When the shown card would be back after each self-grade, epoch ms, worst grade first; empty while that is not known. */
  get dueAfterGrades(): readonly number[] {
    return this.answering.dueAfterGrades(this.#sitting, this.day);
  }

  /** What a wrong answer to the shown card would come to; undefined while that is not known, and where none is asked for. */
  get supposed(): SupposedAnswer | undefined {
    return this.answering.reckoner?.supposedAnswer(this.#sitting, this.cards(), this.day);
  }

  /** Takes a step of the state machine over. */
  protected put(sitting: Sitting): void {
    this.#sitting = sitting;
  }

  /** Begins a new sitting; nothing is shown yet. */
  protected beginAnew(): void {
    this.#sitting = beginSitting({ id: this.day.name }, now());
  }

  /** Shows the first card of what is left, or that nothing is. */
  protected advance(): void {
    const { day, turn } = this;
    this.turn = undefined;
    const sitting = turn?.(this.#sitting) ?? this.#sitting;
    this.#sitting = showNext(sitting, this.cards(), day.queue(), day.states(), now(), day.preference);
    this.#prepare();
  }

  /** The cards as the state machine takes them. */
  protected cards(grade: SittingDeck['grade'] = Answering.never): SittingDeck {
    return { id: this.day.name, questions: this.day.questions(), grade };
  }

  /** Asks the waiting card as the learner prefers now. */
  #showAgain(): void {
    const { day } = this;
    this.#sitting = showAgain(this.#sitting, this.cards(), day.states(), now(), day.preference);
    this.#prepare();
  }

  #prepare(): void {
    const { shown } = this.#sitting;
    this.answering.prepare(shown?.form, shown && this.day.asked(shown.card));
  }
}

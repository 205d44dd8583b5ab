import { isStillRight, type Sitting } from '../../study/index.ts';
import { Answering } from '../answering.svelte.ts';
import type { Desk } from '../desk.ts';
import { HearingSession } from '../hearing-session.svelte.ts';
import { AssignedDay } from './assigned-day.svelte.ts';
import { takenAssignment, type TakenAssignment } from './take-assignment.ts';

/** A sitting at the questions of one assignment, in its forms alone. */
export class AssignmentSession extends HearingSession<AssignedDay> {
  readonly #desk: Desk;
  readonly #id: string;

  private constructor(desk: Desk, taken: TakenAssignment, begun: Sitting | undefined) {
    const day = new AssignedDay(desk, taken);
    const { names } = taken.studied.deck.file;
    const asked = day.asked(begun?.shown?.card ?? '');
    const isFit = begun?.shown !== undefined && asked !== undefined && isStillRight(begun.shown, asked);
    super(desk.journal, day, new Answering(() => Promise.resolve(names)), isFit ? begun : undefined);
    this.#desk = desk;
    this.#id = taken.record.id;
  }

  /** Opens an assignment where its last sitting stopped; undefined where there is none of that id. */
  static async open(desk: Desk, id: string): Promise<AssignmentSession | undefined> {
    const taken = await takenAssignment(desk, id);
    return taken && new AssignmentSession(desk, taken, await desk.journal.sittingOf(AssignedDay.nameOf(id)));
  }

  get title(): string {
    return this.day.title;
  }

  /** Goes on beyond what the day holds. */
  studyMore(): void {
    this.day.addMore();
    this.beginAnew();
    this.advance();
  }

  /** Reads the deck and its log anew for the next card; where an assignment or its deck is gone, what is at hand goes on. */
  protected override async renew(): Promise<void> {
    const { answering, day, keeping } = this;
    await keeping.quiet();
    const { recorded } = keeping;
    const taken = await takenAssignment(this.#desk, this.#id);
    if (taken === undefined) return;
    this.turn = (sitting) => {
      if (this.isOver || recorded !== keeping.recorded) return sitting;
      this.isOutdated = false;
      day.adopt(taken);
      answering.gradeBy(taken.studied.deck.file.names);
      // What can be taken back stays at hand, unless it has another answer now.
      const done = sitting.done.filter(({ shown }) => {
        const asked = day.asked(shown.card);
        return asked !== undefined && isStillRight(shown, asked);
      });
      return { ...sitting, done };
    };
  }
}

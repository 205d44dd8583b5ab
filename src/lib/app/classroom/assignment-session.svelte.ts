import { isStillRight, type Sitting } from '../../study/index.ts';
import { Answering } from '../answering.svelte.ts';
import type { Desk } from '../desk.ts';
import { Session } from '../session.svelte.ts';
import { AssignedDay } from './assigned-day.svelte.ts';
import { takenAssignment, type TakenAssignment } from './take-assignment.ts';

/** A sitting at the questions of one assignment, in its forms alone. */
export class AssignmentSession extends Session<AssignedDay> {
  private constructor(desk: Desk, taken: TakenAssignment, begun: Sitting | undefined) {
    const day = new AssignedDay(desk, taken);
    const { names } = taken.studied.deck.file;
    const asked = day.asked(begun?.shown?.card ?? '');
    const isFit = begun?.shown !== undefined && asked !== undefined && isStillRight(begun.shown, asked);
    super(desk.journal, day, new Answering(() => Promise.resolve(names)), isFit ? begun : undefined);
  }

  /** Opens an assignment where its last sitting stopped; undefined where there is none of that id. */
  static async open(desk: Desk, id: string): Promise<AssignmentSession | undefined> {
    const taken = await takenAssignment(desk, id);
    return taken && new AssignmentSession(desk, taken, await desk.journal.sittingOf(AssignedDay.nameOf(id)));
  }

  get title(): string {
    return this.day.title;
  }

  /** Id of the deck whose log this is. */
  get deck(): string {
    return this.day.deck;
  }

  /** Goes on beyond what the day holds. */
  studyMore(): void {
    this.day.addMore();
    this.beginAnew();
    this.advance();
  }
}

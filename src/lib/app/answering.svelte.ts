import type { NameEntry } from '../kinds/index.ts';
import type { Asked, ShownForm, Sitting, SittingDeck } from '../study/index.ts';
import { now, offsetMinutesAt, whenIdle } from './platform.ts';
import type * as ReckonerPart from './reckoner.ts';
import type { SessionDay } from './session-day.ts';
import { memoryOptions } from './study-plan.ts';

/** What reckons with an answer. */
export type Reckoner = typeof ReckonerPart;
type Grade = SittingDeck['grade'];

/** What answers a card: who grades it, and what reckons with the answer. */
interface Ready {
  readonly grade: Grade;
  readonly reckoner: Reckoner;
}

/**
 * Loads what an answer needs, once the first card is on the screen; the grader of typed answers when the first card that is
 * typed comes near. What could not be loaded is tried again.
 */
export class Answering {
  #namesOf: () => Promise<readonly NameEntry[]>;
  #loadingGrade: Promise<Grade> | undefined;
  #isStuck = $state(false);
  #reckoner = $state.raw<Reckoner | undefined>(undefined);

  constructor(namesOf: () => Promise<readonly NameEntry[]>) {
    this.#namesOf = namesOf;
  }

  /** For forms whose answer is chosen: nothing is graded. */
  static readonly never: Grade = () => ({ mark: 'wrong', reason: { code: 'no-such-card' } });

  /** Undefined until it is loaded. */
  get reckoner(): Reckoner | undefined {
    return this.#reckoner;
  }

  /** Whether what was asked for last could not be loaded. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  /** What answers a card of this form; undefined where it cannot be loaded. */
  async ready(form: ShownForm): Promise<Ready | undefined> {
    try {
      const ready = await this.#load(form);
      this.#isStuck = false;
      return ready;
    } catch {
      this.#isStuck = true;
      return undefined;
    }
  }

  /** Grades typed answers against the names of another edition from now on. */
  gradeBy(names: readonly NameEntry[]): void {
    this.#namesOf = () => Promise.resolve(names);
    this.#loadingGrade = undefined;
  }

  /** Loads what answers a shown card once that has been painted, so that the answer need not wait. */
  prepare(form: ShownForm | undefined, asked: Asked | undefined): void {
    if (form === undefined) return;
    whenIdle(() => {
      this.#load(form).then(
        ({ grade }) => {
          // What a kind looks up once, such as the names of all countries, is looked up while the card is read.
          if (form !== 'typed' || asked === undefined) return;
          whenIdle(() => [asked.origin, asked.key].map((text) => grade(asked, text)));
        },
        () => undefined,
      );
    });
  }

  /** When the shown card would be back after each self-grade, epoch ms, worst grade first; empty while that is not known. */
  dueAfterGrades({ shown, answered, done }: Sitting, day: SessionDay): readonly number[] {
    if (shown === undefined || this.#reckoner === undefined) return [];
    const at = now();
    const { memory } = (answered === undefined ? day.state(shown.card) : done.at(-1)?.before) ?? {};
    const when = { at, offsetMinutes: offsetMinutesAt(at) };
    return this.#reckoner.dueAfterGrades(shown.card, memory, when, memoryOptions(day.settings));
  }

  /** @throws where it cannot be loaded */
  async #load(form: ShownForm): Promise<Ready> {
    const [reckoner, grade] = await Promise.all([
      this.#reckoner ?? import('./reckoner.ts'),
      form === 'typed' ? this.#graderOnce() : Answering.never,
    ]);
    this.#reckoner = reckoner;
    return { reckoner, grade };
  }

  async #graderOnce(): Promise<Grade> {
    this.#loadingGrade ??= this.#loadGrade();
    try {
      return await this.#loadingGrade;
    } catch (error) {
      this.#loadingGrade = undefined;
      throw error;
    }
  }

  async #loadGrade(): Promise<Grade> {
    const [{ gradeWith }, entries] = await Promise.all([
      import('../questions/grade/index.ts'),
      this.#namesOf(),
    ]);
    const names = new Map(entries.map((name) => [name.id, name]));
    return (asked, answer) => gradeWith(asked.grading, names, answer);
  }
}

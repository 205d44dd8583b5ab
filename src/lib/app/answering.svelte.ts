import type { NameEntry } from '../kinds/index.ts';
import type { ShownForm, SittingDeck } from '../study/index.ts';
import type * as Reckoner from './reckoner.ts';

type Grade = SittingDeck['grade'];

/** What answers a card: who grades it, and what reckons with the answer. */
interface Ready {
  readonly grade: Grade;
  readonly reckoner: typeof Reckoner;
}

/**
 * Loads what an answer needs, once the first card is on the screen; the grader of typed answers when the first card that is
 * typed comes near. What could not be loaded is tried again.
 */
export class Answering {
  readonly #namesOf: () => Promise<readonly NameEntry[]>;
  #loadingGrade: Promise<Grade> | undefined;
  #reckoner = $state.raw<typeof Reckoner | undefined>(undefined);

  constructor(namesOf: () => Promise<readonly NameEntry[]>) {
    this.#namesOf = namesOf;
  }

  /** For forms whose answer is chosen: nothing is graded. */
  static readonly never: Grade = () => ({ mark: 'wrong', reason: { code: 'no-such-card' } });

  /** Undefined until it is loaded. */
  get reckoner(): typeof Reckoner | undefined {
    return this.#reckoner;
  }

  /** What answers a card of this form. @throws where it cannot be loaded */
  async ready(form: ShownForm): Promise<Ready> {
    const [reckoner, grade] = await Promise.all([
      this.#reckoner ?? import('./reckoner.ts'),
      form === 'typed' ? this.#graderOnce() : Answering.never,
    ]);
    this.#reckoner = reckoner;
    return { reckoner, grade };
  }

  async #graderOnce(): Promise<Grade> {
    this.#loadingGrade ??= this.#load();
    try {
      return await this.#loadingGrade;
    } catch (error) {
      this.#loadingGrade = undefined;
      throw error;
    }
  }

  async #load(): Promise<Grade> {
    const [{ gradeWith }, entries] = await Promise.all([
      import('../questions/grade/index.ts'),
      this.#namesOf(),
    ]);
    const names = new Map(entries.map((name) => [name.id, name]));
    return (asked, answer) => gradeWith(asked.grading, names, answer);
  }
}

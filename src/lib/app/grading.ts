import type { NameEntry } from '../kinds/index.ts';
import type { SittingDeck } from '../study/index.ts';

type Grade = SittingDeck['grade'];

/** The grader of typed answers: loaded when the first card that is typed comes near, not before the first card. */
export class Grading {
  readonly #namesOf: () => Promise<readonly NameEntry[]>;
  #loaded: Promise<Grade> | undefined;

  constructor(namesOf: () => Promise<readonly NameEntry[]>) {
    this.#namesOf = namesOf;
  }

  /** For forms whose answer is chosen: nothing is graded. */
  static readonly never: Grade = () => ({ mark: 'wrong', reason: { code: 'no-such-card' } });

  /** The grader that a form needs. */
  async ready(form: string): Promise<Grade> {
    if (form !== 'typed') return Grading.never;
    this.#loaded ??= this.#load();
    return this.#loaded;
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

/** A part of a long list that is made elsewhere: what was last looked at of it. */
export class Part<Query extends readonly (string | number)[], Item> {
  readonly #ask: (...query: Query) => Promise<readonly Item[] | undefined>;
  #items = $state.raw<readonly Item[]>([]);
  #renewed = $state(0);
  #asked: string | undefined;

  /** @param ask gives a part; undefined where there is none now */
  constructor(ask: (...query: Query) => Promise<readonly Item[] | undefined>) {
    this.#ask = ask;
  }

  /** What is asked for, once it is known, until then what was there before. */
  of(...query: Query): readonly Item[] {
    const asked = [this.#renewed, ...query].join('/');
    if (asked !== this.#asked) queueMicrotask(() => void this.#fetch(asked, query));
    return this.#items;
  }

  /** The list is another one: what is shown of it is asked for again. */
  renew(): void {
    this.#renewed += 1;
  }

  async #fetch(asked: string, query: Query): Promise<void> {
    if (asked === this.#asked) return;
    this.#asked = asked;
    const items = await this.#ask(...query);
    if (asked === this.#asked && items !== undefined) this.#items = items;
  }
}

import type { Desk } from './desk.ts';
import { holdSitting } from './sitting-hold.ts';

/** A sitting that can be left, and that hears of what the learner does elsewhere. */
interface Leavable {
  onlost: (() => void) | undefined;
  claim(): void;
  end(): Promise<void>;
  heard(keys: readonly string[]): Promise<void>;
}

/** The sitting on a page, which this tab has for itself: a card that is shown counts once, whichever tab it is shown in. */
export class HeldSession<S extends Leavable> {
  /** Undefined until it is open, and where it is missing or another tab's. */
  current = $state.raw<S | undefined>(undefined);
  /** There is no such deck. */
  isMissing = $state(false);
  /** Another tab has the deck's sitting. */
  isElsewhere = $state(false);
  /** It could not be opened: something of the app did not load, or the records could not be read. */
  isStuck = $state(false);
  readonly #desk: Promise<Desk>;

  constructor(desk: Promise<Desk>) {
    this.#desk = desk;
  }

  /**
   * Opens a sitting at a deck once no other tab has one, or at once where it is taken from that.
   *
   * @param deckOf id of the deck; undefined where there is none
   * @returns what ends the sitting and lets go of the deck
   */
  open(
    deckOf: (desk: Desk) => string | undefined | Promise<string | undefined>,
    begin: (desk: Desk) => Promise<S | undefined>,
    isForced: boolean,
  ): () => void {
    this.current = undefined;
    [this.isMissing, this.isElsewhere, this.isStuck] = [false, false, false];
    let isLeft = false;
    const isOver = (): boolean => isLeft;
    let own: S | undefined;
    let unlisten: (() => void) | undefined;
    let opening: Promise<void> = Promise.resolve();
    const settled = async (): Promise<void> => {
      isLeft = true;
      unlisten?.();
      // One that is only being opened is ended as well, before another goes on.
      await opening;
      await own?.end();
      await (await this.#desk).safekeeping.settled();
    };
    const onlost = (): void => {
      if (isOver()) return;
      this.current = undefined;
      this.isElsewhere = true;
      void settled();
    };
    const holding = this.#desk.then(async (desk) => {
      const deck = await deckOf(desk);
      return deck === undefined ? 'missing' : holdSitting(deck, { isForced, onlost, settled });
    });
    const begun = async (): Promise<void> => {
      const [desk, held] = await Promise.all([this.#desk, holding]);
      if (isOver()) return;
      this.isElsewhere = held === undefined;
      if (held === undefined) return;
      own = held === 'missing' ? undefined : await begin(desk);
      // Another tab may have it by now.
      if (isOver()) return;
      if (own !== undefined) own.onlost = onlost;
      if (isForced) own?.claim();
      unlisten = desk.safekeeping.onchange((keys) => void own?.heard(keys));
      this.current = own;
      this.isMissing = own === undefined;
    };
    opening = begun().catch(() => {
      this.isStuck = !isOver();
    });
    return () =>
      void settled().then(async () => {
        const held = await holding.catch(() => undefined);
        if (typeof held === 'function') held();
      });
  }
}

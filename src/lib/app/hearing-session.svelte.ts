import { deckKey, eventPrefix } from '../storage/index.ts';
import type { SessionDay } from './session-day.ts';
import { Session } from './session.svelte.ts';

/**
 * A sitting that hears of what comes into the log of its deck elsewhere, is suspended there, or is another edition of it: that is
 * reckoned with from the next card on, and what is on the screen stays what it is.
 */
export abstract class HearingSession<Day extends SessionDay> extends Session<Day> {
  /** What the day was made from has changed since. */
  protected isOutdated = false;
  /** How often something was heard that changes the day. */
  protected news = 0;

  override async heard(keys: readonly string[]): Promise<void> {
    await super.heard(keys);
    const isOfDeck = (key: string): boolean =>
      key === deckKey(this.deck) || key.startsWith(eventPrefix(this.deck));
    if (this.isOver || (keys.length > 0 && !keys.some(isOfDeck))) return;
    this.isOutdated = true;
    this.news += 1;
    await this.renew();
    if (this.sitting.shown === undefined) this.advance();
  }

  override async next(): Promise<void> {
    // An answer since made what was read too old.
    if (this.isOutdated && this.sitting.answered !== undefined) await this.renew();
    await super.next();
  }

  /** Makes the day anew and takes it over with the next card. */
  protected abstract renew(): Promise<void>;
}

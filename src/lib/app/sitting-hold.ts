/** Time in which a page that was just left writes its last answer and lets go of its sitting, ms; a slow phone takes seconds. */
const PATIENCE_MS = 4000;

/** Time in which another tab writes its last answer and lets go, ms; one that does not answer is frozen. */
const YIELD_MS = 1500;

/** How a tab holds a sitting. */
export interface HoldOptions {
  /** Takes the sitting from the tab that has it. */
  readonly isForced: boolean;
  /** Another tab took the sitting over. */
  readonly onlost: () => void;
  /** Resolves when the last answer of this tab is on disk. */
  readonly settled: () => Promise<void>;
}

/**
 * Holds the sitting of a deck for this tab, so that a card that is shown counts once.
 *
 * @returns what lets go of it; undefined where another tab has it
 */
export async function holdSitting(
  deck: string,
  { isForced, onlost, settled }: HoldOptions,
): Promise<(() => void) | undefined> {
  const { locks } = navigator as { locks?: LockManager };
  const name = `factdeck/sitting/${deck}`;
  if (locks === undefined || !('BroadcastChannel' in globalThis)) return () => undefined;
  const hold = (options: LockOptions): Promise<() => void> =>
    new Promise((resolve, reject) => {
      let isHeld = false;
      const held = (): Promise<void> =>
        new Promise((release) => {
          isHeld = true;
          const channel = new BroadcastChannel(name);
          const letGo = (): void => {
            isHeld = false;
            channel.close();
            release();
          };
          channel.onmessage = () => {
            onlost();
            void settled().then(letGo);
          };
          resolve(letGo);
        });
      locks.request(name, options, held).catch((thrown: unknown) => {
        if (isHeld) onlost();
        else reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      });
    });
  const asked = hold({ signal: AbortSignal.timeout(isForced ? YIELD_MS : PATIENCE_MS) });
  if (isForced) {
    // After the lock is asked for: who lets go of it finds this tab waiting.
    const channel = new BroadcastChannel(name);
    channel.postMessage('yield');
    channel.close();
  }
  try {
    return await asked;
  } catch {
    return isForced ? hold({ steal: true }) : undefined;
  }
}

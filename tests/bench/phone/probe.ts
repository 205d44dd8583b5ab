/** What happened in a page, in ms: when its first card was painted, since the page was asked for, and how long each press took to be. */
export interface Probed {
  readonly firstCard?: number;
  /** From an answer to its painted verdict. */
  readonly verdicts: readonly number[];
  /** From going on to the next question, painted. */
  readonly questions: readonly number[];
  /** Writing transactions with strict durability that were begun. */
  readonly strictWrites: number;
}

/** How far a card is; both apps mark it alike. */
export type Stage = 'loading' | 'asked' | 'answered';

/** What the probe leaves in a page. */
export interface ProbedWindow {
  readonly probed: Probed;
  readonly stageNow: () => Stage;
}

/**
 * Runs in the page before anything of it. Times end in the first task after the frame that holds the changed text: a message posted
 * from that frame's animation callback is delivered when the frame is painted. They begin with the event's own time, so that what it
 * waited for is counted.
 */
export function probe(): void {
  const probed = { verdicts: [] as number[], questions: [] as number[], strictWrites: 0 };
  const seen = probed as typeof probed & { firstCard?: number };
  let stage: Stage = 'loading';
  let pressedAt = 0;

  const stageNow = (): Stage => {
    const main = document.querySelector('main');
    if (!main?.querySelector('h1')) return 'loading';
    // The verdict, and the way on.
    const said = [...document.querySelectorAll('p[role="status"]')].some((one) => one.textContent !== '');
    if (main.querySelector('.next button')) return said ? 'answered' : 'loading';
    return main.querySelector('[role="group"] button, form input, form textarea') ? 'asked' : 'loading';
  };

  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  };

  const look = (): void => {
    const next = stageNow();
    if (next === 'loading' || next === stage) return;
    const [before, began] = [stage, pressedAt];
    stage = next;
    afterPaint(() => {
      const now = performance.now();
      if (before === 'loading') seen.firstCard = now;
      else (next === 'answered' ? probed.verdicts : probed.questions).push(now - began);
    });
  };

  const press = (event: Event): void => {
    pressedAt = event.timeStamp;
  };
  addEventListener('keydown', press, { capture: true });
  addEventListener('click', press, { capture: true });
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });

  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database it belongs to
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite' && options?.durability === 'strict') probed.strictWrites += 1;
    return transaction.call(this, stores, mode, options);
  };
  Object.assign(globalThis, { probed, stageNow });
}

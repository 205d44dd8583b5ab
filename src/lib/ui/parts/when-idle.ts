/** Waits at most so long for an idle moment, ms. */
const IDLE_WITHIN_MS = 500;

/** Does something that nobody waits for, once what was shown last has been painted and nothing else is to be done. */
export function whenIdle(work: () => void): void {
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(work);
    else requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  });
}

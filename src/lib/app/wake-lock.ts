/** Keeps the screen lit while the page is seen, where the browser can; gives what ends it. The browser lets go of it when the page is hidden. */
export function keepAwake(): () => void {
  // Some browsers have no such thing, whatever TypeScript's DOM types say.
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  let held: WakeLockSentinel | undefined;
  let isOver = false;
  const hold = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || (held !== undefined && !held.released)) return;
    // Refused where the battery is low.
    held = await wakeLock?.request('screen').catch(() => undefined);
    if (isOver) await held?.release();
  };
  const seen = (): void => void hold();
  void hold();
  document.addEventListener('visibilitychange', seen);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', seen);
    void held?.release();
  };
}

/** The clock, the zone and chance: what the pure rooms are given and never take. */

/** Epoch ms. */
export function now(): number {
  return Date.now();
}

/** How far ahead of the clock an event may lie and still count: the clock of another device may be fast by minutes. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Minutes that local time is ahead of UTC at an instant. */
export function offsetMinutesAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** 128 random bits as text. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The local day of an instant, 2026-11-02. */
export function dayAt(at: number): string {
  return new Date(at + offsetMinutesAt(at) * 60_000).toISOString().slice(0, 10);
}

/**
 * Does something once what was shown last has been painted; at once where nothing is painted. The first task after a frame may
 * still stand before its presentation, and belongs to whoever waits for that.
 */
export function afterPaint(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) work();
  else requestAnimationFrame(() => setTimeout(() => setTimeout(work)));
}

/** Waits at most so long for an idle moment, ms. */
const IDLE_WITHIN_MS = 500;

/** Does something that nobody waits for once what was shown last has been painted and nothing else is to be done, soon at the latest; at once where nothing is painted. */
export function whenIdle(work: () => void): void {
  afterPaint(() => {
    if (typeof requestIdleCallback === 'undefined') work();
    else requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  });
}

/** What is to be kept waits for a frame at most so long, ms. */
const PAINTED_WITHIN_MS = 100;

const waiting = new Set<() => void>();

/** Resolves once what was shown last has been painted; in a moment at the latest, and at once when the page is hidden or left. */
export function painted(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) return Promise.resolve();
  addEventListener('pagehide', paintNoMore);
  document.addEventListener('visibilitychange', paintNoMore);
  return new Promise((resolve) => {
    const done = (): void => {
      if (waiting.delete(done)) resolve();
    };
    waiting.add(done);
    setTimeout(done, PAINTED_WITHIN_MS);
    afterPaint(done);
  });
}

/** Lets what waits until something is painted go on at once. */
export function paintNoMore(): void {
  for (const done of waiting) done();
}

/** Does something when the page is left, for good or for a while; gives what ends that. */
export function onLeave(work: () => void): () => void {
  if (!('addEventListener' in globalThis)) return () => undefined;
  addEventListener('pagehide', work);
  return () => removeEventListener('pagehide', work);
}

/** Where pages that were left note what they were writing, in localStorage: that takes it at once. */
export const LEFT_BEHIND = 'factdeck/left/';

/** Whether a page was left before all that it wrote was on disk. */
export function hasLeftBehind(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(LEFT_BEHIND));
  } catch {
    return false;
  }
}

/** Asks the browser not to clear what is kept; some have nothing to ask. */
export async function askToPersist(): Promise<void> {
  const { navigator } = globalThis as { navigator?: { storage?: StorageManager } };
  await navigator?.storage?.persist().catch(() => false);
}

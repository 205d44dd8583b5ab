/**
 * Runs alone among all tabs of this origin; where there are no locks, runs at once.
 *
 * @param patienceMs how long another tab is waited for; rejects with a TimeoutError after that
 */
export function alone<T>(name: string, work: () => Promise<T>, patienceMs?: number): Promise<T> {
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  if (locks === undefined) return work();
  const options = patienceMs === undefined ? {} : { signal: AbortSignal.timeout(patienceMs) };
  return locks.request(name, options, work);
}

/** 83 for 0.8349: how a share is said. */
export function percentOf(share: number): number {
  return Math.round(100 * share);
}

import type { ClockJump, DeviceRecord } from '../storage/index.ts';

/** The last jump of a device's clock that is on record; undefined where there is none, or where it is damaged. */
export function lastJump(device: DeviceRecord | undefined): ClockJump | undefined {
  const jump: Partial<ClockJump> | null | undefined = device?.jumps?.at(-1);
  const { from, to } = jump ?? {};
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) ? (jump as ClockJump) : undefined;
}

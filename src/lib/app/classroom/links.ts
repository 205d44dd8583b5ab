import { resolve } from '$app/paths';
import { LIMITS } from '../../classroom/index.ts';

/** The link of something packed: at the root, which every server gives. Undefined where it is too long for an address. */
export function linkOf(packed: string): string | undefined {
  return packed.length > LIMITS.link - 1 ? undefined : `${location.origin}${resolve('/')}#${packed}`;
}

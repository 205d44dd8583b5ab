import type { count as english } from '../../en/reasons/count.ts';

export const count: typeof english = {};

import type { Reasons } from '../../en/reasons/index.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { name } from './name.ts';
import { place } from './place.ts';
import { shared } from './shared.ts';
import { term } from './term.ts';

export const reasons: Reasons = { ...shared, ...date, ...count, ...term, ...name, ...place };

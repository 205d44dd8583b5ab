import { formatsOf } from '../neutral/formats.ts';

export const { number, relative, wait, span } = formatsOf('en', ',');

/** "1 fact", "2 facts". */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${count === 1 ? one : other}`;

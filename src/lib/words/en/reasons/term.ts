/** Reasons that speak of terms. */
export const term = {
  'term.only-start': (it: { shown: string }) =>
    `Almost. The first year is right, the last one is missing: ${it.shown}.`,
  'term.only-end': (it: { shown: string }) =>
    `Almost. The last year is right, the first one is missing: ${it.shown}.`,
  'term.length': (it: { shown: string }) =>
    `Almost. The first year is right, the last one is not: ${it.shown}.`,
  'term.not-ended': (it: { shown: string }) => `The first year is right, but no end is given: ${it.shown}.`,
  'term.shifted': (it: { shown: string }) => `The length is right, the years are not: ${it.shown}.`,
};

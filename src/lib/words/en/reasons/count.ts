/** Reasons that speak of counts. `shown` is the value as the author wrote it. */
export const count = {
  'count.one-off': (it: { shown: string }) => `Almost. It is ${it.shown}.`,
  'count.spelling': (it: { shown: string }) => `Almost. Watch the spelling: ${it.shown}.`,
  'count.unit': (it: { shown: string }) => `The number fits, the unit does not: ${it.shown}.`,
  'count.currency': (it: { shown: string }) => `The number fits, the currency does not: ${it.shown}.`,
  'count.scale': (it: { shown: string }) => `The digits fit, the size does not: ${it.shown}.`,
  'count.scale-missing': (it: { shown: string }) =>
    `Almost. The digits fit, the size is missing: ${it.shown}.`,
  'count.rounded': (it: { shown: string }) =>
    `Almost. That is a rounded figure; the exact one is ${it.shown}.`,
  'count.finer': (it: { shown: string }) => `Almost. That is a finer figure; asked is ${it.shown}.`,
  'count.reported': (it: { shown: string }) => `Almost. That is close; the source says ${it.shown}.`,
  'count.qualifier': (it: { shown: string }) =>
    `Almost. The number fits, the word before it does not: ${it.shown}.`,
  'count.direction': (it: { shown: string }) =>
    `The number fits, but it lies on the other side: ${it.shown}.`,
  'count.swapped': (it: { shown: string }) => `Part and whole have changed places: ${it.shown}.`,
  'count.whole': (it: { shown: string }) => `The part fits, the whole does not: ${it.shown}.`,
  'count.not-rank': (it: { shown: string }) => `Almost. It is a number, not a rank: ${it.shown}.`,
  'count.separators': (it: { shown: string }) =>
    `Point and comma are read as in the language of this deck, which makes it another number. The answer is ${it.shown}.`,
};

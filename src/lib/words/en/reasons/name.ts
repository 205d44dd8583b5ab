/** Reasons that speak of names. */
export const name = {
  'name.slip': (it: { shown: string }) => `Almost. It is spelt ${it.shown}.`,
  'name.order': (it: { shown: string }) => `Almost. The words are right; in full it is ${it.shown}.`,
  'name.missing-word': (it: { shown: string }) => `Almost. A word is missing: ${it.shown}.`,
  'name.asked-short': (it: { shown: string }) => `Asked is the abbreviation: ${it.shown}.`,
  'name.asked-full': (it: { shown: string }) => `Asked is the full name: ${it.shown}.`,
};

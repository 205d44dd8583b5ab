/** Reasons that speak of places. */
export const place = {
  'place.slip': (it: { shown: string }) => `Almost. It is spelt ${it.shown}.`,
  'place.in-full': (it: { shown: string }) => `Almost. In full it is ${it.shown}.`,
  'place.more-exact': (it: { shown: string }) => `Almost. A more exact place is known: ${it.shown}.`,
  'place.too-exact': (it: { shown: string }) => `Almost. What is known is ${it.shown}, no more.`,
  'place.elsewhere': (it: { shown: string }) => `It does not lie there. The answer is ${it.shown}.`,
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Reasons that speak of dates. Months are numbers 1-12, printed in words here. */
export const date = {
  'date.inside': (it: { shown: string }) => `Right: asked was only ${it.shown}.`,
  'date.year-near': (it: { shown: string }) => `Almost, one year off: it is ${it.shown}.`,
  'date.about': (it: { shown: string }) => `Almost. The date is known only roughly: ${it.shown}.`,
  'date.year-missing': (it: { shown: string }) =>
    `Almost. The month is right, the year is missing: ${it.shown}.`,
  'date.month-near': (it: { month: number }) =>
    `Almost. The year is right, the month is ${months[it.month - 1] ?? ''}.`,
  'date.day-near': (it: { shown: string }) => `Almost, one day off: it is ${it.shown}.`,
  'date.day-missing': (it: { shown: string }) =>
    `Almost. The month is right, the day is missing: ${it.shown}.`,
  'date.one-end': (it: { shown: string }) => `Almost. One end of it is right: ${it.shown} in full.`,
  'date.other-end': (it: { shown: string }) => `Almost. The beginning is right, the end is not: ${it.shown}.`,
  'date.narrower': (it: { shown: string }) => `Almost. That lies in it; asked was ${it.shown}.`,
  'date.era-missing': (it: { shown: string }) => `Almost. Say which era: ${it.shown}.`,
  'date.century-missing': (it: { shown: string }) => `Almost. Write all digits of the year: ${it.shown}.`,
  'date.spelling': (it: { shown: string }) => `Almost. Mind the spelling: ${it.shown}.`,
  'date.other-era': (it: { shown: string }) => `The number is right, the era is not: ${it.shown}.`,
  'date.other-year': (it: { shown: string }) => `The year is not right: ${it.shown}.`,
  'date.month-missing': (it: { shown: string }) => `The year is right, the month is missing: ${it.shown}.`,
  'date.needs-year': (it: { shown: string }) => `The year is missing: ${it.shown}.`,
  'date.too-wide': (it: { shown: string }) => `That is not exact enough. The answer is ${it.shown}.`,
  'date.read-as': (it: { read: string; shown: string }) =>
    `That was read as ${it.read}. The answer is ${it.shown}.`,
  'date.no-such-day': (it: { answer: string; shown: string }) =>
    `${it.answer} is not in the calendar. The answer is ${it.shown}.`,
};

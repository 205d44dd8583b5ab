/**
 * Things of which the world has only so many, told by their unit: a larger number of them would give itself away. The
 * second number is for keys so near to the first that nothing would be left above them: the longest list in common use.
 */
const closedSets: readonly (readonly [unit: RegExp, most: number, atMost?: number])[] = [
  [/(?:countr|nation|state)\p{L}* and territor|(?:quốc gia|nước) và vùng lãnh thổ/iu, 250],
  // Members and observers of the United Nations with two more; national Olympic committees.
  [/(?<!\p{L}|-)(?:countries|nations|states)(?!\p{L})/iu, 197, 206],
  [/^(?:quốc gia|nước)(?!\p{L})/iu, 197, 206],
  [/(?<!\p{L})(?:continents|châu lục)(?!\p{L})/iu, 7],
  [/^(?:months (?:of|in) (?:the|a) year|tháng (?:trong|của) (?:một )?năm)/iu, 12],
  [/^(?:days (?:of|in) (?:the|a) week|ngày (?:trong|của) (?:một )?tuần)/iu, 7],
];

/** Below the most, a key keeps at least so many numbers above it. */
const leastAbove = 4;

/** How many there can be of what a unit counts, for options beside a key; Infinity where nobody can say, or the key is beyond it. */
export function mostOf(unit: string, key: number): number {
  const text = unit.normalize('NFC');
  const [, most, atMost] = closedSets.find(([pattern]) => pattern.test(text)) ?? [undefined, Infinity];
  const limit = atMost !== undefined && key + leastAbove > most ? atMost : most;
  return key > limit ? Infinity : limit;
}

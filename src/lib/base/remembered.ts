/** Texts that are kept at once. */
const mostKept = 500;
/** A longer text hardly comes twice. */
const longestKept = 80;

/**
 * The same function of a text, with the results for texts seen lately kept: for the few that come again and again.
 * `make` must depend on its argument alone, and what it gives must not be changed by who gets it.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > longestKept) return make(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, made);
    return made;
  };
}

/**
 * Gives for every key what `make` gave when the key was first seen: what is equal in many questions takes its memory once.
 * Nobody may change what is shared.
 */
export function shared<T extends object | string | number>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}

/** The same text in one piece, for texts that are kept by the thousand: one that was added up holds all its parts beside itself. */
export function onePiece(text: string): string {
  return text.split('').join('');
}

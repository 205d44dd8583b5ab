/** A 32-bit hash of a text (FNV-1a with a final mix). Not for security. */
export function hash32(text: string, start?: number): number {
  return finishHash(beginHash(text, start));
}

/** The part of `hash32` that reads the text: `beginHash(b, beginHash(a))` is that of a and b in a row. For many texts that begin alike. */
export function beginHash(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The final mix of `hash32`. */
export function finishHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A short digest of a text: 14 characters of base 36 from two 32-bit hashes. Tells editions apart; proves nothing against an attacker. */
export function digestOf(text: string): string {
  const part = (start: number): string => hash32(text, start).toString(36).padStart(7, '0');
  return part(0x811c9dc5) + part(0x1b873593);
}

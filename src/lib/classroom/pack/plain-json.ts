/** Keys that reach into the prototype of an object. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Levels of maps and lists that an assignment or a result may have. */
const deepest = 8;

/** The data of a JSON text; undefined where it is none, is too deep, or holds a key that no data of ours has. */
export function plainJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return isPlain(data, 1) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(data: unknown, level: number): boolean {
  if (typeof data !== 'object' || data === null) return true;
  if (level > deepest) return false;
  return Object.entries(data).every(([key, value]) => !reserved.has(key) && isPlain(value, level + 1));
}

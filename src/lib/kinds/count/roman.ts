const romanSigns = [['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const; // prettier-ignore

/** A whole number from 1 to 89 in Roman figures. */
export function romanFigures(number: number): string {
  let rest = number;
  let written = '';
  for (const [sign, value] of romanSigns) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}

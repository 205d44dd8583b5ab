/** Years within which options for an event of this age lie: 2 + a fifth of the age, from 3 to 15. */
export function yearsAround(ageYears: number): number {
  return Math.floor(Math.min(15, Math.max(3, 2 + 0.2 * ageYears)));
}

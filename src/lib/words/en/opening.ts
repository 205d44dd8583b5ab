/** What is said while the questions of an opened file are made. */
export const opening = {
  making: (it: { percent: number }) => `Questions are being made: ${it.percent}%`,
};
export type Opening = typeof opening;

import type { OptionView } from '../views.ts';

/** The proof that all wrong options have in common; undefined where they differ, or where fewer than two are wrong. */
export function sharedProof(options: readonly OptionView[]): string | undefined {
  const [first, ...others] = options.flatMap(({ why }) => why ?? []);
  return others.length > 0 && others.every((why) => why === first) ? first : undefined;
}

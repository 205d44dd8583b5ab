import type { SourceView } from '../views.ts';

/** Who says so and when, short: "Nhan Dan, 3 June 2022". The title stands in for a missing publisher. */
export function creditOf(source: SourceView): string {
  return [source.publisher ?? source.title, source.date].filter((part) => part !== undefined).join(', ');
}

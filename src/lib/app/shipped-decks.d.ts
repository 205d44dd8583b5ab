/** Made when the app is built: the fact files of questions/, read and checked. */
declare module 'virtual:shipped-decks' {
  interface ShippedDeck {
    readonly id: string;
    readonly title: string;
    /** BCP 47. */
    readonly language: string;
    /** Facts and names that are asked. */
    readonly of: number;
    /** From `editionOf`. */
    readonly edition: string;
    /** The FactFile. */
    load(): Promise<object>;
    /** The PlannedDeck of a learner who has not begun. */
    start(): Promise<object>;
  }
  export const shipped: readonly ShippedDeck[];
}

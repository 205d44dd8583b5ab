/** Made when the app is built: the fact files of questions/, read and checked. */
declare module 'virtual:shipped-decks' {
  interface ShippedDeck {
    readonly id: string;
    readonly title: string;
    /** The FactFile. */
    load(): Promise<object>;
  }
  export const shipped: readonly ShippedDeck[];
}

/** Made when the app is built: the fact files of questions/, read and checked. */
declare module 'virtual:shipped-decks' {
  import type { FactFile } from '../facts/index.ts';

  interface ShippedDeck {
    readonly id: string;
    readonly title: string;
    load(): Promise<FactFile>;
  }
  export const shipped: readonly ShippedDeck[];
}

// Types that SvelteKit reads from the global namespace `App`.
declare global {
  namespace App {
    interface Error {
      message: string;
    }
  }
}

export {};

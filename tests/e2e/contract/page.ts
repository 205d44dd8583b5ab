import { idbStore } from '../../../src/lib/storage/idb/idb-store.ts';
import { storeContract } from '../../../src/lib/storage/store-contract.ts';
import type { Store } from '../../../src/lib/storage/store.ts';
import { runRules } from './vitest-in-page.ts';

let browsers = 0;

/** Runs the contract of a store on the database of this browser. */
function runContract(changed: (store: Store) => Store): ReturnType<typeof runRules> {
  storeContract('the IndexedDB store', () => {
    const name = `contract-${String((browsers += 1))}`;
    return { open: () => changed(idbStore({ name })) };
  });
  return runRules();
}

/** What the test calls. */
export interface ContractPage {
  readonly sound: () => ReturnType<typeof runRules>;
  /** A store that forgets what is to be removed. */
  readonly forgetful: () => ReturnType<typeof runRules>;
}

const page: ContractPage = {
  sound: () => runContract((store) => store),
  forgetful: () =>
    runContract((store) => ({ ...store, write: ({ put }) => store.write(put === undefined ? {} : { put }) })),
};
Object.assign(globalThis, { contract: page });

import { storeContract } from '../store-contract.ts';
import { volatileStore } from './volatile-store.ts';

storeContract('the volatile store', () => {
  const records = new Map<string, unknown>();
  return { open: () => volatileStore(records) };
});

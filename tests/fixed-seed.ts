import process from 'node:process';
import fc from 'fast-check';

// What has to pass is the same for everybody. `LAWS_SEED=random` (or a number) tries the laws on other cases: a failure names its seed.
const asked = process.env['LAWS_SEED'] ?? '20261122';
fc.configureGlobal(asked === 'random' ? {} : { seed: Number(asked) });

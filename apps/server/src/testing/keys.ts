import type { Keys } from '../access/keys.ts';

/** Fixed keys: tests decrypt what the set-up of the run encrypted. */
export const TEST_KEYS: Keys = { encryption: Buffer.alloc(32, 7), index: Buffer.alloc(32, 9) };

import { community } from './community/index.ts';
import type { Example } from './example.ts';
import { township } from './township/index.ts';
import { village } from './village/index.ts';

export type { Example, ExampleRound, ExampleStep } from './example.ts';

/** The three example rounds in the order in which they are loaded. */
export const EXAMPLES: readonly Example[] = [township, community, village];

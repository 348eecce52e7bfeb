import { register } from './register.ts';

/** The stage of the rolls: each room of the work has its own part. */
export const rolls = { register };

export * from './register.ts';
export * from './shapes.ts';

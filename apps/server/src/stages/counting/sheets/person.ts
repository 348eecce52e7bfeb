import type { Actor } from '../../../access/actor.ts';

/** Who somebody is for the rule that two persons enter a sheet: an account, whatever it is called. */
export const personKey = (actor: Actor): string => (actor.kind === 'operator' ? `os:${actor.osUser}` : actor.accountId);

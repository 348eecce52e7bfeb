import type { Role } from '@huanjie/contract';

/** A role held over a unit and everything below it. */
export interface Grant {
  readonly role: Role;
  readonly countyId: number;
  readonly unitId: string;
}

/** Who does something: a signed-in account, or the operator of the machine through the command line. */
export type Actor =
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly login: string;
      readonly displayName: string;
      readonly practice: boolean;
      readonly grants: readonly Grant[];
    }
  | { readonly kind: 'operator'; readonly osUser: string };

/** How an actor is named in the journal: never a person's name. */
export const actorName = (actor: Actor): string => (actor.kind === 'operator' ? `os:${actor.osUser}` : actor.login);

/** The role under which an actor acts in a county, as the journal records it. */
export const actorRole = (actor: Actor, countyId: number): string =>
  actor.kind === 'operator' ? 'operator' : (actor.grants.find((grant) => grant.countyId === countyId)?.role ?? 'none');

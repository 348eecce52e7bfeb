import type { Me, Round } from '@huanjie/contract';

/** Where to go after signing in: the page that was asked for, never another site. */
export function destination(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}

/**
 * The first page of an account: its one unit for a committee, its one round for an office, or the list of rounds.
 */
export function landing(me: Pick<Me, 'grants'>, rounds: readonly Pick<Round, 'roundId' | 'countyId'>[]): string {
  const [round, another] = rounds;
  if (round === undefined || another !== undefined) return '/';
  const own = me.grants.find((grant) => grant.role === 'unitCommittee' && grant.countyId === round.countyId);
  return own?.unit ? `/rounds/${round.roundId}/units/${own.unit.unitId}` : `/rounds/${round.roundId}`;
}

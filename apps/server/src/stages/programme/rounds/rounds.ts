import type { Round } from '@huanjie/contract';
import { READERS, type RoundRow, requireRead } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { findRound, listGrantedRounds, listRounds, type RoundListRow } from './queries.ts';

/** The rounds that the actor may read, the latest election day first; one query. */
export async function readableRounds(context: RequestContext): Promise<Round[]> {
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  const rows =
    actor.kind === 'operator'
      ? await listRounds(context.db)
      : await listGrantedRounds(
          context.db,
          actor.grants.filter((grant) => READERS.has(grant.role)),
        );
  return rows.map(toRound);
}

/** One round that the actor may read. */
export async function readableRound(context: RequestContext, roundId: string): Promise<Round> {
  const { round } = await requireRead(context, roundId);
  return shownRound(context.db, round);
}

/** A round as answers show it. */
export async function shownRound(db: Queryable, round: Pick<RoundRow, 'county_id' | 'round_id'>): Promise<Round> {
  const row = await findRound(db, round.county_id, round.round_id);
  if (row === undefined) throw new Error('a round vanished after its access check');
  return toRound(row);
}

const toRound = (row: RoundListRow): Round => ({
  roundId: row.round_id,
  countyId: row.county_id,
  countyName: row.county_name,
  unit: { unitId: row.unit_id, code: row.code, name: row.unit_name, kind: row.unit_kind },
  kind: row.kind,
  title: row.title,
  bodyName: row.body_name,
  ordinal: row.ordinal,
  ordinalKind: row.ordinal_kind,
  electionDay: row.election_day,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  practice: row.practice,
  loading:
    row.loading_done === null || row.loading_total === null
      ? null
      : { done: row.loading_done, total: row.loading_total },
});

import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface ObjectionRow {
  readonly objection_id: string;
  readonly number: number;
  readonly kind: 'omitted' | 'wronglyListed' | 'wrongEntry';
  readonly voter_id: string | null;
  readonly about: string;
  readonly raised_by: string;
  readonly statement: string;
  readonly received_on: string;
  readonly due_on: string;
  readonly decided_on: string | null;
  readonly outcome: 'upheld' | 'rejected' | null;
  readonly decision: string | null;
  readonly announced_on: string | null;
}

export type ObjectionState = 'open' | 'decided' | 'any';

const STATES: Readonly<Record<ObjectionState, RawBuilder<unknown>>> = {
  open: sql`and o.decided_on is null`,
  decided: sql`and o.decided_on is not null`,
  any: sql``,
};

const OBJECTION = sql`o.objection_id, p.number, o.kind, o.voter_id, o.about, o.raised_by, o.statement, o.received_on,
  o.due_on, o.decided_on, o.outcome, o.decision, o.announced_on`;

/** Objections of a unit: open ones first, the one due first at the top. */
export async function listObjections(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ObjectionState,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly ObjectionRow[]> {
  const found = await sql<ObjectionRow>`select ${OBJECTION} from roll_objection o
    join roll_publication p on p.county_id = o.county_id and p.publication_id = o.publication_id
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id} and o.unit_id = ${unitId} ${STATES[state]}
    order by o.decided_on is not null, o.due_on, o.objection_id limit ${window.limit} offset ${window.offset}`.execute(
    db,
  );
  return found.rows;
}

export async function countObjections(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ObjectionState,
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total from roll_objection o
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id} and o.unit_id = ${unitId}
      ${STATES[state]}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One objection of a unit. */
export async function findObjection(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  objectionId: string,
): Promise<ObjectionRow | undefined> {
  const found = await sql<ObjectionRow>`select ${OBJECTION} from roll_objection o
    join roll_publication p on p.county_id = o.county_id and p.publication_id = o.publication_id
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id} and o.unit_id = ${unitId}
      and o.objection_id = ${objectionId}`.execute(db);
  return found.rows[0];
}

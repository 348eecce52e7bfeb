import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface PairRow {
  readonly pair_id: string;
  readonly person_a: string;
  readonly person_b: string;
  readonly evidence: readonly string[];
  readonly decision: 'same' | 'different' | null;
  readonly kept_id: string | null;
  readonly reason: string | null;
  readonly decided_by: string | null;
}

export type PairState = 'open' | 'decided' | 'any';

const STATES: Readonly<Record<PairState, RawBuilder<unknown>>> = {
  open: sql`and p.decision is null`,
  decided: sql`and p.decision is not null`,
  any: sql``,
};

/** Pairs of which one side stands on a roll of this round below a unit. */
const inScope = (round: RoundRow, unitId: string): RawBuilder<unknown> => sql`p.county_id = ${round.county_id}
  and exists (select 1 from voter v join unit_closure c on c.county_id = v.county_id and c.unit_id = v.unit_id
    where v.county_id = p.county_id and v.person_id in (p.person_a, p.person_b) and v.round_id = ${round.round_id}
      and c.ancestor_id = ${unitId})`;

const PAIR = sql`p.pair_id, p.person_a, p.person_b, p.evidence, p.decision, p.kept_id, p.reason, p.decided_by`;

/** Pairs in the scope, those with most evidence first. */
export async function listPairs(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: PairState,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly PairRow[]> {
  const found = await sql<PairRow>`select ${PAIR} from person_pair p where ${inScope(round, unitId)} ${STATES[state]}
    order by cardinality(p.evidence) desc, p.found_at, p.pair_id limit ${window.limit} offset ${window.offset}`.execute(
    db,
  );
  return found.rows;
}

export async function countPairs(db: Queryable, round: RoundRow, unitId: string, state: PairState): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total from person_pair p
    where ${inScope(round, unitId)} ${STATES[state]}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One pair of the scope. */
export async function findPair(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  pairId: string,
): Promise<PairRow | undefined> {
  const found = await sql<PairRow>`select ${PAIR} from person_pair p
    where ${inScope(round, unitId)} and p.pair_id = ${pairId} for no key update`.execute(db);
  return found.rows[0];
}

export interface SideRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly id_number_cipher: Buffer | null;
  readonly rolls: readonly {
    readonly unit_id: string;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly group: string | null;
    readonly household: string | null;
    readonly onRoll: boolean;
  }[];
}

/** The persons of pairs with the rolls that name them. One query for a page of pairs. */
export async function findSides(
  db: Queryable,
  round: RoundRow,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, SideRow>> {
  if (personIds.length === 0) return new Map();
  const found = await sql<SideRow>`
    select s.person_id, s.name, s.sex, s.birth_date, s.id_number_cipher,
      coalesce((select json_agg(json_build_object('unit_id', u.unit_id, 'code', u.code, 'name', u.name, 'kind', u.kind,
          'group', v.group_name, 'household', v.household, 'onRoll', v.struck_on is null) order by u.code)
        from voter v join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
        where v.county_id = s.county_id and v.person_id = s.person_id and v.round_id = ${round.round_id}), '[]') as rolls
    from person s where s.county_id = ${round.county_id} and s.person_id = any(${[...personIds]}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.person_id, row]));
}

/**
 * Whether the person of an entry `v` stands on the roll of the round a second time, under the same record or one found
 * to be the same (VC-305). Looks up each person by index.
 */
export const STANDS_TWICE: RawBuilder<unknown> = sql`exists (
  select 1 from person s
  join person o on o.county_id = s.county_id
    and (o.person_id in (s.person_id, s.same_as) or o.same_as in (s.person_id, s.same_as))
  join voter w on w.county_id = o.county_id and w.person_id = o.person_id
  where s.county_id = v.county_id and s.person_id = v.person_id and w.round_id = v.round_id
    and w.voter_id <> v.voter_id and w.struck_on is null)`;

export interface DoubleRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly entries: readonly {
    readonly voterId: string;
    readonly unit_id: string;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly group: string | null;
    readonly category: string;
  }[];
  readonly total: number;
}

/**
 * Ids of the persons who stand on the round's rolls more than once: under one record, or under records found to be one
 * person. Below a single unit only its own entries are followed; for the whole round the first half reads an index and
 * no entry.
 */
function standingTwice(round: RoundRow, unitId: string): RawBuilder<unknown> {
  const standing = (alias: string) => sql`${sql.ref(`${alias}.county_id`)} = ${round.county_id}
    and ${sql.ref(`${alias}.round_id`)} = ${round.round_id} and ${sql.ref(`${alias}.struck_on`)} is null`;
  const here = sql`select x.person_id from voter x
    join unit_closure c on c.county_id = x.county_id and c.unit_id = x.unit_id and c.ancestor_id = ${unitId}
    where ${standing('x')}`;
  const below = (column: string) => (unitId === round.unit_id ? sql`` : sql`and ${sql.ref(column)} in (${here})`);
  return sql`
    select coalesce(s.same_as, s.person_id) as one
    from (select v.person_id from voter v where ${standing('v')} ${below('v.person_id')}
      group by v.person_id having count(*) > 1) t
    join person s on s.county_id = ${round.county_id} and s.person_id = t.person_id
    union
    select j.same_as from person j
    join person o on o.county_id = j.county_id and (o.person_id = j.same_as or o.same_as = j.same_as)
    join voter v on v.county_id = o.county_id and v.person_id = o.person_id
    where j.county_id = ${round.county_id} and j.same_as is not null and ${standing('v')}
    group by j.same_as having count(distinct v.voter_id) > 1
      ${unitId === round.unit_id ? sql`` : sql`and bool_or(v.person_id in (${here}))`}`;
}

/**
 * A page of the persons on more than one roll of the round, one of these below a unit; two records of one person count
 * as one. The entries are read for the persons of the page alone.
 */
export async function listDoubles(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly DoubleRow[]> {
  const found = await sql<DoubleRow>`
    with page as (
      select s.person_id, s.name, s.sex, s.birth_date, count(*) over () as total
      from (${standingTwice(round, unitId)}) t
      join person s on s.county_id = ${round.county_id} and s.person_id = t.one
      order by s.name, s.person_id limit ${window.limit} offset ${window.offset})
    select page.*,
      (select json_agg(json_build_object('voterId', x.voter_id, 'unit_id', u.unit_id, 'code', u.code, 'name', u.name,
          'kind', u.kind, 'group', x.group_name, 'category', x.category) order by u.code)
        from person o
        join voter x on x.county_id = o.county_id and x.person_id = o.person_id
        join unit u on u.county_id = x.county_id and u.unit_id = x.unit_id
        where o.county_id = ${round.county_id} and (o.person_id = page.person_id or o.same_as = page.person_id)
          and x.round_id = ${round.round_id} and x.struck_on is null) as entries
    from page order by page.name, page.person_id`.execute(db);
  return found.rows;
}

/** How many rolls of the round name a person, under whichever record. */
export async function countRolls(db: Queryable, round: RoundRow, personId: string): Promise<number> {
  const found = await sql<{ rolls: number }>`select count(*) as rolls from person s
    join voter v on v.county_id = s.county_id and v.person_id = s.person_id
    where s.county_id = ${round.county_id} and (s.person_id = ${personId} or s.same_as = ${personId})
      and v.round_id = ${round.round_id} and v.struck_on is null`.execute(db);
  return found.rows[0]?.rolls ?? 0;
}

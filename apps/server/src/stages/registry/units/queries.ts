import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { SearchPatterns } from '../search.ts';
import type { UnitRefRow } from '../unitRef.ts';

export type Participation = 'elects' | 'exempt' | 'superior';

/** A unit of the tree in a round. */
export interface UnitNodeRow extends UnitRefRow {
  readonly parent_id: string | null;
  readonly participation: Participation | null;
  readonly flags: string[];
  readonly child_count: number;
}

/** Which units a page shows. */
export interface UnitFilter {
  /** The subtree that is searched. */
  readonly scopeId: string;
  /** `children`: only those directly below the scope; `itself`: only the scope; `subtree`: all of it. */
  readonly reach: 'children' | 'itself' | 'subtree';
  readonly search: SearchPatterns | null;
  readonly flag: string | undefined;
  readonly participation: Participation | undefined;
}

const DEPTH: Readonly<Record<UnitFilter['reach'], RawBuilder<unknown>>> = {
  children: sql`and c.depth = 1`,
  itself: sql`and c.depth = 0`,
  subtree: sql``,
};

function matching(round: RoundRow, filter: UnitFilter): RawBuilder<unknown> {
  const { search, flag, participation } = filter;
  return sql`
    from unit_closure c
    join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id
    left join round_unit ru on ru.county_id = u.county_id and ru.unit_id = u.unit_id and ru.round_id = ${round.round_id}
    where c.county_id = ${round.county_id} and c.ancestor_id = ${filter.scopeId} ${DEPTH[filter.reach]}
      ${search === null ? sql`` : sql`and (u.name like ${search.contains} or u.code like ${search.begins} or u.pinyin like ${search.pinyin} or u.initials like ${search.pinyin})`}
      ${participation === undefined ? sql`` : sql`and ru.participation = ${participation}`}
      ${flag === undefined ? sql`` : sql`and exists (select from unit_flag f where f.county_id = u.county_id and f.unit_id = u.unit_id and f.flag = ${flag})`}`;
}

const NODE = sql`u.unit_id, u.code, u.name, u.kind, u.parent_id, ru.participation,
  array(select f.flag from unit_flag f where f.county_id = u.county_id and f.unit_id = u.unit_id order by f.flag) as flags,
  (select count(*)::int from unit b where b.county_id = u.county_id and b.parent_id = u.unit_id) as child_count`;

/** One page of units, by code. */
export async function listUnits(
  db: Queryable,
  round: RoundRow,
  filter: UnitFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly UnitNodeRow[]> {
  const found = await sql<UnitNodeRow>`select ${NODE} ${matching(round, filter)}
    order by u.code limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

/** How many units the filter lets through. */
export async function countUnits(db: Queryable, round: RoundRow, filter: UnitFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One unit of the tree. */
export async function findUnitNode(db: Queryable, round: RoundRow, unitId: string): Promise<UnitNodeRow | undefined> {
  const filter = { scopeId: unitId, reach: 'itself', search: null, flag: undefined, participation: undefined } as const;
  return (await listUnits(db, round, filter, { limit: 1, offset: 0 }))[0];
}

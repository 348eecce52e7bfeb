import { randomUUID } from 'node:crypto';
import { pinyinOf } from '@huanjie/chinese';
import { sql } from 'kysely';
import type { Queryable } from '../../../database/database.ts';
import type { UnitRefRow } from '../unitRef.ts';

export interface CountyRow {
  readonly county_id: number;
  readonly name: string;
}

/** The county with this id, when it is registered. */
export async function findCounty(db: Queryable, countyId: number): Promise<CountyRow | undefined> {
  const found = await sql<CountyRow>`select county_id, name from county where county_id = ${countyId}`.execute(db);
  return found.rows[0];
}

/** Registers a county; one that is registered already stays as it is. A reference table: in a transaction of its own. */
export async function insertCounty(db: Queryable, county: { id: number; code: string; name: string }): Promise<void> {
  await sql`insert into county (county_id, code, name) values (${county.id}, ${county.code}, ${county.name})
    on conflict do nothing`.execute(db);
}

/** The unit with this code, when it is registered. */
export async function findUnitByCode(db: Queryable, countyId: number, code: string): Promise<UnitRefRow | undefined> {
  const found = await sql<UnitRefRow>`
    select unit_id, code, name, kind from unit where county_id = ${countyId} and code = ${code}`.execute(db);
  return found.rows[0];
}

/** The id of the topmost unit of a county: its own unit.
 * @throws when the county has no units.
 */
export async function countyUnit(db: Queryable, countyId: number): Promise<string> {
  const found = await sql<{ unit_id: string }>`
    select unit_id from unit where county_id = ${countyId} and parent_id is null order by code limit 1`.execute(db);
  const [unit] = found.rows;
  if (unit === undefined) throw new Error(`county ${countyId} has no units`);
  return unit.unit_id;
}

/** A unit that a round begins with. */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/**
 * Registers a unit below another, or at the top of the county's tree, with its place in the tree. A unit that is
 * registered under this code already stays as it is. Gives the unit that then stands.
 */
export async function registerUnit(
  tx: Queryable,
  countyId: number,
  unit: NewUnit,
  parentId: string | null,
): Promise<UnitRefRow> {
  const { full, initials } = pinyinOf(unit.name, 'place');
  const unitId = randomUUID();
  const inserted = await sql`
    insert into unit (county_id, unit_id, code, name, kind, parent_id, pinyin, initials)
    values (${countyId}, ${unitId}, ${unit.code}, ${unit.name}, ${unit.kind}, ${parentId}, ${full}, ${initials})
    on conflict (county_id, code) do nothing`.execute(tx);
  if (Number(inserted.numAffectedRows ?? 0n) === 0) {
    const known = await findUnitByCode(tx, countyId, unit.code);
    if (known === undefined) throw new Error('a unit vanished while it was being registered');
    return known;
  }
  await sql`
    insert into unit_closure (county_id, ancestor_id, unit_id, depth)
    values (${countyId}, ${unitId}, ${unitId}, 0)`.execute(tx);
  await sql`
    insert into unit_closure (county_id, ancestor_id, unit_id, depth)
    select county_id, ancestor_id, ${unitId}::uuid, depth + 1 from unit_closure
    where county_id = ${countyId} and unit_id = ${parentId}::uuid`.execute(tx);
  return { unit_id: unitId, ...unit };
}

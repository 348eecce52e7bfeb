import type { PersonRef } from '@huanjie/contract';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { refuse } from '../../../http/refusals.ts';
import { groupedBy } from '../grouped.ts';
import { readSearch } from '../search.ts';
import { findNamesakes, findRefs, hasRoll, type PersonRefRow, type Reach, searchRefs } from './queries.ts';

const shown = (row: PersonRefRow): PersonRef => ({
  personId: row.person_id,
  name: row.name,
  sex: row.sex,
  birthYear: row.birth_year,
  group: row.group_name,
  cardNumber: row.card_number,
});

async function reachOf(db: Queryable, round: RoundRow, unitId: string): Promise<Reach> {
  if (round.kind === 'township') return 'county';
  return (await hasRoll(db, round, unitId)) ? 'roll' : 'county';
}

/** People as lists name them, by id. */
export async function personRefs(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PersonRef>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  return new Map((await findRefs(db, round, unitId, wanted)).map((row) => [row.person_id, shown(row)]));
}

/** People as lists name them, all of whom must be registered in the county. @throws ORPCError `UNUSABLE_INPUT` */
export async function requirePeople(db: Queryable, round: RoundRow, unitId: string, ids: readonly string[]) {
  const refs = await personRefs(db, round, unitId, ids);
  const missing = ids.filter((id) => !refs.has(id));
  if (missing.length > 0) {
    refuse(
      'UNUSABLE_INPUT',
      `有 ${missing.length} 人不在本县人员登记中。请先登记人员。`,
      `${missing.length} person(s) are not in the register of people of this county. Register them first.`,
    );
  }
  return refs;
}

/**
 * Whom names may mean: everyone on the unit's roll of that name, so that homonyms stand side by side; in a Party
 * congress, and where there is no roll, everyone of the county.
 */
export async function namesakes(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRef[]>> {
  if (names.length === 0) return new Map();
  const rows = await findNamesakes(db, round, unitId, names, await reachOf(db, round, unitId));
  return groupedBy(rows.map(shown), ({ name }) => name);
}

/** The first twenty people of the unit whose name, pinyin or card number matches. */
export async function searchPeople(db: Queryable, round: RoundRow, unitId: string, text: string) {
  const search = readSearch(text);
  if (search === null) return [];
  return (await searchRefs(db, round, unitId, search, await reachOf(db, round, unitId))).map(shown);
}

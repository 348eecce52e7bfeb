import type { RecordValues } from '@huanjie/reporting';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { sourceOf } from '../sources/index.ts';

/** One elected person of a contest, as the record sets of posts and of people see him. */
export interface ElectedRow {
  readonly contest_id: string;
  readonly person_id: string;
  readonly post: RecordValues;
  readonly person: RecordValues;
}

/** Everyone elected in these contests of a unit, with the fields that measures ask for. */
export async function findElected(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  contestIds: readonly string[],
): Promise<readonly ElectedRow[]> {
  const scope = { round, unitIds: [unitId], whole: false };
  const found = await sql<ElectedRow>`
    select o.contest_id, o.person_id, to_jsonb(posts) as post, to_jsonb(people) as person
    from officer o
    join (${sourceOf('officers').rows(scope)}) posts on posts.record_id = o.officer_id
    join (${sourceOf('officerPersons').rows(scope)}) people
      on people.record_id = o.person_id || o.term and people.term = o.term
    where o.county_id = ${round.county_id} and o.contest_id = any(${[...contestIds]}::uuid[])`.execute(db);
  return found.rows;
}

import { sql } from 'kysely';
import type { ReadScope } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { UnitRefRow } from '../../registry/index.ts';

export interface OfficerRow extends UnitRefRow {
  readonly person_id: string;
  readonly person_name: string;
  readonly sex: 'male' | 'female';
  readonly body: string;
  readonly post: string;
  readonly started_on: string | null;
  readonly poll_id: string;
  readonly poll_number: string;
  readonly before: readonly string[];
}

const below = ({ round, unitId }: ReadScope) => sql`o.county_id = ${round.county_id} and o.round_id = ${round.round_id}
  and o.term = 'present' and o.unit_id in (select unit_id from unit_closure
    where county_id = ${round.county_id} and ancestor_id = ${unitId})`;

/** Posts that the same person held in the past term in the same body of the unit. */
const BEFORE = sql`(select coalesce(array_agg(b.post order by b.post), '{}') from officer b
  where b.county_id = o.county_id and b.round_id = o.round_id and b.unit_id = o.unit_id and b.body = o.body
    and b.person_id = o.person_id and b.term = 'past')`;

/** Officers of the present term below a unit, unit by unit, the leading post first. */
export async function listOfficers(
  db: Queryable,
  scope: ReadScope,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly OfficerRow[]> {
  const found = await sql<OfficerRow>`
    select o.person_id, e.name as person_name, e.sex, u.unit_id, u.code, u.name, u.kind, o.body, o.post, o.started_on,
      p.poll_id, p.number as poll_number, ${BEFORE} as before
    from officer o
    join person e on e.county_id = o.county_id and e.person_id = o.person_id
    join unit u on u.county_id = o.county_id and u.unit_id = o.unit_id
    join contest c on c.county_id = o.county_id and c.contest_id = o.contest_id
    join poll p on p.county_id = c.county_id and p.poll_id = c.poll_id
    where ${below(scope)}
    order by u.code, o.body, array_position(array['secretary', 'deputy-secretary', 'chair', 'vice-chair',
      'committee-member', 'discipline-member', 'member', 'delegate'], o.post), e.pinyin, o.person_id
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export interface OfficerCounts {
  readonly posts: number;
  readonly persons: number;
  readonly reelected: number;
}

/** Posts, persons who hold them, and posts held by whoever held the same in the past term. */
export async function countOfficers(db: Queryable, scope: ReadScope): Promise<OfficerCounts> {
  const found = await sql<OfficerCounts>`
    select count(*)::int as posts, count(distinct o.person_id)::int as persons,
      count(*) filter (where exists (select 1 from officer b where b.county_id = o.county_id
        and b.round_id = o.round_id and b.unit_id = o.unit_id and b.body = o.body and b.person_id = o.person_id
        and b.post = o.post and b.term = 'past'))::int as reelected
    from officer o where ${below(scope)}`.execute(db);
  return found.rows[0] ?? { posts: 0, persons: 0, reelected: 0 };
}

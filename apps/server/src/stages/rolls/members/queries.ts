import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export type Standing = 'full' | 'probationary' | 'onProbationWithinParty' | 'suspended';

export interface MemberRow {
  readonly standing_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly standing: Standing;
  readonly exclusion: string | null;
  readonly superior_approval: string | null;
  readonly meeting_approval: string | null;
  readonly since: string | null;
  readonly recorded_on: string;
}

/** All members of a unit by name: whether one is counted is the law's to say, and it judges the meeting as a whole. */
export async function listMembers(db: Queryable, round: RoundRow, unitId: string): Promise<readonly MemberRow[]> {
  const found = await sql<MemberRow>`select m.standing_id, m.person_id, s.name, s.sex, m.standing, m.exclusion,
      m.superior_approval, m.meeting_approval, m.since, m.recorded_on
    from member_standing m join person s on s.county_id = m.county_id and s.person_id = m.person_id
    where m.county_id = ${round.county_id} and m.round_id = ${round.round_id} and m.unit_id = ${unitId}
    order by s.pinyin, s.name, m.standing_id`.execute(db);
  return found.rows;
}

/** Whether the county register has a person, and in which other unit of the round he is recorded as a member. */
export async function findPersonAndUnit(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  personId: string,
): Promise<{ readonly name: string; readonly other_unit: string | null } | undefined> {
  const found = await sql<{ name: string; other_unit: string | null }>`select s.name,
      (select u.name from member_standing m join unit u on u.county_id = m.county_id and u.unit_id = m.unit_id
        where m.county_id = s.county_id and m.round_id = ${round.round_id} and m.person_id = s.person_id
          and m.unit_id <> ${unitId} limit 1) as other_unit
    from person s where s.county_id = ${round.county_id} and s.person_id = ${personId}`.execute(db);
  return found.rows[0];
}

import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { SearchPatterns } from '../../registry/index.ts';

export type Standing = 'full' | 'probationary' | 'onProbationWithinParty' | 'suspended';

export interface MemberRow {
  readonly standing_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
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
  const found = await sql<MemberRow>`select m.standing_id, m.person_id, s.name, s.pinyin,
      s.initials, s.sex, m.standing, m.exclusion, m.superior_approval, m.meeting_approval, m.since, m.recorded_on
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

export interface FoundPerson {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_year: number;
  readonly id_number_cipher: Buffer | null;
  readonly member_of: string | null;
}

/** Persons of the county whose name begins so, those on record once; whole names first, at most `limit`. */
export async function findPeople(
  db: Queryable,
  round: RoundRow,
  { begins, pinyin }: SearchPatterns,
  limit: number,
): Promise<readonly FoundPerson[]> {
  const found = await sql<FoundPerson>`select s.person_id, s.name, s.sex,
      extract(year from s.birth_date)::int as birth_year, s.id_number_cipher,
      (select u.name from member_standing m join unit u on u.county_id = m.county_id and u.unit_id = m.unit_id
        where m.county_id = s.county_id and m.round_id = ${round.round_id} and m.person_id = s.person_id
        limit 1) as member_of
    from person s where s.county_id = ${round.county_id} and s.same_as is null
      and (s.name like ${begins} or s.pinyin like ${pinyin} or s.initials like ${pinyin})
    order by length(s.name), s.pinyin, s.name, s.birth_date, s.person_id limit ${limit}`.execute(db);
  return found.rows;
}

import type { RegistrationFactsInput } from '@huanjie/contract';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** An application as it is stored, with the person. */
export interface ApplicationRow {
  readonly registration_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly received_on: string;
  readonly state: 'open' | 'entered' | 'refused' | 'withdrawn';
  readonly category: string | null;
  readonly facts: RegistrationFactsInput;
  readonly rules: readonly string[];
  readonly reason_zh: string | null;
  readonly reason_en: string | null;
}

const APPLICATION = sql`r.registration_id, r.person_id, s.name, s.sex, s.birth_date, r.received_on, r.state, r.category,
  r.facts, r.rules, r.reason_zh, r.reason_en`;

const inState = (state: ApplicationRow['state'] | 'any'): RawBuilder<unknown> =>
  state === 'any' ? sql`` : sql`and r.state = ${state}`;

/** Applications of a unit, the latest first. */
export async function listApplications(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ApplicationRow['state'] | 'any',
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly ApplicationRow[]> {
  const found = await sql<ApplicationRow>`select ${APPLICATION} from registration r
    join person s on s.county_id = r.county_id and s.person_id = r.person_id
    where r.county_id = ${round.county_id} and r.round_id = ${round.round_id} and r.unit_id = ${unitId} ${inState(state)}
    order by r.received_on desc, r.registration_id limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countApplications(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ApplicationRow['state'] | 'any',
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total from registration r
    where r.county_id = ${round.county_id} and r.round_id = ${round.round_id} and r.unit_id = ${unitId}
      ${inState(state)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One application of a unit. */
export async function findApplication(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  registrationId: string,
): Promise<ApplicationRow | undefined> {
  const found = await sql<ApplicationRow>`select ${APPLICATION} from registration r
    join person s on s.county_id = r.county_id and s.person_id = r.person_id
    where r.county_id = ${round.county_id} and r.round_id = ${round.round_id} and r.unit_id = ${unitId}
      and r.registration_id = ${registrationId}`.execute(db);
  return found.rows[0];
}

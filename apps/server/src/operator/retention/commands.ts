import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../database/database.ts';
import type { RetainedField } from './fields.ts';

const ofBody = (table: string) => sql`select t.person_id, b.round_id from ${sql.table(table)} t
  join duty_body b on b.county_id = t.county_id and b.body_id = t.body_id`;

const ofNomination = (table: string) => sql`select t.person_id, n.round_id from ${sql.table(table)} t
  join nomination n on n.county_id = t.county_id and n.nomination_id = t.nomination_id`;

/** Every table that gives a person a part in a round, with how the round is found. */
export const PARTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  voter: sql`select t.person_id, t.round_id from voter t`,
  registration: sql`select t.person_id, t.round_id from registration t`,
  officer: sql`select t.person_id, t.round_id from officer t`,
  delegate: sql`select t.person_id, t.round_id from delegate t`,
  pledge: sql`select t.person_id, t.round_id from pledge t`,
  inspection_visit: sql`select t.person_id, t.round_id from inspection_visit t`,
  member_standing: sql`select t.person_id, t.round_id from member_standing t`,
  duty_member: ofBody('duty_member'),
  voting_keeper: sql`select t.person_id, b.round_id from voting_keeper t
    join voting_place b on b.county_id = t.county_id and b.place_id = t.place_id`,
  candidate: sql`select t.person_id, q.round_id from candidate t
    join contest o on o.county_id = t.county_id and o.contest_id = t.contest_id
    join poll q on q.county_id = o.county_id and q.poll_id = o.poll_id`,
  certificate: sql`select t.person_id, q.round_id from certificate t
    join contest o on o.county_id = t.county_id and o.contest_id = t.contest_id
    join poll q on q.county_id = o.county_id and q.poll_id = o.poll_id`,
  committee_choice: ofBody('committee_choice'),
  committee_attendance: ofBody('committee_attendance'),
  committee_change: sql`select t.person_id, t.round_id from committee_change t`,
  nomination_name: ofNomination('nomination_name'),
  nomination_form: ofNomination('nomination_form'),
  nominee: ofNomination('nominee'),
  vetting_opinion: ofNomination('vetting_opinion'),
};

/** Conditions on rows `t` of a field's table: of a county, with something to erase, and over their time on a day. */
function overdue(countyId: number, field: RetainedField, before: string): RawBuilder<unknown> {
  const something = sql.join(
    Object.entries(field.columns).map(
      ([column, after]) => sql`${sql.ref(`t.${column}`)}::text is distinct from ${after}`,
    ),
    sql` or `,
  );
  const ended = sql`(r.election_day + make_interval(years => ${field.years}))::date < ${before}`;
  if (field.table !== 'person') {
    return sql`t.county_id = ${countyId} and (${something}) and t.round_id in
      (select r.round_id from round r where r.county_id = ${countyId} and ${ended})`;
  }
  const parts = sql.join(
    Object.values(PARTS).map((part) => sql`${part} where t.county_id = ${countyId}`),
    sql` union all `,
  );
  // A person without any part is kept as long as the county's latest round is.
  return sql`t.county_id = ${countyId} and (${something})
    and not exists (select 1 from (${parts}) x join round r on r.county_id = ${countyId} and r.round_id = x.round_id
      where x.person_id = t.person_id and not ${ended})
    and (exists (select 1 from (${parts}) x where x.person_id = t.person_id)
      or not exists (select 1 from round r where r.county_id = ${countyId} and not ${ended}))`;
}

/** How many records hold a field over its time. */
export async function countOverdue(
  db: Queryable,
  countyId: number,
  field: RetainedField,
  before: string,
): Promise<number> {
  const found = await sql<{ records: number }>`select count(*) as records from ${sql.table(field.table)} t
    where ${overdue(countyId, field, before)}`.execute(db);
  return found.rows[0]?.records ?? 0;
}

/** Takes the ends of ID numbers off the rolls, by which an entry is found, where the number itself is erased. */
export async function eraseTails(tx: Queryable, countyId: number): Promise<void> {
  await sql`update voter v set number_tail = null from person p
    where v.county_id = ${countyId} and v.number_tail is not null and p.county_id = v.county_id
      and p.person_id = v.person_id and p.id_number_cipher is null`.execute(tx);
}

/** Erases a field where it is over its time; the record stays. Gives how many records it was. */
export async function eraseOverdue(
  tx: Queryable,
  countyId: number,
  field: RetainedField,
  before: string,
): Promise<number> {
  const changes = sql.join(Object.entries(field.columns).map(([column, after]) => sql`${sql.ref(column)} = ${after}`));
  const done = await sql`update ${sql.table(field.table)} t set ${changes}
    where ${overdue(countyId, field, before)}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

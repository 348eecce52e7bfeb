import type { RegistrationFactsInput } from '@huanjie/contract';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type VoterSearch, voterFound } from '../../registry/index.ts';
import { groupOrder } from '../voters/queries.ts';

/** An entry of a roll as it is stored. */
export interface EntryRow {
  readonly voter_id: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly code: string;
  readonly unit_name: string;
  readonly unit_kind: string;
  readonly group_name: string | null;
  readonly household: string | null;
  readonly household_head: boolean;
  readonly card_number: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly category: string;
  readonly struck_on: string | null;
  readonly struck_ground: string | null;
  readonly version: number;
}

export interface EntryFilter {
  readonly unitId: string;
  readonly search: VoterSearch | null;
  readonly state: 'onRoll' | 'struck' | 'any';
  readonly group?: string | undefined;
  readonly household?: string | undefined;
}

const ENTRY = sql`v.voter_id, v.person_id, v.unit_id, u.code, u.name as unit_name, u.kind as unit_kind, v.group_name,
  v.household, v.household_head, v.card_number, v.name, v.sex, v.birth_date, v.category, v.struck_on, v.struck_ground,
  v.version`;

const STATES: Readonly<Record<EntryFilter['state'], RawBuilder<unknown>>> = {
  onRoll: sql`and v.struck_on is null`,
  struck: sql`and v.struck_on is not null`,
  any: sql``,
};

function matching(round: RoundRow, filter: EntryFilter): RawBuilder<unknown> {
  const { search, group, household } = filter;
  return sql`v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${filter.unitId}
    ${STATES[filter.state]}
    ${group === undefined ? sql`` : sql`and v.group_name = ${group}`}
    ${household === undefined ? sql`` : sql`and v.household = ${household}`}
    ${search === null ? sql`` : sql`and ${voterFound(round, search, sql`array[v.unit_id]`)}`}`;
}

/** Entries of one unit that match, by group, household (its head first) and card. */
export async function listEntries(
  db: Queryable,
  round: RoundRow,
  filter: EntryFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly EntryRow[]> {
  const byGroup = await groupOrder(db, round, filter.unitId);
  const found = await sql<EntryRow>`select ${ENTRY} from voter v
    join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
    where ${matching(round, filter)}
    order by ${byGroup('v.group_name')}, v.household nulls last, v.household_head desc, v.card_number
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countEntries(db: Queryable, round: RoundRow, filter: EntryFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total from voter v
    where ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One entry of a unit's roll. */
export async function findEntry(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  voterId: string,
): Promise<EntryRow | undefined> {
  const found = await sql<EntryRow>`select ${ENTRY} from voter v
    join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
      and v.voter_id = ${voterId}`.execute(db);
  return found.rows[0];
}

export interface ChangeRow {
  readonly change_id: string;
  readonly kind: 'entered' | 'struck' | 'restored' | 'corrected';
  readonly ground: string | null;
  readonly evidence: string | null;
  readonly happened_on: string;
  readonly earlier: Record<string, string | null> | null;
  /** The name of the account; of the operator, and of an account that is gone, what the journal calls it. */
  readonly changed_by: string;
  readonly changed_at: Date;
}

/** Everything that happened to an entry, latest first. */
export async function findChanges(db: Queryable, round: RoundRow, voterId: string): Promise<readonly ChangeRow[]> {
  const found = await sql<ChangeRow>`
    select c.change_id, c.kind, c.ground, c.evidence, c.happened_on, c.earlier,
      coalesce(a.display_name, c.changed_by) as changed_by, c.changed_at
    from roll_change c left join account a on a.login = c.changed_by
    where c.county_id = ${round.county_id} and c.voter_id = ${voterId}
    order by c.changed_at desc, c.change_id`.execute(db);
  return found.rows;
}

/** The registration that an entry rests on, the latest where there are several; an imported entry has none. */
export async function findRegistration(
  db: Queryable,
  round: RoundRow,
  voterId: string,
): Promise<{ readonly registration_id: string; readonly facts: RegistrationFactsInput } | undefined> {
  const found = await sql<{ registration_id: string; facts: RegistrationFactsInput }>`
    select registration_id, facts from registration
    where county_id = ${round.county_id} and voter_id = ${voterId}
    order by received_on desc, registration_id limit 1`.execute(db);
  return found.rows[0];
}

export interface PrintedRow {
  readonly number: number;
  readonly published_on: string;
  readonly change: string;
}

/** The published lists that name an entry. */
export async function findPrinted(db: Queryable, round: RoundRow, voterId: string): Promise<readonly PrintedRow[]> {
  const found = await sql<PrintedRow>`select p.number, p.published_on, l.change from roll_publication_line l
    join roll_publication p on p.county_id = l.county_id and p.publication_id = l.publication_id
    where l.county_id = ${round.county_id} and l.voter_id = ${voterId} order by p.number`.execute(db);
  return found.rows;
}

export interface UnitOfPerson {
  readonly unit_id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** Other units of the round on whose roll a person stands, also under another record found to be the same (VC-305). */
export async function findElsewhere(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  personId: string,
): Promise<readonly UnitOfPerson[]> {
  const found = await sql<UnitOfPerson>`
    select distinct u.unit_id, u.code, u.name, u.kind
    from person o
    join person s on s.county_id = o.county_id
      and (s.person_id in (o.person_id, o.same_as) or s.same_as in (o.person_id, o.same_as))
    join voter v on v.county_id = s.county_id and v.person_id = s.person_id
    join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
    where o.county_id = ${round.county_id} and o.person_id = ${personId} and v.round_id = ${round.round_id}
      and v.unit_id <> ${unitId} and v.struck_on is null order by u.code`.execute(db);
  return found.rows;
}

/** A person of the county by the blind index of the ID number. */
export async function findPersonByIndex(
  db: Queryable,
  countyId: number,
  index: Buffer,
): Promise<{ readonly person_id: string; readonly name: string; readonly birth_date: string } | undefined> {
  const found = await sql<{ person_id: string; name: string; birth_date: string }>`
    select person_id, name, birth_date from person
    where county_id = ${countyId} and id_number_index = ${index}`.execute(db);
  return found.rows[0];
}

/** The entry of a person on this unit's roll, struck or not. */
export async function findEntryOfPerson(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  personId: string,
): Promise<{ readonly voter_id: string; readonly struck_on: string | null } | undefined> {
  const found = await sql<{ voter_id: string; struck_on: string | null }>`select voter_id, struck_on from voter
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and person_id = ${personId}`.execute(db);
  return found.rows[0];
}

/** The next card number of a unit: one more than the highest whole number in use, so that it says nothing of a person. */
export async function nextCardNumber(db: Queryable, round: RoundRow, unitId: string): Promise<string> {
  const found = await sql<{ highest: number; width: number }>`
    select coalesce(max(card_number::bigint), 0) as highest, coalesce(max(length(card_number)), 5) as width
    from voter where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and card_number ~ '^[0-9]{1,15}$'`.execute(db);
  const { highest = 0, width = 5 } = found.rows[0] ?? {};
  return String(highest + 1).padStart(width, '0');
}

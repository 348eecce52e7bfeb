import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { readAs } from '../nameSearch/queries.ts';
import type { SearchPatterns } from '../search.ts';
import type { UnitRefRow } from '../unitRef.ts';

export type Holding = 'present' | 'past' | 'candidate' | 'any';

export interface PersonDbRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly ethnicity: string | null;
  readonly education: string | null;
  readonly party_member: boolean | null;
  readonly capabilities: string[];
  readonly id_number_cipher: Buffer | null;
}

export interface PersonFilter {
  readonly scopeId: string;
  readonly holding: Holding;
  readonly search: PersonSearch | null;
}

/** A search among people; `ids` are those found by the end of their ID number, for those who may see whole numbers. */
export interface PersonSearch extends SearchPatterns {
  readonly ids: readonly string[];
}

/** (person_id, unit_id) of officers, by term; null for both terms. */
const officers = (round: RoundRow, term: 'present' | 'past' | null) => sql`
  select o.person_id, o.unit_id from officer o
  where o.county_id = ${round.county_id} and o.round_id = ${round.round_id}
    ${term === null ? sql`` : sql`and o.term = ${term}`}`;

const candidates = (round: RoundRow) => sql`
  select k.person_id, p.unit_id from poll p
  join contest t on t.county_id = p.county_id and t.poll_id = p.poll_id
  join candidate k on k.county_id = t.county_id and k.contest_id = t.contest_id
  where p.county_id = ${round.county_id} and p.round_id = ${round.round_id}`;

const others = (round: RoundRow) => sql`
  select m.person_id, b.unit_id from duty_body b
  join duty_member m on m.county_id = b.county_id and m.body_id = b.body_id
  where b.county_id = ${round.county_id} and b.round_id = ${round.round_id}
  union all
  select d.person_id, d.unit_id from delegate d
  where d.county_id = ${round.county_id} and d.round_id = ${round.round_id}
  union all
  select g.person_id, g.unit_id from pledge g
  where g.county_id = ${round.county_id} and g.round_id = ${round.round_id}
  union all
  select i.person_id, i.unit_id from inspection_visit i
  where i.county_id = ${round.county_id} and i.round_id = ${round.round_id}`;

/** Who has which kind of part in the round, and in which unit: (person_id, unit_id), with repeats. */
function parts(round: RoundRow, holding: Holding): RawBuilder<unknown> {
  if (holding === 'candidate') return candidates(round);
  if (holding !== 'any') return officers(round, holding);
  return sql`${officers(round, null)} union all ${candidates(round)} union all ${others(round)}`;
}

const personFound = (search: PersonSearch): RawBuilder<unknown> =>
  sql`(${sql.join(
    [
      sql`e.name like ${search.contains} or e.person_id = any(${[...search.ids]}::uuid[])`,
      ...readAs('e', search.letters),
    ],
    sql` or `,
  )})`;

function matching(round: RoundRow, { scopeId, holding, search }: PersonFilter): RawBuilder<unknown> {
  return sql`
    from person e
    where e.county_id = ${round.county_id}
      and e.person_id in (select part.person_id from (${parts(round, holding)}) part
        join unit_closure c on c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}
          and c.unit_id = part.unit_id)
      ${search === null ? sql`` : sql`and ${personFound(search)}`}`;
}

const PERSON = sql`e.person_id, e.name, e.sex, e.birth_date, e.ethnicity, e.education, e.party_member,
  e.capabilities, e.id_number_cipher`;

/** One page of people with a part in the round, by pinyin. */
export async function listPeople(
  db: Queryable,
  round: RoundRow,
  filter: PersonFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly PersonDbRow[]> {
  const found = await sql<PersonDbRow>`select ${PERSON} ${matching(round, filter)}
    order by e.pinyin, e.person_id limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

/** How many people the filter lets through. */
export async function countPeople(db: Queryable, round: RoundRow, filter: PersonFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** The encrypted ID numbers of people with a part in the round below the scope and below one of `allowed`. */
export async function listNumbers(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  allowed: readonly string[],
): Promise<readonly { readonly person_id: string; readonly id_number_cipher: Buffer }[]> {
  const found = await sql<{ person_id: string; id_number_cipher: Buffer }>`
    select e.person_id, e.id_number_cipher from person e
    where e.county_id = ${round.county_id} and e.id_number_cipher is not null
      and e.person_id in (select part.person_id from (${parts(round, 'any')}) part
        join unit_closure c on c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}
          and c.unit_id = part.unit_id
        join unit_closure a on a.county_id = c.county_id and a.unit_id = c.unit_id
          and a.ancestor_id = any(${[...allowed]}::uuid[]))`.execute(db);
  return found.rows;
}

/** A person with a part in the round below the scope. */
export async function findPerson(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  personId: string,
): Promise<PersonDbRow | undefined> {
  const found = await sql<PersonDbRow>`
    select ${PERSON} ${matching(round, { scopeId, holding: 'any', search: null })} and e.person_id = ${personId}`.execute(
    db,
  );
  return found.rows[0];
}

export interface PostRow extends UnitRefRow {
  readonly person_id: string;
  readonly body: string;
  readonly post: string;
  readonly term: 'present' | 'past';
}

/** Posts of these people in the round, below the scope; the present term first. */
export async function findPosts(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  personIds: readonly string[],
): Promise<readonly PostRow[]> {
  const found = await sql<PostRow>`
    select o.person_id, o.body, o.post, o.term, u.unit_id, u.code, u.name, u.kind
    from officer o
    join unit u on u.county_id = o.county_id and u.unit_id = o.unit_id
    join unit_closure c on c.county_id = o.county_id and c.ancestor_id = ${scopeId} and c.unit_id = o.unit_id
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id}
      and o.person_id = any(${personIds}::uuid[])
    order by o.term desc, u.code, o.body, o.post`.execute(db);
  return found.rows;
}

export interface CandidacyRow extends UnitRefRow {
  readonly poll_id: string;
  readonly contest_id: string;
  readonly body: string;
  readonly post: string;
  readonly stage: string;
  readonly held_on: string;
  readonly votes: number | null;
  readonly outcome: string | null;
}

/** Contests in which a person stood, below the scope, in their order. */
export async function findCandidacies(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  personId: string,
): Promise<readonly CandidacyRow[]> {
  const found = await sql<CandidacyRow>`
    select p.poll_id, t.contest_id, p.body, t.post, p.stage, p.held_on, k.votes, k.outcome,
      u.unit_id, u.code, u.name, u.kind
    from candidate k
    join contest t on t.county_id = k.county_id and t.contest_id = k.contest_id
    join poll p on p.county_id = t.county_id and p.poll_id = t.poll_id
    join unit u on u.county_id = p.county_id and u.unit_id = p.unit_id
    join unit_closure c on c.county_id = p.county_id and c.ancestor_id = ${scopeId} and c.unit_id = p.unit_id
    where k.county_id = ${round.county_id} and k.person_id = ${personId} and p.round_id = ${round.round_id}
    order by p.held_on, p.number, t.post`.execute(db);
  return found.rows;
}

export interface PersonDutyRow extends UnitRefRow {
  readonly body_name: string;
  readonly role: string;
}

/** Bodies in which a person serves, below the scope. */
export async function findPersonDuties(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  personId: string,
): Promise<readonly PersonDutyRow[]> {
  const found = await sql<PersonDutyRow>`
    select b.name as body_name, m.role, u.unit_id, u.code, u.name, u.kind
    from duty_member m
    join duty_body b on b.county_id = m.county_id and b.body_id = m.body_id
    join unit u on u.county_id = b.county_id and u.unit_id = b.unit_id
    join unit_closure c on c.county_id = b.county_id and c.ancestor_id = ${scopeId} and c.unit_id = b.unit_id
    where m.county_id = ${round.county_id} and m.person_id = ${personId} and b.round_id = ${round.round_id}
      and m.released_on is null
    order by u.code, b.name`.execute(db);
  return found.rows;
}

export interface NumbersRow {
  readonly id_number_cipher: Buffer | null;
  readonly phone_cipher: Buffer | null;
  /** Topmost unit below the given ones in which the person has a part in the round. */
  readonly unit_id: string;
}

/** The encrypted numbers of a person who has a part in the round below one of the given units. */
export async function findNumbers(
  db: Queryable,
  round: RoundRow,
  ancestorIds: readonly string[],
  personId: string,
): Promise<NumbersRow | undefined> {
  const found = await sql<NumbersRow>`
    select e.id_number_cipher, e.phone_cipher, part.unit_id
    from (${parts(round, 'any')}) part
    join person e on e.county_id = ${round.county_id} and e.person_id = part.person_id
    join unit u on u.county_id = e.county_id and u.unit_id = part.unit_id
    join unit_closure c on c.county_id = e.county_id and c.unit_id = part.unit_id
      and c.ancestor_id = any(${ancestorIds}::uuid[])
    where e.county_id = ${round.county_id} and e.person_id = ${personId}
    order by u.code limit 1`.execute(db);
  return found.rows[0];
}

import type { CheckedIn, CheckInMode, EntryFacts } from '@huanjie/rules';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { Mode } from '../../rolls/index.ts';

/** A poll and a place as a table finds them, held so that the vote is not closed while a batch comes in. */
export interface TableRow {
  readonly state: string;
  readonly body: string;
  readonly method: string | null;
  readonly place_name: string | null;
  readonly place_kind: string | null;
  readonly opened: boolean;
}

export async function holdTable(
  tx: Queryable,
  round: RoundRow,
  unitId: string,
  { pollId, placeId }: { readonly pollId: string; readonly placeId: string },
): Promise<TableRow | undefined> {
  const found = await sql<TableRow>`select p.state, p.body, p.method, l.name as place_name, l.kind as place_kind,
      l.opened_at is not null as opened
    from poll p left join voting_place l on l.county_id = p.county_id and l.poll_id = p.poll_id and l.place_id = ${placeId}
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.poll_id = ${pollId} for share of p`.execute(tx);
  return found.rows[0];
}

/** Whether an entry `v` elects itself, by the form of election. */
function elects(mode: Mode): RawBuilder<unknown> {
  if (mode === 'direct') return sql`true`;
  const kinds = mode === 'household' ? ['household'] : ['villagers', 'residents'];
  return sql`exists (select from representative r where r.county_id = v.county_id and r.voter_id = v.voter_id
    and r.ended_on is null and r.kind = any(${kinds}::text[]))`;
}

export interface EntryRow {
  readonly voter_id: string;
  readonly card_number: string;
  readonly serial: string | null;
  readonly struck: boolean;
  readonly elects: boolean;
  readonly proxy: string | null;
  readonly mobile_box: boolean;
}

/** Entries of a unit that somebody at a table named by id, by number on the roll, or by the number of the card in hand. */
export async function findEntries(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  mode: Mode,
  named: readonly string[],
): Promise<readonly EntryRow[]> {
  const county = round.county_id;
  const mine = sql`v.county_id = ${county} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}`;
  const ids = named.filter((one) => UUID.test(one));
  const found = await sql<EntryRow>`
    with sought as (
      select v.voter_id from voter v where ${mine} and v.card_number = any(${[...named]}::text[])
      union select v.voter_id from voter v where ${mine} and v.voter_id = any(${ids}::uuid[])
      union select c.voter_id from voter_card c where c.county_id = ${county} and c.round_id = ${round.round_id}
        and c.unit_id = ${unitId} and c.serial = any(${[...named]}::text[]) and c.ended_on is null and c.kind = 'voter')
    select v.voter_id, v.card_number, v.struck_on is not null as struck, ${elects(mode)} as elects,
      (select c.serial from voter_card c where c.county_id = v.county_id and c.voter_id = v.voter_id
        and c.ended_on is null and c.kind = 'voter') as serial,
      (select p.proxy_voter_id from proxy_vote p where p.county_id = v.county_id and p.voter_id = v.voter_id
        and p.state = 'granted') as proxy,
      exists (select from mobile_box_request m where m.county_id = v.county_id and m.voter_id = v.voter_id
        and m.state = 'granted') as mobile_box
    from sought join voter v on v.county_id = ${county} and v.voter_id = sought.voter_id`.execute(db);
  return found.rows;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const entryFacts = (row: EntryRow | undefined): EntryFacts => ({
  entry: row === undefined ? 'unknown' : row.struck ? 'struck' : 'onRoll',
  elects: row?.elects ?? false,
  proxy: row?.proxy ?? null,
  mobileBox: row?.mobile_box ?? false,
});

export interface MarkRow {
  readonly voter_id: string;
  readonly mark_id: string;
  readonly place_id: string;
}

/** Which mark counts for each of these entries. */
export async function findMarks(
  db: Queryable,
  round: RoundRow,
  pollId: string,
  voterIds: readonly string[],
): Promise<readonly MarkRow[]> {
  const found = await sql<MarkRow>`select voter_id, mark_id, place_id from check_in_mark
    where county_id = ${round.county_id} and poll_id = ${pollId}
      and voter_id = any(${[...voterIds]}::uuid[])`.execute(db);
  return found.rows;
}

export const checkedInBy = (rows: readonly MarkRow[]): CheckedIn =>
  new Map(rows.map((row) => [row.voter_id, row.mark_id]));

export type ConflictState = 'open' | 'decided' | 'any';

const inState = (state: ConflictState): RawBuilder<unknown> =>
  state === 'any' ? sql`` : state === 'open' ? sql`and c.decision is null` : sql`and c.decision is not null`;

/** How many second check-ins a vote has. */
export async function countConflicts(
  db: Queryable,
  round: RoundRow,
  pollId: string,
  state: ConflictState,
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*)::int as total from check_in_conflict c
    where c.county_id = ${round.county_id} and c.poll_id = ${pollId} ${inState(state)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

export interface ConflictRow {
  readonly conflict_id: string;
  readonly card_number: string;
  readonly name: string;
  readonly group_name: string | null;
  readonly mode: CheckInMode;
  readonly place_id: string;
  readonly desk: string;
  readonly first_place_id: string | null;
  readonly decision: 'enteredTwice' | 'otherVoter' | 'secondBallot' | null;
  readonly note: string | null;
  readonly decided_by: string | null;
}

/** Second check-ins, by the number of the entry: no order of arrival is kept. */
export async function listConflicts(
  db: Queryable,
  round: RoundRow,
  pollId: string,
  state: ConflictState,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly ConflictRow[]> {
  const found = await sql<ConflictRow>`select c.conflict_id, v.card_number, v.name, v.group_name, c.mode, c.place_id,
      c.desk, m.place_id as first_place_id, c.decision, c.note, c.decided_by
    from check_in_conflict c join voter v on v.county_id = c.county_id and v.voter_id = c.voter_id
    left join check_in_mark m on m.county_id = c.county_id and m.poll_id = c.poll_id and m.voter_id = c.voter_id
    where c.county_id = ${round.county_id} and c.poll_id = ${pollId} ${inState(state)}
    order by v.card_number, c.conflict_id limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export interface RollRow {
  readonly card_number: string;
  readonly name: string;
  readonly serial: string | null;
  readonly struck: boolean;
  readonly elects: boolean;
  readonly proxy_card: string | null;
  readonly mobile_box: boolean;
}

/** The whole roll of a unit as a table needs it. */
export async function listRoll(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  mode: Mode,
): Promise<readonly RollRow[]> {
  const mine = (alias: string) => sql`${sql.raw(alias)}.county_id = ${round.county_id}
    and ${sql.raw(alias)}.round_id = ${round.round_id} and ${sql.raw(alias)}.unit_id = ${unitId}`;
  const found = await sql<RollRow>`select v.card_number, v.name, c.serial, v.struck_on is not null as struck,
      ${elects(mode)} as elects, h.card_number as proxy_card, m.voter_id is not null as mobile_box
    from voter v
    left join voter_card c on ${mine('c')} and c.voter_id = v.voter_id and c.ended_on is null and c.kind = 'voter'
    left join proxy_vote p on ${mine('p')} and p.voter_id = v.voter_id and p.state = 'granted'
    left join voter h on h.county_id = p.county_id and h.voter_id = p.proxy_voter_id
    left join mobile_box_request m on ${mine('m')} and m.voter_id = v.voter_id and m.state = 'granted'
    where ${mine('v')} order by v.card_number`.execute(db);
  return found.rows;
}

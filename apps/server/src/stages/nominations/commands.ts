import { randomUUID } from 'node:crypto';
import type { Bar, Post } from '@huanjie/rules';
import { sql } from 'kysely';
import { actorName } from '../../access/actor.ts';
import type { CommandScope } from '../../commands/runCommand.ts';
import type { FormRow, Method, NominationRow, Participant } from './queries.ts';

export interface NewNomination {
  readonly nominationId: string;
  readonly body: string;
  readonly method: Method;
  readonly threshold: 'half_of_members' | 'half_of_both' | null;
  readonly ruleSet: string;
  readonly openedOn: string;
  readonly posts: readonly { readonly post: Post; readonly seats: number }[];
}

/** Opens a nomination with its posts. */
export async function insertNomination({ tx, round, unitId }: CommandScope, made: NewNomination): Promise<void> {
  await sql`insert into nomination (county_id, nomination_id, round_id, unit_id, body, method, threshold, rule_set, state,
      opened_on)
    values (${round.county_id}, ${made.nominationId}, ${round.round_id}, ${unitId}, ${made.body}, ${made.method},
      ${made.threshold}, ${made.ruleSet}, 'open', ${made.openedOn})`.execute(tx);
  await sql`insert into nomination_post (county_id, nomination_id, post, seats)
    select ${round.county_id}, ${made.nominationId}, p.post, p.seats
    from jsonb_to_recordset(${JSON.stringify(made.posts)}::jsonb) as p (post text, seats int)`.execute(tx);
}

type Changes = Partial<
  Pick<
    NominationRow,
    | 'state'
    | 'closed_on'
    | 'fixed_on'
    | 'poll_day'
    | 'poll_id'
    | 'preliminary_poll_id'
    | 'published_on'
    | 'published_place'
    | 'publicity_from'
    | 'publicity_until'
    | 'publicity_place'
    | 'met_on'
  >
>;

/** Changes a nomination: the columns named, the others stay. */
export async function updateNomination({ tx, round }: CommandScope, nominationId: string, changes: Changes) {
  const sets = Object.entries(changes).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update nomination set ${sql.join(sets)}
    where county_id = ${round.county_id} and nomination_id = ${nominationId}`.execute(tx);
}

export interface WrittenSheet {
  readonly sheetId: string;
  readonly participant: Participant;
  readonly group: string;
  readonly heldOn: string;
  readonly entitled: number;
  readonly took: number;
  readonly version: number;
}

/** Writes a tally sheet in the place of the one before it; its votes are written anew. */
export async function writeSheet(
  { tx, round }: CommandScope,
  nominationId: string,
  sheet: WrittenSheet,
  votes: readonly { readonly nameId: string; readonly post: Post; readonly votes: number }[],
): Promise<void> {
  await sql`insert into nomination_sheet (county_id, sheet_id, nomination_id, participant, group_name, held_on, entitled,
      took, version)
    values (${round.county_id}, ${sheet.sheetId}, ${nominationId}, ${sheet.participant}, ${sheet.group}, ${sheet.heldOn},
      ${sheet.entitled}, ${sheet.took}, ${sheet.version})
    on conflict (county_id, sheet_id) do update set held_on = excluded.held_on, entitled = excluded.entitled,
      took = excluded.took, version = excluded.version`.execute(tx);
  await sql`delete from nomination_vote where county_id = ${round.county_id} and sheet_id = ${sheet.sheetId}`.execute(
    tx,
  );
  await sql`insert into nomination_vote (county_id, sheet_id, name_id, post, votes)
    select ${round.county_id}, ${sheet.sheetId}, v."nameId", v.post, v.votes
    from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as v ("nameId" uuid, post text, votes int)`.execute(tx);
}

/** Keeps a name as it was written; settled at once where it can mean one person only. */
export async function insertName(
  { tx, round }: CommandScope,
  nominationId: string,
  name: { readonly nameId: string; readonly written: string; readonly personId: string | null },
): Promise<void> {
  await sql`insert into nomination_name (county_id, name_id, nomination_id, written, person_id, settled_by)
    values (${round.county_id}, ${name.nameId}, ${nominationId}, ${name.written}, ${name.personId},
      ${name.personId === null ? null : 'roll'})`.execute(tx);
}

/** Says whom a name means, or why it is set aside. */
export async function settleWritten(
  { tx, round, actor }: CommandScope,
  nameId: string,
  settled: { readonly personId: string | null; readonly setAside: string | null },
): Promise<void> {
  await sql`update nomination_name set person_id = ${settled.personId}, set_aside = ${settled.setAside},
      settled_by = ${actorName(actor)}
    where county_id = ${round.county_id} and name_id = ${nameId}`.execute(tx);
}

/** Keeps a recommendation form with its signatures. */
export async function insertForm(
  { tx, round }: CommandScope,
  nominationId: string,
  form: FormRow & { readonly rules: readonly string[]; readonly signatories: readonly string[] },
): Promise<void> {
  await sql`insert into nomination_form (county_id, form_id, nomination_id, post, person_id, nominated_by, organisation,
      supporters, received_on, rules)
    values (${round.county_id}, ${form.form_id}, ${nominationId}, ${form.post}, ${form.person_id}, ${form.nominated_by},
      ${form.organisation}, ${form.supporters}, ${form.received_on}, ${[...form.rules]}::text[])`.execute(tx);
  await sql`insert into nomination_signature (county_id, form_id, voter_id)
    select ${round.county_id}, ${form.form_id}, unnest(${[...form.signatories]}::uuid[])`.execute(tx);
}

/** Keeps somebody as nominee for a post; who is one already gets the votes anew. */
export async function putNominee(
  { tx, round }: CommandScope,
  nominationId: string,
  nominee: {
    readonly post: Post;
    readonly personId: string;
    readonly votes: number | null;
    readonly memberVotes: number | null;
    readonly declaredOn: string | null;
  },
): Promise<void> {
  await sql`insert into nominee (county_id, nominee_id, nomination_id, post, person_id, votes, member_votes, declared_on)
    values (${round.county_id}, ${randomUUID()}, ${nominationId}, ${nominee.post}, ${nominee.personId}, ${nominee.votes},
      ${nominee.memberVotes}, ${nominee.declaredOn})
    on conflict (county_id, nomination_id, post, person_id) do update set votes = excluded.votes,
      member_votes = excluded.member_votes, declared_on = coalesce(nominee.declared_on, excluded.declared_on)`.execute(
    tx,
  );
}

/** Drops nominees that no paper names any more, when the nomination is closed again. */
export async function dropNominees({ tx, round }: CommandScope, nomineeIds: readonly string[]): Promise<void> {
  await sql`delete from nominee where county_id = ${round.county_id}
    and nominee_id = any(${[...nomineeIds]}::uuid[])`.execute(tx);
}

/** Ends a person's nominations, for the posts named. */
export async function endNominee(
  { tx, round }: CommandScope,
  nomineeIds: readonly string[],
  ended: { readonly on: string; readonly ground: string; readonly note: string | null },
): Promise<void> {
  await sql`update nominee set ended_on = ${ended.on}, ended_ground = ${ended.ground}, ended_note = ${ended.note},
      listed = false
    where county_id = ${round.county_id} and nominee_id = any(${[...nomineeIds]}::uuid[])
      and ended_on is null`.execute(tx);
}

/** Keeps that nominees signed the statement. */
export async function declareNominees(
  { tx, round }: CommandScope,
  nominationId: string,
  personIds: readonly string[],
  on: string,
): Promise<number> {
  const done = await sql`update nominee set declared_on = ${on}
    where county_id = ${round.county_id} and nomination_id = ${nominationId} and declared_on is null
      and person_id = any(${[...personIds]}::uuid[])`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Puts nominees on the formal list, and takes all others off it. */
export async function listNominees({ tx, round }: CommandScope, nominationId: string, nomineeIds: readonly string[]) {
  await sql`update nominee set listed = nominee_id = any(${[...nomineeIds]}::uuid[])
    where county_id = ${round.county_id} and nomination_id = ${nominationId}`.execute(tx);
}

/** Asks departments for their opinions; who was asked already is not asked again. Gives how many are new. */
export async function insertOpinions(
  { tx, round }: CommandScope,
  nominationId: string,
  asked: {
    readonly personIds: readonly string[];
    readonly departments: readonly string[];
    readonly on: string;
    readonly dueOn: string;
  },
): Promise<number> {
  const done = await sql`insert into vetting_opinion (county_id, opinion_id, nomination_id, person_id, department,
      asked_on, due_on)
    select ${round.county_id}, gen_random_uuid(), ${nominationId}, p.id, d.name, ${asked.on}::date, ${asked.dueOn}::date
    from unnest(${[...asked.personIds]}::uuid[]) as p (id), unnest(${[...asked.departments]}::text[]) as d (name)
    on conflict (county_id, nomination_id, person_id, department) do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Keeps the opinions of departments; one entered again replaces the earlier. */
export async function writeOpinions(
  { tx, round }: CommandScope,
  opinionIds: readonly string[],
  given: {
    readonly on: string;
    readonly outcome: string;
    readonly bars: readonly Bar[];
    readonly finding: string | null;
  },
): Promise<void> {
  await sql`update vetting_opinion set given_on = ${given.on}, outcome = ${given.outcome},
      bars = ${[...given.bars]}::text[], finding = ${given.finding}
    where county_id = ${round.county_id} and opinion_id = any(${[...opinionIds]}::uuid[])`.execute(tx);
}

/** Writes how many of a kind of participant took part in the recommendation, as an import does. */
export async function writeParticipation(
  { tx, round, unitId }: CommandScope,
  row: { readonly participant: Participant; readonly entitled: number; readonly took: number },
): Promise<void> {
  await sql`insert into participation (county_id, round_id, unit_id, participant, activity, entitled, took)
    values (${round.county_id}, ${round.round_id}, ${unitId}, ${row.participant}, 'recommendation', ${row.entitled},
      ${row.took})
    on conflict (county_id, round_id, unit_id, participant, activity)
      do update set entitled = excluded.entitled, took = excluded.took`.execute(tx);
}

/** Marks which candidates of a poll spoke before the voters. */
export async function writeSpeeches({ tx, round }: CommandScope, pollId: string, personIds: readonly string[]) {
  await sql`update candidate k set campaign_speech = k.person_id = any(${[...personIds]}::uuid[])
    from contest c
    where k.county_id = ${round.county_id} and c.county_id = k.county_id and c.contest_id = k.contest_id
      and c.poll_id = ${pollId}`.execute(tx);
}

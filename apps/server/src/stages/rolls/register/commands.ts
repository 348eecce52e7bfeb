import { randomUUID } from 'node:crypto';
import { pinyinOf } from '@huanjie/chinese';
import type { RegistrationFactsInput } from '@huanjie/contract';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import { blindIndex, decryptNumber, encryptNumber, type Keys, tailIndex } from '../../../access/keys.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { nextCardNumber } from './queries.ts';

/** A person as entered at the desk. */
export interface NewPerson {
  readonly name: string;
  readonly number: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
}

/**
 * Puts a person into the register of the county; null when the number was there already. Who enters the same number at
 * the same moment waits for the first.
 */
export async function insertPerson({ tx, round }: CommandScope, keys: Keys, person: NewPerson): Promise<string | null> {
  const personId = randomUUID();
  const { full, initials } = pinyinOf(person.name);
  const done = await sql`insert into person (county_id, person_id, name, pinyin, initials, sex, birth_date,
      id_number_cipher, id_number_index)
    values (${round.county_id}, ${personId}, ${person.name}, ${full}, ${initials}, ${person.sex}, ${person.birthDate},
      ${encryptNumber(keys, person.number)}, ${blindIndex(keys, person.number)})
    on conflict (county_id, id_number_index) do nothing`.execute(tx);
  return done.numAffectedRows === 1n ? personId : null;
}

/** Makes registrations of one person in two units wait for each other, so that the second sees the first (VC-305). */
export async function lockPerson({ tx, round }: CommandScope, personId: string): Promise<void> {
  await sql`select from person where county_id = ${round.county_id} and person_id = ${personId}
    for no key update`.execute(tx);
}

export interface NewEntry {
  readonly personId: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly category: string;
  readonly group: string | null;
  readonly household: string | null;
  readonly householdHead: boolean;
  readonly evidence: string | null;
}

/** Adds an entry to the roll of a unit, with a card number of its own, and records that it was entered. */
export async function insertEntry(scope: CommandScope, keys: Keys, entry: NewEntry) {
  const { tx, round, unitId } = scope;
  const voterId = randomUUID();
  const cardNumber = await nextCardNumber(tx, round, unitId);
  const { full, initials } = pinyinOf(entry.name);
  const tail = await tailOf(scope, keys, entry.personId);
  await sql`insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, group_name, household,
      household_head, category, name, pinyin, initials, sex, birth_date, number_tail)
    values (${round.county_id}, ${voterId}, ${round.round_id}, ${unitId}, ${entry.personId}, ${cardNumber},
      ${entry.group}, ${entry.household}, ${entry.householdHead}, ${entry.category}, ${entry.name}, ${full},
      ${initials}, ${entry.sex}, ${entry.birthDate}, ${tail})`.execute(tx);
  await insertChange(scope, voterId, {
    kind: 'entered',
    ground: entry.category,
    evidence: entry.evidence,
    happenedOn: scope.today,
    earlier: null,
  });
  return { voterId, cardNumber };
}

/** The blind index of the end of a person's number on this roll; null for a person without a number. */
async function tailOf({ tx, round, unitId }: CommandScope, keys: Keys, personId: string): Promise<number | null> {
  const found = await sql<{ id_number_cipher: Buffer | null }>`select id_number_cipher from person
    where county_id = ${round.county_id} and person_id = ${personId}`.execute(tx);
  const cipher = found.rows[0]?.id_number_cipher ?? null;
  return cipher === null ? null : tailIndex(keys, round.round_id, unitId, decryptNumber(keys, cipher));
}

export interface NewChange {
  readonly kind: 'entered' | 'struck' | 'restored' | 'corrected';
  readonly ground: string | null;
  readonly evidence: string | null;
  readonly happenedOn: string;
  readonly earlier: Readonly<Record<string, string | null>> | null;
}

/** Records what happened to an entry, with what stood before. */
export async function insertChange(scope: CommandScope, voterId: string, change: NewChange): Promise<void> {
  const { tx, round, unitId, actor, at } = scope;
  const earlier = change.earlier === null ? null : JSON.stringify(change.earlier);
  await sql`insert into roll_change (county_id, change_id, round_id, unit_id, voter_id, kind, ground, evidence,
      happened_on, earlier, changed_by, changed_at)
    values (${round.county_id}, ${randomUUID()}, ${round.round_id}, ${unitId}, ${voterId}, ${change.kind},
      ${change.ground}, ${change.evidence}, ${change.happenedOn}, ${earlier}::jsonb, ${actorName(actor)}, ${at})`.execute(
    tx,
  );
}

/** What an entry is to read; what is missing stays as it is. */
export interface EntryUpdate {
  readonly name?: string;
  readonly group?: string | null;
  readonly household?: string | null;
  readonly householdHead?: boolean;
  readonly category?: string;
  readonly struck?: { readonly on: string; readonly ground: string } | null;
}

/** Changes an entry that still has the version the clerk saw; false when somebody was faster. */
export async function updateEntry(
  { tx, round, unitId }: CommandScope,
  voterId: string,
  version: number,
  update: EntryUpdate,
): Promise<boolean> {
  const sets = [sql`version = version + 1`];
  if (update.name !== undefined) {
    const { full, initials } = pinyinOf(update.name);
    sets.push(sql`name = ${update.name}, pinyin = ${full}, initials = ${initials}`);
  }
  if (update.group !== undefined) sets.push(sql`group_name = ${update.group}`);
  if (update.household !== undefined) sets.push(sql`household = ${update.household}`);
  if (update.householdHead !== undefined) sets.push(sql`household_head = ${update.householdHead}`);
  if (update.category !== undefined) sets.push(sql`category = ${update.category}`);
  if (update.struck !== undefined)
    sets.push(sql`struck_on = ${update.struck?.on ?? null}, struck_ground = ${update.struck?.ground ?? null}`);
  const done = await sql`update voter set ${sql.join(sets)}
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and voter_id = ${voterId} and version = ${version}`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** How an application stands after it was judged. */
export interface Judged {
  readonly state: 'open' | 'entered' | 'refused';
  readonly facts: RegistrationFactsInput;
  readonly category: string | null;
  readonly reason: { readonly rules: readonly string[]; readonly zh: string; readonly en: string } | null;
  readonly voterId: string | null;
}

/** Keeps an application with its facts and its decision. */
export async function insertRegistration(scope: CommandScope, personId: string, judged: Judged): Promise<string> {
  const { tx, round, unitId, today } = scope;
  const registrationId = randomUUID();
  await sql`insert into registration (county_id, registration_id, round_id, unit_id, person_id, received_on, facts,
      state, category, rules, reason_zh, reason_en, consent_on, consent_evidence, decided_on, voter_id)
    values (${round.county_id}, ${registrationId}, ${round.round_id}, ${unitId}, ${personId}, ${today},
      ${JSON.stringify(judged.facts)}::jsonb, ${judged.state}, ${judged.category},
      ${[...(judged.reason?.rules ?? [])]}::text[], ${judged.reason?.zh ?? null}, ${judged.reason?.en ?? null},
      ${judged.facts.consentOn}, ${judged.facts.consentEvidence}, ${judged.state === 'open' ? null : today},
      ${judged.voterId})`.execute(tx);
  return registrationId;
}

/** Decides an application anew. */
export async function updateRegistration(scope: CommandScope, registrationId: string, judged: Judged): Promise<void> {
  const { tx, round, today } = scope;
  await sql`update registration set facts = ${JSON.stringify(judged.facts)}::jsonb, state = ${judged.state},
      category = ${judged.category}, rules = ${[...(judged.reason?.rules ?? [])]}::text[],
      reason_zh = ${judged.reason?.zh ?? null}, reason_en = ${judged.reason?.en ?? null},
      consent_on = ${judged.facts.consentOn}, consent_evidence = ${judged.facts.consentEvidence},
      decided_on = ${judged.state === 'open' ? null : today}, voter_id = ${judged.voterId}
    where county_id = ${round.county_id} and registration_id = ${registrationId}`.execute(tx);
}

/** Closes an application at the wish of the applicant. */
export async function withdrawRegistration(scope: CommandScope, registrationId: string): Promise<void> {
  const { tx, round, today } = scope;
  await sql`update registration set state = 'withdrawn', decided_on = ${today}
    where county_id = ${round.county_id} and registration_id = ${registrationId}`.execute(tx);
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

type Where = Pick<CommandScope, 'tx' | 'round' | 'unitId'>;

/** Makes a body of a unit, as an import of its members does. Gives its id. */
export async function makeBody(
  { tx, round, unitId }: Where,
  body: { readonly kind: string; readonly name: string; readonly formedOn: string },
): Promise<string> {
  const bodyId = randomUUID();
  await sql`insert into duty_body (county_id, body_id, round_id, unit_id, kind, name, formed_on)
    values (${round.county_id}, ${bodyId}, ${round.round_id}, ${unitId}, ${body.kind}, ${body.name}, ${body.formedOn})`.execute(
    tx,
  );
  return bodyId;
}

/** Sets the day on which a body was formed or named anew. */
export async function setBodyDay({ tx, round }: Where, bodyId: string, formedOn: string): Promise<void> {
  await sql`update duty_body set formed_on = ${formedOn}
    where county_id = ${round.county_id} and body_id = ${bodyId}`.execute(tx);
}

/** Puts someone on a body; who is on it already gets the new role and duty. */
export async function putMember(
  { tx, round }: Where,
  bodyId: string,
  member: { readonly personId: string; readonly role: string; readonly duty: string | null },
): Promise<void> {
  await sql`insert into duty_member (county_id, body_id, person_id, role, duty)
    values (${round.county_id}, ${bodyId}, ${member.personId}, ${member.role}, ${member.duty})
    on conflict (county_id, body_id, person_id) do update set role = excluded.role, duty = excluded.duty`.execute(tx);
}

/** Takes someone off a body; the stage that does it keeps who left and why. */
export async function dropMember({ tx, round }: Where, bodyId: string, personId: string): Promise<void> {
  await sql`delete from duty_member
    where county_id = ${round.county_id} and body_id = ${bodyId} and person_id = ${personId}`.execute(tx);
}

/**
 * Writes down by which method a unit carries out a procedure, as an import of methods does. With `keep` a method that
 * stands already is left.
 */
export async function writeMethod(
  { tx, round, unitId }: Where,
  chosen: { readonly procedure: string; readonly method: string; readonly decidedOn: string; readonly keep?: boolean },
): Promise<void> {
  const conflict =
    chosen.keep === true
      ? sql`do nothing`
      : sql`do update set method = excluded.method, decided_on = excluded.decided_on`;
  await sql`insert into unit_method (county_id, round_id, unit_id, procedure, method, decided_on)
    values (${round.county_id}, ${round.round_id}, ${unitId}, ${chosen.procedure}, ${chosen.method}, ${chosen.decidedOn})
    on conflict (county_id, round_id, unit_id, procedure) ${conflict}`.execute(tx);
}

import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Delivery } from './provider.ts';

export interface NewMessage {
  readonly messageId: string;
  readonly pollId: string;
  readonly channel: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Writes a message down before it is sent. */
export async function insertMessage({ tx, round, unitId, actor, at }: CommandScope, made: NewMessage): Promise<void> {
  await sql`insert into voting_message (county_id, message_id, round_id, unit_id, poll_id, channel, recipients, subject,
      body, state, attempts, recorded_by, recorded_at)
    values (${round.county_id}, ${made.messageId}, ${round.round_id}, ${unitId}, ${made.pollId}, ${made.channel},
      ${[...made.recipients]}::text[], ${made.subject}, ${made.body}, 'waiting', 0, ${actorName(actor)}, ${at})`.execute(
    tx,
  );
}

/** Keeps what became of an attempt. One that was sent stays sent. */
export async function keepDelivery(
  { tx, round, at }: CommandScope,
  messageId: string,
  delivery: Delivery,
): Promise<void> {
  const state = delivery.ok ? 'sent' : 'failed';
  await sql`update voting_message set state = ${state}, attempts = attempts + 1,
      failure_zh = ${delivery.ok ? null : delivery.zh}, failure_en = ${delivery.ok ? null : delivery.en}, sent_at = ${delivery.ok ? at : null}
    where county_id = ${round.county_id} and message_id = ${messageId} and state <> 'sent'`.execute(tx);
}

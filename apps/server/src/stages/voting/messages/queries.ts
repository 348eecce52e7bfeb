import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface MessageRow {
  readonly message_id: string;
  readonly poll_id: string;
  readonly channel: 'file' | 'smtp' | 'sms';
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly failure_zh: string | null;
  readonly failure_en: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly sent_at: Date | null;
}

const ROW = sql`message_id, poll_id, channel, recipients, subject, body, state, attempts, failure_zh, failure_en, recorded_by,
  recorded_at, sent_at`;

/** The messages of a vote, the latest first. */
export async function listMessages(db: Queryable, round: RoundRow, pollId: string): Promise<readonly MessageRow[]> {
  const found = await sql<MessageRow>`select ${ROW} from voting_message
    where county_id = ${round.county_id} and poll_id = ${pollId} order by recorded_at desc, message_id`.execute(db);
  return found.rows;
}

/** One message. */
export async function findMessage(db: Queryable, round: RoundRow, messageId: string): Promise<MessageRow | undefined> {
  const found = await sql<MessageRow>`select ${ROW} from voting_message
    where county_id = ${round.county_id} and message_id = ${messageId}`.execute(db);
  return found.rows[0];
}

import { sql } from 'kysely';

/** Someone on the roll, as other rooms list him. */
export interface VoterRow {
  readonly voter_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly group_name: string | null;
  readonly card_number: string;
}

/** The columns of a {@link VoterRow} where the entry is `v`. */
export const VOTER = sql`v.voter_id, v.name, v.sex, v.group_name, v.card_number`;

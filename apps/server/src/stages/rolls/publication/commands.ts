import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { LineRow } from './queries.ts';

export interface NewPublication {
  readonly number: number;
  readonly publishedOn: string;
  readonly place: string;
  readonly digest: Buffer;
  readonly lines: readonly LineRow[];
}

/** Keeps a published list with its lines as they were printed. */
export async function insertPublication(scope: CommandScope, made: NewPublication): Promise<string> {
  const { tx, round, unitId, actor, at } = scope;
  const publicationId = randomUUID();
  await sql`insert into roll_publication (county_id, publication_id, round_id, unit_id, number, published_on, place,
      entries, digest, published_by, recorded_at)
    values (${round.county_id}, ${publicationId}, ${round.round_id}, ${unitId}, ${made.number}, ${made.publishedOn},
      ${made.place}, ${made.lines.length}, ${made.digest}, ${actorName(actor)}, ${at})`.execute(tx);
  await sql`insert into roll_publication_line (county_id, publication_id, line, change, voter_id, name, sex, group_name,
      earlier_name)
    select ${round.county_id}, ${publicationId}, l.line, l.change, l.voter_id, l.name, l.sex, l.group_name, l.earlier_name
    from jsonb_to_recordset(${JSON.stringify(made.lines)}::jsonb) as l (line int, change text, voter_id uuid, name text,
      sex text, group_name text, earlier_name text)`.execute(tx);
  return publicationId;
}

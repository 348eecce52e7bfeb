import { EXAMPLES } from '@huanjie/examples';
import type { RoundKind } from '@huanjie/reporting';
import { sql } from 'kysely';
import type pg from 'pg';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import type { Services } from '../../http/context.ts';
import { loadDemo } from '../../jobs/demo.ts';

export const KINDS: readonly RoundKind[] = ['township', 'community', 'village'];

/** The id of an example round. */
export const roundIdOf = (kind: RoundKind): string => EXAMPLES.find((example) => example.case === kind)!.roundId;

/** An example round as stages read it. */
export async function exampleRound(db: Queryable, kind: RoundKind): Promise<RoundRow> {
  const found = await sql<RoundRow>`select * from round where round_id = ${roundIdOf(kind)}`.execute(db);
  return found.rows[0]!;
}

/** The id of a unit by name. */
export async function unitNamed(db: Queryable, round: RoundRow, name: string): Promise<string> {
  const found = await sql<{ unit_id: string }>`
    select unit_id from unit where county_id = ${round.county_id} and name = ${name}`.execute(db);
  return found.rows[0]!.unit_id;
}

/** Loads the township round, the smallest of the three, into a database of a test's own. */
export async function loadTownship(own: { readonly pool: pg.Pool; context(): Services }): Promise<void> {
  await loadDemo(own.context(), own.pool, ['township'], () => undefined);
}

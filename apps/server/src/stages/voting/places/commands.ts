import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { KeeperRow, PlaceKind } from './queries.ts';

export interface NamedPlace {
  readonly pollId: string;
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly groups: readonly string[];
  readonly keepers: readonly KeeperRow[];
}

/** Writes a place, or what was changed of one. */
export async function writePlace({ tx, round, unitId }: CommandScope, place: NamedPlace): Promise<void> {
  const { county_id, round_id } = round;
  await sql`insert into voting_place (county_id, place_id, round_id, unit_id, poll_id, kind, name, opens_at, closes_at,
      groups)
    values (${county_id}, ${place.placeId}, ${round_id}, ${unitId}, ${place.pollId}, ${place.kind}, ${place.name},
      ${place.opensAt}, ${place.closesAt}, ${[...place.groups]}::text[])
    on conflict (county_id, place_id) do update set kind = excluded.kind, name = excluded.name,
      opens_at = excluded.opens_at, closes_at = excluded.closes_at, groups = excluded.groups`.execute(tx);
  await sql`delete from voting_keeper where county_id = ${county_id} and place_id = ${place.placeId}`.execute(tx);
  for (const { name, personId } of place.keepers) {
    await sql`insert into voting_keeper (county_id, place_id, name, person_id)
      values (${county_id}, ${place.placeId}, ${name}, ${personId})`.execute(tx);
  }
}

/** Takes back a place that was never opened. */
export async function deletePlace({ tx, round }: CommandScope, placeId: string): Promise<void> {
  await sql`delete from voting_keeper where county_id = ${round.county_id} and place_id = ${placeId}`.execute(tx);
  await sql`delete from voting_place where county_id = ${round.county_id} and place_id = ${placeId}`.execute(tx);
}

/** Opens a place with the seal of its empty box. */
export async function markOpened({ tx, round, at }: CommandScope, placeId: string, seal: string): Promise<void> {
  await sql`update voting_place set opened_at = ${at}, opened_seal = ${seal}
    where county_id = ${round.county_id} and place_id = ${placeId}`.execute(tx);
}

/** Closes a place with the seal of its full box. */
export async function markClosed({ tx, round, at }: CommandScope, placeId: string, seal: string): Promise<void> {
  await sql`update voting_place set closed_at = ${at}, closed_seal = ${seal}
    where county_id = ${round.county_id} and place_id = ${placeId}`.execute(tx);
}

/** Records that a box is at the place of the count. */
export async function markBrought({ tx, round, at }: CommandScope, placeId: string, intact: boolean): Promise<void> {
  await sql`update voting_place set brought_at = ${at}, seal_intact = ${intact}
    where county_id = ${round.county_id} and place_id = ${placeId}`.execute(tx);
}

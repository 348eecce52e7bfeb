import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export type PlaceKind = 'central' | 'station' | 'mobileBox';

export interface KeeperRow {
  readonly name: string;
  readonly personId: string | null;
}

export interface PlaceRow {
  readonly place_id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly groups: readonly string[];
  readonly keepers: readonly KeeperRow[];
  readonly opened_at: Date | null;
  readonly opened_seal: string | null;
  readonly closed_at: Date | null;
  readonly closed_seal: string | null;
  readonly brought_at: Date | null;
  readonly seal_intact: boolean | null;
}

/** The places of a vote: the central venue first, mobile boxes last. */
export async function listPlaces(db: Queryable, round: RoundRow, pollId: string): Promise<readonly PlaceRow[]> {
  const found = await sql<PlaceRow>`select p.place_id, p.kind, p.name, p.opens_at, p.closes_at, p.groups, p.opened_at,
      p.opened_seal, p.closed_at, p.closed_seal, p.brought_at, p.seal_intact,
      coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'personId', k.person_id) order by k.name)
        from voting_keeper k where k.county_id = p.county_id and k.place_id = p.place_id), '[]'::jsonb) as keepers
    from voting_place p where p.county_id = ${round.county_id} and p.poll_id = ${pollId}
    order by array_position(array['central', 'station', 'mobileBox'], p.kind), p.opens_at, p.name`.execute(db);
  return found.rows;
}

/** Near relatives, as a delegation names them (G-22). */
const NEAR_KIN = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'] as const;

/** People of the county of these names, or by their ids, with whether they stand in a vote or are kin of who does. */
export interface KeeperTies {
  readonly name: string;
  readonly person_id: string;
  readonly candidate: boolean;
  /** Name of the candidate whose kin this is, as far as it is on record in this round. */
  readonly kin_of: string | null;
}

/**
 * What is on record of people as keepers of a box. Kinship is known where it was declared, or where one of the two gave
 * the other his vote and said how they are related.
 */
export async function findTies(
  db: Queryable,
  round: RoundRow,
  pollId: string,
  sought: { readonly ids: readonly string[]; readonly names: readonly string[] },
): Promise<readonly KeeperTies[]> {
  const county = round.county_id;
  const found = await sql<KeeperTies>`
    with standing as (select d.person_id, s.name from contest c
      join candidate d on d.county_id = c.county_id and d.contest_id = c.contest_id and not d.write_in
      join person s on s.county_id = d.county_id and s.person_id = d.person_id
      where c.county_id = ${county} and c.poll_id = ${pollId}),
    related as (select a.person_id as one, b.person_id as other
      from proxy_vote p
      join voter a on a.county_id = p.county_id and a.voter_id = p.voter_id
      join voter b on b.county_id = p.county_id and b.voter_id = p.proxy_voter_id
      where p.county_id = ${county} and p.round_id = ${round.round_id} and p.relation = any(${[...NEAR_KIN]}::text[])
        and p.state in ('open', 'granted')
      union select k.person_a, k.person_b from kinship k
      where k.county_id = ${county} and k.round_id = ${round.round_id} and k.relation = any(${[...NEAR_KIN]}::text[])),
    kin as (select one, other from related union select other, one from related),
    sought as (select s.person_id, s.name from person s where s.county_id = ${county}
        and s.person_id = any(${[...sought.ids]}::uuid[])
      union select k.person_id, k.name from standing k where k.name = any(${[...sought.names]}::text[])
      union select s.person_id, s.name from kin join standing k on k.person_id = kin.other
        join person s on s.county_id = ${county} and s.person_id = kin.one
        where s.name = any(${[...sought.names]}::text[]))
    select s.name, s.person_id, exists (select from standing k where k.person_id = s.person_id) as candidate,
      (select min(k.name) from kin join standing k on k.person_id = kin.other where kin.one = s.person_id) as kin_of
    from sought s`.execute(db);
  return found.rows;
}

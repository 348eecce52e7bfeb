import { type RawBuilder, sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { RoundRow } from '../../../access/policy.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';

/** Where to look: everywhere, at the persons on the rolls of some units (an import), or at some persons (the desk, a sheet of people). */
export type Looked =
  | { readonly everywhere: true }
  | { readonly unitIds: readonly string[] }
  | { readonly personIds: readonly string[] };

/** The persons looked at: few for a unit or a desk, so that the county's register is not gone through for them. */
function persons(round: RoundRow, looked: Looked): RawBuilder<unknown> {
  if ('personIds' in looked) return sql`select unnest(${[...looked.personIds]}::uuid[]) as person_id`;
  if ('everywhere' in looked) return sql`select person_id from person where county_id = ${round.county_id}`;
  return sql`select distinct w.person_id from voter w where w.county_id = ${round.county_id}
    and w.round_id = ${round.round_id} and w.unit_id = any(${[...looked.unitIds]}::uuid[])`;
}

/** Whether both records stand on one roll of the round with the same value in a column. */
const shared = (round: RoundRow, column: 'group_name' | 'household'): RawBuilder<unknown> => sql`exists (
  select 1 from voter v join voter w on w.county_id = v.county_id and w.round_id = v.round_id
    and w.unit_id = v.unit_id and w.${sql.ref(column)} = v.${sql.ref(column)} and w.person_id = o.person_id
  where v.county_id = n.county_id and v.person_id = n.person_id and v.round_id = ${round.round_id})`;

/**
 * Looks for records that may be one person: equal name, birth date and sex under different numbers. Gives how many pairs
 * are new. Of pairs known before, decided ones stay as they were; the others gain what the rolls say by now, so that the
 * order in which units bring their rolls makes no difference.
 */
export async function findPairs(tx: Queryable, round: RoundRow, looked: Looked): Promise<number> {
  const done = await sql<{ fresh: boolean }>`
    with looked as materialized (${persons(round, looked)}),
    pair as (
      select distinct n.county_id, least(n.person_id, o.person_id) as a, greatest(n.person_id, o.person_id) as b,
        array['name', 'birthDate', 'sex']
          || case when n.id_number_index is null or o.id_number_index is null then array['noNumber'] else '{}' end
          || case when ${shared(round, 'group_name')} then array['sameGroup'] else '{}' end
          || case when ${shared(round, 'household')} then array['sameHousehold'] else '{}' end as evidence
      from looked
      join person n on n.county_id = ${round.county_id} and n.person_id = looked.person_id
      join person o on o.county_id = n.county_id and o.name = n.name and o.birth_date = n.birth_date and o.sex = n.sex
        and o.person_id <> n.person_id)
    insert into person_pair as p (county_id, pair_id, person_a, person_b, evidence, found_at)
    select county_id, gen_random_uuid(), a, b, evidence, now() from pair
    on conflict (county_id, person_a, person_b) do update set evidence = excluded.evidence
      where p.decision is null and p.evidence <> excluded.evidence
    returning p.found_at = now() as fresh`.execute(tx);
  return done.rows.filter((row) => row.fresh).length;
}

/** Keeps the decision of a pair, or takes it back. */
export async function decidePair(
  { tx, round, actor, at }: CommandScope,
  pairId: string,
  made: { readonly decision: 'same' | 'different' | null; readonly keptId: string | null; readonly reason: string },
): Promise<void> {
  const by = made.decision === null ? null : actorName(actor);
  await sql`update person_pair set decision = ${made.decision}, kept_id = ${made.keptId}, reason = ${made.reason},
      decided_by = ${by}, decided_at = ${made.decision === null ? null : at}
    where county_id = ${round.county_id} and pair_id = ${pairId}`.execute(tx);
}

/** Lets one record point at the one that stands; null lets it stand by itself again. */
export async function pointAt({ tx, round }: CommandScope, personId: string, keptId: string | null): Promise<void> {
  await sql`update person set same_as = ${keptId}
    where county_id = ${round.county_id} and person_id = ${personId}`.execute(tx);
}

/** Whether a record stands by itself: it points at none, and none points at it. */
export async function pointsOf(
  { tx, round }: CommandScope,
  personId: string,
): Promise<{ readonly same_as: string | null; readonly pointed: boolean }> {
  const found = await sql<{ same_as: string | null; pointed: boolean }>`select s.same_as,
      exists (select 1 from person o where o.county_id = s.county_id and o.same_as = s.person_id) as pointed
    from person s where s.county_id = ${round.county_id} and s.person_id = ${personId}`.execute(tx);
  return found.rows[0] ?? { same_as: null, pointed: false };
}

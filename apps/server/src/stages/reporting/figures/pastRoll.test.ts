import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireRead } from '../../../access/policy.ts';
import { openRolls, type RollsKit } from '../../rolls/rolls.kit.ts';
import { computeFigures } from './compute.ts';

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
});
afterAll(() => kit.database.drop());

const figuresOf = async (unitId?: string) => {
  const { round, unitId: top } = await requireRead(kit.database.context(), kit.act().roundId);
  return (await computeFigures(kit.database.db, round, unitId ?? top)).byId;
};

/** A round of the same kind five years before, with the first half of one unit's roll. */
async function addPast(practice: boolean): Promise<void> {
  const past = randomUUID();
  const { roundId, unitId } = kit.act();
  await kit.database.pool.query(
    `insert into round (county_id, round_id, unit_id, kind, title, body_name, ordinal, ordinal_kind, election_day,
       starts_on, ends_on, practice, created_at)
     select county_id, $1, unit_id, kind, title, body_name, ordinal - 1, ordinal_kind,
       election_day - interval '5 years', starts_on, ends_on, $3, created_at from round where round_id = $2`,
    [past, roundId, practice],
  );
  await kit.database.pool.query(
    `insert into round_unit (county_id, round_id, unit_id, participation, agricultural_population)
     select county_id, $1, unit_id, participation, agricultural_population from round_unit
     where round_id = $2 and unit_id = $3`,
    [past, roundId, unitId],
  );
  await kit.database.pool.query(
    `insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, category, name, pinyin,
       initials, sex, birth_date)
     select county_id, gen_random_uuid(), $1, unit_id, person_id, card_number, category, name, pinyin, initials, sex,
       birth_date from voter where voter_id = any($2::uuid[])`,
    [past, kit.units[0]?.voters.slice(0, 30)],
  );
}

describe('the roll against the past term', () => {
  test('is not compared where the past term has no roll, or one of practice for an official round', async () => {
    await addPast(false);
    const figures = await figuresOf();
    expect(figures.get('voters.registeredPast')).toMatchObject({ value: null, printed: '—' });
    expect(figures.get('voters.registeredPast')?.refusal?.en).toContain('base is missing');
    expect(figures.get('voters.registered')).not.toHaveProperty('change');
    expect(figures.get('voters.shareOfPopulationChange')?.value).toBeNull();
  });

  test('is compared by everything that is counted, and the ages add up', async () => {
    await addPast(true);
    // The journal stood still while the records were put in beside it; a unit not asked for before is counted now.
    const figures = await figuresOf(kit.act().unitId);
    const { rows } = await kit.database.pool.query<{ sex: string; band: number }>(
      `select v.sex, least(greatest(extract(year from age(r.election_day, v.birth_date))::int / 10, 2), 8) as band
       from voter v join round r using (county_id, round_id)
       where v.unit_id = $1 and r.round_id = $2 and v.struck_on is null`,
      [kit.act().unitId, kit.act().roundId],
    );
    const value = (id: string) => figures.get(id)?.value;
    expect(value('voters.registeredPast')).toBe(30);
    expect(value('voters.menPast')).toBe(15);
    expect(figures.get('voters.registered')).toMatchObject({
      value: rows.length,
      previousTerm: { value: 30 },
      change: { value: rows.length - 30 },
    });
    const bands = ['to29', 'from30to39', 'from40to49', 'from50to59', 'from60to69', 'from70to79', 'from80'];
    for (const [at, band] of bands.entries()) {
      expect(value(`voters.${band}`), band).toBe(rows.filter((row) => row.band === at + 2).length);
    }
    expect(bands.reduce((sum, band) => sum + Number(value(`voters.${band}Past`)), 0)).toBe(30);
    expect(figures.get('voters.shareOfPopulation')?.previousTerm).toMatchObject({ numerator: 30 });
  });
});

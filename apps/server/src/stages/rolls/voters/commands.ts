import { sql } from 'kysely';
import { decryptNumber, type Keys, tailIndex } from '../../../access/keys.ts';
import type { Queryable } from '../../../database/database.ts';

const BATCH = 5000;

interface Untailed {
  readonly county_id: number;
  readonly voter_id: string;
  readonly round_id: string;
  readonly unit_id: string;
  readonly id_number_cipher: Buffer;
}

/**
 * Gives entries of the roll made before the ends of ID numbers were searched the blind index of theirs; those of persons
 * without a number stay without. Returns how many it gave. Run again it changes nothing.
 */
export async function fillTails(db: Queryable, keys: Keys): Promise<number> {
  let filled = 0;
  let after: Pick<Untailed, 'county_id' | 'voter_id'> = {
    county_id: 0,
    voter_id: '00000000-0000-0000-0000-000000000000',
  };
  for (;;) {
    const { rows } = await sql<Untailed>`
      select v.county_id, v.voter_id, v.round_id, v.unit_id, e.id_number_cipher from voter v
      join person e on e.county_id = v.county_id and e.person_id = v.person_id
      where v.number_tail is null and e.id_number_cipher is not null
        and (v.county_id, v.voter_id) > (${after.county_id}, ${after.voter_id}::uuid)
      order by v.county_id, v.voter_id limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return filled;
    const tails = rows.map((row) =>
      tailIndex(keys, row.round_id, row.unit_id, decryptNumber(keys, row.id_number_cipher)),
    );
    await sql`update voter v set number_tail = t.tail
      from unnest(${rows.map((row) => row.county_id)}::int[], ${rows.map((row) => row.voter_id)}::uuid[],
        ${tails}::int[]) as t (county_id, voter_id, tail)
      where v.county_id = t.county_id and v.voter_id = t.voter_id`.execute(db);
    filled += rows.length;
    after = last;
  }
}

import type { Figures } from '@huanjie/rules';
import { sql } from 'kysely';
import type { Queryable } from '../../../database/database.ts';

/** The strokes that one teller kept on a sheet, by field of the form. */
export interface TellerRow {
  readonly teller: string;
  readonly teller_name: string;
  readonly strokes: Figures;
}

/** The strokes of each teller of a sheet. */
export async function findStrokes(db: Queryable, countyId: number, sheetId: string): Promise<readonly TellerRow[]> {
  const found = await sql<TellerRow>`
    select teller, min(teller_name) as teller_name, jsonb_object_agg(field, strokes) as strokes from count_stroke
    where county_id = ${countyId} and sheet_id = ${sheetId} group by teller order by min(teller_name), teller`.execute(
    db,
  );
  return found.rows;
}

import type { CountForm, Figures, SheetState } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** The declared form of a poll: contests from the highest post down, printed names first, then names written in. */
export async function findForm(db: Queryable, countyId: number, pollId: string): Promise<CountForm> {
  const found = await sql<{ contests: CountForm['contests'] | null }>`
    select jsonb_agg(jsonb_build_object('contestId', c.contest_id, 'post', c.post, 'seats', c.seats,
        'lines', coalesce((select jsonb_agg(jsonb_build_object('candidateId', d.candidate_id, 'name', s.name,
            'writeIn', d.write_in) order by d.write_in, d.ballot_order, d.candidate_id)
          from candidate d join person s on s.county_id = d.county_id and s.person_id = d.person_id
          where d.county_id = c.county_id and d.contest_id = c.contest_id), '[]'::jsonb))
      order by array_position(array['secretary', 'deputy-secretary', 'chair', 'vice-chair', 'committee-member',
        'discipline-member', 'member', 'delegate'], c.post), c.contest_id) as contests
    from contest c where c.county_id = ${countyId} and c.poll_id = ${pollId}`.execute(db);
  return { contests: found.rows[0]?.contests ?? [] };
}

export interface EntryRow {
  readonly ordinal: 1 | 2;
  readonly by: string;
  readonly name: string;
  readonly at: string;
  readonly figures: Figures;
}

/** A sheet with its standing entries, the figures of entries made before, and what stood before each correction. */
export interface SheetRow {
  readonly sheet_id: string;
  readonly poll_id: string;
  readonly count_number: number;
  readonly label: string;
  readonly state: SheetState;
  readonly figures: Figures | null;
  readonly entries: readonly EntryRow[];
  readonly discarded: readonly Figures[];
  readonly before: readonly Figures[];
}

const SHEET = sql`s.sheet_id, s.poll_id, s.count_number, s.label, s.state, s.figures,
  coalesce((select jsonb_agg(jsonb_build_object('ordinal', e.ordinal, 'by', e.entered_by, 'name', e.entered_name,
      'at', e.entered_at, 'figures', e.figures) order by e.ordinal) from count_entry e
    where e.county_id = s.county_id and e.sheet_id = s.sheet_id and e.discarded_for is null), '[]'::jsonb) as entries,
  coalesce((select jsonb_agg(e.figures order by e.entered_at, e.ordinal) from count_entry e
    where e.county_id = s.county_id and e.sheet_id = s.sheet_id and e.discarded_for is not null), '[]'::jsonb) as discarded,
  coalesce((select jsonb_agg(c.figures_before order by c.made_at) from count_correction c
    where c.county_id = s.county_id and c.sheet_id = s.sheet_id and c.kind = 'sealed'), '[]'::jsonb) as before`;

/** The sheets of one count of a poll in the order of their labels. */
export async function findSheets(
  db: Queryable,
  countyId: number,
  pollId: string,
  number: number,
): Promise<readonly SheetRow[]> {
  const found = await sql<SheetRow>`select ${SHEET} from count_sheet s
    where s.county_id = ${countyId} and s.poll_id = ${pollId} and s.count_number = ${number}
    order by s.label collate "C"`.execute(db);
  return found.rows;
}

/** One sheet of a unit. */
export async function findSheet(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  sheetId: string,
): Promise<SheetRow | undefined> {
  const found = await sql<SheetRow>`select ${SHEET} from count_sheet s
    join poll p on p.county_id = s.county_id and p.poll_id = s.poll_id
    where s.county_id = ${round.county_id} and s.sheet_id = ${sheetId} and p.round_id = ${round.round_id}
      and p.unit_id = ${unitId}`.execute(db);
  return found.rows[0];
}

export interface CorrectionRow {
  readonly kind: 'difference' | 'sealed';
  readonly made_by: string;
  readonly made_at: Date;
  readonly changed: Figures;
  readonly figures_before: Figures | null;
  readonly reason: string | null;
}

/** What was corrected on a sheet, the earliest first. */
export async function findCorrections(
  db: Queryable,
  countyId: number,
  sheetId: string,
): Promise<readonly CorrectionRow[]> {
  const found = await sql<CorrectionRow>`
    select kind, made_by, made_at, changed, figures_before, reason from count_correction
    where county_id = ${countyId} and sheet_id = ${sheetId} order by made_at`.execute(db);
  return found.rows;
}

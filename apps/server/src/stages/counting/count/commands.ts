import { randomUUID } from 'node:crypto';
import { COUNT_MARKS, type CountForm, type Figures, HEAD_FIELDS, markId } from '@huanjie/rules';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { CountRow } from './queries.ts';

type NewCount = Pick<CountRow, 'number' | 'entitled' | 'present' | 'table_issued' | 'table_checked_off' | 'reason'>;

/** Begins a count of a poll. */
export async function insertCount(scope: CommandScope, pollId: string, count: NewCount): Promise<void> {
  await sql`insert into poll_count (county_id, poll_id, number, started_on, entitled, present, table_issued,
      table_checked_off, reason)
    values (${scope.round.county_id}, ${pollId}, ${count.number}, ${scope.today}, ${count.entitled}, ${count.present},
      ${count.table_issued}, ${count.table_checked_off}, ${count.reason})`.execute(scope.tx);
}

/** Keeps what a file had brought as count 0, sealed sheets of it as they were. */
export async function keepImported(
  scope: CommandScope,
  pollId: string,
  count: Omit<NewCount, 'number' | 'reason'>,
  sheets: readonly { readonly sheet: string; readonly figures: Figures }[],
): Promise<void> {
  await insertCount(scope, pollId, { ...count, number: 0, reason: null });
  const rows = sheets.map(({ sheet, figures }) => ({
    county_id: scope.round.county_id,
    sheet_id: randomUUID(),
    poll_id: pollId,
    count_number: 0,
    label: sheet,
    state: 'sealed',
    figures,
  }));
  await sql`insert into count_sheet (county_id, sheet_id, poll_id, count_number, label, state, figures)
    select county_id, sheet_id, poll_id, count_number, label, state, figures
    from jsonb_populate_recordset(null::count_sheet, ${JSON.stringify(rows)}::jsonb)`.execute(scope.tx);
}

/** Marks a count and its sheets as sealed. */
export async function sealRows(scope: CommandScope, pollId: string, number: number): Promise<void> {
  const { tx, round } = scope;
  await sql`update poll_count set sealed_on = ${scope.today}, sealed_by = ${actorName(scope.actor)}
    where county_id = ${round.county_id} and poll_id = ${pollId} and number = ${number}`.execute(tx);
  await sql`update count_sheet set state = 'sealed' where county_id = ${round.county_id} and poll_id = ${pollId}
    and count_number = ${number} and state = 'agreed'`.execute(tx);
}

/** A sheet whose figures become lines of the poll. */
export interface SealedSheet {
  readonly label: string;
  readonly figures: Figures;
}

/**
 * Writes the figures of a count into the poll as an import writes them: the head, and one line a candidate and sheet.
 * Lines of an earlier count give way; its sheets keep them.
 */
export async function writeFigures(
  { tx, round }: CommandScope,
  pollId: string,
  form: CountForm,
  sheets: readonly SealedSheet[],
  electorate: Pick<CountRow, 'entitled' | 'present'>,
): Promise<void> {
  const sum = (field: string) => sheets.reduce((total, { figures }) => total + (figures[field] ?? 0), 0);
  const [checkedOff, issued, returned, invalid] = HEAD_FIELDS.map(sum);
  await sql`update poll set entitled = ${electorate.entitled}, present = ${electorate.present}, issued = ${issued},
      checked_off = ${checkedOff}, returned = ${returned}, invalid = ${invalid}
    where county_id = ${round.county_id} and poll_id = ${pollId}`.execute(tx);
  await sql`delete from count_line l using candidate d, contest c
    where c.county_id = ${round.county_id} and c.poll_id = ${pollId} and d.county_id = c.county_id
      and d.contest_id = c.contest_id and l.county_id = d.county_id and l.candidate_id = d.candidate_id`.execute(tx);
  const lines = sheets.flatMap(({ label, figures }) =>
    form.contests.flatMap((contest) =>
      contest.lines.map(({ candidateId }) => {
        const [approve, oppose, abstain] = COUNT_MARKS.map((mark) => figures[markId(candidateId, mark)] ?? 0);
        return { county_id: round.county_id, candidate_id: candidateId, sheet: label, approve, oppose, abstain };
      }),
    ),
  );
  await sql`insert into count_line (county_id, candidate_id, sheet, approve, oppose, abstain)
    select county_id, candidate_id, sheet, approve, oppose, abstain
    from jsonb_populate_recordset(null::count_line, ${JSON.stringify(lines)}::jsonb)`.execute(tx);
}

/** Writes down why a warning stands as it is. */
export async function insertExplanation(
  scope: CommandScope,
  pollId: string,
  number: number,
  finding: string,
  text: string,
): Promise<string> {
  const explanationId = randomUUID();
  await sql`insert into count_explanation (county_id, explanation_id, poll_id, count_number, finding, explanation,
      made_by, made_on)
    values (${scope.round.county_id}, ${explanationId}, ${pollId}, ${number}, ${finding}, ${text},
      ${actorName(scope.actor)}, ${scope.today})`.execute(scope.tx);
  return explanationId;
}

/** Gives a name written in a line of the form, once. Gives the id of the line. */
export async function insertWriteIn({ tx, round }: CommandScope, contestId: string, personId: string): Promise<string> {
  const candidateId = randomUUID();
  await sql`insert into candidate (county_id, candidate_id, contest_id, person_id, ballot_order, write_in,
      campaign_speech)
    select ${round.county_id}, ${candidateId}, ${contestId}, ${personId}, coalesce(max(ballot_order), 0) + 1, true, false
    from candidate where county_id = ${round.county_id} and contest_id = ${contestId}
    on conflict (county_id, contest_id, person_id) do nothing`.execute(tx);
  const found = await sql<{ candidate_id: string }>`select candidate_id from candidate
    where county_id = ${round.county_id} and contest_id = ${contestId} and person_id = ${personId}`.execute(tx);
  return found.rows[0]?.candidate_id ?? candidateId;
}

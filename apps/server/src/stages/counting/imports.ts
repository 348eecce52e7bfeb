import { sql } from 'kysely';
import type { LoaderFactory } from '../../imports/loader.ts';
import { type ImportSession, integer, text } from '../../imports/session.ts';

const lineKey = (number: string | null, post: string | null, personId: string) => `${number}|${post}|${personId}`;

async function candidateIds(session: ImportSession) {
  const found = await sql<{ number: string; post: string; person_id: string; candidate_id: string; unit_id: string }>`
    select p.number, c.post, d.person_id, d.candidate_id, p.unit_id from candidate d
    join contest c on c.county_id = d.county_id and c.contest_id = d.contest_id
    join poll p on p.county_id = c.county_id and p.poll_id = c.poll_id
    where d.county_id = ${session.round.county_id} and p.round_id = ${session.round.round_id}`.execute(session.tx);
  return new Map(found.rows.map((row) => [lineKey(row.number, row.post, row.person_id), row]));
}

/** Count sheets: the votes of each candidate on each sheet, sums only. */
const countSheets: LoaderFactory = () => {
  let candidates: Awaited<ReturnType<typeof candidateIds>> | null = null;
  return {
    kind: 'countSheets',
    tables: ['count_line'],
    async load(session, rows) {
      candidates ??= await candidateIds(session);
      const people = await session.people(rows);
      const records: Record<string, unknown>[] = [];
      for (const row of rows) {
        const personId = session.person(row, people);
        if (personId === null) continue;
        const candidate = candidates.get(lineKey(text(row, 'pollNumber'), text(row, 'post'), personId));
        if (candidate === undefined) {
          session.issue(
            row,
            'name',
            'NOT_A_CANDIDATE',
            `${text(row, 'name')} 不是投票 ${text(row, 'pollNumber')} 中这一职务的候选人。请核对编号和职务，或先登记候选人（另选他人也要登记）。`,
            `${text(row, 'name')} is no candidate for this post in poll ${text(row, 'pollNumber')}. Check number and post, or register the candidate (write-ins too).`,
          );
          continue;
        }
        session.touched.add(candidate.unit_id);
        records.push({
          county_id: session.round.county_id,
          candidate_id: candidate.candidate_id,
          sheet: text(row, 'sheet'),
          approve: integer(row, 'approve'),
          oppose: integer(row, 'oppose') ?? 0,
          abstain: integer(row, 'abstain') ?? 0,
        });
      }
      return { alreadyRecorded: records.length - (await session.insert('count_line', records)) };
    },
  };
};

export const countingLoaders: Readonly<Record<string, LoaderFactory>> = { countSheets };

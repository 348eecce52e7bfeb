import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { flag, integer, inUnit, text } from '../../imports/session.ts';
import { pollsByNumber } from '../voting/index.ts';

const contestKey = (pollId: string, post: string | null) => `${pollId}|${post}`;

/** Candidates; the contest of each post of a poll is made from the first row that names it. */
const candidates: LoaderFactory = () => ({
  kind: 'candidates',
  tables: ['contest', 'candidate'],
  async load(session, rows) {
    const { county_id } = session.round;
    const polls = await pollsByNumber(session);
    const people = await session.people(rows);
    const contests = new Map<string, Record<string, unknown>>();
    const entries: { key: string; record: Record<string, unknown> }[] = [];
    for (const row of rows) {
      const poll = polls.get(text(row, 'pollNumber') ?? '');
      const personId = session.person(row, people);
      if (poll === undefined) {
        session.issue(
          row,
          'pollNumber',
          'UNKNOWN_POLL',
          `投票编号 ${text(row, 'pollNumber')} 没有登记。请先导入投票基本情况。`,
          `Poll ${text(row, 'pollNumber')} is not registered. Import the polls first.`,
        );
      }
      if (poll === undefined || personId === null) continue;
      session.touched.add(poll.unitId);
      const post = text(row, 'post');
      const key = contestKey(poll.pollId, post);
      if (!contests.has(key)) {
        contests.set(key, {
          county_id,
          contest_id: randomUUID(),
          poll_id: poll.pollId,
          post,
          seats: integer(row, 'seats'),
          flags: [],
        });
      }
      entries.push({
        key,
        record: {
          county_id,
          candidate_id: randomUUID(),
          person_id: personId,
          ballot_order: integer(row, 'ballotOrder'),
          nominated_by: text(row, 'nominatedBy'),
          write_in: flag(row, 'writeIn') ?? false,
          campaign_speech: flag(row, 'campaignSpeech') ?? false,
          rules: [],
        },
      });
    }
    await session.insert('contest', [...contests.values()]);
    const stored = await sql<{ contest_id: string; poll_id: string; post: string }>`
      select c.contest_id, c.poll_id, c.post from contest c
      join poll p on p.county_id = c.county_id and p.poll_id = c.poll_id
      where c.county_id = ${county_id} and p.round_id = ${session.round.round_id}`.execute(session.tx);
    const ids = new Map(stored.rows.map((contest) => [contestKey(contest.poll_id, contest.post), contest.contest_id]));
    const records = entries.map(({ key, record }) => ({ ...record, contest_id: ids.get(key) }));
    return { alreadyRecorded: records.length - (await session.insert('candidate', records)) };
  },
});

const participation = tableLoader('participation', 'participation', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      participant: text(row, 'participant'),
      activity: text(row, 'activity'),
      entitled: integer(row, 'entitled'),
      took: integer(row, 'took'),
    }
  );
});

export const nominationLoaders: Readonly<Record<string, LoaderFactory>> = { candidates, participation };

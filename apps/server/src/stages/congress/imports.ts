import { sql } from 'kysely';
import type { LoaderFactory } from '../../imports/loader.ts';
import { flag, integer, inUnit, text } from '../../imports/session.ts';

/** Delegates: make-up, group and attendance of people whose election as delegate has been determined. */
const delegates: LoaderFactory = () => ({
  kind: 'delegates',
  tables: ['delegate'],
  async load(session, rows) {
    const { county_id, round_id } = session.round;
    const people = await session.people(rows);
    const elected = await sql<{ person_id: string }>`
      select person_id from officer where county_id = ${county_id} and round_id = ${round_id}
        and term = 'present' and post = 'delegate' and body = 'townshipCongress'`.execute(session.tx);
    const electedIds = new Set(elected.rows.map((row) => row.person_id));
    const records = rows.flatMap((row) => {
      const base = inUnit(session, row);
      const personId = session.person(row, people);
      if (base === null || personId === null) return [];
      if (!electedIds.has(personId)) {
        session.issue(
          row,
          'name',
          'NOT_ELECTED',
          `${text(row, 'name')} 没有经确定的代表选举结果，不能列入代表名册。请先确定其选举单位的选举结果。`,
          `${text(row, 'name')} has no determined election as delegate. Determine the result of the electing unit first.`,
        );
        return [];
      }
      return [
        {
          ...base,
          person_id: personId,
          category: text(row, 'category'),
          group_number: integer(row, 'groupNumber'),
          present: flag(row, 'present') ?? false,
        },
      ];
    });
    if (records.length < rows.length) return { alreadyRecorded: 0 };
    return { alreadyRecorded: records.length - (await session.insert('delegate', records)) };
  },
});

export const congressLoaders: Readonly<Record<string, LoaderFactory>> = { delegates };

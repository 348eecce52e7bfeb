import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { compareGroups } from '../groups.ts';
import { AGE_BANDS, type CountedRow, countRest, countRoll } from './queries.ts';

/** Where the roll of a unit stands. Two queries after the access check. */
export async function rollSummary(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [counted, rest] = await Promise.all([
    countRoll(context.db, round, input.unitId),
    countRest(context.db, round, input.unitId),
  ]);
  const sum = (rows: readonly CountedRow[]) => rows.reduce((total, row) => total + row.voters, 0);
  const only = (keep: (row: CountedRow) => boolean) => sum(counted.filter(keep));
  const groups = [...new Set(counted.map((row) => row.group_name))].toSorted(compareGroups);
  return {
    onRoll: sum(counted),
    struck: rest.struck,
    openApplications: rest.open_applications,
    households: rest.households,
    groups: groups.map((group) => ({
      group,
      voters: only((row) => row.group_name === group),
      women: only((row) => row.group_name === group && row.sex === 'female'),
    })),
    byCategory: [...new Set(counted.map((row) => row.category))].toSorted().map((category) => ({
      category: category as 'resident',
      voters: only((row) => row.category === category),
    })),
    bySex: { male: only((row) => row.sex === 'male'), female: only((row) => row.sex === 'female') },
    byAge: AGE_BANDS.map((from, at) => {
      const next = AGE_BANDS[at + 1];
      return { from, to: next === undefined ? null : next - 1, voters: only((row) => row.band === at + 1) };
    }),
    doubles: rest.doubles,
  };
}

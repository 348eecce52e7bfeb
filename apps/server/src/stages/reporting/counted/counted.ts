import { countedBy } from '@huanjie/reporting';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { findElected } from './queries.ts';

/** Key of a person in a contest. */
export const electedKey = (contestId: string, personId: string): string => `${contestId}|${personId}`;

/** Which measures count each person elected in these contests; nobody else is counted by any. One query. */
export async function countedInFigures(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  contestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const elected = await findElected(db, round, unitId, contestIds);
  return new Map(
    elected.map(({ contest_id, person_id, post, person }) => [
      electedKey(contest_id, person_id),
      countedBy(round.kind, { ...person, ...post }),
    ]),
  );
}

import type { GateFacts } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { findPlacesOfLast } from './queries.ts';

/** Bodies whose vote is held at places by name; a congress votes in its hall. */
const BODIES = ['villagersCommittee', 'residentsCommittee'] as const;

/**
 * What the day of the vote knows for the gates: whether the places are named, whether the vote is closed, and whether
 * every box is where the count is held. A vote that was imported, or run on paper, has no places here and says nothing.
 * One query.
 */
export async function votingGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const last = await findPlacesOfLast(db, round, unitId, BODIES);
  if (last === undefined) return {};
  const before = last.state === 'prepared' || last.state === 'voting';
  if (last.places === 0) return before ? { stationsNamed: false } : {};
  return {
    stationsNamed: true,
    votingClosed: !before,
    boxesTogether: !before && last.brought === last.places,
  };
}

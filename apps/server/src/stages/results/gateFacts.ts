import type { GateFacts } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { isElectionOfRound } from '../ballots/index.ts';
import { countDoubtfulOpen } from '../counting/index.ts';
import { findGatePolls, type GatePollRow, isReported } from './after/gateQueries.ts';

/**
 * What the results know of a unit for its gates: doubtful papers of the latest vote, open seats of the latest result,
 * whether it was reported. Four queries.
 */
export async function resultGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const polls = (await findGatePolls(db, round, unitId)).filter((poll) => isElectionOfRound(round, poll));
  const last = polls.at(-1);
  if (last === undefined) return {};
  const decided = polls.findLast(({ validity }) => validity !== null);
  const reported = decided === undefined ? false : await isReported(db, round, unitId, decided.number);
  return {
    doubtfulPapersOpen: await countDoubtfulOpen(db, round.county_id, last.poll_id),
    resultsFiled: reported,
    ...(decided === undefined ? {} : { seatsOpen: decided.seats_open }),
  };
}

/**
 * What the gate of a vote that follows another asks of the first: the poll before it was announced, whether it was
 * valid, the seats that it left open.
 */
export async function previousPollFacts(
  db: Queryable,
  round: RoundRow,
  poll: { readonly unit_id: string; readonly previous_poll_id: string | null },
): Promise<GateFacts> {
  const polls = await findGatePolls(db, round, poll.unit_id);
  const before: GatePollRow | undefined = polls.find(({ poll_id }) => poll_id === poll.previous_poll_id);
  if (before === undefined || before.validity === null) return {};
  return {
    resultsAnnounced: before.state === 'announced',
    validity: before.validity === 'VALID' ? 'valid' : 'invalid',
    seatsOpen: before.seats_open,
    electionDay: before.held_on,
  };
}

import { randomUUID } from 'node:crypto';
import type { CheckInMark } from '@huanjie/contract';
import { setPoll } from '../ballots/definition/polls.ts';
import { openRolls, type RollsKit } from '../rolls/rolls.kit.ts';
import { checkIn } from './checkIn/checkIn.ts';
import { openVoting } from './opening/opening.ts';
import { namePlace, openPlace } from './places/places.ts';

/** The day of the vote of the tests. */
export const DAY = '2021-04-10';

export interface VotingKit extends RollsKit {
  readonly roundId: string;
  readonly unitId: string;
  /** Everybody on the roll of the unit: ids and numbers. */
  readonly roll: readonly { readonly voterId: string; readonly card: string; readonly personId: string }[];
  readonly act: () => { roundId: string; unitId: string; requestId: string };
  /** A vote that no gate stands before, with its candidates; gives its id. */
  readonly poll: (over?: object) => Promise<string>;
  /** Names a place of a vote; gives its id. */
  readonly place: (pollId: string, name: string, over?: object) => Promise<string>;
  /** Opens the vote and its places. */
  readonly open: (pollId: string, ...placeIds: readonly string[]) => Promise<void>;
  readonly batch: (
    pollId: string,
    placeId: string,
    marks: readonly CheckInMark[],
    desk?: string,
    requestId?: string,
  ) => ReturnType<typeof checkIn>;
}

/** A mark as a table makes it. */
export const mark = (voter: string, over: Partial<CheckInMark> = {}): CheckInMark => ({
  markId: randomUUID(),
  voter,
  mode: 'inPerson',
  by: null,
  hour: null,
  ...over,
});

/** The example villages with the unit of the largest roll, ready for votes. */
export async function openVotingKit(): Promise<VotingKit> {
  const kit = await openRolls('village');
  const roundId = kit.units[0]?.roundId ?? '';
  const { rows } = await kit.database.pool.query<{ unit_id: string }>(
    `select unit_id from voter where round_id = $1 and struck_on is null group by unit_id order by count(*) desc limit 1`,
    [roundId],
  );
  const unitId = rows[0]?.unit_id ?? '';
  const found = await kit.database.pool.query<{ voter_id: string; card_number: string; person_id: string }>(
    `select voter_id, card_number, person_id from voter where round_id = $1 and unit_id = $2 and struck_on is null
     order by card_number`,
    [roundId, unitId],
  );
  const roll = found.rows.map((row) => ({ voterId: row.voter_id, card: row.card_number, personId: row.person_id }));
  const act = () => ({ roundId, unitId, requestId: randomUUID() });
  const on = kit.on(DAY);
  const place: VotingKit['place'] = async (pollId, name, over = {}) => {
    const given = { placeId: randomUUID(), kind: 'station' as const, groups: [], keepers: [] };
    const { placeId } = await namePlace(on, {
      ...act(),
      pollId,
      name,
      opensAt: '08:00',
      closesAt: '16:00',
      ...given,
      ...over,
    });
    return placeId;
  };
  const seats = (post: string, from: number, to: number) => ({
    post,
    seats: to - from - 1,
    candidates: roll.slice(from, to).map(({ personId }) => ({ personId, nominatedBy: null })),
  });
  const poll: VotingKit['poll'] = async (over = {}) => {
    const pollId = randomUUID();
    await setPoll(on, {
      ...act(),
      pollId,
      body: 'villagersCommittee',
      stage: 'pre-election',
      method: null,
      heldOn: DAY,
      previousPollId: null,
      reason: null,
      order: 'strokes',
      contests: [seats('chair', 0, 2), seats('member', 2, 6)],
      ...over,
    });
    return pollId;
  };
  const open: VotingKit['open'] = async (pollId, ...placeIds) => {
    await openVoting(on, { ...act(), pollId, present: null });
    for (const placeId of placeIds)
      await openPlace(on, { ...act(), pollId, placeId, seal: `封${placeId.slice(0, 6)}` });
  };
  const batch: VotingKit['batch'] = (pollId, placeId, marks, desk = '1号桌', requestId = randomUUID()) =>
    checkIn(on, { ...act(), requestId, pollId, placeId, desk, marks });
  return { ...kit, roundId, unitId, roll, act, poll, place, open, batch };
}

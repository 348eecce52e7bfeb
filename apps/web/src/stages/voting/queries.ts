import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { useRoundId } from '../../app/rounds.ts';
import { useAct } from '../rolls/acts.ts';

/** A vote of a unit in a round. */
export interface VotePlace {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

/** The vote that the page belongs to. */
export function useVotePlace(): VotePlace {
  const roundId = useRoundId();
  const { unitId = '', pollId = '' } = useParams({ strict: false });
  return { roundId, unitId, pollId };
}

export type Day = Awaited<ReturnType<typeof api.voting.day>>;
export type Place = Day['places'][number];
export type Ledger = NonNullable<Place['ledger']>;
export type DeskRoll = Awaited<ReturnType<typeof api.voting.desk.roll>>;

/** The day of a vote, asked again every fifteen seconds while people vote. */
export function useVotingDay(place: VotePlace) {
  return useQuery({
    queryKey: ['voting', place.pollId, 'day'],
    queryFn: () => api.voting.day({ ...place }),
    refetchInterval: (query) => (query.state.data?.state === 'voting' ? 15_000 : false),
  });
}

/** The roll of a table. It stays as it is while the page is open, so that the table works without a line. */
export function useDeskRoll(place: VotePlace) {
  return useQuery({
    queryKey: ['voting', place.pollId, 'roll'],
    queryFn: () => api.voting.desk.roll({ ...place }),
    staleTime: 5 * 60_000,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Second check-ins that the committee has to look at. */
export function useConflicts(place: VotePlace, enabled: boolean) {
  return useQuery({
    queryKey: ['voting', place.pollId, 'conflicts'],
    queryFn: () => api.voting.desk.conflicts({ ...place, state: 'open', page: 1, pageSize: 200 }),
    enabled,
  });
}

/** The votes of a unit that are prepared or held now. */
export function useVotes(roundId: string, unitId: string) {
  return useQuery({
    queryKey: ['voting', 'votes', roundId, unitId],
    queryFn: () => api.ballots.polls({ roundId, unitId }),
  });
}

/** One act on the day of the vote; afterwards the pages of the vote ask again. */
export function useVoteAct<Input extends { requestId: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useAct<Input, Answer>(send, (answer) => {
    void client.invalidateQueries({ queryKey: ['voting'], predicate: (query) => query.queryKey[2] !== 'roll' });
    onDone?.(answer);
  });
}

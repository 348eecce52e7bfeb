import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** A poll with its count, its results and the reasons. */
export function usePoll(roundId: string, pollId: string | undefined) {
  return useQuery({
    queryKey: ['poll', roundId, pollId],
    queryFn: () => api.results.poll({ roundId, pollId: pollId ?? '' }),
    enabled: pollId !== undefined,
  });
}

export type PollData = NonNullable<ReturnType<typeof usePoll>['data']>;
export type ContestData = PollData['contests'][number];

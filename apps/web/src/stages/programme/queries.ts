import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { LOADING_INTERVAL } from '../../app/rounds.ts';

/** The overview of a round, followed while its records are still coming in. */
export function useOverview(roundId: string) {
  return useQuery({
    queryKey: ['overview', roundId],
    queryFn: () => api.programme.overview({ roundId }),
    refetchInterval: (query) => (query.state.data?.round.loading ? LOADING_INTERVAL * 2 : false),
  });
}

export type OverviewData = NonNullable<ReturnType<typeof useOverview>['data']>;

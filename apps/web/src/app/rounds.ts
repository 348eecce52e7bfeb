import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from './api.ts';

/** How often a round that is still being loaded is asked about, in milliseconds. */
export const LOADING_INTERVAL = 2_000;

/** The id of the round that the page belongs to. */
export function useRoundId(): string {
  return useParams({ from: '/inside/rounds/$roundId' }).roundId;
}

/** The round, asked again every two seconds while its records are still coming in. */
export function useRound(roundId: string) {
  return useQuery({
    queryKey: ['round', roundId],
    queryFn: () => api.programme.round({ roundId }),
    refetchInterval: (query) => (query.state.data?.loading ? LOADING_INTERVAL : false),
  });
}

/** All rounds that the account may see, followed while any is loading. */
export function useRounds() {
  return useQuery({
    queryKey: ['rounds'],
    queryFn: () => api.programme.rounds(),
    refetchInterval: (query) => (query.state.data?.some((round) => round.loading) ? LOADING_INTERVAL : false),
  });
}

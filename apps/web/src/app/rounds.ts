import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
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

/**
 * Follows the loading of a round: once its records are all in, every page asks again. The answer is the message of
 * a loading that failed, or null.
 */
export function useLoading(roundId: string, loading: boolean): string | null {
  const client = useQueryClient();
  const before = useRef(loading);
  useEffect(() => {
    if (before.current && !loading) void client.invalidateQueries();
    before.current = loading;
  }, [loading, client]);
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: () => api.system.jobs(),
    enabled: loading,
    refetchInterval: LOADING_INTERVAL,
  });
  const failed = jobs.data?.find((job) => job.subject === roundId && job.state === 'failed');
  return loading && failed ? (failed.message ?? '') : null;
}

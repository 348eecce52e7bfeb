import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import type { Place } from '../rolls/queries.ts';

/** The election committee of a unit, its staff, and the relatives who were declared. */
export function useCommittees({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['committees', roundId, unitId],
    queryFn: () => api.committees.overview({ roundId, unitId }),
  });
}

/** People of a unit whose name, pinyin or card number matches; nobody for an empty search. */
export function usePeopleSearch({ roundId, unitId }: Place, search: string) {
  return useQuery({
    queryKey: ['committees', roundId, unitId, 'people', search],
    queryFn: () => api.committees.people({ roundId, unitId, search }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { PAGE, type Place } from '../queries.ts';

export interface MembersAsked {
  readonly search?: string | undefined;
  readonly state?: 'counted' | 'notCounted' | 'incomplete' | 'any' | undefined;
  readonly page?: number | undefined;
}

/** How many should attend, how many must, and why the others are not counted. */
export function useElectorate({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'members', 'electorate'],
    queryFn: () => api.rolls.members.electorate({ roundId, unitId }),
  });
}

/** A page of members, each counted or not. */
export function useMembers({ roundId, unitId }: Place, { search, state, page }: MembersAsked) {
  const asked = { search, state: state ?? 'any', page: page ?? 1, pageSize: PAGE } as const;
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'members', asked],
    queryFn: () => api.rolls.members.page({ roundId, unitId, ...asked }),
    placeholderData: keepPreviousData,
  });
}

/** Persons of the county register by name; nothing is asked until something is typed. */
export function usePeople({ roundId, unitId }: Place, search: string) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'members', 'people', search],
    queryFn: () => api.rolls.members.find({ roundId, unitId, search }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
}

export type Electorate = NonNullable<ReturnType<typeof useElectorate>['data']>;
export type Member = NonNullable<ReturnType<typeof useMembers>['data']>['rows'][number];
export type Person = NonNullable<ReturnType<typeof usePeople>['data']>['people'][number];

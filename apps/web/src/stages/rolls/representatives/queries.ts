import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { everyPage, PAGE, type Place } from '../queries.ts';

export type Kind = 'household' | 'villagers' | 'residents';

export interface RepresentativesAsked {
  readonly kind?: Kind | undefined;
  readonly group?: string | undefined;
  readonly state?: 'inOffice' | 'ended' | 'any' | undefined;
  readonly page?: number | undefined;
}

/** How many there are, what the law says against them, and who elects. */
export function useRepresentativesOverview({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'representatives', 'overview'],
    queryFn: () => api.rolls.representatives.overview({ roundId, unitId }),
  });
}

/** A page of representatives of one kind. */
export function useRepresentatives({ roundId, unitId }: Place, given: RepresentativesAsked & { kind: Kind }) {
  const { kind, group, state, page } = given;
  const asked = { kind, group, state: state ?? 'inOffice', page: page ?? 1, pageSize: PAGE } as const;
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'representatives', asked],
    queryFn: () => api.rolls.representatives.page({ roundId, unitId, ...asked }),
    placeholderData: keepPreviousData,
  });
}

/** Everybody in office of one kind, for the roster on paper. */
export function useRoster({ roundId, unitId }: Place, kind: Kind | undefined) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'representatives', 'roster', kind],
    queryFn: () =>
      everyPage((window) =>
        api.rolls.representatives.page({ roundId, unitId, ...(kind ? { kind } : {}), state: 'inOffice', ...window }),
      ),
    enabled: kind !== undefined,
  });
}

export type Overview = NonNullable<ReturnType<typeof useRepresentativesOverview>['data']>;
export type RepresentativeRow = NonNullable<ReturnType<typeof useRepresentatives>['data']>['rows'][number];

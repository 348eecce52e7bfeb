import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { everyPage, PAGE, type Place } from '../queries.ts';

export interface CardsAsked {
  readonly search?: string | undefined;
  readonly group?: string | undefined;
  readonly kind?: 'voter' | 'proxy' | undefined;
  readonly state?: 'inHand' | 'ended' | 'any' | undefined;
  readonly page?: number | undefined;
}

/** Cards issued, in hand and ended. */
export function useCardCounts({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'cards', 'counts'],
    queryFn: () => api.rolls.cards.counts({ roundId, unitId }),
  });
}

/** A page of cards. */
export function useCards({ roundId, unitId }: Place, { search, group, kind, state, page }: CardsAsked) {
  const asked = { search, group, kind, state: state ?? 'inHand', page: page ?? 1, pageSize: PAGE } as const;
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'cards', asked],
    queryFn: () => api.rolls.cards.page({ roundId, unitId, ...asked }),
    placeholderData: keepPreviousData,
  });
}

/** Every card in hand that matches, for printing. */
export function useCardsToPrint({ roundId, unitId }: Place, asked: Pick<CardsAsked, 'search' | 'group' | 'kind'>) {
  const { search, group, kind } = asked;
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'cards', 'print', search, group, kind],
    queryFn: () =>
      everyPage((window) => api.rolls.cards.page({ roundId, unitId, search, group, kind, state: 'inHand', ...window })),
  });
}

export type CardRow = NonNullable<ReturnType<typeof useCards>['data']>['rows'][number];
export type CardCounts = NonNullable<ReturnType<typeof useCardCounts>['data']>;

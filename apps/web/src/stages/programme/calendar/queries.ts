import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** Findings on a page of the list. */
export const FINDINGS_PAGE = 30;

export const BODIES = ['villagersCommittee', 'residentsCommittee', 'partyOrganisation', 'partyCommittee'] as const;
export const WEIGHTS = ['breach', 'check', 'unrecorded'] as const;

/** What the address of the calendar of a round narrows it to. */
export interface RoundCalendarSearch {
  readonly unitId?: string | undefined;
  readonly body?: (typeof BODIES)[number] | undefined;
  readonly step?: string | undefined;
  readonly weight?: (typeof WEIGHTS)[number] | undefined;
  readonly page?: number | undefined;
}

/** The calendar of a round with its findings, narrowed. */
export function useRoundCalendar(roundId: string, asked: RoundCalendarSearch) {
  const { unitId, body, step, weight, page } = asked;
  return useQuery({
    queryKey: ['roundCalendar', roundId, unitId, body, step, weight, page],
    queryFn: () =>
      api.programme.calendar({ roundId, unitId, body, step, weight, page: page ?? 1, pageSize: FINDINGS_PAGE }),
    placeholderData: keepPreviousData,
  });
}

export type RoundCalendarData = NonNullable<ReturnType<typeof useRoundCalendar>['data']>;
export type Election = RoundCalendarData['elections'][number];
export type ElectionStep = Election['steps'][number];
export type Finding = RoundCalendarData['findings']['rows'][number];

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { PAGE, type Place } from './queries.ts';

/** How those who cannot come to the polling place vote: away, by proxy, at a mobile box. */

export interface AbsencesAsked {
  readonly search?: string | undefined;
  readonly state?: 'ended' | 'any' | undefined;
  readonly choice?: 'return' | 'mobileBox' | 'proxy' | 'none' | 'unasked' | undefined;
  readonly page?: number | undefined;
}

/** A page of those who are away. */
export function useAbsences({ roundId, unitId }: Place, { search, state, choice, page }: AbsencesAsked) {
  const asked = { search, choice, state: state ?? ('away' as const), page: page ?? 1, pageSize: PAGE };
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'absences', asked],
    queryFn: () => api.rolls.absence.page({ roundId, unitId, ...asked }),
    placeholderData: keepPreviousData,
  });
}

/** Those who are away, counted. */
export function useAbsenceCounts({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'absenceCounts'],
    queryFn: () => api.rolls.absence.counts({ roundId, unitId }),
  });
}

type RequestState = 'open' | 'granted' | 'refused' | 'withdrawn' | 'any';

/** A page of applications to vote by proxy. */
export function useProxies({ roundId, unitId }: Place, state: RequestState, page: number) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'proxies', state, page],
    queryFn: () => api.rolls.proxies.page({ roundId, unitId, state, page, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

/** Where the proxies stand, and what the law asks of them. */
export function useProxiesOverview({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'proxiesOverview'],
    queryFn: () => api.rolls.proxies.overview({ roundId, unitId }),
  });
}

/** A page of requests for the mobile box, by group. */
export function useRequests(
  { roundId, unitId }: Place,
  asked: { state: RequestState; group?: string | undefined; page: number },
) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'mobileBox', asked],
    queryFn: () => api.rolls.mobileBox.page({ roundId, unitId, ...asked, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

/** Where the requests for the mobile box stand, and what the law says of each ground. */
export function useRequestsOverview({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'mobileBoxOverview'],
    queryFn: () => api.rolls.mobileBox.overview({ roundId, unitId }),
  });
}

/** Rows asked for at a time where a whole list is printed. */
const SHEET_PAGE = 200;

async function wholeList<Row>(
  ask: (page: { page: number; pageSize: number }) => Promise<{ total: number; rows: Row[] }>,
) {
  const first = await ask({ page: 1, pageSize: SHEET_PAGE });
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) {
    const next = await ask({ page, pageSize: SHEET_PAGE });
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return rows;
}

/** Everybody who is away, for the paper. */
export function useAbsenceSheet(place: Place) {
  return useQuery({
    queryKey: ['roll', place.roundId, place.unitId, 'absenceSheet'],
    queryFn: () => wholeList((page) => api.rolls.absence.page({ ...place, state: 'away', ...page })),
  });
}

/** All delegations granted, for the paper. */
export function useProxySheet(place: Place) {
  return useQuery({
    queryKey: ['roll', place.roundId, place.unitId, 'proxySheet'],
    queryFn: () => wholeList((page) => api.rolls.proxies.page({ ...place, state: 'granted', ...page })),
  });
}

/** Everybody to whom the mobile box is brought, for the paper. */
export function useRequestSheet(place: Place) {
  return useQuery({
    queryKey: ['roll', place.roundId, place.unitId, 'mobileBoxSheet'],
    queryFn: () => wholeList((page) => api.rolls.mobileBox.page({ ...place, state: 'granted', ...page })),
  });
}

export type Absent = NonNullable<ReturnType<typeof useAbsences>['data']>['rows'][number];
export type AbsenceCounts = NonNullable<ReturnType<typeof useAbsenceCounts>['data']>;
export type DelegatedVote = NonNullable<ReturnType<typeof useProxies>['data']>['rows'][number];
export type ProxiesStand = NonNullable<ReturnType<typeof useProxiesOverview>['data']>;
export type BoxRequest = NonNullable<ReturnType<typeof useRequests>['data']>['rows'][number];
export type RequestsStand = NonNullable<ReturnType<typeof useRequestsOverview>['data']>;

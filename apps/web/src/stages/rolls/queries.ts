import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** Rows of a long list that are asked for at a time. */
export const PAGE = 50;

/** A unit in a round. */
export interface Place {
  readonly roundId: string;
  readonly unitId: string;
}

export interface EntriesAsked {
  readonly search?: string | undefined;
  readonly state?: 'onRoll' | 'struck' | 'any' | undefined;
  readonly group?: string | undefined;
  readonly page?: number | undefined;
}

/** Where the roll of a unit stands. */
export function useRollSummary({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'summary'],
    queryFn: () => api.rolls.register.summary({ roundId, unitId }),
  });
}

/** A page of the entries of a roll. */
export function useEntries({ roundId, unitId }: Place, { search, state, group, page }: EntriesAsked) {
  const asked = { search, group, state: state ?? 'onRoll', page: page ?? 1, pageSize: PAGE };
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'entries', asked],
    queryFn: () => api.rolls.register.entries({ roundId, unitId, ...asked }),
    placeholderData: keepPreviousData,
  });
}

/** One entry with everything that happened to it. */
export function useEntry({ roundId, unitId }: Place, voterId: string | undefined) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'entry', voterId],
    queryFn: () => api.rolls.register.entry({ roundId, unitId, voterId: voterId ?? '' }),
    enabled: voterId !== undefined,
  });
}

/** A page of applications, judged for an election day. */
export function useApplications(
  { roundId, unitId }: Place,
  asked: {
    state: 'open' | 'entered' | 'refused' | 'withdrawn' | 'any';
    electionDay?: string | undefined;
    page: number;
  },
) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'applications', asked],
    queryFn: () => api.rolls.register.applications({ roundId, unitId, ...asked, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

/** Where publishing stands. */
export function usePublications({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'publications'],
    queryFn: () => api.rolls.publication.overview({ roundId, unitId }),
  });
}

/** All lines of a published list, which never change. */
export function useLines({ roundId, unitId }: Place, number: number) {
  return useQuery({
    queryKey: ['rollLines', roundId, unitId, number],
    queryFn: () => everyPage((window) => api.rolls.publication.lines({ roundId, unitId, number, ...window })),
    staleTime: 3_600_000,
  });
}

/** Rows asked for at a time where all of them are wanted; the server gives no more. */
const MOST = 200;

/** Every row of a list, page after page: what goes on paper has no pages to turn on the screen. */
export async function everyPage<Row>(
  ask: (window: { page: number; pageSize: number }) => Promise<{ total: number; rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  const first = await ask({ page: 1, pageSize: MOST });
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) {
    const next = await ask({ page, pageSize: MOST });
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return rows;
}

/** A page of objections. */
export function useObjections({ roundId, unitId }: Place, state: 'open' | 'decided' | 'any', page: number) {
  return useQuery({
    queryKey: ['roll', roundId, unitId, 'objections', state, page],
    queryFn: () => api.rolls.objections.page({ roundId, unitId, state, page, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

/** A page of pairs of records that may be one person. */
export function usePairs(roundId: string, state: 'open' | 'decided' | 'any', page: number) {
  return useQuery({
    queryKey: ['roll', roundId, 'pairs', state, page],
    queryFn: () => api.rolls.duplicates.pairs({ roundId, state, page, pageSize: 20 }),
    placeholderData: keepPreviousData,
  });
}

/** A page of persons on more than one roll. */
export function useDoubles(roundId: string, page: number) {
  return useQuery({
    queryKey: ['roll', roundId, 'doubles', page],
    queryFn: () => api.rolls.duplicates.doubles({ roundId, page, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
}

export type Summary = NonNullable<ReturnType<typeof useRollSummary>['data']>;
export type Entry = NonNullable<ReturnType<typeof useEntries>['data']>['rows'][number];
export type EntryDetail = NonNullable<ReturnType<typeof useEntry>['data']>;
export type Application = NonNullable<ReturnType<typeof useApplications>['data']>['rows'][number];
export type Publishing = NonNullable<ReturnType<typeof usePublications>['data']>;
export type Line = NonNullable<ReturnType<typeof useLines>['data']>[number];
export type Objection = NonNullable<ReturnType<typeof useObjections>['data']>['rows'][number];
export type Pair = NonNullable<ReturnType<typeof usePairs>['data']>['rows'][number];

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';

export const RECORDS_PAGE = 50;

export type Outline = 'township' | 'community' | 'village';
export type Part = 'numerator' | 'denominator';

/** Every figure of a round, or of one unit of it. */
export function useFigures(roundId: string, unitId: string | undefined) {
  return useQuery({
    queryKey: ['figures', roundId, unitId],
    queryFn: () => api.reporting.figures({ roundId, unitId }),
  });
}

/** One figure, its parts by unit and the sentences that print it. */
export function useFigure(roundId: string, measure: string | undefined, unitId: string | undefined) {
  return useQuery({
    queryKey: ['figure', roundId, measure, unitId],
    queryFn: () => api.reporting.figure({ roundId, measure: measure ?? '', unitId }),
    enabled: measure !== undefined,
  });
}

export interface RecordsAsked {
  readonly roundId: string;
  readonly measure: string;
  readonly unitId: string | undefined;
  readonly part: Part;
  readonly search: string;
  readonly page: number;
}

/** A page of the records behind a figure. */
export function useRecords(asked: RecordsAsked) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['records', asked, language],
    queryFn: () =>
      api.reporting.records({
        ...asked,
        language,
        search: asked.search === '' ? undefined : asked.search,
        pageSize: RECORDS_PAGE,
      }),
    placeholderData: keepPreviousData,
  });
}

/** The work summary of a round in an outline; the outline of the round's kind when none is asked for. */
export function useReport(roundId: string, outline: Outline | undefined) {
  return useQuery({
    queryKey: ['report', roundId, outline],
    queryFn: () => api.reporting.report({ roundId, outline }),
    placeholderData: keepPreviousData,
  });
}

export type FigureDetailData = NonNullable<ReturnType<typeof useFigure>['data']>;

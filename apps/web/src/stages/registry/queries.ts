import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** Children of a unit asked for at a time; the tree offers the rest by pages. */
export const TREE_PAGE = 100;

/** The children of a unit, by page. */
export function useChildren(roundId: string, parentId: string, page = 1, enabled = true) {
  return useQuery({
    queryKey: ['units', roundId, 'children', parentId, page],
    queryFn: () => api.registry.units({ roundId, parentId, page, pageSize: TREE_PAGE }),
    enabled,
  });
}

/** The topmost units of the round that the account may see. */
export function useTopUnits(roundId: string) {
  return useQuery({
    queryKey: ['units', roundId, 'top'],
    queryFn: () => api.registry.units({ roundId, page: 1, pageSize: TREE_PAGE }),
  });
}

/** Units found by name, pinyin, initials or code. */
export function useUnitSearch(roundId: string, search: string) {
  return useQuery({
    queryKey: ['units', roundId, 'search', search],
    queryFn: () => api.registry.units({ roundId, search, page: 1, pageSize: 50 }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
}

/** Everything of one unit in a round. */
export function useUnit(roundId: string, unitId: string | undefined) {
  return useQuery({
    queryKey: ['unit', roundId, unitId],
    queryFn: () => api.registry.unit({ roundId, unitId: unitId ?? '' }),
    enabled: unitId !== undefined,
  });
}

export type UnitDetail = NonNullable<ReturnType<typeof useUnit>['data']>;
export type UnitNode = NonNullable<ReturnType<typeof useChildren>['data']>['rows'][number];

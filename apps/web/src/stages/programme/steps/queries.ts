import type { UnitFact, UnitStep, UnitSteps } from '@huanjie/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

export type { UnitFact, UnitStep, UnitSteps };

/** The steps of a unit with their gates, and the facts written down by hand. */
export function useUnitSteps(roundId: string, unitId: string) {
  return useQuery({
    queryKey: ['unit', roundId, unitId, 'steps'],
    queryFn: () => api.programme.unitSteps({ roundId, unitId }),
  });
}

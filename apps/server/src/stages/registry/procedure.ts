import { PROCEDURES, type ProcedureStep, type RoundKind } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { Participation } from './units/queries.ts';

/** The steps of a kind of round in their order. */
export const procedureOf = (kind: RoundKind): readonly ProcedureStep[] => PROCEDURES[kind];

/** Kinds of unit that take the steps of level `unit`: in a township round that is the town and not its electing units. */
export const STEP_UNIT_KINDS: Readonly<Record<RoundKind, readonly string[]>> = {
  township: ['township', 'subdistrict'],
  community: ['community', 'village'],
  village: ['village', 'community'],
};

/** Kinds of unit that take the steps of level `township`. */
export const MIDDLE_KINDS: readonly string[] = ['township', 'subdistrict'];

/** Whether a unit has to take a step: once for the round, in each township of it, or in each unit that elects. */
export function takesStep(
  round: RoundRow,
  unit: { readonly unitId: string; readonly kind: string; readonly participation: Participation | null },
  step: ProcedureStep,
): boolean {
  switch (step.level) {
    case 'round':
      return unit.unitId === round.unit_id;
    case 'township':
      return unit.participation === 'superior' && MIDDLE_KINDS.includes(unit.kind);
    case 'unit':
      return unit.participation === 'elects' && STEP_UNIT_KINDS[round.kind].includes(unit.kind);
  }
}

import type { Row } from '../files.ts';
import { type StepDays, type Stepper, stepRows } from '../progress.ts';
import type { Random } from '../random.ts';
import { COUNTY, ELECTION_DAY, TOWNSHIPS } from './place.ts';
import type { UnitPlan } from './plan.ts';

const DAYS: StepDays = {
  plan: [-70, -72],
  publicity: [-35, -40],
  audit: [-45, -47],
  'election-committee': [-33, -34],
  registration: [-25, -26],
  'roll-published': [-20, -24],
  objections: [-12, -16],
  nomination: [-15, -16],
  'formal-candidates': [-5, -8],
  'meeting-villagers': [-1, -2],
  'poll-notice': [-5, -6],
  ballot: [0, 0],
  count: [0, 0],
  results: [0, 0],
  filing: [10, 5],
  inspection: [64, 62],
  handover: [10, 8],
  summary: [64, 64],
};

/** Steps of county, townships and units; a few units lack the audit, the filing or the handover. */
export function progressRows(random: Random, units: readonly UnitPlan[]): Row[] {
  const open = () => [
    ...(random.chance(0.006) ? ['audit'] : []),
    ...(random.chance(0.004) ? ['filing'] : []),
    ...(random.chance(0.015) ? ['handover'] : []),
  ];
  const steppers: Stepper[] = [
    { unitCode: COUNTY.code, level: 'round', day: ELECTION_DAY },
    ...TOWNSHIPS.map(({ code }) => ({ unitCode: code, level: 'township' as const, day: ELECTION_DAY })),
    ...units.map(({ place, heldOn }) => ({ unitCode: place.code, level: 'unit' as const, day: heldOn, open: open() })),
  ];
  return stepRows('village', steppers, DAYS);
}

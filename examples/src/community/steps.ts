import type { Row } from '../files.ts';
import { type StepDays, type Stepper, stepRows } from '../progress.ts';
import type { Poll } from '../votes.ts';
import { DISTRICT, ELECTION_DAY, STREET_LIST } from './place.ts';

const DAYS: StepDays = {
  plan: [-60, -61],
  publicity: [-35, -38],
  'party-election': [-8, -12],
  'election-committee': [-25, -28],
  registration: [-23, -24],
  'roll-published': [-20, -22],
  objections: [-13, -15],
  nomination: [-11, -12],
  'formal-candidates': [-6, -7],
  'meeting-residents': [-1, -2],
  ballot: [0, 0],
  count: [0, 0],
  results: [0, 0],
  filing: [10, 6],
  handover: [10, 9],
  summary: [40, 33],
};

/** Three communities have not handed over yet and one result is not filed. */
const OPEN: Readonly<Record<number, readonly string[]>> = {
  9: ['handover'],
  11: ['handover'],
  38: ['handover'],
  52: ['filing'],
};

/** Steps of the district, the sub-districts and, from the ballot that filled the committee, the communities. */
export function progressRows(deciding: readonly Poll[]): Row[] {
  const steppers: Stepper[] = [
    { unitCode: DISTRICT.code, level: 'round', day: ELECTION_DAY },
    ...STREET_LIST.map(({ code }) => ({ unitCode: code, level: 'township' as const, day: ELECTION_DAY })),
    ...deciding.map((poll, i) => ({
      unitCode: poll.unitCode,
      level: 'unit' as const,
      day: poll.heldOn,
      open: OPEN[i] ?? [],
    })),
  ];
  return stepRows('community', steppers, DAYS);
}

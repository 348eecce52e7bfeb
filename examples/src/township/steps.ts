import type { Row } from '../files.ts';
import { type StepDays, stepRows } from '../progress.ts';
import { CONGRESS_DAY, TOWN } from './place.ts';

const DAYS: StepDays = {
  resolution: [-65, -68],
  'convening-request': [-42, -45],
  discipline: [0, 0],
  delegates: [-15, -17],
  credentials: [-7, -10],
  nominees: [-14, -17],
  'candidates-request': [-3, -5],
  'reports-and-measure': [-10, -14],
  'preparatory-meeting': [0, -1],
  opening: [0, 0],
  deliberation: [0, 0],
  ballot: [0, 0],
  count: [0, 0],
  results: [0, 0],
  plenaries: [0, 0],
  approval: [14, 7],
  archive: [30, 16],
  summary: [30, 18],
};

/** Steps of the town, all done. */
export function progressRows(): Row[] {
  const steppers = (['round', 'unit'] as const).map((level) => ({ unitCode: TOWN.code, level, day: CONGRESS_DAY }));
  return stepRows('township', steppers, DAYS);
}

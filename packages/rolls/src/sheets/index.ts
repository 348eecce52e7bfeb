import type { Sheet } from '../sheet.ts';
import * as conduct from './conduct.ts';
import * as election from './election.ts';
import * as programme from './programme.ts';
import * as registry from './registry.ts';
import { rolls } from './roll.ts';

/** Every import sheet in the order in which a round is loaded: a sheet only refers to what stands before it. */
export const SHEET_LIST: readonly Sheet[] = [
  registry.units,
  registry.roundUnits,
  registry.people,
  registry.officers,
  programme.methods,
  programme.dutyMembers,
  programme.documents,
  programme.meetings,
  programme.approvals,
  conduct.disciplineActivities,
  conduct.pledges,
  conduct.publicity,
  conduct.handbooks,
  conduct.trainings,
  rolls,
  election.participation,
  election.polls,
  election.candidates,
  election.checkIns,
  election.countSheets,
  election.delegates,
  conduct.notices,
  conduct.petitions,
  conduct.riskAssessments,
  conduct.inspections,
  programme.steps,
];

/** Import sheets by the KIND of `huanjie import KIND FILE`. */
export const SHEETS: Readonly<Record<string, Sheet>> = Object.fromEntries(
  SHEET_LIST.map((sheet) => [sheet.kind, sheet]),
);

export { conduct, election, programme, registry, rolls };

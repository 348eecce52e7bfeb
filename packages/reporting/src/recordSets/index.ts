import type { RecordSet } from '../recordSet.ts';
import { approvals } from './approvals.ts';
import { candidates } from './candidates.ts';
import { checkIns } from './checkIns.ts';
import { contests } from './contests.ts';
import { delegateGroups } from './delegateGroups.ts';
import { delegates } from './delegates.ts';
import { disciplineActivities } from './disciplineActivities.ts';
import { documents } from './documents.ts';
import { dutyBodies } from './dutyBodies.ts';
import { dutyMembers } from './dutyMembers.ts';
import { handbooks } from './handbooks.ts';
import { inspectionDays } from './inspectionDays.ts';
import { inspections } from './inspections.ts';
import { inspectors } from './inspectors.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { officerPersons } from './officerPersons.ts';
import { officers } from './officers.ts';
import { participation } from './participation.ts';
import { petitions } from './petitions.ts';
import { pledges } from './pledges.ts';
import { polls } from './polls.ts';
import { publicity } from './publicity.ts';
import { publishedMatters } from './publishedMatters.ts';
import { riskAssessments } from './riskAssessments.ts';
import { rounds } from './rounds.ts';
import { steps } from './steps.ts';
import { trainings } from './trainings.ts';
import { units } from './units.ts';
import { unitsPast } from './unitsPast.ts';
import { voters } from './voters.ts';
import { votersPast } from './votersPast.ts';

/** Every record set that measures count, by its id. */
export const RECORD_SETS = {
  units,
  officers,
  officerPersons,
  candidates,
  polls,
  contests,
  voters,
  votersPast,
  unitsPast,
  checkIns,
  delegates,
  delegateGroups,
  dutyBodies,
  dutyMembers,
  documents,
  meetings,
  approvals,
  disciplineActivities,
  pledges,
  publicity,
  handbooks,
  trainings,
  notices,
  publishedMatters,
  petitions,
  riskAssessments,
  inspections,
  inspectors,
  inspectionDays,
  participation,
  steps,
  rounds,
} as const satisfies Readonly<Record<string, RecordSet>>;

export type RecordSetId = keyof typeof RECORD_SETS;

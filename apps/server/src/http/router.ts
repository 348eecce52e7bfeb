import { accessRoutes } from '../access/routes.ts';
import { importsRoutes } from '../imports/routes.ts';
import { journalRoutes } from '../journal/routes.ts';
import { ballotsRoutes } from '../stages/ballots/routes.ts';
import { committeesRoutes } from '../stages/committees/routes.ts';
import { countingRoutes } from '../stages/counting/routes.ts';
import { nominationsRoutes } from '../stages/nominations/routes.ts';
import { programmeRoutes } from '../stages/programme/routes.ts';
import { registryRoutes } from '../stages/registry/routes.ts';
import { reportingRoutes } from '../stages/reporting/routes.ts';
import { resultsRoutes } from '../stages/results/routes.ts';
import { rollsRoutes } from '../stages/rolls/routes.ts';
import { votingRoutes } from '../stages/voting/routes.ts';
import { api } from './implement.ts';
import { systemRoutes } from './system.ts';

/** The whole API: every part of the contract with its implementation. */
export const router = api.router({
  access: accessRoutes,
  programme: programmeRoutes,
  registry: registryRoutes,
  results: resultsRoutes,
  rolls: rollsRoutes,
  committees: committeesRoutes,
  nominations: nominationsRoutes,
  ballots: ballotsRoutes,
  voting: votingRoutes,
  counting: countingRoutes,
  reporting: reportingRoutes,
  imports: importsRoutes,
  journal: journalRoutes,
  system: systemRoutes,
});

import { access } from './access.ts';
import { ballots } from './ballots.ts';
import { committees } from './committees/index.ts';
import { counting } from './counting/index.ts';
import { imports } from './imports.ts';
import { journal } from './journal.ts';
import { nominations } from './nominations/index.ts';
import { programme } from './programme.ts';
import { registry } from './registry.ts';
import { reporting } from './reporting.ts';
import { results } from './results.ts';
import { rolls } from './rolls/index.ts';
import { system } from './system.ts';
import { voting } from './voting/index.ts';

/** The whole API. Binary answers (docx, PDF, xlsx, templates) and file uploads stand beside it under `/api`, see docs. */
export const contract = {
  access,
  programme,
  registry,
  rolls,
  committees,
  nominations,
  ballots,
  voting,
  counting,
  results,
  reporting,
  imports,
  journal,
  system,
};

export * from './access.ts';
export * from './ballots.ts';
export * from './checking.ts';
export * from './committees/index.ts';
export * from './counting/index.ts';
export * from './errors.ts';
export * from './imports.ts';
export * from './journal.ts';
export * from './nominations/index.ts';
export * from './programme.ts';
export * from './programmeCalendar.ts';
export * from './programmePapers.ts';
export * from './programmeSteps.ts';
export * from './registry.ts';
export * from './reporting.ts';
export * from './results.ts';
export * from './resultsAfter.ts';
export * from './rolls/index.ts';
export * from './shapes.ts';
export * from './system.ts';
export * from './voting/index.ts';

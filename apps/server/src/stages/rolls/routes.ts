import { api } from '../../http/implement.ts';
import { applicationsPage, decideApplication, withdrawApplication } from './applications/applications.ts';
import { rollSummary } from './figures/summary.ts';
import { correctEntry, entriesPage, entryDetail, restoreEntry, strikeEntry } from './register/entries.ts';
import { enterPerson, judgePerson } from './register/register.ts';

/** The API of the rolls. */
export const rollsRoutes = {
  register: {
    entries: api.rolls.register.entries.handler(({ input, context }) => entriesPage(context, input)),
    entry: api.rolls.register.entry.handler(({ input, context }) => entryDetail(context, input)),
    judge: api.rolls.register.judge.handler(({ input, context }) => judgePerson(context, input)),
    enter: api.rolls.register.enter.handler(({ input, context }) => enterPerson(context, input)),
    strike: api.rolls.register.strike.handler(({ input, context }) => strikeEntry(context, input)),
    restore: api.rolls.register.restore.handler(({ input, context }) => restoreEntry(context, input)),
    correct: api.rolls.register.correct.handler(({ input, context }) => correctEntry(context, input)),
    applications: api.rolls.register.applications.handler(({ input, context }) => applicationsPage(context, input)),
    decide: api.rolls.register.decide.handler(({ input, context }) => decideApplication(context, input)),
    withdraw: api.rolls.register.withdraw.handler(({ input, context }) => withdrawApplication(context, input)),
    summary: api.rolls.register.summary.handler(({ input, context }) => rollSummary(context, input)),
  },
};

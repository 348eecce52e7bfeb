import { api } from '../../http/implement.ts';
import { refuse } from '../../http/refusals.ts';
import { procedureOf } from '../registry/index.ts';
import { roundCalendar } from './calendar/calendar.ts';
import { completeStep, recordFact, unitSteps } from './facts/steps.ts';
import { overviewOf } from './overview/overview.ts';
import { createRound } from './rounds/create.ts';
import { readableRound, readableRounds } from './rounds/rounds.ts';

/** The programme's part of the API. */
export const programmeRoutes = {
  rounds: api.programme.rounds.handler(({ context }) => readableRounds(context)),
  round: api.programme.round.handler(({ input, context }) => readableRound(context, input.roundId)),
  createRound: api.programme.createRound.handler(({ input, context }) => {
    const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
    return createRound(context, actor, input);
  }),
  overview: api.programme.overview.handler(({ input, context }) => overviewOf(context, input)),
  calendar: api.programme.calendar.handler(({ input, context }) => roundCalendar(context, input)),
  unitSteps: api.programme.unitSteps.handler(({ input, context }) => unitSteps(context, input)),
  recordFact: api.programme.recordFact.handler(({ input, context }) => recordFact(context, input)),
  completeStep: api.programme.completeStep.handler(({ input, context }) => completeStep(context, input)),
  steps: api.programme.steps.handler(({ input }) =>
    procedureOf(input.kind).map((step) => ({
      id: step.id,
      stage: step.stage,
      label: { zh: step.zh, en: step.en },
      rules: [...step.rule],
      level: step.level,
    })),
  ),
};

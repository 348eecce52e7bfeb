import { api } from '../../http/implement.ts';
import { refuse } from '../../http/refusals.ts';
import { procedureOf } from '../registry/index.ts';
import { roundCalendar } from './calendar/calendar.ts';
import { completeStep, recordFact, unitSteps } from './facts/steps.ts';
import { overviewOf } from './overview/overview.ts';
import { recordDocument, recordMeeting, recordReply, requestApproval, reviewPlan } from './papers/acts.ts';
import { formBody, nameMember, releaseMember } from './papers/bodies.ts';
import { unitPapers } from './papers/papers.ts';
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
  papers: {
    all: api.programme.papers.all.handler(({ input, context }) => unitPapers(context, input)),
    recordDocument: api.programme.papers.recordDocument.handler(({ input, context }) => recordDocument(context, input)),
    reviewPlan: api.programme.papers.reviewPlan.handler(({ input, context }) => reviewPlan(context, input)),
    recordMeeting: api.programme.papers.recordMeeting.handler(({ input, context }) => recordMeeting(context, input)),
    requestApproval: api.programme.papers.requestApproval.handler(({ input, context }) =>
      requestApproval(context, input),
    ),
    recordReply: api.programme.papers.recordReply.handler(({ input, context }) => recordReply(context, input)),
    formBody: api.programme.papers.formBody.handler(({ input, context }) => formBody(context, input)),
    nameMember: api.programme.papers.nameMember.handler(({ input, context }) => nameMember(context, input)),
    releaseMember: api.programme.papers.releaseMember.handler(({ input, context }) => releaseMember(context, input)),
  },
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

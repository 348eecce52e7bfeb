import { api } from '../../http/implement.ts';
import { cancelPoll, pollsOfUnit, setPoll } from './definition/polls.ts';

/** The ballots' part of the API. */
export const ballotsRoutes = {
  polls: api.ballots.polls.handler(({ input, context }) => pollsOfUnit(context, input)),
  prepare: api.ballots.prepare.handler(({ input, context }) => setPoll(context, input)),
  cancel: api.ballots.cancel.handler(({ input, context }) => cancelPoll(context, input)),
};

import { requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { lockPoll } from '../../ballots/index.ts';
import { requireState, unknownPlace } from '../places/places.ts';
import { listPlaces } from '../places/queries.ts';
import { insertIncident, type NewIncident } from './commands.ts';

/** Records what happened on the day of the vote and what was done about it. */
export async function recordIncident(context: RequestContext, input: CommandInput & NewIncident) {
  return runCommand(
    context,
    'voting.recordIncident',
    input,
    async (scope) => {
      const poll = await lockPoll(scope, input.pollId);
      requireState(poll, ['prepared', 'voting', 'closed', 'counting', 'counted']);
      if (input.placeId !== null) {
        const places = await listPlaces(scope.tx, scope.round, poll.poll_id);
        if (!places.some((one) => one.place_id === input.placeId)) unknownPlace();
      }
      const incidentId = await insertIncident(scope, input);
      return {
        event: { type: 'voting.incident', payload: { pollId: poll.poll_id, incidentId, kind: input.kind } },
        answer: { incidentId },
      };
    },
    requireTableWork,
  );
}

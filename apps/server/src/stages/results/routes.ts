import { requireWrite } from '../../access/policy.ts';
import { api } from '../../http/implement.ts';
import { refuse } from '../../http/refusals.ts';
import { determineRound } from './commands.ts';
import { pollDetail } from './poll.ts';

/** The results' part of the API. */
export const resultsRoutes = {
  poll: api.results.poll.handler(({ input, context }) => pollDetail(context, input)),
  determine: api.results.determine.handler(async ({ input, context }) => {
    const { round, unitId } = await requireWrite(context, input.roundId);
    if (unitId !== round.unit_id) {
      return refuse(
        'NOT_ALLOWED',
        '确定结果涉及整个换届，请由负责整个换届的办公室操作。',
        'Determining results concerns the whole round; the office in charge of all of it does it.',
      );
    }
    if (context.actor === null) throw new Error('an actor vanished after its access check');
    return determineRound(context.db, round, context.actor, context.now);
  }),
};

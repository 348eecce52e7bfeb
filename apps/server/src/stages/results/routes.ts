import { requireWrite } from '../../access/policy.ts';
import { api } from '../../http/implement.ts';
import { refuse } from '../../http/refusals.ts';
import { announceResult } from './after/announce.ts';
import { issueCertificates, returnCertificate } from './after/certificates.ts';
import { determinePoll } from './after/determine.ts';
import { followingOf, prepareFollowing } from './after/following.ts';
import { recordReply, reportResult } from './after/report.ts';
import { determineRound } from './commands.ts';
import { officersPage } from './officers/officers.ts';
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
  determinePoll: api.results.determinePoll.handler(({ input, context }) => determinePoll(context, input)),
  announce: api.results.announce.handler(({ input, context }) => announceResult(context, input)),
  following: api.results.following.handler(({ input, context }) => followingOf(context, input)),
  prepareFollowing: api.results.prepareFollowing.handler(({ input, context }) => prepareFollowing(context, input)),
  reportResult: api.results.reportResult.handler(({ input, context }) => reportResult(context, input)),
  recordReply: api.results.recordReply.handler(({ input, context }) => recordReply(context, input)),
  issueCertificates: api.results.issueCertificates.handler(({ input, context }) => issueCertificates(context, input)),
  returnCertificate: api.results.returnCertificate.handler(({ input, context }) => returnCertificate(context, input)),
  officers: api.results.officers.handler(({ input, context }) => officersPage(context, input)),
};

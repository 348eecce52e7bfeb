import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll } from '../../ballots/index.ts';
import { insertCertificates, returnRow } from './commands.ts';
import { findElected } from './queries.ts';

/** Issues certificates (当选证书) to everyone elected by an announced poll who has none; numbers go on in their order. */
export async function issueCertificates(
  context: RequestContext,
  input: CommandInput & { pollId: string; issuedOn: string },
) {
  return runCommand(context, 'results.issueCertificates', input, async (scope) => {
    refuseFuture(scope, input.issuedOn);
    const poll = await lockPoll(scope, input.pollId);
    if (poll.state !== 'announced' || poll.announced_on === null || input.issuedOn < poll.announced_on) {
      refuse(
        'REFUSED',
        '选举结果宣布之后才颁发当选证书，请核对颁发日期。',
        'Certificates are issued once the result is announced: check the day.',
        ['VC-704'],
      );
    }
    const elected = await findElected(scope.tx, scope.round.county_id, poll.poll_id);
    const numbered = elected.map(({ contest_id, person_id, certificate_id }, at) => ({
      contestId: contest_id,
      personId: person_id,
      number: `${poll.number}-${String(at + 1).padStart(3, '0')}`,
      issued: certificate_id !== null,
    }));
    const issued = await insertCertificates(
      scope,
      input.issuedOn,
      numbered.filter((one) => !one.issued),
    );
    if (issued === 0) refuse('REFUSED', '没有需要颁发证书的当选人。', 'Nobody elected is without a certificate.');
    return {
      event: { type: 'certificate.issued', payload: { pollId: poll.poll_id, certificates: issued } },
      answer: { issued },
    };
  });
}

/** Takes a certificate back, with the day. */
export async function returnCertificate(
  context: RequestContext,
  input: CommandInput & { pollId: string; certificateId: string; returnedOn: string },
) {
  return runCommand(context, 'results.returnCertificate', input, async (scope) => {
    refuseFuture(scope, input.returnedOn);
    await lockPoll(scope, input.pollId);
    if (!(await returnRow(scope, input.pollId, input.certificateId, input.returnedOn))) {
      refuse(
        'REFUSED',
        '没有这份未收回的证书，或者收回日期早于颁发日期。',
        'There is no such certificate out, or the day is before it was issued.',
      );
    }
    return {
      event: { type: 'certificate.returned', payload: { certificateId: input.certificateId } },
      answer: { certificateId: input.certificateId },
    };
  });
}

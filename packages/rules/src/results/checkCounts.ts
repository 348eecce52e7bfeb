import { type Poll, type PollContest, type Refusal, refuse } from './poll.ts';

/**
 * Refuses counts that cannot be: more present than entitled, more invalid than returned, more marks for a person than
 * valid ballots, more approvals than the valid ballots can hold. More ballots returned than issued is no such case:
 * that is judged by the over-count rule.
 */
export function findImpossibleCount(poll: Poll): Refusal | null {
  const { electorate, ballots } = poll;
  const { entitled, present } = electorate;
  const { checkedOff, returned, invalid } = ballots;
  if (present !== undefined && present > entitled) {
    return impossible(
      `实到会人数${present}多于应到会人数${entitled}`,
      `present ${present} exceeds entitled ${entitled}`,
    );
  }
  if (checkedOff !== undefined && checkedOff > entitled) {
    return impossible(
      `领票人数${checkedOff}多于选民人数${entitled}`,
      `checkedOff ${checkedOff} exceeds entitled ${entitled}`,
    );
  }
  if (invalid > returned) {
    return impossible(`废票${invalid}张多于收回选票${returned}张`, `invalid ${invalid} exceeds returned ${returned}`);
  }
  for (const contest of poll.contests) {
    const fault = findContestFault(contest, returned - invalid, poll.stage === 'recall');
    if (fault !== null) return fault;
  }
  return null;
}

function findContestFault(contest: PollContest, validBallots: number, recall: boolean): Refusal | null {
  const valid = validBallots - (contest.void ?? 0);
  const at = `contest ${contest.id}`;
  if (valid < 0) {
    const zh = `${contest.id}：本项作废${contest.void}张多于有效选票${validBallots}张`;
    return impossible(zh, `${at}: void ${contest.void} exceeds the valid ballots ${validBallots}`);
  }
  let approvals = 0;
  for (const candidate of contest.candidates) {
    const marks = candidate.approve + (candidate.oppose ?? 0) + (candidate.abstain ?? 0);
    approvals += candidate.approve;
    if (marks > valid) {
      const zh = `${contest.id}：${candidate.name ?? candidate.id}的票数合计${marks}多于有效选票${valid}张`;
      return impossible(zh, `${at}: ${candidate.id} has ${marks} marks on ${valid} valid ballots`);
    }
  }
  if (!recall && approvals > contest.seats * valid) {
    const zh = `${contest.id}：赞成票合计${approvals}多于应选${contest.seats}名乘以有效选票${valid}张`;
    return impossible(zh, `${at}: ${approvals} approvals exceed ${contest.seats} seats times ${valid} valid ballots`);
  }
  return null;
}

function impossible(zh: string, en: string): Refusal {
  return refuse('IMPOSSIBLE_COUNT', zh, `Impossible count: ${en}`);
}

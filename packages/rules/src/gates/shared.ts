import { familyOf, type RuleContext } from '../eligibility/obstacle.ts';
import { requiredSurplus } from '../nominations/surplus.ts';
import { quorumOf } from '../results/thresholds.ts';
import { type Condition, type Said, settled, yes } from './condition.ts';
import type { GateFacts } from './facts.ts';

type Rules = RuleContext | undefined;

/** Rules of villages; a community before 2026 borrows them by analogy (RC-155). */
export const villageRules =
  (...ids: readonly string[]) =>
  (rules: Rules): readonly string[] =>
    rules !== undefined && familyOf(rules.ruleSet) === 'RC' ? [...ids, 'RC-155'] : ids;

/** Rules of communities from 2026, and what is borrowed from the villages before. */
export const communityRules =
  (now: readonly string[], before: readonly string[]) =>
  (rules: Rules): readonly string[] =>
    rules === undefined || rules.ruleSet === 'RC-2026' ? now : [...before, 'RC-155'];

/** A number that a province sets, or what stands without it. */
export const daysSet =
  (parameter: string, fallback: number) =>
  (rules: Rules): number => {
    const days = Number(rules?.values?.[parameter] ?? fallback);
    if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${parameter}`);
    return days;
  };

/** A term change begins in its time, or moved with approval (VC-109, PB-002). */
export function timing(rules: Condition['rules'], approver: Said): Condition {
  return {
    code: 'TIMING',
    needs: ['timing'],
    rules,
    remedy: [`报${approver[0]}批准`, `Ask ${approver[1]} to approve`],
    fault: ({ timing: when }) =>
      when === 'moved-unapproved'
        ? ['提前或者延期换届未经批准', 'The term change is early or late without approval']
        : null,
  };
}

/** The plan stands before units begin; no law says so, the offices do. */
export const planApproved = yes(
  'PLAN',
  'planApproved',
  [],
  ['实施方案尚未批准', 'The plan is not approved'],
  ['报批实施方案', 'Have the plan approved'],
);

/** Units that need it are assessed for risks before they begin; practice. */
export const riskAssessed = settled(
  'RISK',
  'riskAssessment',
  [],
  ['本单位须作风险评估，尚未完成', 'The unit needs a risk assessment, which is not done'],
  ['完成风险评估并提出预案', 'Complete the assessment with its measures'],
);

/** The Party body is elected first, so that its secretary can stand for chair (PX-06). */
export const partyFirst = settled(
  'PARTY_FIRST',
  'partyBodyElected',
  ['PX-06'],
  ['党组织换届尚未完成', 'The Party body has not been elected'],
  ['先完成党组织换届', 'Complete the election of the Party body first'],
);

export const archivedFiles = (rules: Condition['rules']): Condition =>
  yes(
    'ARCHIVE',
    'archived',
    rules,
    ['选举档案尚未归档', 'The election files are not archived'],
    ['整理归档', 'Archive the files'],
  );

/** More candidates than seats, for each post by itself (VC-402, RC-142, PB-020, PB-021). */
export function overSeats(rules: Condition['rules']): Condition {
  return {
    code: 'TOO_FEW_CANDIDATES',
    needs: ['contests', 'rules'],
    rules,
    remedy: ['补充提名候选人', 'Nominate further candidates'],
    fault: ({ contests = [], rules: context }) => {
      if (contests.length === 0) return ['没有应选职务', 'There is no post to elect'];
      if (context === undefined) return null;
      for (const { post, seats, candidates } of contests) {
        const needed = requiredSurplus(context.ruleSet, post, seats, context.values).candidates;
        if (candidates < needed) {
          return [
            `有职务应选${seats}人，候选人${candidates}人，至少须${needed}人`,
            `A post with ${seats} seat(s) has ${candidates} candidate(s); ${needed} are needed`,
          ];
        }
      }
      return null;
    },
  };
}

/** The vote is held on the day that was made public. */
export const onElectionDay = (rules: Condition['rules']): Condition => ({
  code: 'ELECTION_DAY',
  needs: ['on', 'electionDay'],
  rules,
  remedy: ['在选举日投票，或者依法变更选举日并公布', 'Vote on election day, or move it by law and publish it'],
  fault: ({ on, electionDay }) =>
    on === electionDay ? null : [`今日不是选举日（${electionDay}）`, `Election day is ${electionDay}`],
});

/** Four fifths of those entitled are present (PB-010); the rule of 1990 asked for more than four fifths. */
export const quorum: Condition = {
  code: 'QUORUM',
  needs: ['attendance', 'rules'],
  rules: ['PB-010'],
  remedy: ['改期召开，保证到会人数', 'Hold the meeting on another day with enough present'],
  fault: ({ attendance, rules }) => {
    if (attendance === undefined || rules === undefined) return null;
    const { entitled, present } = attendance;
    const { needed } = quorumOf(entitled, rules.ruleSet);
    if (present >= needed && present > 0) return null;
    return [
      `实到会有选举权${present}人，应到会${entitled}人，须到会${needed}人`,
      `${present} of ${entitled} entitled are present; ${needed} are needed`,
    ];
  },
};

/** Members left out of those entitled need the consent of the superior and the meeting (PB-011, PB-012). */
export const exclusionsApproved = settled(
  'QUORUM_EXCLUSIONS',
  'quorumExclusions',
  ['PB-011', 'PB-012'],
  ['不计入应到会人数的党员尚未经批准', 'Members left out of the quorum are not approved'],
  ['报上级党组织同意并经党员大会通过', 'Ask the superior and the meeting'],
);

export const scrutineersApproved = yes(
  'SCRUTINEERS',
  'scrutineersApproved',
  ['PB-033'],
  ['监票人尚未通过', 'The scrutineers are not approved'],
  ['从不是候选人的党员或者代表中提名并通过监票人', 'Approve scrutineers who are not candidates'],
);

export const measureAdopted = yes(
  'MEASURE',
  'measureAdopted',
  ['PB-064'],
  ['选举办法尚未通过', 'The election measure is not adopted'],
  ['提请会议通过选举办法', 'Have the meeting adopt it'],
);

export const votingClosed = (rules: Condition['rules']): Condition =>
  yes(
    'VOTING_CLOSED',
    'votingClosed',
    rules,
    ['投票尚未结束', 'Voting is not closed'],
    ['投票结束后再开箱计票', 'Open the boxes when voting is closed'],
  );

export const boxesTogether = (rules: Condition['rules']): Condition =>
  yes(
    'BOXES',
    'boxesTogether',
    rules,
    ['票箱尚未全部集中', 'The boxes are not all together'],
    ['集中全部票箱，当众开箱', 'Bring all boxes together and open them in public'],
  );

export const counted = (rules: Condition['rules']): Condition =>
  yes(
    'COUNT',
    'countFinished',
    rules,
    ['计票尚未结束', 'The count is not finished'],
    ['完成计票并由监票人签字', 'Finish the count and have it signed'],
  );

export const determined = (rules: Condition['rules']): Condition =>
  yes(
    'DETERMINATION',
    'determined',
    rules,
    ['选举结果尚未按规则确定', 'The result is not determined by the rules'],
    ['按计票结果确定是否有效和当选人', 'Determine validity and winners from the count'],
  );

export const announced = (rules: Condition['rules']): Condition =>
  yes(
    'ANNOUNCEMENT',
    'resultsAnnounced',
    rules,
    ['选举结果尚未宣布', 'The result is not announced'],
    ['宣布选举结果', 'Announce the result'],
  );

/** An election that is not valid has no result to file; it is held again. */
export const validElection = (rules: Condition['rules']): Condition => ({
  code: 'INVALID_ELECTION',
  needs: ['validity'],
  rules,
  remedy: ['重新选举', 'Hold the election again'],
  fault: ({ validity }: GateFacts) => (validity === 'valid' ? null : ['选举无效', 'The election is not valid']),
});

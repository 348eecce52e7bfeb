import { familyOf, type Obstacle, obstacle } from '../eligibility/obstacle.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import type { FollowingStep } from './following.ts';

const ON_THE_SPOT = { VC: ['VC-701'], RC: ['RC-153'], PARTY: ['PB-056'] } as const;

/** What a result announced on another day than that of the vote breaks, or null: the law wants it on the spot. */
export function lateAnnouncement(ruleSet: RuleSetId, heldOn: string, announcedOn: string): Obstacle | null {
  if (announcedOn === heldOn) return null;
  return obstacle(
    'NOT_ON_THE_SPOT',
    ON_THE_SPOT[familyOf(ruleSet)],
    [
      `${heldOn}投票，${announcedOn}才宣布结果，不是当场宣布`,
      `The vote was on ${heldOn} and the result announced on ${announcedOn}, not on the spot`,
    ],
    ['如实记录原因', 'Write down why'],
  );
}

/** What a vote set for a day after its last day breaks, or null where it is in time or no day is set (VC-626). */
export function lateVote({ dueOn, rules }: Pick<FollowingStep, 'dueOn' | 'rules'>, heldOn: string): Obstacle | null {
  if (dueOn === null || heldOn <= dueOn) return null;
  return obstacle(
    'BY_RUN_LATE',
    rules,
    [`投票日${heldOn}晚于期限${dueOn}`, `The vote on ${heldOn} is after the last day, ${dueOn}`],
    ['报乡镇、街道研究处理', 'Ask the township or sub-district what to do'],
  );
}

/** Committees of villages and communities file their result (备案); that of a Party body is approved (PB-060). */
export const reportKindOf = (ruleSet: RuleSetId): 'filing' | 'approval' =>
  familyOf(ruleSet) === 'PARTY' ? 'approval' : 'filing';

import { type Obstacle, obstacle } from '../eligibility/obstacle.ts';
import type { Ground } from '../results/poll.ts';
import { moreThanHalf } from '../results/thresholds.ts';
import type { BallotRules } from './ballotRules.ts';
import { groundOf } from './ground.ts';
import type { BallotForm, ItemVerdict, PaperVerdict } from './paper.ts';

/** How the marks of a doubtful item are read: persons by id, each at most once. */
export interface ItemReadAs {
  readonly approve: readonly string[];
  readonly oppose: readonly string[];
  readonly abstain: readonly string[];
  readonly writeIns: readonly string[];
}

/** What was decided: on the paper as a whole, or on one contest of a paper that is otherwise valid. */
export type RulingDecision =
  | { readonly on: 'paper'; readonly finds: 'valid' | 'void' }
  | { readonly on: 'item'; readonly contest: string; readonly finds: 'void' }
  | { readonly on: 'item'; readonly contest: string; readonly finds: 'counted'; readonly readAs: ItemReadAs };

/** A decision on a doubtful paper (疑义票认定) as it was minuted. */
export interface Ruling {
  readonly decided: RulingDecision;
  /** How many sit on the deciding body (the election committee; in the Party whom the measure names), and agree. */
  readonly members: number;
  readonly agreed: number;
  /** Why, in the words of the minutes. */
  readonly reason: string;
}

export type RulingResult =
  | { readonly ruled: true; readonly verdict: PaperVerdict }
  | { readonly ruled: false; readonly refusal: Obstacle };

/**
 * Turns a doubtful verdict into a final one by a minuted decision (VC-511; PB-064 in the Party). Nobody decides what is
 * plain: a paper or item that is valid or void by the rules is refused, whatever the decision. A paper found valid may
 * still hold doubtful items, which are ruled on one by one.
 */
export function recordRuling(
  verdict: PaperVerdict,
  ruling: Ruling,
  form: BallotForm,
  rules: BallotRules,
): RulingResult {
  const refusal = findMinuteFault(ruling, rules);
  if (refusal !== null) return { ruled: false, refusal };
  const { decided } = ruling;
  if (decided.on === 'item') return ruleOnItem(verdict, decided, ruling, form, rules);
  if (verdict.kind !== 'doubtful') return { ruled: false, refusal: plain(verdict.kind, 'paper', rules) };
  const ground = groundOfRuling(verdict.grounds, ruling, rules);
  if (decided.finds === 'void') return { ruled: true, verdict: { kind: 'void', grounds: [ground] } };
  return { ruled: true, verdict: { kind: 'valid', ground, items: verdict.ifValid } };
}

/** Whether nothing of a paper is left to be decided. */
export function isFinal(verdict: PaperVerdict): boolean {
  if (verdict.kind === 'doubtful') return false;
  return verdict.kind === 'void' || verdict.items.every(({ kind }) => kind !== 'doubtful');
}

function ruleOnItem(
  verdict: PaperVerdict,
  decided: Extract<RulingDecision, { on: 'item' }>,
  ruling: Ruling,
  form: BallotForm,
  rules: BallotRules,
): RulingResult {
  const contest = form.contests.find(({ id }) => id === decided.contest);
  if (contest === undefined) throw new RangeError(`The form has no contest ${decided.contest}`);
  if (verdict.kind === 'doubtful') {
    const said = ['整张选票尚有疑义', 'The paper as a whole is still doubtful'] as const;
    const remedy = ['先认定整张选票是否有效', 'Decide first whether the paper is valid'] as const;
    return { ruled: false, refusal: obstacle('PAPER_FIRST', whoDecides(rules).rules, said, remedy) };
  }
  const item = verdict.kind === 'valid' ? verdict.items.find((one) => one.contest === decided.contest) : undefined;
  if (verdict.kind === 'void' || item?.kind !== 'doubtful') {
    const kind = verdict.kind === 'void' || item?.kind === 'void' ? 'void' : 'valid';
    return { ruled: false, refusal: plain(kind, 'item', rules) };
  }
  const fault = decided.finds === 'counted' ? findReadingFault(decided.readAs, contest, rules) : null;
  if (fault !== null) return { ruled: false, refusal: fault };
  const ground = groundOfRuling(item.grounds, ruling, rules);
  const ruled: ItemVerdict =
    decided.finds === 'void'
      ? { kind: 'void', contest: contest.id, grounds: [ground] }
      : { kind: 'counted', contest: contest.id, ...decided.readAs, uncounted: [], ruling: ground };
  const items = verdict.items.map((one) => (one === item ? ruled : one));
  return { ruled: true, verdict: { ...verdict, items } };
}

function whoDecides(rules: BallotRules): { rules: readonly string[]; zh: string; en: string } {
  if (rules.family === 'PARTY') {
    return { rules: ['PB-064'], zh: '按会议通过的选举办法认定', en: "Decided by the meeting's election measure" };
  }
  const ids = rules.family === 'RC' ? ['VC-511', 'RC-155'] : ['VC-511'];
  return { rules: ids, zh: '经选举委员会认定', en: 'Decided by the election committee' };
}

/** The minority obeys the majority, and decisions are minuted with their reason (VC-213). */
function findMinuteFault({ members, agreed, reason }: Ruling, rules: BallotRules): Obstacle | null {
  const counts = [members, agreed].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!counts || agreed > members) throw new RangeError(`Not a vote: ${agreed} of ${members}`);
  const cited = [...whoDecides(rules).rules, ...(rules.family === 'PARTY' ? [] : ['VC-213'])];
  if (reason.trim() === '') {
    const said = ['没有记录认定理由', 'The reason of the decision is not recorded'] as const;
    return obstacle('NO_REASON', cited, said, ['写明认定理由', 'Write down the reason']);
  }
  const needed = moreThanHalf(members);
  if (agreed >= needed) return null;
  const said = [
    `${members}人中${agreed}人同意，未过半数（须${needed}人）`,
    `${agreed} of ${members} agree, not more than half (${needed} needed)`,
  ] as const;
  return obstacle('NO_MAJORITY', cited, said, ['由选举委员会过半数成员认定', 'Have a majority decide']);
}

function plain(kind: 'valid' | 'void', what: 'paper' | 'item', rules: BallotRules): Obstacle {
  const zh = what === 'paper' ? '选票' : '该职务项';
  const found = kind === 'valid' ? (['有效', 'valid'] as const) : (['无效', 'void'] as const);
  return obstacle(
    'NOT_DOUBTFUL',
    whoDecides(rules).rules,
    [
      `${zh}按规则明确${found[0]}，没有疑义，不能另行认定`,
      `The ${what} is plainly ${found[1]} by the rules: there is nothing to decide`,
    ],
    ['读错标记的，更正后重新判断', 'If a mark was read wrongly, correct it and judge again'],
  );
}

/** What the committee reads must itself be a lawful vote. */
function findReadingFault(
  { approve, oppose, abstain, writeIns }: ItemReadAs,
  contest: BallotForm['contests'][number],
  rules: BallotRules,
): Obstacle | null {
  const printed = [...approve, ...oppose, ...abstain];
  const named = [...printed, ...writeIns];
  const stranger = printed.find((id) => !contest.candidates.includes(id));
  if (stranger !== undefined) throw new RangeError(`${stranger} is not printed in contest ${contest.id}`);
  const cited = whoDecides(rules).rules;
  const again = ['更正认定的内容', 'Mend what the decision says'] as const;
  if (new Set(named).size !== named.length || writeIns.some((id) => contest.candidates.includes(id))) {
    const said = ['同一人认定了两次', 'One person is read twice'] as const;
    return obstacle('READ_TWICE', cited, said, again);
  }
  const chosen = approve.length + writeIns.length;
  if (chosen <= contest.seats) return null;
  const over = rules.family === 'PARTY' ? ['PB-043'] : ['VC-505', ...cited.filter((id) => id !== 'VC-511')];
  const said = [
    `认定选${chosen}人，多于应选${contest.seats}人`,
    `${chosen} persons are read for ${contest.seats} seat(s)`,
  ] as const;
  return obstacle('READ_OVER_SEATS', over, said, again);
}

function groundOfRuling(doubts: readonly Ground[], ruling: Ruling, rules: BallotRules): Ground {
  const by = whoDecides(rules);
  const finds = {
    valid: ['有效', 'valid'],
    void: ['无效', 'void'],
    counted: ['按认定的内容计票', 'counted as read'],
  } as const;
  const [zh, en] = finds[ruling.decided.finds];
  const ids = [...new Set([...doubts.flatMap((doubt) => doubt.rules), ...by.rules])];
  return groundOf(
    ids,
    `${by.zh}（${ruling.members}人中${ruling.agreed}人同意）：${zh}。理由：${ruling.reason.trim()}`,
    `${by.en} (${ruling.agreed} of ${ruling.members}): ${en}. Reason: ${ruling.reason.trim()}`,
  );
}

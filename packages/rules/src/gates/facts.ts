import type { RuleContext } from '../eligibility/obstacle.ts';
import type { Post } from '../results/poll.ts';

/** Something that some units need and others do not. */
export type Settled = 'done' | 'not-needed' | 'open';

/** A request to the superior and its reply. Days are `YYYY-MM-DD`; null is not yet. */
export interface Approval {
  readonly requestedOn: string | null;
  readonly repliedOn: string | null;
  readonly reply: 'approved' | 'refused' | null;
}

/**
 * What is known of one unit's election on the day a step is to begin. Every fact may be missing: a gate that needs it
 * then says so and stays shut; nothing is guessed.
 */
export interface GateFacts {
  readonly rules?: RuleContext;
  /** The day on which the step is to begin. */
  readonly on?: string;
  readonly electionDay?: string;
  /** Whether the term change falls into its time, or was moved with or without approval. */
  readonly timing?: 'in-time' | 'moved-approved' | 'moved-unapproved';
  readonly planApproved?: boolean;
  readonly riskAssessment?: Settled;
  readonly auditPublishedOn?: string;
  readonly partyBodyElected?: Settled;

  readonly committeeFormed?: boolean;
  readonly committeePublished?: boolean;
  readonly registrationClosed?: boolean;
  readonly consentsDecided?: Settled;
  readonly doubleRegistrations?: number;
  readonly representativesChosen?: Settled;
  readonly rollPublishedOn?: string;
  readonly objectionsOpen?: number;

  readonly modeDecided?: boolean;
  readonly seatsFixed?: boolean;
  readonly nominationHeld?: boolean;
  readonly nominationQuorum?: Settled;
  readonly preliminaryElection?: Settled;
  readonly postsChosen?: Settled;
  readonly candidatesReviewed?: boolean;
  readonly exitsSettled?: Settled;
  readonly contests?: readonly { readonly post: Post; readonly seats: number; readonly candidates: number }[];
  readonly candidatesPublishedOn?: string;
  readonly candidatesMet?: boolean;

  readonly noticePublishedOn?: string;
  readonly stationsNamed?: boolean;
  readonly staffNamed?: boolean;
  readonly staffIndependent?: boolean;
  readonly proxiesPublished?: Settled;
  readonly mobileBoxesApproved?: Settled;
  readonly writingBooths?: boolean;
  readonly votingClosed?: boolean;
  readonly boxesTogether?: boolean;
  readonly countFinished?: boolean;
  readonly doubtfulPapersOpen?: number;

  readonly determined?: boolean;
  readonly validity?: 'valid' | 'invalid';
  readonly resultsAnnounced?: boolean;
  readonly resultsFiled?: boolean;
  readonly winnersChecked?: Settled;
  readonly seatsOpen?: number;
  readonly petitionsOpen?: number;
  readonly handedOver?: boolean;
  readonly archived?: boolean;

  readonly resolved?: boolean;
  readonly convening?: Approval;
  readonly delegatesReviewed?: boolean;
  readonly delegatesElected?: boolean;
  readonly credentialsReported?: boolean;
  readonly recommendationsHeld?: Settled;
  readonly inspected?: boolean;
  readonly candidates?: Approval;
  readonly measureDrafted?: boolean;
  readonly presidiumElected?: boolean;
  readonly opened?: boolean;
  readonly deliberated?: boolean;
  readonly candidatesIntroduced?: boolean;
  readonly measureAdopted?: boolean;
  readonly scrutineersApproved?: boolean;
  readonly attendance?: { readonly entitled: number; readonly present: number };
  readonly quorumExclusions?: Settled;
  readonly plenariesHeld?: boolean;
  readonly disciplineResultPassed?: Settled;
  readonly officers?: Approval;
  /** Whether an invalid election is so by its numbers, or was found in breach of the Charter (PB-063). */
  readonly invalidBy?: 'count' | 'breach';
  /** Decision of the superior (requested) and approval of the next higher committee (reply). */
  readonly voidDecision?: Approval;
}

export type FactId = keyof GateFacts;

/** What each fact is called when it is missing. */
export const FACT_NAMES: Readonly<Record<FactId, readonly [zh: string, en: string]>> = {
  rules: ['适用的法规', 'the rule set'],
  on: ['本步骤开始日期', 'the day on which the step begins'],
  electionDay: ['选举日', 'election day'],
  timing: ['是否按期换届', 'whether the term change is in time'],
  planApproved: ['实施方案是否批准', 'whether the plan is approved'],
  riskAssessment: ['风险评估', 'the risk assessment'],
  auditPublishedOn: ['离任审计结果公布日期', 'the day the audit was published'],
  partyBodyElected: ['党组织换届是否完成', 'whether the Party body has been elected'],
  committeeFormed: ['选举委员会是否产生', 'whether the election committee is formed'],
  committeePublished: ['选举委员会名单是否公布', 'whether the committee is published'],
  registrationClosed: ['选民登记是否结束', 'whether registration is closed'],
  consentsDecided: ['户籍不在本地人员的登记是否经会议决定', 'whether the meeting decided on those from outside'],
  doubleRegistrations: ['重复登记人数', 'the number of double registrations'],
  representativesChosen: ['户代表或者居民代表是否产生', 'whether the representatives are chosen'],
  rollPublishedOn: ['选民名单公布日期', 'the day the roll was published'],
  objectionsOpen: ['未处理的名单异议件数', 'the number of objections not decided'],
  modeDecided: ['选举方式是否确定', 'whether the mode of election is decided'],
  seatsFixed: ['职数是否确定', 'whether the number of seats is fixed'],
  nominationHeld: ['提名是否完成', 'whether the nomination was held'],
  nominationQuorum: ['参加提名人数是否符合规定', 'whether enough voters nominated'],
  preliminaryElection: ['预选', 'the preliminary election'],
  postsChosen: ['被提名多项职务者的书面选择', 'the written choices of those nominated for two posts'],
  candidatesReviewed: ['候选人资格审查', 'the review of the candidates'],
  exitsSettled: ['选举委员会成员的退出和递补', 'the exits from the election committee'],
  contests: ['各职务的应选人数和候选人数', 'seats and candidates of each post'],
  candidatesPublishedOn: ['正式候选人名单公布日期', 'the day the candidates were published'],
  candidatesMet: ['候选人见面会', 'the meeting with the candidates'],
  noticePublishedOn: ['投票时间地点公布日期', 'the day the poll was announced'],
  stationsNamed: ['投票站是否确定', 'whether the stations are named'],
  staffNamed: ['选举工作人员是否确定', 'whether the staff are named'],
  staffIndependent: ['工作人员与候选人的关系是否核查', 'whether the staff were checked for ties to candidates'],
  proxiesPublished: ['委托投票名单是否公布', 'whether the proxies are published'],
  mobileBoxesApproved: ['流动票箱是否批准并公布', 'whether mobile boxes are approved and published'],
  writingBooths: ['秘密写票处', 'the writing booths'],
  votingClosed: ['投票是否结束', 'whether voting is closed'],
  boxesTogether: ['票箱是否集中', 'whether the boxes are together'],
  countFinished: ['计票是否结束', 'whether the count is finished'],
  doubtfulPapersOpen: ['尚未认定的疑义票张数', 'the number of doubtful papers not decided'],
  determined: ['选举结果是否确定', 'whether the result is determined'],
  validity: ['选举是否有效', 'whether the election is valid'],
  resultsAnnounced: ['选举结果是否宣布', 'whether the result is announced'],
  resultsFiled: ['选举结果是否备案', 'whether the result is filed'],
  winnersChecked: ['当选人资格复核', 'the check of the winners'],
  seatsOpen: ['缺额人数', 'the number of open seats'],
  petitionsOpen: ['未答复的信访举报件数', 'the number of petitions not answered'],
  handedOver: ['工作移交是否完成', 'whether the handover is completed'],
  archived: ['选举档案是否归档', 'whether the files are archived'],
  resolved: ['召开会议的决议', 'the resolution to convene'],
  convening: ['召开会议的请示和批复', 'the request to convene and its reply'],
  delegatesReviewed: ['代表预备人选审查', 'the review of prospective delegates'],
  delegatesElected: ['代表是否选出', 'whether the delegates are elected'],
  credentialsReported: ['代表资格审查报告', 'the report on credentials'],
  recommendationsHeld: ['党员推荐和群众推荐', 'the two recommendations'],
  inspected: ['人选考察', 'the inspection of the persons'],
  candidates: ['候选人预备人选的请示和批复', 'the request on the candidates and its reply'],
  measureDrafted: ['选举办法草案', 'the draft of the election measure'],
  presidiumElected: ['主席团是否通过', 'whether the presidium is adopted'],
  opened: ['大会是否开幕', 'whether the congress is open'],
  deliberated: ['候选人酝酿', 'the deliberation of the candidates'],
  candidatesIntroduced: ['候选人情况介绍', 'the introduction of the candidates'],
  measureAdopted: ['选举办法是否通过', 'whether the election measure is adopted'],
  scrutineersApproved: ['监票人是否通过', 'whether the scrutineers are approved'],
  attendance: ['应到会和实到会有选举权人数', 'those entitled and those present'],
  quorumExclusions: ['不计入应到会人数的批准', 'the approvals of those left out of the quorum'],
  plenariesHeld: ['第一次全会是否召开', 'whether the first plenaries were held'],
  disciplineResultPassed: ['纪委选举结果是否经党委全会通过', 'whether the committee passed the discipline result'],
  officers: ['书记、副书记选举结果的请示和批复', 'the request on the secretaries and its reply'],
  invalidBy: ['选举无效的原因', 'why the election is invalid'],
  voidDecision: ['选举无效的决定和批准', 'the decision that the election is void and its approval'],
};

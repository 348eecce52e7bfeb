import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { NEAR_RELATIVES } from '../ruleSets/row.ts';
import { type MemberFacts, memberRights } from './memberRights.ts';
import { codesOf, familyOf, type Obstacle, obstacle, type RuleContext, since2026 } from './obstacle.ts';

/** Grounds on which the texts of 2025 bar a person (VC-405, RC-141). The clan is named for villages only. */
export const BARS = ['EXPELLED', 'CRIMINAL_PENALTY', 'CLAN', 'GANG', 'CULT'] as const;
export type Bar = (typeof BARS)[number];

/** A relative and how they are related: spouse, parent, child, sibling, grandparent, grandchild, other. */
export interface Relative {
  readonly person: string;
  readonly relation: string;
}

/** What has to be known of a person who is to stand. Null is what nobody has established. */
export interface CandidacyFacts extends RuleContext {
  /** How far the person has come: named by nominators, or confirmed as formal candidate. */
  readonly standing: 'nominated' | 'confirmed';
  /** Whether the statement on the form is signed (VC-404). */
  readonly declared: boolean;
  /** What the review found; null while there was no review. */
  readonly bars: readonly Bar[] | null;
  /** Cases of a local list (VC-406): put before people, never a bar of their own. */
  readonly localCases: readonly string[];
  /** Whether the person sits on the election committee. */
  readonly onCommittee: boolean;
  /** Relatives who sit on the election committee, and relatives who stand as well. */
  readonly relativesOnCommittee: readonly Relative[];
  readonly relativesStanding: readonly Relative[];
  /** Posts for which the person is nominated. */
  readonly posts: readonly string[];
  /** Rights inside the Party; asked for in Party elections only. */
  readonly member?: MemberFacts;
}

/** Somebody who has to leave the election committee, and why (VC-207, VC-208, RC-121). */
export interface CommitteeExit extends Ground {
  readonly person: string;
}

export interface Candidacy {
  readonly verdict: 'eligible' | 'refused';
  readonly refusals: readonly Obstacle[];
  readonly exits: readonly CommitteeExit[];
  /** What does not bar the person but has to be settled: two posts, relatives who stand, cases of a local list. */
  readonly notices: readonly Ground[];
}

/** Whether a person may stand, who has to leave the election committee for it, and what is still to be settled. */
export function candidacy(person: string, facts: CandidacyFacts): Candidacy {
  const party = familyOf(facts.ruleSet) === 'PARTY';
  const refusals = party ? partyRefusals(facts) : [...declarationMissing(facts), ...barred(facts)];
  return {
    verdict: refusals.length > 0 ? 'refused' : 'eligible',
    refusals,
    exits: party || refusals.length > 0 ? [] : committeeExits(person, facts),
    notices: [...(party ? [] : committeeNotices(facts)), ...localCases(facts)],
  };
}

function partyRefusals(facts: CandidacyFacts): readonly Obstacle[] {
  const rights = memberRights(facts.member ?? { membership: null, underProbation: null, detained: null });
  return rights.held ? [] : rights.refusals;
}

function declarationMissing(facts: CandidacyFacts): Obstacle[] {
  if (facts.declared || familyOf(facts.ruleSet) === 'RC') return [];
  const said = ['缺少本人签署的候选人条件声明', 'The statement on the form is not signed'] as const;
  return [obstacle('NO_DECLARATION', ['VC-404'], said, ['本人签署声明', 'The person signs the statement'])];
}

const BAR_WORDS: Readonly<Record<Bar, readonly [zh: string, en: string]>> = {
  EXPELLED: ['被开除党籍', 'Expelled from the Party'],
  CRIMINAL_PENALTY: ['因犯罪受过刑事处罚', 'Criminally punished'],
  CLAN: ['利用宗族势力从事违法活动', 'Illegal activity using clan forces'],
  GANG: ['利用黑恶势力从事违法活动', 'Illegal activity using gang forces'],
  CULT: ['组织、参加非法宗教活动或者邪教活动', 'Illegal religious or cult activity'],
};

/** The bars of law hold from 2026; before that nothing national bars beyond the statement. */
function barred(facts: CandidacyFacts): Obstacle[] {
  if (!since2026(facts.ruleSet)) return [];
  const village = familyOf(facts.ruleSet) === 'VC';
  const rules = [village ? 'VC-405' : 'RC-141'];
  if (facts.bars === null) {
    const said = ['尚未进行资格审查', 'The person has not been reviewed'] as const;
    const remedy = ['由有关部门进行资格审查', 'Have the departments review the person'] as const;
    return [obstacle('NOT_REVIEWED', rules, said, remedy)];
  }
  const counted = BARS.filter((bar) => facts.bars?.includes(bar) && (village || bar !== 'CLAN'));
  const remedy = ['不得提名为候选人，另行提名', 'The person may not be nominated; nominate another'] as const;
  return counted.map((bar) => obstacle(bar, rules, BAR_WORDS[bar], remedy));
}

/**
 * A member leaves on being nominated; in provinces that say so on being confirmed. From 2026 relatives of the
 * nominee leave as well, earlier where a province names them (`ec.exit_on_kin`).
 */
function committeeExits(person: string, facts: CandidacyFacts): CommitteeExit[] {
  const community = familyOf(facts.ruleSet) === 'RC';
  const now = since2026(facts.ruleSet);
  const ids = (village: string): readonly string[] => {
    if (!community) return [village, 'VC-209'];
    return now ? ['RC-121', 'VC-209'] : [village, 'VC-209', 'RC-155'];
  };
  const exits: CommitteeExit[] = [];
  const after = { zh: '缺额按原推选结果依次递补或者另行推选', en: 'the next in order or a new choice fills the place' };
  if (facts.onCommittee && exitIsDue(facts)) {
    const zh = `被提名为候选人，退出选举委员会，${after.zh}`;
    exits.push({ person, ...groundOf(ids('VC-207'), zh, `Nominated: leaves the election committee; ${after.en}`) });
  }
  const scope = [...(now ? NEAR_RELATIVES : []), ...codesOf(facts.values?.['ec.exit_on_kin'])];
  for (const relative of facts.relativesOnCommittee) {
    if (!inScope(relative, scope) || !(now || exitIsDue(facts))) continue;
    const zh = `其近亲属被提名为候选人，退出选举委员会，${after.zh}`;
    const en = `A near relative is nominated: leaves the election committee; ${after.en}`;
    exits.push({ person: relative.person, ...groundOf(ids('VC-208'), zh, en) });
  }
  return exits;
}

function exitIsDue(facts: CandidacyFacts): boolean {
  const on = codesOf(facts.values?.['ec.exit_on']);
  const onlyConfirmed = on.length > 0 && !on.includes('nominated');
  return facts.standing === 'confirmed' || !onlyConfirmed;
}

const inScope = (relative: Relative, scope: readonly string[]): boolean =>
  scope.includes(relative.relation) || (relative.relation !== 'other' && scope.includes('near_relative'));

/** Relatives may both stand; the law keeps them from serving together (VC-105, RC-103). */
function committeeNotices(facts: CandidacyFacts): Ground[] {
  const community = familyOf(facts.ruleSet) === 'RC';
  const notices: Ground[] = [];
  const scope = [...(since2026(facts.ruleSet) ? NEAR_RELATIVES : []), ...codesOf(facts.values?.['kin.scope'])];
  const kin = facts.relativesStanding.filter((relative) => inScope(relative, scope)).map((relative) => relative.person);
  if (kin.length > 0) {
    const [rule, zh, en] = community
      ? ['RC-103', '居民委员会', "residents' committee"]
      : ['VC-105', '村民委员会', "villagers' committee"];
    const who = `${zh}成员之间应当回避近亲属关系，与${kin.join('、')}不能同时任职`;
    notices.push(groundOf([rule ?? ''], who, `Near relatives may not serve together on a ${en}: ${kin.join(', ')}`));
  }
  if (new Set(facts.posts).size > 1) {
    const zh = '被提名两项以上职务，由本人书面选定一项';
    const en = 'Nominated for two or more posts: the person chooses one in writing';
    notices.push(groundOf(community ? ['VC-411', 'RC-155'] : ['VC-411'], zh, en));
  }
  return notices;
}

function localCases(facts: CandidacyFacts): Ground[] {
  return facts.localCases.map((name) =>
    groundOf(
      ['VC-406'],
      `联审发现负面清单情形：${name}，由审查机关研究决定`,
      `The review found a case of the local list (${name}): to be decided by the reviewing bodies`,
    ),
  );
}

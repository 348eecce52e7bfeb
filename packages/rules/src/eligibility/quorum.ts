import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { quorumOf } from '../results/thresholds.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import { type MemberFacts, memberRights } from './memberRights.ts';
import { familyOf, type Obstacle, obstacle } from './obstacle.ts';

/** Grounds on which a member may be left out of those who should attend (PB-011). */
export const QUORUM_EXCLUSIONS = [
  'ILLNESS_WITHOUT_WILL',
  'ABROAD_HALF_YEAR',
  'SERVING_SENTENCE',
  'BEDRIDDEN',
  'AWAY_HALF_YEAR',
  'RETIRED_ELSEWHERE',
] as const;
export type QuorumExclusion = (typeof QUORUM_EXCLUSIONS)[number];

/** What a meeting has to know of one member. */
export interface MemberAtMeeting extends MemberFacts {
  readonly person: string;
  readonly present: boolean;
  /** A ground for leaving the member out, with its two consents; null for none. */
  readonly exclusion: {
    readonly ground: QuorumExclusion;
    readonly superiorAgreed: boolean;
    readonly meetingAgreed: boolean;
  } | null;
}

/** A member who is not counted among those who should attend, and why. */
export interface NotCounted extends Ground {
  readonly person: string;
}

export interface Quorum {
  /** 应到会有选举权人数: everyone with electoral rights who is not left out with both consents. */
  readonly entitled: number;
  /** 实到会有选举权人数: those of them who are there. */
  readonly present: number;
  /** The least number present with which the vote may be held. */
  readonly needed: number;
  readonly met: boolean;
  readonly excluded: readonly NotCounted[];
  /** What has to be mended first: rights not established, consents missing. These members stay counted. */
  readonly obstacles: readonly (Obstacle & { readonly person: string })[];
  readonly ground: Ground;
}

const GROUNDS: Readonly<Record<QuorumExclusion, readonly [zh: string, en: string]>> = {
  ILLNESS_WITHOUT_WILL: ['患有精神病或者其他疾病不能表达本人意志', 'ill and unable to express a will'],
  ABROAD_HALF_YEAR: ['自费出国半年以上', 'abroad at own expense for over half a year'],
  SERVING_SENTENCE: ['虽未受到留党察看以上处分，但正在服刑', 'serving a sentence without Party probation'],
  BEDRIDDEN: ['年老体弱卧床不起或者长期生病、生活不能自理', 'bedridden or unable to care for self'],
  AWAY_HALF_YEAR: [
    '工作调动、外出学习工作等半年以上，按规定应转走正式组织关系而没有转走',
    'away for over half a year without the membership moved as it should be',
  ],
  RETIRED_ELSEWHERE: ['已经回原籍等地长期居住的离退休人员', 'retired and living elsewhere for good'],
};

/**
 * Who should attend a Party meeting, who does, and whether that is enough (PB-004, PB-010 to PB-012). Members without
 * electoral rights are not counted; others are left out on a ground of PB-011 only with the consent of the superior and
 * of the meeting. Every other absentee counts. Rights that nobody has established count, and are named as an obstacle.
 * Throws `RangeError` for a rule set that is not the Party's.
 */
export function quorum(members: readonly MemberAtMeeting[], ruleSet: RuleSetId): Quorum {
  if (familyOf(ruleSet) !== 'PARTY') throw new RangeError('Only Party meetings have this quorum');
  const excluded: NotCounted[] = [];
  const obstacles: (Obstacle & { readonly person: string })[] = [];
  const counted = members.filter((member) => {
    const { person } = member;
    const rights = memberRights(member);
    const lost = rights.held ? [] : rights.refusals.filter(({ code }) => code !== 'RIGHTS_UNKNOWN');
    if (lost[0] !== undefined) {
      const { rules, zh, en } = lost[0];
      excluded.push({ person, rules, zh, en });
      return false;
    }
    if (!rights.held) obstacles.push(...rights.refusals.map((one) => ({ ...one, person })));
    const left = leaveOut(member);
    if (left === null) return true;
    if ('code' in left) {
      obstacles.push({ ...left, person });
      return true;
    }
    excluded.push({ ...left, person });
    return false;
  });
  const present = counted.filter((member) => member.present).length;
  return { ...judge(counted.length, present, ruleSet), excluded, obstacles };
}

/** The ground on which a member is left out, what is missing for it, or null where no ground is claimed. */
function leaveOut({ exclusion }: MemberAtMeeting): Ground | Obstacle | null {
  if (exclusion === null) return null;
  const [zh, en] = GROUNDS[exclusion.ground];
  const missing = [
    ...(exclusion.superiorAgreed ? [] : [['上级党组织同意', 'the superior agrees'] as const]),
    ...(exclusion.meetingAgreed ? [] : [['党员大会通过', 'the meeting consents'] as const]),
  ];
  if (missing.length === 0) {
    const by = ['经上级党组织同意并经党员大会通过', 'with the consent of the superior and the meeting'] as const;
    return groundOf(['PB-011'], `${zh}，${by[0]}，不计入应到会人数`, `${en}: not counted ${by[1]}`);
  }
  const how = [missing.map(([one]) => one).join('、'), missing.map(([, one]) => one).join(' and ')] as const;
  return obstacle(
    'EXCLUSION_NOT_APPROVED',
    ['PB-011', 'PB-012'],
    [`${zh}，尚未经${how[0]}，仍计入应到会人数`, `${en}: still counted until ${how[1]}`],
    [`经${how[0]}后不计入应到会人数`, `Left out once ${how[1]}`],
  );
}

function judge(
  entitled: number,
  present: number,
  ruleSet: RuleSetId,
): Pick<Quorum, 'entitled' | 'present' | 'needed' | 'met' | 'ground'> {
  const { needed, rules } = quorumOf(entitled, ruleSet);
  const met = present >= needed && present > 0;
  const zh = `应到会有选举权${entitled}人，实到会${present}人，须到会${needed}人，${met ? '可以' : '不能'}进行选举`;
  const en = `${present} of ${entitled} entitled are present; ${needed} are needed: the election ${met ? 'may' : 'may not'} be held`;
  return { entitled, present, needed, met, ground: groundOf(rules, zh, en) };
}

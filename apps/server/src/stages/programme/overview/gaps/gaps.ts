import type { UnitRef } from '@huanjie/contract';
import type { RoundKind } from '@huanjie/rules';
import type { Queryable } from '../../../../database/database.ts';
import { unitRefOf } from '../../../registry/index.ts';
import { findGaps, type GapQuestion, type GapRow } from './queries.ts';

interface GapKind {
  readonly code: string;
  readonly kinds: readonly RoundKind[];
  readonly rules: readonly string[];
  readonly zh: (count: number) => string;
  readonly en: (count: number) => string;
}

const ALL: readonly RoundKind[] = ['township', 'community', 'village'];
const noun = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Every kind of gap that a round is looked through for, the weightiest first: the law, then the clock, then the papers. */
const GAP_KINDS = [
  {
    code: 'singleCandidate',
    kinds: ['village'],
    rules: ['VC-402'],
    zh: (count) => `有 ${count} 场主任选举的候选人没有多于应选名额。`,
    en: (count) => `${noun(count, 'election', 'elections')} of a chair had no more candidates than seats.`,
  },
  {
    code: 'undeterminedPolls',
    kinds: ALL,
    rules: [],
    zh: (count) => `有 ${count} 次投票已经举行，尚未确定结果。`,
    en: (count) => `${noun(count, 'poll that was held has', 'polls that were held have')} no result yet.`,
  },
  {
    code: 'overdueSteps',
    kinds: ALL,
    rules: [],
    zh: (count) => `有 ${count} 个步骤超过时限未完成。`,
    en: (count) => `${noun(count, 'step is', 'steps are')} overdue.`,
  },
  {
    code: 'withoutRiskAssessment',
    kinds: ['community'],
    rules: [],
    zh: (count) => `有 ${count} 个村改居社区没有选前风险评估。`,
    en: (count) => `${noun(count, 'converted community has', 'converted communities have')} no risk assessment.`,
  },
  {
    code: 'unansweredPetitions',
    kinds: ALL,
    rules: [],
    zh: (count) => `有 ${count} 件信访尚未答复。`,
    en: (count) => `${noun(count, 'petition is', 'petitions are')} unanswered.`,
  },
  {
    code: 'withoutElectionMethod',
    kinds: ['community'],
    rules: [],
    zh: (count) => `有 ${count} 个社区没有登记居委会选举方式。`,
    en: (count) =>
      `${noun(count, 'community has', 'communities have')} no method of electing the residents' committee.`,
  },
  {
    code: 'withoutElectionCommittee',
    kinds: ['community'],
    rules: [],
    zh: (count) => `有 ${count} 个社区没有登记选举委员会。`,
    en: (count) => `${noun(count, 'community has', 'communities have')} no election committee on record.`,
  },
  {
    code: 'withoutCommitteeMethod',
    kinds: ['village'],
    rules: ['VC-203'],
    zh: (count) => `有 ${count} 个村没有登记选举委员会推选方式。`,
    en: (count) => `${noun(count, 'village has', 'villages have')} no method of choosing the election committee.`,
  },
  {
    code: 'withoutPreliminaryMethod',
    kinds: ['village'],
    rules: [],
    zh: (count) => `有 ${count} 个村（居）没有登记正式候选人的确定方式。`,
    en: (count) => `${noun(count, 'unit has', 'units have')} no method of deciding the formal candidates.`,
  },
  {
    code: 'missingNotices',
    kinds: ['village'],
    rules: [],
    zh: (count) => `有 ${count} 个单位的八个公开事项不齐。`,
    en: (count) => `${noun(count, 'unit has', 'units have')} not published all of the eight matters.`,
  },
  {
    code: 'withoutCaretaker',
    kinds: ALL,
    rules: [],
    zh: (count) => `有 ${count} 个未组织选举的单位没有登记代管单位。`,
    en: (count) => `${noun(count, 'unit without an election has', 'units without an election have')} no caretaker.`,
  },
  {
    code: 'headlessBodies',
    kinds: ALL,
    rules: [],
    zh: (count) => `有 ${count} 个组织机构没有负责人。`,
    en: (count) => `${noun(count, 'body has', 'bodies have')} no head.`,
  },
  {
    code: 'withoutInstructor',
    kinds: ['community'],
    rules: [],
    zh: (count) => `有 ${count} 个社区没有指导员驻点。`,
    en: (count) => `${noun(count, 'community has', 'communities have')} no instructor stationed.`,
  },
] as const satisfies readonly GapKind[];

export type GapCode = (typeof GAP_KINDS)[number]['code'];

/** Gaps of a kind in the units below the scope. */
export interface Gap {
  readonly code: GapCode;
  readonly count: number;
  readonly zh: string;
  readonly en: string;
  readonly rules: string[];
  readonly units: UnitRef[];
}

const UNITS_EACH = 20;

/** The gaps of a round below a scope, the weightiest first; kinds without any are left out. One query. */
export async function gapsOf(db: Queryable, question: GapQuestion): Promise<Gap[]> {
  const kinds = gapKindsOf(question.round.kind);
  const rows = await findGaps(
    db,
    question,
    kinds.map((kind) => kind.code),
    UNITS_EACH,
  );
  return kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.gap === kind.code);
    return own.length === 0 ? [] : [toGap(kind, own)];
  });
}

const gapKindsOf = (round: RoundKind) =>
  GAP_KINDS.filter((kind) => (kind.kinds as readonly RoundKind[]).includes(round));

function toGap(kind: (typeof GAP_KINDS)[number], rows: readonly GapRow[]): Gap {
  const count = rows[0]?.total ?? 0;
  return {
    code: kind.code,
    count,
    zh: kind.zh(count),
    en: kind.en(count),
    rules: [...kind.rules],
    units: rows.map(unitRefOf),
  };
}

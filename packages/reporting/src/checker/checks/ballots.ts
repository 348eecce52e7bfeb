import type { Bilingual } from '@huanjie/rules';
import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { addIntervals, isBelow, meets } from '../exact/interval.ts';
import { add, subtract, toText } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import type { Tags } from '../reading/tags.ts';

type Part = NonNullable<Tags['ballot']> | NonNullable<Tags['voting']>;

interface Bound {
  readonly smaller: Part;
  readonly larger: Part;
  readonly zh: string;
  readonly en: string;
}

/** What cannot be more than what: ballots and people of one vote. */
const BOUNDS: readonly Bound[] = [
  {
    smaller: 'returned',
    larger: 'issued',
    zh: '收回的选票多于发出的选票',
    en: 'More ballots came back than were issued',
  },
  { smaller: 'valid', larger: 'returned', zh: '有效票多于收回的选票', en: 'More ballots are valid than came back' },
  { smaller: 'invalid', larger: 'returned', zh: '无效票多于收回的选票', en: 'More ballots are invalid than came back' },
  { smaller: 'present', larger: 'entitled', zh: '实到人数多于应到人数', en: 'More are present than should attend' },
  { smaller: 'voted', larger: 'registered', zh: '参加投票的人数多于登记的选民', en: 'More voted than are registered' },
];

interface Equation {
  readonly whole: Part;
  readonly parts: readonly Part[];
}

/** One equation per vote: issued = returned + not returned; returned = valid + invalid; those who should attend = present + absent. */
const EQUATIONS: readonly Equation[] = [
  { whole: 'issued', parts: ['returned', 'unreturned'] },
  { whole: 'returned', parts: ['valid', 'invalid'] },
  { whole: 'entitled', parts: ['present', 'absent'] },
];

const NAMES: Readonly<Record<Part, Bilingual>> = {
  issued: { zh: '发出', en: 'issued' },
  returned: { zh: '收回', en: 'returned' },
  unreturned: { zh: '未收回', en: 'not returned' },
  valid: { zh: '有效', en: 'valid' },
  invalid: { zh: '无效', en: 'invalid' },
  approve: { zh: '赞成', en: 'for' },
  oppose: { zh: '不赞成', en: 'against' },
  abstain: { zh: '弃权', en: 'abstaining' },
  registered: { zh: '登记', en: 'registered' },
  voted: { zh: '参加投票', en: 'voted' },
  entitled: { zh: '应到', en: 'entitled' },
  present: { zh: '实到', en: 'present' },
  absent: { zh: '缺席', en: 'absent' },
};

/** The figures of one vote: those of one line, each kind once; a repeated kind begins the next vote. */
function votesOf(draft: Draft): Map<Part, Figure>[] {
  const votes: Map<Part, Figure>[] = [];
  let vote = new Map<Part, Figure>();
  let line = -1;
  for (const figure of draft.figures) {
    const part = figure.tags.ballot ?? figure.tags.voting;
    if (part === undefined || figure.role !== 'count' || figure.past || figure.each) continue;
    if (figure.kind !== 'person' && figure.kind !== 'ballot' && figure.kind !== null) continue;
    if (figure.sentence.line !== line || vote.has(part)) {
      if (vote.size > 1) votes.push(vote);
      vote = new Map();
      line = figure.sentence.line;
    }
    vote.set(part, figure);
  }
  if (vote.size > 1) votes.push(vote);
  return votes;
}

/** Holds the ballots and the attendance of each vote against one another. */
export function checkBallots(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const vote of votesOf(draft)) {
    for (const bound of BOUNDS) add1(boundOf(vote, bound));
    for (const equation of EQUATIONS) add1(equationOf(vote, equation));
    add1(marksOf(vote));
  }
  return { relations, findings };

  function add1(judged: { relation: RelationDraft; finding: FindingDraft | null } | null) {
    if (judged === null) return;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  }
}

function boundOf(vote: ReadonlyMap<Part, Figure>, { smaller, larger, zh, en }: Bound) {
  const [small, large] = [vote.get(smaller), vote.get(larger)];
  if (small === undefined || large === undefined) return null;
  const breaks = isBelow(rangeOf(large.amount), rangeOf(small.amount));
  const formula = `${numberText(small)} ${breaks ? '>' : '≤'} ${numberText(large)}`;
  const relation: RelationDraft = { check: 'ballots', figures: [small, large], formula, holds: !breaks };
  if (!breaks) return { relation, finding: null };
  return {
    relation,
    finding: finding({
      check: 'ballots',
      class: 'error',
      severity: 'error',
      at: small,
      printed: numberText(small),
      computed: `≤ ${numberText(large)}`,
      formula,
      zh: `${zh}：${numberText(small)}大于${numberText(large)}。`,
      en: `${en}: ${numberText(small)} is more than ${numberText(large)}.`,
      mend: {
        zh: '对照计票单和签到册核对两个数。',
        en: 'Hold both figures against the count sheet and the attendance list.',
      },
      related: [large],
    }),
  };
}

function equationOf(vote: ReadonlyMap<Part, Figure>, { whole, parts }: Equation) {
  const total = vote.get(whole);
  const own = parts.map((part) => vote.get(part));
  if (total === undefined || own.some((figure) => figure === undefined)) return null;
  return sumJudged(total, own as Figure[], [whole, ...parts]);
}

/** For, against and abstaining together are the ballots that count, or all that came back, or all who are present. */
function marksOf(vote: ReadonlyMap<Part, Figure>) {
  const [approve, oppose, abstain] = [vote.get('approve'), vote.get('oppose'), vote.get('abstain')];
  if (approve === undefined || oppose === undefined || abstain === undefined) return null;
  const parts = [approve, oppose, abstain];
  const bases = (['valid', 'returned', 'present', 'issued'] as const).flatMap((part) => vote.get(part) ?? []);
  const sum = addIntervals(parts.map(({ amount }) => rangeOf(amount)));
  const [base] = bases;
  if (base === undefined) return null;
  const holding = bases.find(({ amount }) => meets(sum, rangeOf(amount)));
  return holding === undefined
    ? sumJudged(base, parts, ['valid', 'approve', 'oppose', 'abstain'])
    : sumJudged(holding, parts, []);
}

function sumJudged(total: Figure, parts: readonly Figure[], names: readonly Part[]) {
  const sum = parts.map(({ amount }) => amount.value).reduce(add);
  const holds = meets(addIntervals(parts.map(({ amount }) => rangeOf(amount))), rangeOf(total.amount));
  const formula = `${parts.map(numberText).join('+')} = ${toText(sum)} ${holds ? '=' : '≠'} ${numberText(total)}`;
  const relation: RelationDraft = { check: 'ballots', figures: [...parts, total], formula, holds };
  if (holds) return { relation, finding: null };
  const difference = subtract(sum, total.amount.value);
  const zhNames = names
    .slice(1)
    .map((name) => NAMES[name].zh)
    .join('、');
  const enNames = names
    .slice(1)
    .map((name) => NAMES[name].en)
    .join(', ');
  return {
    relation,
    finding: finding({
      check: 'ballots',
      class: 'error',
      severity: 'error',
      at: total,
      printed: numberText(total),
      computed: toText(sum),
      formula,
      zh: `${zhNames}相加为${toText(sum)}，与${numberText(total)}相差${toText(difference).replace('-', '')}，票数不平。`,
      en: `${enNames} add up to ${toText(sum)}, not ${numberText(total)}: the ballots do not balance.`,
      mend: { zh: '对照计票单核对各项票数。', en: 'Hold each figure against the count sheet.' },
      related: parts,
    }),
  };
}

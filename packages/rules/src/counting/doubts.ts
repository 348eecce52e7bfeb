import type { BallotRules } from '../ballots/ballotRules.ts';
import { judgePaper } from '../ballots/judgePaper.ts';
import type { BallotForm, BallotPaper, PaperVerdict } from '../ballots/paper.ts';
import { type Ruling, type RulingDecision, recordRuling } from '../ballots/ruling.ts';
import type { Obstacle } from '../eligibility/obstacle.ts';
import type { Bilingual } from '../stages.ts';

/** What makes a paper doubtful at the counting table. Papers are counted by kind; nothing leads to a voter. */
export const DOUBT_KINDS = [
  'illegible',
  'foreignMark',
  'overvote',
  'twoPosts',
  'contradictory',
  'unidentified',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

const NAMES: Readonly<Record<DoubtKind, Bilingual>> = {
  illegible: { zh: '部分字迹无法辨认', en: 'Cannot be read in part' },
  foreignMark: { zh: '有规定以外的文字或者记号', en: 'Writing or signs outside the boxes' },
  overvote: { zh: '某一职务所选人数超过应选人数', en: 'Too many chosen for one post' },
  twoPosts: { zh: '同一人被选两个职务', en: 'One person chosen for two posts' },
  contradictory: { zh: '同一人有相反的记号', en: 'Marks for one person contradict each other' },
  unidentified: { zh: '另选他人姓名无法确定是谁', en: 'A name written in that fits nobody or several' },
};

/** What a kind of doubtful paper is called. */
export const doubtName = (kind: DoubtKind): Bilingual => NAMES[kind];

/** A plain ballot of two posts, by which the rules are asked what they make of a kind of paper. */
const FORM: BallotForm = {
  contests: [
    { id: 'first', post: 'chair', seats: 1, candidates: ['a', 'b'] },
    { id: 'second', post: 'member', seats: 1, candidates: ['a', 'c', 'd'] },
  ],
};
const PARTY_FORM: BallotForm = {
  contests: [{ id: 'first', post: 'committee-member', seats: 1, candidates: ['a', 'b'] }],
};

const chosen = (person: string) => ({ person, mark: 'circle' as const });
const second = { contest: 'second', marks: [chosen('c')], writeIns: [] };

const PAPERS: Readonly<Record<DoubtKind, BallotPaper>> = {
  illegible: {
    items: [{ contest: 'first', marks: [chosen('a'), { person: 'b', mark: 'illegible' }], writeIns: [] }, second],
    foreignMarks: [],
  },
  foreignMark: { items: [{ contest: 'first', marks: [chosen('a')], writeIns: [] }, second], foreignMarks: ['text'] },
  overvote: {
    items: [{ contest: 'first', marks: [chosen('a'), chosen('b')], writeIns: [] }, second],
    foreignMarks: [],
  },
  twoPosts: {
    items: [
      { contest: 'first', marks: [chosen('a')], writeIns: [] },
      { contest: 'second', marks: [chosen('a')], writeIns: [] },
    ],
    foreignMarks: [],
  },
  contradictory: {
    items: [{ contest: 'first', marks: [{ person: 'a', mark: 'contradictory' }], writeIns: [] }, second],
    foreignMarks: [],
  },
  unidentified: {
    items: [
      {
        contest: 'first',
        marks: [{ person: 'a', mark: 'cross' }],
        writeIns: [{ kind: 'unidentified', mark: 'circle' }],
      },
      second,
    ],
    foreignMarks: [],
  },
};

/**
 * What the rules of a poll make of a kind of paper: doubtful (people decide), void or counted as it stands. A Party
 * ballot has no second post to choose a person for.
 */
export function judgeDoubt(kind: DoubtKind, rules: BallotRules): PaperVerdict {
  const party = rules.family === 'PARTY';
  const { items, ...rest } = PAPERS[kind];
  const paper = { ...rest, items: party ? items.filter(({ contest }) => contest === 'first') : items };
  return judgePaper(paper, party ? PARTY_FORM : FORM, rules);
}

/** A decision on papers of one kind as it was minuted. */
export type DoubtRuling = Pick<Ruling, 'members' | 'agreed' | 'reason'>;

/**
 * Why papers of a kind cannot be decided so, or null. Nobody decides what the rules make plain; a decision has a
 * majority and its reason on record (VC-511, VC-213; PB-064 in the Party).
 */
export function doubtObstacle(kind: DoubtKind, ruling: DoubtRuling, rules: BallotRules): Obstacle | null {
  const verdict = judgeDoubt(kind, rules);
  const result = recordRuling(verdict, { ...ruling, decided: decisionOn(verdict) }, formOf(rules), rules);
  return result.ruled ? null : result.refusal;
}

const formOf = (rules: BallotRules): BallotForm => (rules.family === 'PARTY' ? PARTY_FORM : FORM);

/** The doubtful part is what is decided: one contest of a paper that stands, or the paper. */
function decisionOn(verdict: PaperVerdict): RulingDecision {
  const item = verdict.kind === 'valid' ? verdict.items.find(({ kind }) => kind === 'doubtful') : undefined;
  return item === undefined ? { on: 'paper', finds: 'void' } : { on: 'item', contest: item.contest, finds: 'void' };
}

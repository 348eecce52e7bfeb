import type { RuleSetId } from '../ruleSets/types.ts';
import { type OverlayValues, readBallotRules } from './ballotRules.ts';
import { judgePaper } from './judgePaper.ts';
import type { BallotForm, BallotMark, BallotPaper, PaperVerdict, WrittenName } from './paper.ts';

/** Forms to mark: a chair and members of a village, and a secretary. */
export const CHAIR = { id: 'chair', post: 'chair', seats: 1, candidates: ['A', 'B'] } as const;
export const MEMBERS = { id: 'members', post: 'member', seats: 2, candidates: ['C', 'D', 'E'] } as const;
export const CHAIR_ONLY: BallotForm = { contests: [CHAIR] };
export const VILLAGE: BallotForm = { contests: [CHAIR, MEMBERS] };
export const SECRETARY: BallotForm = { contests: [{ id: 's', post: 'secretary', seats: 1, candidates: ['X'] }] };

const SIGNS: Readonly<Record<string, BallotMark>> = {
  '○': 'circle',
  '√': 'tick',
  '×': 'cross',
  '!': 'contradictory',
  '~': 'illegible',
  '#': 'other',
};

/** `A○ B×` → marks. */
export function marks(text: string) {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ person: one.slice(0, -1), mark: SIGNS[one.slice(-1)] ?? ('none' as const) }));
}

/** A name written in. */
export const wrote = (person: string, mark: BallotMark = 'circle', inPool: boolean | null = true): WrittenName => ({
  kind: 'person',
  person,
  inPool,
  mark,
});

/** A paper as one writes it down: its marks by contest, and the names written in. */
export function paper(
  items: Readonly<Record<string, readonly [string, ...WrittenName[]]>>,
  more: Partial<BallotPaper> = {},
) {
  return {
    items: Object.entries(items).map(([contest, [text, ...writeIns]]) => ({ contest, marks: marks(text), writeIns })),
    foreignMarks: [],
    ...more,
  } satisfies BallotPaper;
}

/** What becomes of a paper by the rules of a rule set and the values of a province. */
export function judge(
  given: BallotPaper,
  form: BallotForm,
  ruleSet: RuleSetId = 'VC-2026',
  overlay: OverlayValues = {},
) {
  const rules = readBallotRules(ruleSet, overlay);
  if ('error' in rules) throw new Error(rules.error.en);
  return judgePaper(given, form, rules);
}

/** The rules that the grounds of a verdict cite. */
export function rulesOf(verdict: PaperVerdict): string[] {
  const grounds = verdict.kind === 'valid' ? [verdict.ground] : verdict.grounds;
  return grounds.flatMap((ground) => ground.rules);
}

/** The items of a paper that must be valid. */
export const itemsOf = (verdict: PaperVerdict) => {
  if (verdict.kind !== 'valid') throw new Error(`Paper is ${verdict.kind}`);
  return verdict.items;
};

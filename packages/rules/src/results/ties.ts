import type { Bilingual } from '../stages.ts';
import type { ContestOutcome } from './decidePosts.ts';
import type { NextStep, Tie } from './poll.ts';
import type { Standing } from './standing.ts';
import type { Counted } from './tally.ts';

/** A tie of one contest. */
export interface OpenTie extends Tie {
  /** Everyone level with each other where one of them stands in another contest for the post; null elsewhere. */
  readonly elsewhere: readonly string[] | null;
}

/**
 * The ties that a count leaves open, from most votes down. Several stand side by side where relatives are level for one
 * seat each, or two women for the woman's seat, and others are level at the cut: each goes to a vote of its own.
 */
export function tiesOf({ ranked, standings }: Pick<ContestOutcome, 'ranked' | 'standings'>): readonly OpenTie[] {
  const ties = new Map<string, { seats: number; candidates: string[]; elsewhere: string[] | null }>();
  for (const candidate of ranked) {
    const standing = standings.get(candidate);
    if (standing?.kind !== 'tied' && standing?.kind !== 'kin-tied') continue;
    const key = keyOf(candidate, standing);
    const kin = standing.kind === 'kin-tied';
    const tie = ties.get(key) ?? {
      seats: kin ? 1 : standing.seats,
      candidates: [],
      elsewhere: kin && !standing.here ? [candidate.id, ...standing.relatives] : null,
    };
    tie.candidates.push(candidate.id);
    ties.set(key, tie);
  }
  return [...ties.values()];
}

function keyOf({ id, approve }: Counted, standing: Extract<Standing, { kind: 'tied' | 'kin-tied' }>): string {
  if (standing.kind === 'kin-tied') return `kin ${JSON.stringify([...standing.relatives, id].sort())}`;
  // Women level for their seat and others level at the cut never have the same votes.
  return `votes ${approve}`;
}

/**
 * The re-vote that settles what equal votes leave open. `seats` and `candidates` cover all ties of the contest; where
 * there are several, `ties` tells them apart. Relatives level across two contests of one post are left to people.
 */
export function revoteOf(
  outcome: Pick<ContestOutcome, 'ranked' | 'standings'>,
  nameOf: (id: string) => string,
): NextStep | null {
  const ties = tiesOf(outcome);
  if (ties.length === 0) return null;
  if (ties.some(({ elsewhere }) => elsewhere !== null))
    return { code: 'MANUAL_DECISION', why: explainElsewhere(ties, nameOf) };
  return {
    code: 'TIE_REVOTE',
    seats: ties.reduce((sum, { seats }) => sum + seats, 0),
    candidates: outcome.ranked.map(({ id }) => id).filter((id) => ties.some((tie) => tie.candidates.includes(id))),
    ...(ties.length > 1 ? { ties: ties.map(({ seats, candidates }) => ({ seats, candidates })) } : {}),
  };
}

function explainElsewhere(ties: readonly OpenTie[], nameOf: (id: string) => string): Bilingual {
  const sentences = ties.map(({ elsewhere, candidates, seats }): Bilingual => {
    const names = (elsewhere ?? candidates).map(nameOf);
    const zh = names.join('、');
    const en = names.join(', ');
    return elsewhere !== null
      ? {
          zh: `${zh}有近亲属关系，在同一职务的不同选项中得票相等，须再次投票确定由谁当选；未当选者所在选项的席位由该项其他达到当选票数的人按得票多少取得`,
          en: `${en} are relatives level for the same post in two contests: another vote must say which of them is elected; the seat of whoever is not goes to the next in that contest who reaches the threshold`,
        }
      : { zh: `另就${zh}的${seats}个名额再次投票`, en: `another vote is held among ${en} for ${seats} seat(s)` };
  });
  return { zh: sentences.map(({ zh }) => zh).join('；'), en: sentences.map(({ en }) => en).join('; ') };
}

/** Says which of several ties a person belongs to; empty where the contest has only one. */
export function placeAmongTies(person: string, ties: readonly OpenTie[], nameOf: (id: string) => string): Bilingual {
  const at = ties.findIndex(({ candidates }) => candidates.includes(person));
  const tie = ties[at];
  if (tie === undefined || ties.length < 2) return { zh: '', en: '' };
  const names = tie.candidates.map(nameOf);
  return {
    zh: `；本项有${ties.length}组票数相等，分别再次投票，此为第${at + 1}组（${names.join('、')}，${tie.seats}个名额）`,
    en: `; this contest has ${ties.length} ties, each with a vote of its own: this is number ${at + 1} (${names.join(', ')}; ${tie.seats} seat(s))`,
  };
}

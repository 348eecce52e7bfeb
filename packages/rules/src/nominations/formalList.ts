import { groundOf } from '../ballots/ground.ts';
import { decidePost } from '../eligibility/nominationTally.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';
import type { Ground, Post } from '../results/poll.ts';
import { requiredSurplus } from './surplus.ts';

/** Someone named for a post. */
export interface NamedFor {
  readonly person: string;
  /** Nomination votes; null for whom an organisation or voters jointly put forward. */
  readonly votes: number | null;
  /** Votes of the preliminary election, where it voted on the person. */
  readonly preliminary: number | null;
  /** Withdrew, was refused, or chose another post. */
  readonly ended: boolean;
}

export interface PostToList {
  readonly post: Post;
  readonly seats: number;
  readonly named: readonly NamedFor[];
  /** Whom the superior or the presidium puts on the list; asked where `how` is `given`. */
  readonly given?: readonly string[];
}

/** How the list comes about: by the votes, everyone who is named, or as it is given after deliberation. */
export type ListedBy = 'votes' | 'all' | 'given';

export interface ListedPost {
  readonly post: Post;
  readonly seats: number;
  /** Candidates at the least (VC-402, RC-142, PB-020, PB-021). */
  readonly needed: number;
  readonly candidates: readonly string[];
  /** Of these, who comes in because somebody before them ended. */
  readonly refilled: readonly string[];
  /** Set where a preliminary election has to decide between those level (VC-410). */
  readonly level: {
    readonly certain: readonly string[];
    readonly tied: readonly string[];
    readonly places: number;
  } | null;
  readonly missing: readonly Obstacle[];
  readonly ground: Ground | null;
}

/** The formal candidates of each post as they follow from what is on record, with what still stands in the way. */
export function formalList(posts: readonly PostToList[], by: ListedBy, rules: RuleContext): readonly ListedPost[] {
  return posts.map((one) => {
    if (by === 'given') return listGiven(one, rules);
    return by === 'all' ? listAll(one, rules) : listByVotes(one, rules);
  });
}

const standing = (named: readonly NamedFor[]) => named.filter(({ ended }) => !ended);

function neededOf({ post, seats }: PostToList, rules: RuleContext) {
  return requiredSurplus(rules.ruleSet, post, seats, rules.values);
}

function listByVotes(one: PostToList, rules: RuleContext): ListedPost {
  const now = decideVotes(
    one.named.filter(({ ended }) => !ended),
    one,
    rules,
  );
  const first = decideVotes(one.named, one, rules);
  const wasIn = new Set(first.candidates);
  const someoneLeft = first.candidates.some((person) => one.named.find((named) => named.person === person)?.ended);
  return { ...now, refilled: someoneLeft ? now.candidates.filter((person) => !wasIn.has(person)) : [] };
}

function decideVotes(named: readonly NamedFor[], { post, seats }: PostToList, rules: RuleContext): ListedPost {
  const { outcome } = decidePost(post, seats, ranked(named), rules);
  const base = { post, seats, needed: requiredSurplus(rules.ruleSet, post, seats, rules.values).candidates };
  const nothing = { refilled: [], level: null, missing: [], ground: null };
  switch (outcome.kind) {
    case 'fixed':
      return { ...base, ...nothing, candidates: outcome.candidates, ground: outcome.ground };
    case 'short':
      return { ...base, ...nothing, candidates: outcome.candidates, missing: [outcome.refusal] };
    case 'preliminary': {
      const { certain, tied, places, ground } = outcome;
      const missing = { code: 'PRELIMINARY', ...ground, remedy: { zh: '组织预选', en: 'Hold a preliminary election' } };
      return { ...base, ...nothing, candidates: certain, level: { certain, tied, places }, missing: [missing], ground };
    }
  }
}

/**
 * The order of those named: whom an organisation or voters jointly put forward, then by votes. Those of a preliminary
 * election stand together, where the highest of them stood, in the order of its votes.
 */
function ranked(named: readonly NamedFor[]) {
  const block = Math.max(...named.flatMap(({ preliminary, votes }) => (preliminary === null ? [] : [votes ?? 0])));
  const key = (one: NamedFor): readonly [number, number] => {
    if (one.preliminary !== null) return [block, one.preliminary];
    return [one.votes ?? Number.MAX_SAFE_INTEGER, -1];
  };
  const sorted = named
    .map((one) => ({ person: one.person, key: key(one) }))
    .toSorted((a, b) => b.key[0] - a.key[0] || b.key[1] - a.key[1] || (a.person < b.person ? -1 : 1));
  // Only the order and who is level count from here on, so that places stand for votes.
  let place = sorted.length + 1;
  return sorted.map((one, at) => {
    const before = sorted[at - 1];
    if (before === undefined || before.key[0] !== one.key[0] || before.key[1] !== one.key[1])
      place = sorted.length - at;
    return { person: one.person, votes: place, fromHigherPosts: 0 };
  });
}

function listAll(one: PostToList, rules: RuleContext): ListedPost {
  return counted(
    one,
    standing(one.named).map(({ person }) => person),
    rules,
  );
}

function listGiven(one: PostToList, rules: RuleContext): ListedPost {
  const stands = new Set(standing(one.named).map(({ person }) => person));
  const given = one.given ?? [];
  const listed = counted(
    one,
    given.filter((person) => stands.has(person)),
    rules,
  );
  const strangers = given.filter((person) => !stands.has(person));
  if (strangers.length === 0) return listed;
  const said = [
    `名单中有${strangers.length}人没有经过推荐或者已经退出`,
    `${strangers.length} person(s) on the list were not recommended or have withdrawn`,
  ] as const;
  const remedy = ['从推荐的人选中确定', 'Take those who were recommended'] as const;
  return { ...listed, missing: [...listed.missing, obstacle('NOT_RECOMMENDED', ['PB-025', 'PB-026'], said, remedy)] };
}

function counted(one: PostToList, candidates: readonly string[], rules: RuleContext): ListedPost {
  const { candidates: needed, rules: cited } = neededOf(one, rules);
  const base = { post: one.post, seats: one.seats, needed, candidates, refilled: [], level: null };
  if (candidates.length >= needed) {
    const zh = `应选${one.seats}人，候选人${candidates.length}人，至少须${needed}人`;
    const en = `${candidates.length} candidates for ${one.seats} seat(s); at least ${needed} are needed`;
    return { ...base, missing: [], ground: groundOf(cited, zh, en) };
  }
  const said = [
    `应选${one.seats}人，候选人至少${needed}人，现有${candidates.length}人`,
    `${one.seats} seat(s) need at least ${needed} candidates; there are ${candidates.length}`,
  ] as const;
  const remedy = ['补充提名候选人', 'Nominate further candidates'] as const;
  return { ...base, missing: [obstacle('TOO_FEW_CANDIDATES', cited, said, remedy)], ground: null };
}

/**
 * How candidates stand on the published list: by nomination votes where the province says so, secretaries in the order
 * that the superior approved (PB-035), otherwise by surname strokes (VC-413, PB-035).
 */
export function listOrder(post: Post, rules: RuleContext): 'votes' | 'strokes' | 'given' {
  if (familyOf(rules.ruleSet) === 'PARTY')
    return post === 'secretary' || post === 'deputy-secretary' ? 'given' : 'strokes';
  return rules.values?.['cand.order'] === 'nomination_votes' ? 'votes' : 'strokes';
}

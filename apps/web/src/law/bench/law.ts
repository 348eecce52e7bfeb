import {
  determine,
  findRuleSet,
  OVERLAYS,
  type Overlay,
  overlayApplies,
  POLL_STAGES,
  POSTS,
  type PollStage,
  type Post,
  RULE_SETS,
  RULES,
  type RuleSet,
  type RuleSetKind,
  ruleSetInForce,
} from '@huanjie/rules';
import type { RuleCard } from '../../components/RuleChip.tsx';

const COMMITTEE_POSTS: readonly Post[] = ['chair', 'vice-chair', 'member'];
const PARTY_POSTS: readonly Post[] = POSTS.filter((post) => !COMMITTEE_POSTS.includes(post));

/** Posts of the same rank in a committee and in the Party, for a sheet that turns from one to the other. */
const COUNTERPARTS: Partial<Record<Post, Post>> = {
  chair: 'secretary',
  'vice-chair': 'deputy-secretary',
  member: 'committee-member',
  secretary: 'chair',
  'deputy-secretary': 'vice-chair',
};

/** The rule sets that decide polls, newest first within each body: others can only be looked up. */
export const DECIDING_SETS: readonly RuleSet[] = RULE_SETS.filter(decides).toReversed();

function decides({ id, appliesTo }: RuleSet): boolean {
  const answer = determine({
    ruleSet: id,
    stage: 'election',
    electorate: { entitled: 1, present: 1 },
    ballots: { issued: 1, checkedOff: 1, returned: 1, invalid: 0 },
    contests: [{ id: 'one', post: appliesTo.startsWith('party') ? 'delegate' : 'member', seats: 1, candidates: [] }],
  });
  return !('error' in answer);
}

/** The body that a rule set is made for; a villagers' committee where the rule set is unknown. */
export function kindOf(ruleSet: string): RuleSetKind {
  return findRuleSet(ruleSet)?.appliesTo ?? 'villagers-committee';
}

export const isParty = (ruleSet: string): boolean => kindOf(ruleSet).startsWith('party');

/** The rule set of a body in force on a day (`YYYY-MM-DD`), else the newest that decides. */
export function ruleSetOn(kind: RuleSetKind, day: string): string {
  const known = DECIDING_SETS.filter(({ appliesTo }) => appliesTo === kind);
  const inForce = ruleSetInForce(kind, day);
  return known.find(({ id }) => id === inForce?.id)?.id ?? known[0]?.id ?? 'VC-2026';
}

export function postsOf(ruleSet: string): readonly Post[] {
  return isParty(ruleSet) ? PARTY_POSTS : COMMITTEE_POSTS;
}

/** The post itself where the law has it, else the one of like rank. */
export function postIn(post: Post, ruleSet: string): Post {
  const posts = postsOf(ruleSet);
  if (posts.includes(post)) return post;
  const counterpart = COUNTERPARTS[post];
  return counterpart !== undefined && posts.includes(counterpart) ? counterpart : (posts.at(-1) ?? post);
}

/** The highest post that is not taken yet, else the lowest of a committee. */
export function firstPost(ruleSet: string, taken: readonly Post[]): Post {
  const posts = postsOf(ruleSet);
  return posts.find((post) => !taken.includes(post)) ?? posts[2] ?? 'member';
}

/** Kinds of vote that the law of a body decides: a preliminary election only in the Party. */
export function stagesOf(ruleSet: string): readonly PollStage[] {
  return isParty(ruleSet) ? POLL_STAGES : POLL_STAGES.filter((stage) => stage !== 'pre-election');
}

/** The measures of provinces that apply to the body of a rule set. */
export function overlaysOf(ruleSet: string): readonly Overlay[] {
  const known = findRuleSet(ruleSet);
  return known === null ? [] : OVERLAYS.filter((overlay) => overlayApplies(known, overlay));
}

const CARDS = new Map<string, readonly RuleCard[]>();

/** Every rule with its article in a rule set, as chips open them. */
export function ruleCardsOf(ruleSet: string): readonly RuleCard[] {
  const known = CARDS.get(ruleSet);
  if (known !== undefined) return known;
  const cards = Object.entries(RULES).map(([id, { title, statement, articles, confidence }]) => {
    return { id, title, statement, article: articles[ruleSet] ?? null, confidence };
  });
  CARDS.set(ruleSet, cards);
  return cards;
}

import { groundOf } from '../ballots/ground.ts';
import { requiredSurplus } from '../nominations/surplus.ts';
import { type Ground, POSTS, type Post } from '../results/poll.ts';
import { moreThanHalf } from '../results/thresholds.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from './obstacle.ts';

/** One nomination paper as handed in. The id is that of the paper, never of the voter. */
export interface NominationPaper {
  readonly id: string;
  readonly byProxy: boolean;
  readonly nominees: readonly { readonly post: Post; readonly person: string }[];
}

/** The papers of a unit with the number of its registered voters. */
export interface Nominations {
  readonly entitled: number;
  readonly papers: readonly NominationPaper[];
}

/** What is not counted of a paper: the whole of it, one post, or one person. */
export interface UncountedNomination {
  readonly paper: string;
  readonly post: Post | null;
  readonly person: string | null;
  readonly ground: Ground;
}

export interface Nominee {
  readonly person: string;
  readonly votes: number;
  /** Of these, votes for a higher post that a province lets count downward (`nom.cascade`). */
  readonly fromHigherPosts: number;
}

/** How the nomination of one post came out. */
export interface PostNomination {
  readonly post: Post;
  readonly seats: number;
  readonly ranking: readonly Nominee[];
  readonly outcome:
    | { readonly kind: 'fixed'; readonly candidates: readonly string[]; readonly ground: Ground }
    /** The tied are voted on for the places left (VC-410). */
    | {
        readonly kind: 'preliminary';
        readonly certain: readonly string[];
        readonly tied: readonly string[];
        readonly places: number;
        readonly ground: Ground;
      }
    | { readonly kind: 'short'; readonly candidates: readonly string[]; readonly refusal: Obstacle };
}

export interface NominationResult {
  /** Set when too few voters took part: the nomination is held again. */
  readonly refusal: Obstacle | null;
  readonly uncounted: readonly UncountedNomination[];
  readonly posts: readonly PostNomination[];
  /** Persons who lead for more than one post and choose one in writing (VC-411). */
  readonly chooseBetween: readonly { readonly person: string; readonly posts: readonly Post[] }[];
}

/**
 * Counts the nominations of the voters and fixes the candidates of each post: at most as many persons a paper as
 * seats (VC-407), no proxies and nobody for two posts (VC-408), more than half of the voters where a province asks it
 * (VC-409), more candidates than seats (VC-402, VC-403), a preliminary election where a tie leaves it open (VC-410).
 */
export function nominationTally(
  nominations: Nominations,
  seats: Readonly<Partial<Record<Post, number>>>,
  rules: RuleContext,
): NominationResult {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party candidates are not nominated by voters');
  if (nominations.papers.length > nominations.entitled) throw new RangeError('More nomination papers than voters');
  const posts = POSTS.filter((post) => seats[post] !== undefined);
  const read = nominations.papers.map((paper) => readNomination(paper, seats, rules));
  const counted = read.flatMap((one) => one.counted.map((entry): Named => ({ ...entry, votes: 1 })));
  const results = posts.map((post) => decidePost(post, seats[post] ?? 0, rankPost(post, posts, counted, rules), rules));
  return {
    refusal: quorum(nominations.entitled, nominations.papers.length, rules),
    uncounted: read.flatMap((one) => one.uncounted),
    posts: results,
    chooseBetween: chooseBetween(results),
  };
}

/** Votes on a nomination as tally sheets give them: how many papers name a person for a post. */
export interface NominationCounts {
  readonly entitled: number;
  /** Papers that were counted, one of each voter who took part. */
  readonly participants: number;
  readonly votes: readonly { readonly post: Post; readonly person: string; readonly votes: number }[];
}

/**
 * Fixes the candidates of each post from tally sheets, as {@link nominationTally} does from papers: what is not to be
 * counted was left out when the papers were read. Sheets that name a person several times are added up.
 * @throws RangeError for counts that cannot be
 */
export function countedNomination(
  counts: NominationCounts,
  seats: Readonly<Partial<Record<Post, number>>>,
  rules: RuleContext,
): Omit<NominationResult, 'uncounted'> {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party candidates are not nominated by voters');
  const { entitled, participants, votes } = counts;
  if ([entitled, participants, ...votes.map((one) => one.votes)].some((n) => !Number.isSafeInteger(n) || n < 0)) {
    throw new RangeError('Counts are whole numbers');
  }
  if (participants > entitled) throw new RangeError('More nomination papers than voters');
  const posts = POSTS.filter((post) => seats[post] !== undefined);
  const named = votes.filter((one) => one.votes > 0);
  const results = posts.map((post) => decidePost(post, seats[post] ?? 0, rankPost(post, posts, named, rules), rules));
  return { refusal: quorum(entitled, participants, rules), posts: results, chooseBetween: chooseBetween(results) };
}

type Entry = NominationPaper['nominees'][number];
/** A name on papers, with the papers that name it. */
type Named = Entry & { readonly votes: number };

const ids = (rules: RuleContext, ...village: readonly string[]): readonly string[] =>
  familyOf(rules.ruleSet) === 'RC' ? [...village, 'RC-155'] : village;

function readNomination(
  paper: NominationPaper,
  seats: Readonly<Partial<Record<Post, number>>>,
  rules: RuleContext,
): { counted: Entry[]; uncounted: UncountedNomination[] } {
  const uncounted: UncountedNomination[] = [];
  const drop = (post: Post | null, person: string | null, ground: Ground) =>
    uncounted.push({ paper: paper.id, post, person, ground });
  if (paper.byProxy) {
    drop(null, null, groundOf(ids(rules, 'VC-408'), '提名不得委托他人', 'Nobody nominates by proxy'));
    return { counted: [], uncounted };
  }
  const entries = [...new Map(paper.nominees.map((one) => [`${one.post} ${one.person}`, one])).values()];
  const over = POSTS.filter((post) => entries.filter((one) => one.post === post).length > (seats[post] ?? 0));
  for (const post of over) {
    const zh = '提名人数多于应选人数，该职务的提名不计';
    drop(post, null, groundOf(ids(rules, 'VC-407'), zh, 'More persons nominated than seats: this post is not counted'));
  }
  const twice = new Set(
    entries
      .filter((one) => entries.some((other) => other.person === one.person && other.post !== one.post))
      .map((one) => one.person),
  );
  for (const person of twice) {
    const zh = '同一人被提名两项以上职务，对该人的提名无效';
    drop(null, person, groundOf(ids(rules, 'VC-408'), zh, 'One person for two posts: this nomination is void'));
  }
  return { counted: entries.filter((one) => !over.includes(one.post) && !twice.has(one.person)), uncounted };
}

/** Persons by votes; those with the same number in the order of their ids, which decides nothing. */
function rankPost(post: Post, posts: readonly Post[], entries: readonly Named[], rules: RuleContext): Nominee[] {
  const higher = rules.values?.['nom.cascade'] === 'downward' ? posts.slice(0, posts.indexOf(post)) : [];
  const persons = new Set(entries.filter((one) => one.post === post).map((one) => one.person));
  const count = (person: string, of: readonly Post[]) =>
    entries.reduce((sum, one) => (one.person === person && of.includes(one.post) ? sum + one.votes : sum), 0);
  return [...persons]
    .map((person) => {
      const fromHigherPosts = count(person, higher);
      return { person, votes: count(person, [post]) + fromHigherPosts, fromHigherPosts };
    })
    .toSorted((a, b) => b.votes - a.votes || (a.person < b.person ? -1 : 1));
}

/**
 * Fixes the candidates of one post from a ranking: as many as seats and the surplus of the place, in order of votes; a
 * tie at the end goes in as far as the most allow, otherwise a preliminary election decides (VC-402, VC-403, VC-410).
 */
export function decidePost(post: Post, seats: number, ranking: readonly Nominee[], rules: RuleContext): PostNomination {
  const { least, most, rules: cited } = surplusOf(post, seats, rules);
  const base = { post, seats, ranking };
  const names = ranking.map((one) => one.person);
  if (ranking.length < seats + least) {
    const said = [
      `应选${seats}人，候选人至少${seats + least}人，提名仅${ranking.length}人`,
      `${seats} seat(s) need at least ${seats + least} candidates; ${ranking.length} are nominated`,
    ] as const;
    const remedy = ['组织补充提名', 'Hold a further nomination'] as const;
    const refusal = obstacle('TOO_FEW_CANDIDATES', cited, said, remedy);
    return { ...base, outcome: { kind: 'short', candidates: names, refusal } };
  }
  const cut = ranking[seats + least - 1]?.votes ?? 0;
  const reached = ranking.filter((one) => one.votes >= cut).map((one) => one.person);
  if (reached.length <= seats + most) {
    const zh = `按提名票数从多到少确定${reached.length}名候选人，应选${seats}人`;
    const en = `${reached.length} candidates for ${seats} seat(s) by nomination votes`;
    return { ...base, outcome: { kind: 'fixed', candidates: reached, ground: groundOf(cited, zh, en) } };
  }
  const certain = ranking.filter((one) => one.votes > cut).map((one) => one.person);
  const tied = reached.slice(certain.length);
  const places = seats + least - certain.length;
  const zh = `${tied.length}人提名票数相等，争${places}个候选人名额，须进行预选`;
  const en = `${tied.length} persons level for ${places} place(s): a preliminary election decides`;
  const ground = groundOf([...cited, ...ids(rules, 'VC-410')], zh, en);
  return { ...base, outcome: { kind: 'preliminary', certain, tied, places, ground } };
}

const PARAMETER: Readonly<Partial<Record<Post, string>>> = {
  chair: 'nom.extra.chair',
  'vice-chair': 'nom.extra.vice',
  member: 'nom.extra.member',
};

/** The surplus of a post: what the province sets, one number or a range as `1..3`, otherwise one (VC-403). */
function surplusOf(post: Post, seats: number, rules: RuleContext) {
  const national = requiredSurplus(rules.ruleSet, post, seats, rules.values);
  const parameter = PARAMETER[post];
  const set = parameter === undefined ? undefined : rules.values?.[parameter];
  const [least = national.extra, most = least] = set === undefined ? [] : String(set).split('..').map(Number);
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most) || most < least) {
    throw new RangeError(`Not a surplus: ${String(set)}`);
  }
  return { least: Math.max(least, national.extra), most: Math.max(most, national.extra), rules: national.rules };
}

function quorum(entitled: number, participants: number, rules: RuleContext): Obstacle | null {
  if (rules.values?.['nom.quorum'] !== '1/2+') return null;
  const needed = moreThanHalf(entitled);
  if (participants >= needed) return null;
  return obstacle(
    'NOMINATION_QUORUM',
    ids(rules, 'VC-409'),
    [
      `参加提名${participants}人，未超过登记选民${entitled}人的半数（须${needed}人以上）`,
      `${participants} took part, not more than half of ${entitled} voters (${needed} needed)`,
    ],
    ['重新组织提名', 'Hold the nomination again'],
  );
}

function chooseBetween(results: readonly PostNomination[]): { person: string; posts: Post[] }[] {
  const posts = new Map<string, Post[]>();
  for (const { post, outcome } of results) {
    const leading = outcome.kind === 'preliminary' ? [...outcome.certain, ...outcome.tied] : outcome.candidates;
    for (const person of leading) posts.set(person, [...(posts.get(person) ?? []), post]);
  }
  return [...posts].filter(([, of]) => of.length > 1).map(([person, of]) => ({ person, posts: of }));
}

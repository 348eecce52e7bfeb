import {
  type Candidacy,
  candidacy,
  countedNomination,
  formalList,
  type KinTie,
  type ListedBy,
  type ListedPost,
  type Obstacle,
  type Post,
  relativesOf,
  type TwoRecommendations,
  twoRecommendations,
} from '@huanjie/rules';
import { groupedBy } from '../registry/index.ts';
import type { Nomination } from './load.ts';
import type { NomineeRow, Participant } from './queries.ts';

/** Votes that a person has for a post: of the voters or the masses, and of the Party members. */
export interface PersonVotes {
  readonly post: Post;
  readonly personId: string;
  readonly votes: number;
  readonly memberVotes: number;
}

/** The votes of all sheets by person, names that are not settled or set aside left out. */
export function personVotes({ sheets, names }: Pick<Nomination, 'sheets' | 'names'>): readonly PersonVotes[] {
  const persons = new Map(
    names.flatMap(({ name_id, person_id }) => (person_id === null ? [] : [[name_id, person_id]])),
  );
  const sums = new Map<string, PersonVotes>();
  for (const { participant, votes } of sheets) {
    for (const { nameId, post, votes: more } of votes) {
      const personId = persons.get(nameId);
      if (personId === undefined) continue;
      const key = `${post} ${personId}`;
      const before = sums.get(key) ?? { post, personId, votes: 0, memberVotes: 0 };
      const of = participant === 'partyMembers' ? 'memberVotes' : 'votes';
      sums.set(key, { ...before, [of]: before[of] + more });
    }
  }
  return [...sums.values()];
}

export interface Participation {
  readonly participant: Participant;
  readonly entitled: number;
  readonly took: number;
  readonly groups: number;
}

/** How many of each kind of participant might and did take part. All voters on the roll might, with or without a sheet. */
export function participationOf({ sheets, voters }: Nomination): readonly Participation[] {
  return [...groupedBy(sheets, ({ participant }) => participant)].map(([participant, of]) => {
    const entitled = of.reduce((sum, one) => sum + one.entitled, 0);
    return {
      participant,
      entitled: participant === 'voters' ? Math.max(entitled, voters) : entitled,
      took: of.reduce((sum, one) => sum + one.took, 0),
      groups: of.length,
    };
  });
}

/** How the list comes about by the method: by votes, everyone, or as it is given. */
export function listedBy({ row, party }: Nomination): ListedBy {
  if (row.method === 'twoRecommendations' || party) return 'given';
  return row.method === 'jointNomination' ? 'all' : 'votes';
}

const isFixed = ({ row }: Nomination): boolean => row.state === 'fixed' || row.state === 'published';

/** The formal list of each post as it follows from the records, or as it was fixed. */
export function listOf(
  nomination: Nomination,
  given: readonly { readonly post: Post; readonly persons: readonly string[] }[] | null = null,
): readonly ListedPost[] {
  const { row, nominees, rules } = nomination;
  const fixed = isFixed(nomination);
  const posts = row.posts.map(({ post, seats }) => {
    const of = nominees.filter((one) => one.post === post);
    // Who chose another post never stood for this one: nobody comes in for them.
    const named = of
      .filter(({ ended_ground }) => ended_ground !== 'otherPost')
      .map((one) => ({
        person: one.person_id,
        votes: one.votes,
        preliminary: one.preliminary,
        ended: one.ended_on !== null,
      }));
    const persons = fixed
      ? of.filter(({ listed }) => listed).map(({ person_id }) => person_id)
      : (given?.find((one) => one.post === post)?.persons ?? []);
    return { post, seats, named, given: persons };
  });
  return formalList(posts, fixed ? 'given' : listedBy(nomination), rules);
}

/** Whether a nominee stands among the candidates as things are; those level for the last places are among them. */
export function isLeading(nomination: Nomination, nominee: NomineeRow, list: readonly ListedPost[]): boolean {
  if (nominee.ended_on !== null || nomination.row.state === 'open') return false;
  if (isFixed(nomination)) return nominee.listed;
  if (listedBy(nomination) === 'given') return true;
  const post = list.find((one) => one.post === nominee.post);
  return [...(post?.candidates ?? []), ...(post?.level?.tied ?? [])].includes(nominee.person_id);
}

/** The leading nominees of a nomination. */
export function leadingNominees(nomination: Nomination): readonly NomineeRow[] {
  const list = listOf(nomination);
  return nomination.nominees.filter((one) => isLeading(nomination, one, list));
}

/** Whether somebody may stand, by the statement and the opinions of the departments. Party bodies look at rights apart. */
export function candidacyOf(nomination: Nomination, nominee: NomineeRow, ties: readonly KinTie[]): Candidacy {
  if (nomination.party) return { verdict: 'eligible', refusals: [], exits: [], notices: [] };
  const leading = leadingNominees(nomination);
  const opinions = nomination.opinions.filter(({ person_id }) => person_id === nominee.person_id);
  const reviewed = opinions.length > 0 && opinions.every(({ given_on }) => given_on !== null);
  return candidacy(nominee.person_id, {
    ...nomination.rules,
    standing: nominee.listed ? 'confirmed' : 'nominated',
    declared: nominee.declared_on !== null,
    bars: reviewed ? [...new Set(opinions.flatMap(({ bars }) => bars))] : null,
    localCases: opinions.flatMap(({ outcome, finding }) => (outcome === 'case' && finding !== null ? [finding] : [])),
    onCommittee: false,
    relativesOnCommittee: [],
    relativesStanding: relativesOf(nominee.person_id, ties, new Set(leading.map(({ person_id }) => person_id))),
    posts: leading.filter(({ person_id }) => person_id === nominee.person_id).map(({ post }) => post),
  });
}

/** People who lead for more than one post and have not chosen (VC-411); in the Party a secretary is a member as well. */
export function undecided(nomination: Nomination): readonly string[] {
  if (nomination.party) return [];
  const posts = groupedBy(leadingNominees(nomination), ({ person_id }) => person_id);
  return [...posts].filter(([, of]) => of.length > 1).map(([person]) => person);
}

/** Whether the leading nominees were reviewed: null while no department was asked. */
export function reviewState(nomination: Nomination): boolean | null {
  if (nomination.opinions.length === 0) return null;
  const barred = new Set(
    nomination.opinions.filter(({ outcome }) => outcome === 'bar').map(({ person_id }) => person_id),
  );
  return leadingNominees(nomination).every(({ person_id }) => {
    const of = nomination.opinions.filter((one) => one.person_id === person_id);
    return of.length > 0 && of.every(({ given_on }) => given_on !== null) && !barred.has(person_id);
  });
}

/** Too few took part in the nomination where the province asks for more than half of the voters; null otherwise. */
export function quorumObstacle(nomination: Nomination): Obstacle | null {
  const voters = participationOf(nomination).find(({ participant }) => participant === 'voters');
  if (voters === undefined || listedBy(nomination) !== 'votes') return null;
  const counts = { entitled: voters.entitled, participants: Math.min(voters.took, voters.entitled), votes: [] };
  return countedNomination(counts, {}, nomination.rules).refusal;
}

/** The two tallies of a recommendation side by side, for one post; null where either is missing. */
export function recommendationsOf(nomination: Nomination, post: Post): TwoRecommendations | null {
  const votes = personVotes(nomination).filter((one) => one.post === post);
  const took = (members: boolean) => {
    const of = participationOf(nomination).filter(({ participant }) => (participant === 'partyMembers') === members);
    return of.length === 0
      ? null
      : {
          entitled: of.reduce((sum, one) => sum + one.entitled, 0),
          participants: of.reduce((sum, one) => sum + one.took, 0),
        };
  };
  const [members, residents] = [took(true), took(false)];
  if (members === null || residents === null) return null;
  return twoRecommendations(
    { ...members, votes: Object.fromEntries(votes.map((one) => [one.personId, one.memberVotes])) },
    { ...residents, votes: Object.fromEntries(votes.map((one) => [one.personId, one.votes])) },
    nomination.row.threshold,
  );
}

import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { moreThanHalf } from '../results/thresholds.ts';

/** One of the two recommendations: who might take part, who did, and the votes by person. */
export interface RecommendationMeeting {
  readonly entitled: number;
  readonly participants: number;
  readonly votes: Readonly<Record<string, number>>;
}

/** A share as its two whole numbers; a percentage is for print only (G-18). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The threshold of the place; nothing national sets one (PX-02). */
export type RecommendationThreshold = 'half_of_members' | 'half_of_both' | null;

export interface Recommended {
  readonly person: string;
  /** Votes of the participants of each recommendation. */
  readonly members: Share;
  readonly residents: Share;
  /** Whether the threshold is reached; null where the place sets none. */
  readonly reaches: boolean | null;
  readonly ground: Ground;
}

export interface TwoRecommendations {
  /** Participants of those entitled, for each recommendation. */
  readonly memberTurnout: Share;
  readonly residentTurnout: Share;
  /** By votes of the members, then of the residents. */
  readonly ranking: readonly Recommended[];
}

/**
 * Puts the two tallies of "two recommendations, one election" (两推一选, PX-01) side by side. It never weighs one
 * against the other: who becomes a preliminary candidate is for the superior to agree to (PX-03, PB-025).
 */
export function twoRecommendations(
  members: RecommendationMeeting,
  residents: RecommendationMeeting,
  threshold: RecommendationThreshold = null,
): TwoRecommendations {
  for (const meeting of [members, residents]) requirePossible(meeting);
  const persons = [...new Set([...Object.keys(members.votes), ...Object.keys(residents.votes)])];
  const ranking = persons
    .map((person) => recommend(person, members, residents, threshold))
    .toSorted(
      (a, b) =>
        b.members.numerator - a.members.numerator ||
        b.residents.numerator - a.residents.numerator ||
        (a.person < b.person ? -1 : 1),
    );
  return {
    memberTurnout: { numerator: members.participants, denominator: members.entitled },
    residentTurnout: { numerator: residents.participants, denominator: residents.entitled },
    ranking,
  };
}

function requirePossible({ entitled, participants, votes }: RecommendationMeeting): void {
  const counts = [entitled, participants, ...Object.values(votes)];
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    throw new RangeError('Counts are whole numbers');
  if (participants > entitled) throw new RangeError('More participants than entitled');
  if (Object.values(votes).some((count) => count > participants)) throw new RangeError('More votes than participants');
}

function recommend(
  person: string,
  members: RecommendationMeeting,
  residents: RecommendationMeeting,
  threshold: RecommendationThreshold,
): Recommended {
  const of = (meeting: RecommendationMeeting): Share => ({
    numerator: votesOf(meeting, person),
    denominator: meeting.participants,
  });
  const zh = `党员推荐${votesOf(members, person)}票（参加${members.participants}人），群众推荐${votesOf(residents, person)}票（参加${residents.participants}人）`;
  const en = `${votesOf(members, person)} of ${members.participants} members and ${votesOf(residents, person)} of ${residents.participants} residents recommend`;
  const reaches = reachesThreshold(person, members, residents, threshold);
  const end = {
    zh: reaches === null ? '，当地未定门槛' : reaches ? '，达到当地门槛' : '，未达到当地门槛',
    en:
      reaches === null ? '; no local threshold' : reaches ? '; local threshold reached' : '; below the local threshold',
  };
  const ground = groundOf(['PX-01', 'PX-02'], zh + end.zh, en + end.en);
  return { person, members: of(members), residents: of(residents), reaches, ground };
}

function votesOf(meeting: RecommendationMeeting, person: string): number {
  return Object.hasOwn(meeting.votes, person) ? (meeting.votes[person] ?? 0) : 0;
}

function reachesThreshold(
  person: string,
  members: RecommendationMeeting,
  residents: RecommendationMeeting,
  threshold: RecommendationThreshold,
): boolean | null {
  if (threshold === null) return null;
  const over = (meeting: RecommendationMeeting) => votesOf(meeting, person) >= moreThanHalf(meeting.participants);
  return over(members) && (threshold === 'half_of_members' || over(residents));
}

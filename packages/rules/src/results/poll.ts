import type { Bilingual } from '../stages.ts';

/** What kind of vote a poll is. */
export const POLL_STAGES = ['election', 'by-run', 're-vote', 'pre-election', 'recall'] as const;
export type PollStage = (typeof POLL_STAGES)[number];

/** The posts that can be voted on, from the highest down within each body. */
export const POSTS = [
  'chair',
  'vice-chair',
  'member',
  'secretary',
  'deputy-secretary',
  'committee-member',
  'discipline-member',
  'delegate',
] as const;
export type Post = (typeof POSTS)[number];

/** A person voted for, with the marks; `nominated: false` is a write-in (另选他人). */
export interface PollCandidate {
  readonly id: string;
  readonly name?: string;
  readonly sex?: 'male' | 'female';
  readonly nominated?: boolean;
  readonly approve: number;
  readonly oppose?: number;
  readonly abstain?: number;
}

/** The election of one post within a poll. `void` counts the items spoiled in this contest alone. */
export interface PollContest {
  readonly id: string;
  readonly post: Post;
  readonly seats: number;
  readonly void?: number;
  readonly candidates: readonly PollCandidate[];
  /**
   * Ids of all candidates in the order of announcement, by surname strokes (PB-057): the caller sorts, these rules know
   * no strokes. It orders `elected` of Party members and delegates in every stage, and nothing else: secretaries stand
   * in the order of the input, which the superior approved (PB-035), committees of villages and communities by votes.
   * Without it the order of the input, the ballot's, stands in.
   */
  readonly order?: readonly string[];
}

/** How two persons are related (近亲属, G-22); `other` is kin beyond the near relatives. */
export const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A value of the unit's own election measure. */
export type ParameterGiven = string | number | boolean | readonly string[];

/** One vote as it was counted. Numbers are persons and ballots. */
export interface Poll {
  readonly ruleSet: string;
  readonly overlay?: string;
  readonly parameters?: Readonly<Record<string, ParameterGiven>>;
  /** The day of the vote, `YYYY-MM-DD`; where it is told, rule set and overlay must be in force on it (G-01). */
  readonly heldOn?: string;
  readonly stage: PollStage;
  /** `present` (实到会有选举权人数) at Party meetings only. */
  readonly electorate: { readonly entitled: number; readonly present?: number };
  readonly ballots: {
    readonly issued: number;
    readonly checkedOff?: number;
    readonly returned: number;
    readonly invalid: number;
  };
  readonly contests: readonly PollContest[];
  readonly kin?: readonly { readonly a: string; readonly b: string; readonly relation: Relation }[];
  /** Those who hold a seat of the same body from an earlier vote of this term change. */
  readonly electedBefore?: readonly { readonly id: string; readonly post: Post; readonly sex?: 'male' | 'female' }[];
}

/** Those who hold a seat of the body already. */
export const holdersOf = (poll: Poll): NonNullable<Poll['electedBefore']> => poll.electedBefore ?? [];

export type Validity = 'VALID' | 'INVALID_TURNOUT' | 'INVALID_OVERCOUNT' | 'QUORUM_NOT_MET';

/** A sentence with the rules it rests on. */
export interface Ground extends Bilingual {
  readonly rules: readonly string[];
}

export type Outcome =
  | 'ELECTED'
  | 'NOT_ELECTED'
  | 'TIE_REVOTE'
  | 'ELECTED_TO_HIGHER_POST'
  | 'KIN_CONFLICT'
  | 'RECALLED'
  | 'NOT_RECALLED';

export type Option = 'REDUCE_SEATS_OPTION' | 'VACANCY_ALLOWED';
export type Flag = 'CONFLICT' | 'WOMAN_SEAT_OPEN' | 'KIN_CONFLICT';

/** What became of one person, in words that can be read out. */
export interface Reason extends Ground {
  readonly person: string;
  readonly outcome: Outcome;
}

/** People level with each other, and the seats that a vote among them fills. */
export interface Tie {
  readonly seats: number;
  readonly candidates: readonly string[];
}

/**
 * What follows. A TIE_REVOTE lists everyone level, from most votes down; where they are level in several separate ties,
 * `ties` parts them: each is a contest of its own in the re-vote, so that no vote decides between strangers.
 */
export type NextStep =
  | { readonly code: 'RUNOFF_REQUIRED'; readonly seats: number; readonly candidates: readonly string[] }
  | {
      readonly code: 'TIE_REVOTE';
      readonly seats: number;
      readonly candidates: readonly string[];
      readonly ties?: readonly Tie[];
    }
  | { readonly code: 'MANUAL_DECISION'; readonly why: Bilingual };

export interface ContestResult {
  readonly id: string;
  /** The number that the threshold is taken of. */
  readonly base: number;
  /** The smallest number of votes that elects; null where most votes are enough. */
  readonly threshold: number | null;
  readonly elected: readonly string[];
  readonly notElected: readonly string[];
  /** Stage recall only, where nobody is elected: whether everyone voted on in this contest is recalled. */
  readonly passed?: boolean;
  readonly next: NextStep | null;
  readonly options: readonly Option[];
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
}

/** The decision of a poll. */
export interface Determination {
  readonly validity: Validity;
  readonly next: { readonly code: 'RERUN_REQUIRED' } | null;
  /** Why the poll is valid or not. */
  readonly ground: Ground;
  readonly contests: readonly ContestResult[];
}

export type RefusalCode =
  | 'BAD_SHAPE'
  | 'BAD_COUNT'
  | 'IMPOSSIBLE_COUNT'
  | 'DUPLICATE_ID'
  | 'MISSING_COUNT'
  | 'UNKNOWN_RULE_SET'
  | 'UNKNOWN_OVERLAY'
  | 'NOT_IN_FORCE'
  | 'UNKNOWN_POST'
  | 'UNKNOWN_STAGE'
  | 'UNKNOWN_PARAMETER'
  | 'UNKNOWN_VALUE'
  | 'NOT_SUPPORTED';

/** Why a poll is not decided at all. */
export interface Refusal {
  readonly error: { readonly code: RefusalCode } & Bilingual;
}

/** Builds a refusal. */
export function refuse(code: RefusalCode, zh: string, en: string): Refusal {
  return { error: { code, zh, en } };
}

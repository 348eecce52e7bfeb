import type { Ground, Post } from '../results/poll.ts';

/**
 * What stands in a box. `none` is an empty box, `contradictory` more than one sense in one box (○ and ×),
 * `other` any sign that the form does not know.
 */
export const MARKS = ['circle', 'tick', 'cross', 'none', 'contradictory', 'illegible', 'other'] as const;
export type BallotMark = (typeof MARKS)[number];

/** The box beside a printed name. A person may occur twice when the paper carries two marks. */
export interface MarkedCandidate {
  readonly person: string;
  readonly mark: BallotMark;
}

/**
 * A line for another person (另选他人). `inPool` says whether the person may be written in: a registered voter of the
 * village (VC-504), a member with the right to be elected (PB-042); null while nobody has looked it up.
 */
export type WrittenName =
  | {
      readonly kind: 'person';
      readonly person: string;
      readonly inPool: boolean | null;
      readonly mark: BallotMark;
    }
  /** Readable, but fitting nobody or several persons. */
  | { readonly kind: 'unidentified'; readonly mark: BallotMark }
  | { readonly kind: 'illegible'; readonly mark: BallotMark }
  /** A mark without a name. */
  | { readonly kind: 'missing'; readonly mark: BallotMark };

/** The part of a paper that belongs to one contest. */
export interface PaperItem {
  readonly contest: string;
  readonly marks: readonly MarkedCandidate[];
  readonly writeIns: readonly WrittenName[];
}

/** One marked paper as it lies on the counting table. It carries nothing that leads to the voter. */
export interface BallotPaper {
  readonly items: readonly PaperItem[];
  /** Signs outside the boxes: a signature, a remark, a drawing. */
  readonly foreignMarks: readonly ('signature' | 'text' | 'sign')[];
  /** The paper as a whole cannot be read. */
  readonly illegible?: boolean;
}

/** The printed form: its contests with seats and candidates. */
export interface BallotForm {
  readonly contests: readonly {
    readonly id: string;
    readonly post: Post;
    readonly seats: number;
    readonly candidates: readonly string[];
  }[];
}

/** An entry that stands on the paper and is not counted. */
export interface UncountedEntry {
  /** The person meant, or null when the paper does not say. */
  readonly person: string | null;
  readonly ground: Ground;
}

/** The verdict on one contest of a paper. */
export type ItemVerdict =
  | {
      readonly kind: 'counted';
      readonly contest: string;
      readonly approve: readonly string[];
      readonly oppose: readonly string[];
      readonly abstain: readonly string[];
      readonly writeIns: readonly string[];
      readonly uncounted: readonly UncountedEntry[];
      /** The decision of people by which a doubtful item is counted so. */
      readonly ruling?: Ground;
    }
  | { readonly kind: 'void'; readonly contest: string; readonly grounds: readonly Ground[] }
  | { readonly kind: 'doubtful'; readonly contest: string; readonly grounds: readonly Ground[] };

/** The verdict on a paper. What is doubtful is decided by people and minuted (VC-511), never here. */
export type PaperVerdict =
  | { readonly kind: 'valid'; readonly ground: Ground; readonly items: readonly ItemVerdict[] }
  | { readonly kind: 'void'; readonly grounds: readonly Ground[] }
  | {
      readonly kind: 'doubtful';
      readonly grounds: readonly Ground[];
      /** What would be counted if the paper is found valid. */
      readonly ifValid: readonly ItemVerdict[];
    };

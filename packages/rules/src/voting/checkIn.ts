import type { Bilingual } from '../stages.ts';

/** How somebody takes part: at a place, at a mobile box that came to him, or through his proxy. */
export const CHECK_IN_MODES = ['inPerson', 'mobileBox', 'proxy'] as const;
export type CheckInMode = (typeof CHECK_IN_MODES)[number];

/** What is known of an entry of the roll when it is to be checked in. */
export interface EntryFacts {
  readonly entry: 'onRoll' | 'struck' | 'unknown';
  /** Whether the entry elects at all: households and representatives elect for others in some communities (RC-110). */
  readonly elects: boolean;
  /** Entry that holds the granted delegation of this one; null where none was granted. */
  readonly proxy: string | null;
  /** Whether a mobile box was granted. */
  readonly mobileBox: boolean;
}

/** Why an entry cannot be checked in. */
export const CHECK_IN_REFUSALS = {
  UNKNOWN: {
    rules: [],
    zh: '本单位选民名单中没有此人。请核对选民证号或者姓名。',
    en: 'The roll of this unit has no such entry. Check the card number or the name.',
  },
  STRUCK: {
    rules: [],
    zh: '此人已从选民名单除名，不能领票。确属误除的，先由选举委员会恢复登记。',
    en: 'This entry was struck off the roll and gets no ballot. Where that was a mistake, the committee restores it first.',
  },
  NOT_ELECTING: {
    rules: ['RC-110'],
    zh: '本单位由户代表或者居民代表投票，此人不是代表。请核对代表名单。',
    en: 'Here representatives vote, and this entry is none of them. Check the list of representatives.',
  },
  PROXY_STANDS: {
    rules: ['VC-520'],
    zh: '此人已委托他人投票。本人到场投票的，请先撤回委托。',
    en: 'This voter has a proxy. To vote in person, withdraw the delegation first.',
  },
  NO_PROXY: {
    rules: ['VC-520'],
    zh: '此人没有经同意的委托，不能由他人代投。',
    en: 'No delegation of this voter was granted: nobody may vote for him.',
  },
  OTHER_PROXY: {
    rules: ['VC-520', 'VC-524'],
    zh: '领票人不是经同意的受委托人。请受委托人本人领票，不得再行转托。',
    en: 'Who takes the ballot is not the proxy that was granted. The proxy himself takes it; there is no sub-delegation.',
  },
  NO_MOBILE_BOX: {
    rules: ['VC-531'],
    zh: '此人没有获准使用流动票箱。请到投票站投票。',
    en: 'No mobile box was granted to this voter. He votes at a station.',
  },
} as const satisfies Readonly<Record<string, Bilingual & { readonly rules: readonly string[] }>>;
export type CheckInRefusal = keyof typeof CHECK_IN_REFUSALS;

/**
 * Why an entry cannot be checked in this way, or null. Who was granted a mobile box may still come in person; who has
 * delegated may not, until the delegation is withdrawn (VC-520).
 * @param by the entry of the proxy who takes the ballot, where the mode is `proxy`
 */
export function checkInRefusal(mode: CheckInMode, by: string | null, facts: EntryFacts): CheckInRefusal | null {
  if (facts.entry === 'unknown') return 'UNKNOWN';
  if (facts.entry === 'struck') return 'STRUCK';
  if (!facts.elects) return 'NOT_ELECTING';
  if (mode !== 'proxy') {
    if (facts.proxy !== null) return 'PROXY_STANDS';
    return mode === 'mobileBox' && !facts.mobileBox ? 'NO_MOBILE_BOX' : null;
  }
  if (facts.proxy === null) return 'NO_PROXY';
  return facts.proxy === by ? null : 'OTHER_PROXY';
}

/** One check-in as a table sends it: an id made up at the table, and the entry. */
export interface VoterMark {
  readonly markId: string;
  readonly voterId: string;
}

/** Who is checked in, each by the one mark that counts. */
export type CheckedIn = ReadonlyMap<string, string>;

/** Marks that are new to those checked in, one an entry; of several in a batch the lowest id, so that no order matters. */
export function newMarks<M extends VoterMark>(marks: readonly M[], checkedIn: CheckedIn): readonly M[] {
  const first = new Map<string, M>();
  for (const mark of marks) {
    const before = first.get(mark.voterId);
    if (!checkedIn.has(mark.voterId) && (before === undefined || mark.markId < before.markId))
      first.set(mark.voterId, mark);
  }
  // By entry: two tables that send the same entries take them in the same order, which is not that of their arrival.
  return [...first.values()].sort((a, b) => (a.voterId < b.voterId ? -1 : 1));
}

/** What became of a mark: it counts, or the entry was checked in by another one. Sent again, it gets the same answer. */
export const markOutcome = ({ markId, voterId }: VoterMark, checkedIn: CheckedIn): 'accepted' | 'already' =>
  checkedIn.get(voterId) === markId ? 'accepted' : 'already';

/** Puts a batch to those checked in. Batches may come in any order and more than once: the same people are checked in. */
export function mergeMarks(checkedIn: CheckedIn, marks: readonly VoterMark[]): CheckedIn {
  const merged = new Map(checkedIn);
  for (const { voterId, markId } of newMarks(marks, checkedIn)) merged.set(voterId, markId);
  return merged;
}

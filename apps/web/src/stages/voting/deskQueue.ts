import { type CheckInMode, type CheckInRefusal, checkInRefusal } from '@huanjie/rules';

/** The roll as a table uses it: people by their numbers. */
export interface TableRoll {
  readonly people: readonly Person[];
  readonly byCard: ReadonlyMap<string, Person>;
}

export interface Person {
  readonly card: string;
  readonly name: string;
  readonly serial: string | null;
  readonly struck: boolean;
  readonly elects: boolean;
  /** Number of the proxy who votes for this one. */
  readonly proxy: string | null;
  readonly mobileBox: boolean;
  /** Numbers of those whose votes this one holds. */
  readonly holds: readonly string[];
}

interface RollAnswer {
  readonly entries: readonly (readonly [string, string, string | null])[];
  readonly struck: readonly string[];
  readonly notElecting: readonly string[];
  readonly proxies: readonly (readonly [string, string])[];
  readonly mobileBox: readonly string[];
}

/** Makes the roll of a table from what the server sent. */
export function tableRoll(answer: RollAnswer): TableRoll {
  const [struck, silent, mobile] = [answer.struck, answer.notElecting, answer.mobileBox].map((all) => new Set(all));
  const proxies = new Map(answer.proxies);
  const people = answer.entries.map(
    ([card, name, serial]): Person => ({
      card,
      name,
      serial,
      struck: struck?.has(card) ?? false,
      elects: !silent?.has(card),
      proxy: proxies.get(card) ?? null,
      mobileBox: mobile?.has(card) ?? false,
      holds: answer.proxies.filter(([, proxy]) => proxy === card).map(([delegator]) => delegator),
    }),
  );
  return { people, byCard: new Map(people.map((one) => [one.card, one])) };
}

/** How many people with a name like the one typed are offered. */
const OFFERED = 8;

/** Whom a text typed at the table means: a whole number of a card or entry means one, a name may mean several. */
export function findPeople({ people, byCard }: TableRoll, typed: string): readonly Person[] {
  const text = typed.trim();
  if (text === '') return [];
  const exact = byCard.get(text) ?? people.find(({ serial }) => serial !== null && serial === text.toUpperCase());
  if (exact) return [exact];
  if (/^\d+$/.test(text)) {
    const bare = text.replace(/^0+/, '');
    return people.filter(({ card }) => card.replace(/^0+/, '') === bare).slice(0, OFFERED);
  }
  const same = people.filter(({ name }) => name === text);
  return (same.length > 0 ? same : people.filter(({ name }) => name.startsWith(text))).slice(0, OFFERED);
}

/** A check-in at a table that the server has not answered yet. */
export interface PendingMark {
  readonly markId: string;
  readonly card: string;
  readonly name: string;
  readonly mode: CheckInMode;
  readonly by: string | null;
  readonly hour: number;
}

/** One that the server did not take, for the people at the table to act on. */
export interface Returned {
  readonly markId: string;
  readonly card: string;
  readonly name: string;
  readonly outcome: 'already' | 'refused';
  readonly zh: string;
  readonly en: string;
  readonly placeId: string | null;
}

/**
 * What a table keeps in its browser until the line is back. Those sent are kept as numbers in their order on the roll,
 * not in the order in which they came (secrecy).
 */
export interface DeskQueue {
  readonly pending: readonly PendingMark[];
  readonly sent: readonly string[];
  readonly returned: readonly Returned[];
}

export const EMPTY_QUEUE: DeskQueue = { pending: [], sent: [], returned: [] };

export type DeskAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: CheckInRefusal | 'HERE_ALREADY'; readonly person: Person };

/** Whether somebody can be checked in at this table, by the roll that it holds and those it has taken itself. */
export function judgeAtDesk(queue: DeskQueue, person: Person, mode: CheckInMode, by: string | null): DeskAnswer {
  const here = queue.sent.includes(person.card) || queue.pending.some(({ card }) => card === person.card);
  if (here) return { ok: false, reason: 'HERE_ALREADY', person };
  const { struck, elects, proxy, mobileBox } = person;
  const reason = checkInRefusal(mode, by, { entry: struck ? 'struck' : 'onRoll', elects, proxy, mobileBox });
  return reason === null ? { ok: true } : { ok: false, reason, person };
}

export const withMark = (queue: DeskQueue, mark: PendingMark): DeskQueue => ({
  ...queue,
  pending: [...queue.pending, mark],
});

/** Takes back a check-in that was not sent. */
export const withoutMark = (queue: DeskQueue, markId: string): DeskQueue => ({
  ...queue,
  pending: queue.pending.filter((one) => one.markId !== markId),
});

interface Answered {
  readonly markId: string;
  readonly outcome: 'accepted' | 'already' | 'refused';
  readonly refusal: { readonly zh: string; readonly en: string } | null;
  readonly placeId: string | null;
}

/** Takes in what the server answered: accepted ones are done with, the others come back to the table. */
export function settle(queue: DeskQueue, answers: readonly Answered[]): DeskQueue {
  const found = new Map(answers.map((one) => [one.markId, one]));
  const done = queue.pending.filter(({ markId }) => found.has(markId));
  const accepted = done.filter(({ markId }) => found.get(markId)?.outcome === 'accepted').map(({ card }) => card);
  const back = done.flatMap(({ markId, card, name }): Returned[] => {
    const answer = found.get(markId);
    if (answer === undefined || answer.outcome === 'accepted') return [];
    const { outcome, refusal, placeId } = answer;
    return [{ markId, card, name, outcome, zh: refusal?.zh ?? '', en: refusal?.en ?? '', placeId }];
  });
  return {
    pending: queue.pending.filter(({ markId }) => !found.has(markId)),
    sent: [...new Set([...queue.sent, ...accepted])].sort(),
    returned: [...queue.returned, ...back],
  };
}

/** Reads a kept queue; what is no queue is an empty one. */
export function readQueue(text: string | null): DeskQueue {
  if (text === null) return EMPTY_QUEUE;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return EMPTY_QUEUE;
    const { pending, sent, returned } = read as Partial<DeskQueue>;
    return Array.isArray(pending) && Array.isArray(sent) && Array.isArray(returned)
      ? { pending, sent, returned }
      : EMPTY_QUEUE;
  } catch {
    return EMPTY_QUEUE;
  }
}

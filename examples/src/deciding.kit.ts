import { determine, type Poll } from '@huanjie/rules';
import { grouped, type ReadRow, where } from './reading.kit.ts';

type All = Record<string, ReadRow[]>;

/** One person elected to one post by one poll. */
export interface Seat {
  readonly unitCode: string;
  readonly body: string;
  readonly post: string;
  readonly idNumber: string;
}

/**
 * Who is elected, by the plain rule alone: most votes up to the seats, each over half of the base (those present at a
 * Party meeting, ballots returned otherwise; a third in a by-run), if more than half of those entitled took part.
 */
export function seatsOf(all: All, polls: readonly ReadRow[]): Seat[] {
  const votes = new Map<string, number>();
  for (const row of all.countSheets!) {
    const key = `${row.pollNumber}|${row.post}|${row.idNumber}`;
    votes.set(key, (votes.get(key) ?? 0) + Number(row.approve));
  }
  const lists = grouped(all.candidates!, 'pollNumber');
  return polls.flatMap((poll) => {
    if (2 * Number(poll.returned) <= Number(poll.entitled)) return [];
    const base = Number(poll.present ?? poll.returned);
    const least = poll.stage === 'by-run' ? Math.ceil(base / 3) : Math.floor(base / 2) + 1;
    const list = lists.get(poll.pollNumber!) ?? [];
    return [...new Set(list.map((row) => row.post))].flatMap((post) => {
      const contest = where(list, { post: post! }).map((row) => ({
        row,
        approve: votes.get(`${row.pollNumber}|${row.post}|${row.idNumber}`) ?? 0,
      }));
      contest.sort((a, b) => b.approve - a.approve);
      const seats = Number(contest[0]!.row.seats);
      const [last, next] = [contest[seats - 1], contest[seats]];
      if (next !== undefined && next.approve >= least && next.approve === last!.approve)
        throw new Error(`Tie in ${poll.pollNumber}`);
      return contest
        .slice(0, seats)
        .filter(({ approve }) => approve >= least)
        .map(({ row }) => ({
          unitCode: String(poll.unitCode),
          body: String(poll.body),
          post: String(post),
          idNumber: String(row.idNumber),
        }));
    });
  });
}

/** Who is elected by the rule engine of the system. */
export function seatsByRules(all: All, polls: readonly ReadRow[]): Seat[] {
  const marks = new Map<string, { approve: number; oppose: number; abstain: number }>();
  for (const row of all.countSheets!) {
    const key = `${row.pollNumber}|${row.post}|${row.idNumber}`;
    const before = marks.get(key) ?? { approve: 0, oppose: 0, abstain: 0 };
    marks.set(key, {
      approve: before.approve + Number(row.approve),
      oppose: before.oppose + Number(row.oppose),
      abstain: before.abstain + Number(row.abstain),
    });
  }
  const lists = grouped(all.candidates!, 'pollNumber');
  return polls.flatMap((poll) => {
    const contests = grouped(lists.get(poll.pollNumber!)!, 'post');
    const input = {
      ruleSet: String(poll.ruleSet),
      stage: poll.stage,
      electorate: {
        entitled: Number(poll.entitled),
        ...(poll.present === null ? {} : { present: Number(poll.present) }),
      },
      ballots: {
        issued: Number(poll.issued),
        checkedOff: Number(poll.checkedOff),
        returned: Number(poll.returned),
        invalid: Number(poll.invalid),
      },
      contests: [...contests].map(([post, rows]) => ({
        id: String(post),
        post,
        seats: Number(rows[0]!.seats),
        candidates: rows.map((row) => ({
          id: String(row.idNumber),
          name: String(row.name),
          nominated: !row.writeIn,
          ...marks.get(`${row.pollNumber}|${row.post}|${row.idNumber}`)!,
        })),
      })),
    } as Poll;
    const decision = determine(input);
    if ('error' in decision) throw new Error(`${poll.pollNumber}: ${decision.error.en}`);
    return decision.contests.flatMap(({ id, elected }) =>
      elected.map((idNumber) => ({ unitCode: String(poll.unitCode), body: String(poll.body), post: id, idNumber })),
    );
  });
}

/** Seats in an order of their own, so that two lists can be compared. */
export function inOrder(seats: readonly Seat[]): string[] {
  return seats.map((seat) => `${seat.unitCode} ${seat.body} ${seat.post} ${seat.idNumber}`).sort();
}

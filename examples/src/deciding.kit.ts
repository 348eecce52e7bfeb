import { type ReadRow, where } from './reading.kit.ts';

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
  const lists = new Map<unknown, ReadRow[]>();
  for (const row of all.candidates!) lists.set(row.pollNumber, [...(lists.get(row.pollNumber) ?? []), row]);
  return polls.flatMap((poll) => {
    if (2 * Number(poll.returned) <= Number(poll.entitled)) return [];
    const base = Number(poll.present ?? poll.returned);
    const least = poll.stage === 'by-run' ? Math.ceil(base / 3) : Math.floor(base / 2) + 1;
    const list = lists.get(poll.pollNumber) ?? [];
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

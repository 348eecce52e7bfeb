import type { PollCandidate } from './poll.ts';

/** Where a contest stands while the votes are walked down. */
export interface Walk {
  readonly elected: Set<string>;
  readonly tied: Set<string>;
  tiedSeats: number;
  readonly left: Set<string>;
  readonly flags: Set<string>;
  womanOpen: boolean;
}

/** The relation of two persons that may not sit together, or null. */
export type Related = (a: string, b: string) => string | null;

/** Walks down the votes and seats one level after another, passing over relatives of those who sit. */
export function walkDown(
  people: readonly PollCandidate[],
  votes: ReadonlyMap<string, number>,
  needed: number,
  seats: number,
  seated: ReadonlySet<string>,
  related: Related,
  walk: Walk,
): void {
  const of = (one: PollCandidate) => votes.get(one.id) ?? 0;
  const levels = [...new Set(people.map(of))].filter((level) => level >= needed).sort((a, b) => b - a);
  const inside = new Set(seated);
  let open = seats;
  for (const level of levels) {
    if (open === 0) return;
    const group: string[] = [];
    for (const one of people) {
      if (of(one) !== level || walk.left.has(one.id)) continue;
      if ([...inside].some((other) => related(one.id, other) !== null)) walk.left.add(one.id);
      else group.push(one.id);
    }
    const families = familiesOf(group, related);
    if (families.length > open) {
      for (const id of group) walk.tied.add(id);
      walk.tiedSeats += open;
      return;
    }
    for (const family of families) {
      open -= 1;
      for (const id of family) {
        inside.add(id);
        if (family.length === 1) walk.elected.add(id);
        else {
          walk.tied.add(id);
          walk.flags.add('KIN_CONFLICT');
        }
      }
      if (family.length > 1) walk.tiedSeats += 1;
    }
  }
}

/** Splits people with the same votes into those who hang together by kin. */
function familiesOf(people: readonly string[], related: Related): string[][] {
  const families: string[][] = [];
  const free = [...people];
  while (free.length > 0) {
    const family = [free.shift() ?? ''];
    for (const member of family) {
      for (const other of [...free]) {
        if (related(member, other) === null) continue;
        family.push(other);
        free.splice(free.indexOf(other), 1);
      }
    }
    families.push(family);
  }
  return families;
}

/** Relatives level with each other where a woman has priority: the plain walk does not say who of them is seated. */
export const UNJUDGED = new Error('relatives level with each other where a woman has priority');

/**
 * After a woman has been seated first: who of those inside gives way to a relative (the text says it of winners: the
 * higher post stays, then more votes). One person at a time, for the seats are then dealt anew; null for nobody.
 */
export function givesWay(
  people: readonly PollCandidate[],
  votes: ReadonlyMap<string, number>,
  seated: ReadonlySet<string>,
  related: Related,
  walk: Walk,
): string | null {
  const of = (id: string) => votes.get(id) ?? 0;
  const inside = people.map(({ id }) => id).filter((id) => walk.elected.has(id) || walk.tied.has(id));
  inside.sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
  for (const id of inside) if ([...seated].some((other) => related(id, other) !== null)) return id;
  for (const winner of inside.filter((id) => walk.elected.has(id))) {
    for (const id of inside) if (of(id) < of(winner) && related(id, winner) !== null) return id;
    for (const id of inside) if (id !== winner && of(id) === of(winner) && related(id, winner) !== null) throw UNJUDGED;
  }
  const tied = inside.filter((id) => walk.tied.has(id));
  if (tied.some((id) => tied.some((other) => other !== id && related(id, other) !== null))) throw UNJUDGED;
  return null;
}

/** Seats a woman first where no woman sits; kin is looked at afterwards. */
export function womanFirst(
  people: readonly PollCandidate[],
  votes: ReadonlyMap<string, number>,
  needed: number,
  seats: number,
  walk: Walk,
): void {
  const of = (one: PollCandidate) => votes.get(one.id) ?? 0;
  const women = people.filter((one) => one.sex === 'female' && of(one) >= needed);
  const best = Math.max(...women.map(of));
  const top = women.filter((one) => of(one) === best);
  const higher = people.filter((one) => of(one) > best).length;
  const level = people.filter((one) => of(one) === best && of(one) >= needed).length;
  const plain = (list: readonly PollCandidate[], count: number) =>
    walkDown(list, votes, needed, count, new Set(), () => null, walk);
  const allSeated = higher + level <= seats;
  if (top.length > 0 && (allSeated || (top.length > 1 && seats - higher > 1))) {
    plain(people, seats);
    return;
  }
  plain(
    people.filter((one) => !top.includes(one)),
    seats - 1,
  );
  if (top.length === 0) walk.womanOpen = true;
  else if (top.length === 1) walk.elected.add(top[0]?.id ?? '');
  else {
    for (const { id } of top) walk.tied.add(id);
    walk.tiedSeats += 1;
  }
}

import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { personRefs } from '../registry/index.ts';
import { leadingNominees } from './derive.ts';
import { loadNominations } from './load.ts';
import { findPollCandidates } from './queries.ts';

/** Somebody who stands for the committee of a unit. */
export interface Standing {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly string[];
  /** On the formal list, or on the ballot of a poll. */
  readonly listed: boolean;
  /** Nominated here, and not only known from the ballot of a poll. */
  readonly nominatedHere: boolean;
}

/** Who stands in a unit: the leading nominees, and the names on the ballots of its polls. */
export async function standingPeople(db: Queryable, round: RoundRow, unitId: string): Promise<readonly Standing[]> {
  if (round.kind === 'township') return [];
  const nominations = (await loadNominations(db, round, unitId)).filter(({ party }) => !party);
  const people = new Map<string, Standing>();
  const add = (personId: string, post: string, more: Omit<Standing, 'personId' | 'posts'>) => {
    const before = people.get(personId);
    people.set(personId, {
      personId,
      name: more.name,
      posts: [...new Set([...(before?.posts ?? []), post])],
      listed: more.listed || before?.listed === true,
      nominatedHere: more.nominatedHere || before?.nominatedHere === true,
    });
  };
  const leading = nominations.flatMap(leadingNominees);
  const refs = await personRefs(
    db,
    round,
    unitId,
    leading.map(({ person_id }) => person_id),
  );
  for (const one of leading) {
    add(one.person_id, one.post, {
      name: refs.get(one.person_id)?.name ?? '',
      listed: one.listed,
      nominatedHere: true,
    });
  }
  for (const { person_id, name, post } of await findPollCandidates(db, round, unitId)) {
    add(person_id, post, { name, listed: true, nominatedHere: false });
  }
  return [...people.values()];
}

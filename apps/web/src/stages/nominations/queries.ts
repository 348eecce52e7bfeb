import type { NominationShown, PersonRef } from '@huanjie/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import type { Place } from '../rolls/queries.ts';

/** The nominations of a unit with tallies, reviews and lists. */
export function useNominations({ roundId, unitId }: Place) {
  return useQuery({
    queryKey: ['nominations', roundId, unitId],
    queryFn: () => api.nominations.page({ roundId, unitId }),
  });
}

/** The nomination that a part of the page works on, and where. */
export interface OnPage {
  readonly place: Place;
  readonly nomination: NominationShown;
  readonly mayWrite: boolean;
}

/** The people of a nomination by id. */
export function peopleOf({ nominees }: NominationShown): ReadonlyMap<string, PersonRef> {
  return new Map(nominees.map(({ person }) => [person.personId, person]));
}

/** Who takes part in the naming, by the method. */
export function participantsOf({
  method,
}: NominationShown): readonly NominationShown['sheets'][number]['participant'][] {
  if (method !== 'twoRecommendations') return ['voters'];
  return ['partyMembers', 'residentsRepresentatives', 'householdRepresentatives', 'voters', 'residentUnits'];
}

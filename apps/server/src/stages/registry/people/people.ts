import { ageOn, maskIdNumber } from '@huanjie/chinese';
import { decryptNumber, type Keys } from '../../../access/keys.ts';
import { type RoundRow, requireRead, revealingUnits } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../paging.ts';
import { readSearch } from '../search.ts';
import { unitRefOf } from '../unitRef.ts';
import {
  countPeople,
  findCandidacies,
  findPerson,
  findPersonDuties,
  findPosts,
  type Holding,
  listNumbers,
  listPeople,
  type PersonDbRow,
  type PersonSearch,
  type PostRow,
} from './queries.ts';

export interface PeopleInput {
  readonly roundId: string;
  readonly search?: string | undefined;
  readonly unitId?: string | undefined;
  readonly holding: Holding;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of people with a part in the round, by pinyin; three or four queries after the access check. */
export async function peoplePage(context: RequestContext, input: PeopleInput) {
  const { round, unitId } = await requireRead(context, input.roundId, input.unitId);
  const filter = {
    scopeId: unitId,
    holding: input.holding,
    search: await readPersonSearch(context, round, unitId, input.search),
  };
  const [rows, total] = await Promise.all([
    listPeople(context.db, round, filter, windowOf(input)),
    countPeople(context.db, round, filter),
  ]);
  const ids = rows.map((row) => row.person_id);
  const posts = await findPosts(context.db, round, unitId, ids);
  return {
    total,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map((row) => toPersonRow(context.keys, round, row, posts)),
  };
}

/**
 * Reads a search among people. Those with a part in a round are few, so the ends of their numbers are compared after
 * decryption, and nothing is stored that would group people by them; only for those who may see whole numbers.
 */
async function readPersonSearch(
  context: RequestContext,
  round: RoundRow,
  scopeId: string,
  text: string | undefined,
): Promise<PersonSearch | null> {
  const search = readSearch(text);
  if (search === null) return null;
  const { tail } = search;
  const allowed = tail === null ? [] : revealingUnits(context.actor, round.county_id);
  if (tail === null || allowed.length === 0) return { ...search, ids: [] };
  const numbers = await listNumbers(context.db, round, scopeId, allowed);
  const ids = numbers
    .filter((row) => decryptNumber(context.keys, row.id_number_cipher).endsWith(tail))
    .map((row) => row.person_id);
  return { ...search, ids };
}

/** One person with a part in the round inside the reader's scope; four queries after the access check. */
export async function personDetail(context: RequestContext, input: { roundId: string; personId: string }) {
  const { round, unitId } = await requireRead(context, input.roundId);
  const [person, posts, candidacies, duties] = await Promise.all([
    findPerson(context.db, round, unitId, input.personId),
    findPosts(context.db, round, unitId, [input.personId]),
    findCandidacies(context.db, round, unitId, input.personId),
    findPersonDuties(context.db, round, unitId, input.personId),
  ]);
  if (person === undefined) return unknownPerson();
  return {
    ...toPersonRow(context.keys, round, person, posts),
    birthYear: Number(person.birth_date.slice(0, 4)),
    capabilities: person.capabilities,
    candidacies: candidacies.map((row) => ({
      pollId: row.poll_id,
      contestId: row.contest_id,
      unit: unitRefOf(row),
      body: row.body,
      post: row.post,
      stage: row.stage,
      heldOn: row.held_on,
      votes: row.votes,
      outcome: row.outcome,
    })),
    duties: duties.map((row) => ({ unit: unitRefOf(row), bodyName: row.body_name, role: row.role })),
  };
}

/** People outside the scope and people who do not exist get the same answer: it tells nothing about either. */
export const unknownPerson = (): never =>
  refuse(
    'NOT_FOUND',
    '本次换届中没有这名人员，或者不在您的管辖范围内。请从人员名册中选择。',
    'This round has no such person, or the person is outside your scope. Choose one from the list of people.',
  );

const toPersonRow = (keys: Keys, round: RoundRow, row: PersonDbRow, posts: readonly PostRow[]) => ({
  personId: row.person_id,
  name: row.name,
  sex: row.sex,
  age: ageOn(row.birth_date, round.election_day),
  ethnicity: row.ethnicity,
  education: row.education,
  partyMember: row.party_member,
  idNumberMasked: row.id_number_cipher === null ? null : maskIdNumber(decryptNumber(keys, row.id_number_cipher)),
  posts: posts
    .filter((post) => post.person_id === row.person_id)
    .map((post) => ({ unit: unitRefOf(post), body: post.body, post: post.post, term: post.term })),
});

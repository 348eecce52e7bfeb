import * as z from 'zod';
import { ground, personRef } from '../committees/index.ts';
import { obstacle } from '../rolls/shapes.ts';
import { day, uuid } from '../shapes.ts';

export const nominationMethod = z.enum(['directNomination', 'openNomination', 'jointNomination', 'twoRecommendations']);
export const nominationBody = z.enum([
  'villagersCommittee',
  'residentsCommittee',
  'partyOrganisation',
  'partyCommittee',
  'disciplineCommission',
  'townshipCongress',
  'countyCongress',
]);
export const participant = z.enum([
  'voters',
  'partyMembers',
  'residentsRepresentatives',
  'householdRepresentatives',
  'residentUnits',
]);
export const postId = z.enum([
  'chair',
  'vice-chair',
  'member',
  'secretary',
  'deputy-secretary',
  'committee-member',
  'discipline-member',
  'delegate',
]);
export const threshold = z.enum(['half_of_members', 'half_of_both']);
export const bar = z.enum(['EXPELLED', 'CRIMINAL_PENALTY', 'CLAN', 'GANG', 'CULT']);
export const opinionOutcome = z.enum(['clear', 'bar', 'case']);
export const formBy = z.enum(['party-organisation', 'voters', 'households']);
export const preliminaryBy = z.enum(['allVillagers', 'villagersRepresentatives']);

export const sheet = z.object({
  sheetId: uuid,
  participant,
  group: z.string(),
  heldOn: day,
  entitled: z.number().int(),
  took: z.number().int(),
  version: z.number().int(),
  votes: z.array(z.object({ nameId: uuid, written: z.string(), post: postId, votes: z.number().int() })),
});

/** A name as it was written on papers. */
export const writtenName = z.object({
  nameId: uuid,
  written: z.string(),
  votes: z.number().int(),
  person: personRef.nullable(),
  setAside: z.string().nullable(),
  matches: z.array(personRef).describe('Whom the name may mean; several are of one name'),
});

export const nomineeShown = z.object({
  nomineeId: uuid,
  post: postId,
  person: personRef,
  votes: z.number().int().nullable().describe('Votes of the voters or the masses'),
  memberVotes: z.number().int().nullable().describe('Votes of the Party members'),
  preliminary: z.number().int().nullable().describe('Votes of the preliminary election'),
  form: z
    .object({ by: formBy, organisation: z.string().nullable(), supporters: z.number().int(), receivedOn: day })
    .nullable(),
  leading: z.boolean().describe('Among the candidates as they follow from what is on record'),
  listed: z.boolean().describe('On the formal list'),
  declaredOn: day.nullable(),
  ended: z.object({ on: day, ground: z.string(), note: z.string().nullable() }).nullable(),
  reaches: z.boolean().nullable().describe('Whether the threshold of the place is reached; null for none'),
  refusals: z.array(obstacle),
  notices: z.array(ground),
});

export const opinion = z.object({
  opinionId: uuid,
  personId: uuid,
  department: z.string(),
  askedOn: day,
  dueOn: day,
  givenOn: day.nullable(),
  outcome: opinionOutcome.nullable(),
  bars: z.array(bar),
  finding: z.string().nullable(),
  state: z.enum(['given', 'waiting', 'overdue']),
  days: z.number().int().describe('Days late when given or overdue, days left when waiting'),
});

export const nominationShown = z.object({
  nominationId: uuid,
  body: nominationBody,
  method: nominationMethod,
  ruleSet: z.string(),
  state: z.enum(['open', 'closed', 'fixed', 'published']),
  threshold: threshold.nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  fixedOn: day.nullable(),
  pollDay: day.nullable(),
  pollId: uuid.nullable(),
  preliminary: z.object({ pollId: uuid, state: z.string(), heldOn: day, method: z.string().nullable() }).nullable(),
  publishedOn: day.nullable(),
  publishedPlace: z.string().nullable(),
  publicity: z.object({ from: day, until: day, place: z.string() }).nullable(),
  metOn: day.nullable(),
  sheets: z.array(sheet),
  names: z.array(writtenName),
  participation: z.array(
    z.object({ participant, entitled: z.number().int(), took: z.number().int(), groups: z.number().int() }),
  ),
  nominees: z.array(nomineeShown),
  opinions: z.array(opinion),
  posts: z.array(
    z.object({
      post: postId,
      seats: z.number().int(),
      needed: z.number().int(),
      order: z.enum(['votes', 'strokes', 'given']),
      candidates: z.array(uuid).describe('Persons, in the lawful order of the list'),
      refilled: z.array(uuid),
      level: z.object({ certain: z.array(uuid), tied: z.array(uuid), places: z.number().int() }).nullable(),
      missing: z.array(obstacle),
      ground: ground.nullable(),
    }),
  ),
  missing: z.array(obstacle).describe('What stands in the way of fixing the formal list'),
});

export type NominationShown = z.infer<typeof nominationShown>;
export type NomineeShown = z.infer<typeof nomineeShown>;
export type OpinionShown = z.infer<typeof opinion>;
export type SheetShown = z.infer<typeof sheet>;
export type WrittenName = z.infer<typeof writtenName>;

import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit } from './shapes.ts';

export const memberStandingKind = z.enum(['full', 'probationary', 'onProbationWithinParty', 'suspended']);

/** Grounds on which a member may be left out of those who should attend (PB-011). */
export const quorumExclusion = z.enum([
  'ILLNESS_WITHOUT_WILL',
  'ABROAD_HALF_YEAR',
  'SERVING_SENTENCE',
  'BEDRIDDEN',
  'AWAY_HALF_YEAR',
  'RETIRED_ELSEWHERE',
]);

const ground = z.object({ rules: z.array(z.string()), zh: z.string(), en: z.string() });

export const memberStanding = z.object({
  standingId: uuid,
  personId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  standing: memberStandingKind,
  exclusion: quorumExclusion.nullable(),
  superiorApproval: z.string().nullable(),
  meetingApproval: z.string().nullable(),
  since: day.nullable(),
  recordedOn: day,
  notCounted: ground.nullable().describe('Why the member is not among those who should attend; null for one who is'),
  obstacles: z.array(obstacle).describe('What is missing before the member can be left out'),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/members${path}` as const,
  summary,
  tags: ['rolls'],
});

/** Party members of a unit: their electoral rights, and who should attend the meeting (PB-004, PB-011). */
export const members = {
  page: route
    .route(GET('', 'Party members of a unit, each counted or not, and why'))
    .input(
      ofUnit.extend({
        state: z.enum(['counted', 'notCounted', 'incomplete', 'any']).default('any'),
        search: z.string().max(60).optional().describe('Name, pinyin or initials'),
        ...paging.shape,
      }),
    )
    .output(pageOf(memberStanding)),
  electorate: route
    .route(GET('/electorate', 'How many should attend, and how many must for the election to be held'))
    .input(ofUnit)
    .output(
      z.object({
        members: z.number().int(),
        entitled: z.number().int().describe('Those with electoral rights who are not left out'),
        needed: z.number().int().describe('Least number present with which the vote may be held'),
        notCounted: z.number().int(),
        reasons: z
          .array(ground.extend({ members: z.number().int() }))
          .describe('Why members are not counted, most first'),
        incomplete: z.number().int().describe('Members who count until something is approved'),
        rules: z.array(z.string()),
      }),
    ),
  find: route
    .route(GET('/people', 'Persons of the county register by name, for those who record members'))
    .input(ofUnit.extend({ search: z.string().max(60).describe('Name, pinyin or initials, from the beginning') }))
    .output(
      z.object({
        people: z.array(
          z.object({
            personId: uuid,
            name: z.string(),
            sex: z.enum(['male', 'female']),
            birthYear: z.number().int(),
            idNumberMasked: z.string().nullable(),
            memberOf: z.string().nullable().describe('Unit of the round that has this person among its members'),
          }),
        ),
      }),
    ),
  record: route
    .route({ ...GET('', 'Record the standing of a member; said again, it replaces what was said'), method: 'POST' })
    .input(
      onUnit.extend({
        personId: uuid.nullable().default(null).describe('Somebody of the county register'),
        newcomer: z
          .object({ name: line(60), idNumber: line(30) })
          .nullable()
          .default(null)
          .describe('Somebody who may not be in the register yet; either this or `personId`'),
        standing: memberStandingKind,
        exclusion: quorumExclusion.nullable().default(null),
        superiorApproval: line(100).nullable().default(null).describe('The document of the superior'),
        meetingApproval: line(100).nullable().default(null).describe('The minutes of the meeting'),
        since: day.nullable().default(null),
      }),
    )
    .output(z.object({ standingId: uuid, entitled: z.number().int(), obstacles: z.array(obstacle) })),
};

export type MemberStanding = z.infer<typeof memberStanding>;

import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, unitRef, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit, voterCategory } from './shapes.ts';

/** Why an entry is struck off. */
export const struckGround = z.enum([
  'died',
  'movedAway',
  'deprived',
  'incapable',
  'unreachable',
  'registeredElsewhere',
  'ownWish',
  'enteredByMistake',
]);

/** What the clerk knows of a person who is to be registered; null is what nobody has established. */
export const registrationFacts = z.object({
  politicalRights: z.enum(['held', 'deprived']).nullable(),
  household: z.enum(['here', 'elsewhere']),
  residence: z.enum(['here', 'elsewhere']),
  residentSince: day.nullable().default(null),
  workingSince: day.nullable().default(null),
  habitual: z.boolean().nullable().default(null),
  declared: z.boolean().default(false),
  applied: z.boolean().default(false),
  consent: z.boolean().nullable().default(null),
  consentOn: day.nullable().default(null),
  consentEvidence: line(200).nullable().default(null),
  homeCertificate: z.boolean().default(false),
  exclusions: z.array(z.enum(['INCAPABLE', 'UNREACHABLE'])).default([]),
});

export const rollEntry = z.object({
  voterId: uuid,
  unit: unitRef,
  group: z.string().nullable(),
  household: z.string().nullable(),
  householdHead: z.boolean(),
  cardNumber: z.string(),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthYear: z.number().int(),
  age: z.number().int().describe('Age on the election day of the round'),
  category: voterCategory,
  struckOn: day.nullable(),
  struckGround: struckGround.nullable(),
  version: z.number().int(),
});

const rollChange = z.object({
  changeId: uuid,
  kind: z.enum(['entered', 'struck', 'restored', 'corrected']),
  ground: z.string().nullable(),
  evidence: z.string().nullable(),
  happenedOn: day,
  earlier: z.record(z.string(), z.string().nullable()).nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
});

/** What became of an application: on the roll, open until something is brought, or refused. */
export const judgedApplication = z.object({
  state: z.enum(['entered', 'open', 'refused']),
  registrationId: uuid,
  voterId: uuid.nullable(),
  cardNumber: z.string().nullable(),
  category: voterCategory.nullable(),
  refusals: z.array(obstacle),
});

const POST = (path: string, summary: string) => ({
  method: 'POST' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll${path}` as const,
  summary,
  tags: ['rolls'],
});

/** Registering voters of a unit, striking, restoring and correcting entries. */
export const register = {
  entries: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}/roll/entries',
      summary: 'Entries of a roll, by group and household',
      tags: ['rolls'],
    })
    .input(
      ofUnit.extend({
        search: z
          .string()
          .max(60)
          .optional()
          .describe(
            'Name, pinyin in any reading, initials or card number; the last four of the ID number for those who may see it whole',
          ),
        state: z.enum(['onRoll', 'struck', 'any']).default('onRoll'),
        group: z.string().max(60).optional(),
        household: z.string().max(60).optional(),
        ...paging.shape,
      }),
    )
    .output(pageOf(rollEntry)),
  entry: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}/roll/entries/{voterId}',
      summary: 'One entry with everything that happened to it',
      tags: ['rolls'],
    })
    .input(ofUnit.extend({ voterId: uuid }))
    .output(
      rollEntry.extend({
        facts: registrationFacts.nullable().describe('As they were judged last; null for an imported entry'),
        changes: z.array(rollChange),
        elsewhere: z.array(unitRef).describe('Other units whose roll names the same person (VC-305)'),
        publishedIn: z.array(z.object({ number: z.number().int(), publishedOn: day, change: z.string() })),
      }),
    ),
  judge: route
    .route(POST('/judge', 'Whether a person goes on the roll, and in which category; nothing is stored'))
    .input(
      ofUnit.extend({
        idNumber: line(30).nullable(),
        birthDate: day.nullable(),
        voterId: uuid.optional().describe('Judge who stands on the roll already instead, by the date of birth there'),
        facts: registrationFacts,
      }),
    )
    .output(
      z.object({
        registered: z.boolean(),
        category: voterCategory.nullable(),
        ground: z.object({ rules: z.array(z.string()), zh: z.string(), en: z.string() }).nullable(),
        refusals: z.array(obstacle),
        elsewhere: z.array(unitRef),
        known: z.boolean().describe('Whether this person is in the county register already'),
      }),
    ),
  enter: route
    .route(POST('/entries', 'Enter a person; one who may not be registered is kept as an application with the reasons'))
    .input(
      onUnit.extend({
        name: line(60),
        idNumber: line(30),
        group: line(60).nullable(),
        household: line(60).nullable(),
        householdHead: z.boolean().default(false),
        facts: registrationFacts,
        evidence: line(200).nullable().default(null),
      }),
    )
    .output(judgedApplication),
  strike: route
    .route(POST('/entries/{voterId}/strike', 'Strike an entry off; it is kept with the reason'))
    .input(
      onUnit.extend({
        voterId: uuid,
        version: z.number().int(),
        ground: struckGround,
        happenedOn: day,
        evidence: line(200).nullable().default(null),
      }),
    )
    .output(
      z.object({
        voterId: uuid,
        version: z.number().int(),
        proxiesWithdrawn: z.number().int().describe('Delegations given or taken that went with the entry'),
        boxesWithdrawn: z.number().int().describe('Requests for the mobile box that went with the entry'),
      }),
    ),
  restore: route
    .route(POST('/entries/{voterId}/restore', 'Put a struck entry back'))
    .input(
      onUnit.extend({
        voterId: uuid,
        version: z.number().int(),
        happenedOn: day,
        evidence: line(200),
      }),
    )
    .output(z.object({ voterId: uuid, version: z.number().int() })),
  correct: route
    .route(POST('/entries/{voterId}/correct', 'Correct an entry; what stood before is kept'))
    .input(
      onUnit.extend({
        voterId: uuid,
        version: z.number().int(),
        name: line(60).optional(),
        group: line(60).nullable().optional(),
        household: line(60).nullable().optional(),
        householdHead: z.boolean().optional(),
        facts: registrationFacts.optional().describe('The category follows from these, by the law, as at the desk'),
        evidence: line(200),
      }),
    )
    .output(z.object({ voterId: uuid, version: z.number().int() })),
  applications: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}/roll/applications',
      summary: 'Applications with their decision and reasons; those who come of age by a later day are marked',
      tags: ['rolls'],
    })
    .input(
      ofUnit.extend({
        state: z.enum(['open', 'entered', 'refused', 'withdrawn', 'any']).default('any'),
        electionDay: day.optional().describe('Judge again for this election day (VC-313)'),
        ...paging.shape,
      }),
    )
    .output(
      pageOf(
        z.object({
          registrationId: uuid,
          name: z.string(),
          sex: z.enum(['male', 'female']),
          age: z.number().int(),
          receivedOn: day,
          state: z.enum(['open', 'entered', 'refused', 'withdrawn']),
          category: voterCategory.nullable(),
          facts: registrationFacts,
          rules: z.array(z.string()),
          reason: z.object({ zh: z.string(), en: z.string() }).nullable(),
          eligibleNow: z.boolean().describe('Whether the facts would put the person on the roll for that day'),
        }),
      ),
    ),
  decide: route
    .route(POST('/applications/{registrationId}/decide', 'Decide an application again, with new facts'))
    .input(onUnit.extend({ registrationId: uuid, facts: registrationFacts }))
    .output(judgedApplication),
  withdraw: route
    .route(POST('/applications/{registrationId}/withdraw', 'Withdraw an application'))
    .input(onUnit.extend({ registrationId: uuid }))
    .output(z.object({ registrationId: uuid })),
  summary: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}/roll',
      summary: 'Where the roll of a unit stands',
      tags: ['rolls'],
    })
    .input(ofUnit)
    .output(
      z.object({
        onRoll: z.number().int(),
        struck: z.number().int(),
        openApplications: z.number().int(),
        households: z.number().int(),
        groups: z.array(z.object({ group: z.string().nullable(), voters: z.number().int(), women: z.number().int() })),
        byCategory: z.array(z.object({ category: voterCategory, voters: z.number().int() })),
        bySex: z.object({ male: z.number().int(), female: z.number().int() }),
        byAge: z.array(z.object({ from: z.number().int(), to: z.number().int().nullable(), voters: z.number().int() })),
        doubles: z.number().int().describe('Entries whose person stands on another roll of the round too'),
      }),
    ),
};

export type RollEntry = z.infer<typeof rollEntry>;
export type RegistrationFactsInput = z.infer<typeof registrationFacts>;
export type JudgedApplication = z.infer<typeof judgedApplication>;

import * as z from 'zod';
import { route } from '../base.ts';
import { line, obstacle, ofUnit, onUnit } from '../rolls/shapes.ts';
import { day, uuid } from '../shapes.ts';

/** A sentence with the rules it rests on. */
export const ground = z.object({ rules: z.array(z.string()), zh: z.string(), en: z.string() });

/** Someone as lists name him: enough to tell people of one name apart, and no number. */
export const personRef = z.object({
  personId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthYear: z.number().int(),
  group: z.string().nullable().describe('Group on the roll of the unit'),
  cardNumber: z.string().nullable().describe('Number of the entry on the roll of the unit'),
});

export const relation = z.enum(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other']);
export const committeeRole = z.enum(['head', 'deputy', 'member']);
export const committeeSource = z.enum(['assembly', 'representatives', 'groups']);
export const leavingGround = z.enum(['nominated', 'kin', 'resigned', 'absent', 'other']);
export const joiningGround = z.enum(['next', 'substitute', 'reElect']);
export const staffRole = z.enum(['scrutineer', 'caller', 'teller', 'scribe']);

const committeeMember = z.object({
  person: personRef,
  role: committeeRole,
  votes: z.number().int().nullable(),
  mustLeave: z
    .array(ground.extend({ why: z.enum(['nominated', 'kin', 'absent']) }))
    .describe('Why the member has to leave; empty for who stays'),
});

const change = z.object({
  person: personRef,
  kind: z.enum(['left', 'joined']),
  ground: z.union([leavingGround, joiningGround]),
  role: z.string(),
  note: z.string().nullable(),
  rules: z.array(z.string()),
  happenedOn: day,
});

const committee = z.object({
  bodyId: uuid,
  name: z.string(),
  formedOn: day.nullable(),
  source: committeeSource.nullable().describe('Null for one that was imported'),
  expected: z.number().int().nullable(),
  attended: z.number().int().nullable(),
  publishedOn: day.nullable(),
  publishedPlace: z.string().nullable(),
  filedOn: day.nullable(),
  members: z.array(committeeMember),
  reserve: z.array(z.object({ person: personRef, votes: z.number().int(), substitute: z.boolean() })),
  vacancies: z.number().int(),
  next: z
    .object({ kind: z.enum(['next', 'tie', 'none']), persons: z.array(uuid) })
    .describe('Who fills a vacancy by the votes of the choice'),
  notices: z.array(ground),
});

const staffMember = z.object({
  person: personRef,
  role: staffRole.nullable().describe('Null for staff whose work the record does not name'),
  duty: z.string().nullable(),
  refusals: z.array(obstacle),
  notices: z.array(ground),
});

export const committeesOverview = z.object({
  ruleSet: z.string(),
  size: z.object({ min: z.number().int().nullable(), max: z.number().int().nullable() }),
  absentLimit: z.number().int().nullable().describe('Absences that count as leaving; null where no text says'),
  committee: committee.nullable(),
  staff: z
    .object({ bodyId: uuid, namedOn: day.nullable(), publishedOn: day.nullable(), members: z.array(staffMember) })
    .nullable(),
  changes: z.array(change),
  ties: z.array(z.object({ kinshipId: uuid, a: personRef, b: personRef, relation, declaredOn: day })),
});

export type PersonRef = z.infer<typeof personRef>;
export type CommitteesOverview = z.infer<typeof committeesOverview>;
export type GroundShown = z.infer<typeof ground>;

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/committees${path}` as const,
  summary,
  tags: ['committees'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });
const votes = z.number().int().min(0).max(1_000_000);
const changed = z.object({ bodyId: uuid, members: z.number().int(), vacancies: z.number().int() });

/** Election committees and the staff of an election (VC-201 to VC-213, RC-120, RC-121, VC-535). */
export const committees = {
  overview: route
    .route(GET('', 'The election committee of a unit, its staff, and the relatives who were declared'))
    .input(ofUnit)
    .output(committeesOverview),
  people: route
    .route(GET('/people', 'People of a unit by name or card number; of the county in a Party congress'))
    .input(ofUnit.extend({ search: z.string().max(60) }))
    .output(z.array(personRef)),
  form: route
    .route(POST('', 'Record that an election committee was chosen'))
    .input(
      onUnit.extend({
        formedOn: day,
        source: committeeSource,
        expected: z.number().int().min(1).max(1_000_000),
        attended: z.number().int().min(1).max(1_000_000),
        members: z
          .array(z.object({ personId: uuid, role: committeeRole, votes }))
          .min(1)
          .max(31),
        reserve: z
          .array(z.object({ personId: uuid, votes, substitute: z.boolean() }))
          .max(60)
          .default([]),
      }),
    )
    .output(changed),
  publish: route
    .route(POST('/publish', 'Record that the committee was published and filed'))
    .input(onUnit.extend({ publishedOn: day, place: line(80), filedOn: day.nullable().default(null) }))
    .output(z.object({ bodyId: uuid, publishedOn: day })),
  leave: route
    .route(POST('/leave', 'Record that a member left'))
    .input(
      onUnit.extend({ personId: uuid, ground: leavingGround, leftOn: day, note: line(200).nullable().default(null) }),
    )
    .output(changed),
  refill: route
    .route(POST('/refill', 'Fill a vacancy: the next by votes, a substitute, or a new choice'))
    .input(
      onUnit.extend({
        personId: uuid,
        how: joiningGround,
        role: committeeRole.default('member'),
        joinedOn: day,
        note: line(200).nullable().default(null),
      }),
    )
    .output(changed),
  attendance: route
    .route(POST('/attendance', 'Record who attended a meeting of the committee'))
    .input(
      onUnit.extend({
        metOn: day,
        absent: z.array(z.object({ personId: uuid, excused: z.boolean() })).max(31),
      }),
    )
    .output(z.object({ present: z.number().int(), deemedResigned: z.number().int() })),
  declareKin: route
    .route(POST('/kin', 'Record that two people are related, as they declared'))
    .input(
      onUnit.extend({
        personId: uuid,
        relativeId: uuid,
        relation: relation.describe('What the relative is to the person'),
        declaredOn: day,
      }),
    )
    .output(z.object({ kinshipId: uuid })),
  removeKin: route
    .route(POST('/kin/remove', 'Take back a declaration that was entered by mistake'))
    .input(onUnit.extend({ kinshipId: uuid }))
    .output(z.object({ kinshipId: uuid })),
  nameStaff: route
    .route(POST('/staff', 'Name the staff of the election: scrutineers, callers, tellers, scribes'))
    .input(
      onUnit.extend({
        namedOn: day,
        members: z
          .array(z.object({ personId: uuid, role: staffRole }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ bodyId: uuid, members: z.number().int() })),
  publishStaff: route
    .route(POST('/staff/publish', 'Record that the staff were published'))
    .input(onUnit.extend({ publishedOn: day, place: line(80) }))
    .output(z.object({ bodyId: uuid, publishedOn: day })),
};

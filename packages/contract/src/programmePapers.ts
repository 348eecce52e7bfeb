import * as z from 'zod';
import { route } from './base.ts';
import { line, ofUnit, onUnit } from './rolls/shapes.ts';
import { day, uuid } from './shapes.ts';

export const documentKind = z.enum([
  'notice',
  'plan',
  'opinion',
  'request',
  'reply',
  'workReport',
  'resultReport',
  'rulesOfProcedure',
  'stabilityPlan',
  'publicityPlan',
  'bulletin',
  'letter',
  'handbook',
  'rerunPlan',
  'other',
]);

export const meetingKind = z.enum([
  'mobilisation',
  'coordination',
  'work',
  'congress',
  'assembly',
  'representatives',
  'electionCommittee',
  'branch',
  'board',
  'plenary',
  'deliberation',
  'study',
]);

/** What a request to the superior is about; the gates of a congress ask for the reply. */
export const approvalKind = z.enum([
  'convening',
  'delegates',
  'candidates',
  'secretaries',
  'officers',
  'void',
  'timing',
  'other',
]);

/** Kinds of bodies that are formed by hand; election committees have a room of their own. */
export const bodyKind = z.enum([
  'leadingGroup',
  'workingGroup',
  'guidanceGroup',
  'stabilityGroup',
  'electionOffice',
  'credentialsPanel',
  'inspectionTeam',
]);

export const dutyRole = z.enum(['head', 'executiveDeputy', 'deputy', 'member', 'instructor', 'firstResponsible']);

const dutyMember = z.object({
  personId: uuid,
  role: dutyRole,
  duty: line(200).nullable().default(null),
  stationedAtId: uuid.nullable().default(null).describe('The unit where an instructor is stationed'),
});

export const papers = z.object({
  documents: z.array(
    z.object({
      documentId: uuid,
      direction: z.enum(['in', 'out']),
      kind: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      issuer: z.string().nullable(),
      issuedOn: day,
      examinedOn: day.nullable(),
      approvedOn: day.nullable(),
      approvedBy: z.string().nullable(),
      returnedOn: day.nullable(),
      returnedFor: z.string().nullable(),
      copies: z.number().int().nullable(),
    }),
  ),
  meetings: z.array(
    z.object({
      meetingId: uuid,
      kind: z.string(),
      title: z.string(),
      heldOn: day,
      place: z.string().nullable(),
      expected: z.number().int().nullable(),
      attended: z.number().int().nullable(),
      agenda: z.string().nullable(),
    }),
  ),
  approvals: z.array(
    z.object({
      approvalId: uuid,
      kind: z.string().nullable(),
      matter: z.string(),
      requestNumber: z.string().nullable(),
      requestedOn: day,
      replyNumber: z.string().nullable(),
      repliedOn: day.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  bodies: z.array(
    z.object({
      bodyId: uuid,
      kind: z.string(),
      name: z.string(),
      formedOn: day.nullable(),
      gaps: z.array(z.object({ zh: z.string(), en: z.string() })).describe('What such a body needs and has not'),
      members: z.array(
        z.object({
          personId: uuid,
          name: z.string(),
          role: z.string(),
          duty: z.string().nullable(),
          releasedOn: day.nullable(),
        }),
      ),
    }),
  ),
});

export type Papers = z.infer<typeof papers>;

const at = (path: string, summary: string) => ({
  method: 'POST' as const,
  path: `/rounds/{roundId}/units/{unitId}/papers${path}` as const,
  summary,
  tags: ['programme'],
});

/** Papers of the programme: documents, meetings, requests and replies, bodies with their duties. */
export const programmePapers = {
  all: route
    .route({ ...at('', 'Papers and bodies of a unit'), method: 'GET' })
    .input(ofUnit)
    .output(papers),
  recordDocument: route
    .route(at('/documents', 'Register a document received or issued'))
    .input(
      onUnit.extend({
        direction: z.enum(['in', 'out']),
        kind: documentKind,
        number: line(60).nullable().default(null),
        title: line(200),
        issuer: line(80).nullable().default(null),
        issuedOn: day,
        copies: z.number().int().min(0).max(10_000_000).nullable().default(null),
      }),
    )
    .output(z.object({ documentId: uuid })),
  reviewPlan: route
    .route(at('/documents/{documentId}/review', 'Examine, approve or give back a plan'))
    .input(
      onUnit.extend({
        documentId: uuid,
        act: z.enum(['examine', 'approve', 'return']),
        on: day,
        by: line(60).nullable().default(null).describe('Who approved'),
        reason: line(200).nullable().default(null).describe('Why it is given back'),
      }),
    )
    .output(z.object({ documentId: uuid })),
  recordMeeting: route
    .route(at('/meetings', 'Record a meeting'))
    .input(
      onUnit.extend({
        kind: meetingKind,
        title: line(120),
        heldOn: day,
        place: line(80).nullable().default(null),
        expected: z.number().int().min(0).max(1_000_000).nullable().default(null),
        attended: z.number().int().min(0).max(1_000_000).nullable().default(null),
        agenda: line(400).nullable().default(null),
      }),
    )
    .output(z.object({ meetingId: uuid })),
  requestApproval: route
    .route(at('/approvals', 'Send a request to the superior'))
    .input(
      onUnit.extend({
        kind: approvalKind,
        matter: line(120),
        requestNumber: line(60).nullable().default(null),
        requestedOn: day,
      }),
    )
    .output(z.object({ approvalId: uuid })),
  recordReply: route
    .route(at('/approvals/{approvalId}/reply', 'Record the reply to a request'))
    .input(
      onUnit.extend({
        approvalId: uuid,
        outcome: z.enum(['approved', 'refused']),
        replyNumber: line(60).nullable().default(null),
        repliedOn: day,
      }),
    )
    .output(z.object({ approvalId: uuid })),
  formBody: route
    .route(at('/bodies', 'Form a body'))
    .input(
      onUnit.extend({
        kind: bodyKind,
        name: line(80),
        formedOn: day,
        members: z.array(dutyMember).min(1).max(60),
      }),
    )
    .output(z.object({ bodyId: uuid })),
  nameMember: route
    .route(at('/bodies/{bodyId}/members', 'Name a member, with role and duty'))
    .input(onUnit.extend({ bodyId: uuid, ...dutyMember.shape }))
    .output(z.object({ bodyId: uuid })),
  releaseMember: route
    .route(at('/bodies/{bodyId}/members/{personId}/release', 'Release a member; the entry stays'))
    .input(onUnit.extend({ bodyId: uuid, personId: uuid, releasedOn: day }))
    .output(z.object({ bodyId: uuid })),
};

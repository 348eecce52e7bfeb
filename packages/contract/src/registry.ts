import * as z from 'zod';
import { route } from './base.ts';
import { day, pageOf, paging, unitRef, uuid } from './shapes.ts';

const inRound = z.object({ roundId: uuid });

/** How far a unit is: steps done of those that apply, and what comes next. */
export const progress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  next: z.object({ step: z.string(), zh: z.string(), en: z.string(), dueOn: day.nullable() }).nullable(),
});

export const unitNode = unitRef.extend({
  parentId: uuid.nullable(),
  participation: z.enum(['elects', 'exempt', 'superior']).nullable(),
  flags: z.array(z.string()),
  childCount: z.number().int(),
  progress,
});

export const personRow = z.object({
  personId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.number().int().describe('Age on the election day of the round'),
  ethnicity: z.string().nullable(),
  education: z.string().nullable(),
  partyMember: z.boolean().nullable(),
  idNumberMasked: z.string().nullable(),
  posts: z.array(z.object({ unit: unitRef, body: z.string(), post: z.string(), term: z.enum(['present', 'past']) })),
});

export const outcomeLine = z.object({
  pollId: uuid,
  contestId: uuid,
  unit: unitRef,
  body: z.string(),
  post: z.string(),
  stage: z.string(),
  heldOn: day,
  votes: z.number().int().nullable(),
  outcome: z.string().nullable(),
});

export const registry = {
  units: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units',
      summary: 'Units of a round: children of a unit, or a search',
      tags: ['registry'],
    })
    .input(
      inRound.extend({
        parentId: uuid.optional(),
        search: z.string().max(60).optional().describe('Name, pinyin, initials or code'),
        flag: z.string().optional(),
        participation: z.enum(['elects', 'exempt', 'superior']).optional(),
        ...paging.shape,
      }),
    )
    .output(pageOf(unitNode)),
  unit: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}',
      summary: 'One unit in a round',
      tags: ['registry'],
    })
    .input(inRound.extend({ unitId: uuid }))
    .output(
      unitNode.extend({
        ancestors: z.array(unitRef),
        exemptReason: z.string().nullable(),
        caretaker: unitRef.nullable(),
        households: z.number().int().nullable(),
        agriculturalPopulation: z.number().int().nullable(),
        voters: z.number().int(),
        steps: z.array(
          z.object({
            step: z.string(),
            stage: z.string(),
            zh: z.string(),
            en: z.string(),
            rules: z.array(z.string()),
            dueOn: day.nullable(),
            doneOn: day.nullable(),
            evidence: z.string().nullable(),
            blocker: z.object({ zh: z.string(), en: z.string() }).nullable(),
          }),
        ),
        methods: z.array(z.object({ procedure: z.string(), method: z.string(), decidedOn: day.nullable() })),
        bodies: z.array(
          z.object({
            bodyId: uuid,
            kind: z.string(),
            name: z.string(),
            formedOn: day.nullable(),
            members: z.array(
              z.object({ personId: uuid, name: z.string(), role: z.string(), duty: z.string().nullable() }),
            ),
          }),
        ),
        officers: z.array(
          z.object({
            personId: uuid,
            name: z.string(),
            sex: z.enum(['male', 'female']),
            age: z.number().int(),
            body: z.string(),
            post: z.string(),
            term: z.enum(['present', 'past']),
            reelected: z.boolean(),
            contestId: uuid.nullable(),
            pollId: uuid.nullable(),
          }),
        ),
        polls: z.array(
          z.object({
            pollId: uuid,
            number: z.string(),
            body: z.string(),
            stage: z.string(),
            heldOn: day,
            entitled: z.number().int(),
            checkedOff: z.number().int(),
            returned: z.number().int(),
            validity: z.string().nullable(),
            reason: z.string().nullable(),
            superseded: z.boolean().describe('A later poll repeats this one'),
          }),
        ),
        notices: z.array(
          z.object({
            matter: z.string(),
            zh: z.string(),
            en: z.string(),
            publishedOn: day.nullable(),
            place: z.string().nullable(),
          }),
        ),
        documents: z.array(
          z.object({
            documentId: uuid,
            direction: z.enum(['in', 'out']),
            kind: z.string(),
            number: z.string().nullable(),
            title: z.string(),
            issuedOn: day,
            approvedOn: day.nullable(),
          }),
        ),
        meetings: z.array(
          z.object({
            meetingId: uuid,
            kind: z.string(),
            title: z.string(),
            heldOn: day,
            expected: z.number().int().nullable(),
            attended: z.number().int().nullable(),
          }),
        ),
        petitions: z.array(
          z.object({
            petitionId: uuid,
            subject: z.string(),
            receivedOn: day,
            dueOn: day,
            repliedOn: day.nullable(),
            outcome: z.string().nullable(),
          }),
        ),
      }),
    ),
  people: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/people',
      summary: 'People with a part in the round',
      tags: ['registry'],
    })
    .input(
      inRound.extend({
        search: z
          .string()
          .max(60)
          .optional()
          .describe(
            'Name, pinyin in any reading, initials; the last four of the ID number for those who may see it whole',
          ),
        unitId: uuid.optional(),
        holding: z.enum(['present', 'past', 'candidate', 'any']).default('any'),
        ...paging.shape,
      }),
    )
    .output(pageOf(personRow)),
  person: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/people/{personId}',
      summary: 'One person in a round',
      tags: ['registry'],
    })
    .input(inRound.extend({ personId: uuid }))
    .output(
      personRow.extend({
        birthYear: z.number().int(),
        capabilities: z.array(z.string()),
        candidacies: z.array(outcomeLine),
        duties: z.array(z.object({ unit: unitRef, bodyName: z.string(), role: z.string() })),
      }),
    ),
  revealPerson: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/people/{personId}/reveal',
      summary: 'Show the ID number; the reveal is journalled',
      tags: ['registry'],
    })
    .input(inRound.extend({ personId: uuid, purpose: z.string().min(2).max(200) }))
    .output(z.object({ idNumber: z.string().nullable(), phone: z.string().nullable() })),
  voters: route
    .route({ method: 'GET', path: '/rounds/{roundId}/voters', summary: 'The voter roll, by page', tags: ['rolls'] })
    .input(
      inRound.extend({
        unitId: uuid.optional(),
        search: z
          .string()
          .max(60)
          .optional()
          .describe(
            'Name, pinyin in any reading, initials or card number; the last four of the ID number for those who may see it whole',
          ),
        ...paging.shape,
      }),
    )
    .output(
      pageOf(
        z.object({
          voterId: uuid,
          unit: unitRef,
          group: z.string().nullable(),
          cardNumber: z.string(),
          name: z.string(),
          sex: z.enum(['male', 'female']),
          age: z.number().int(),
          category: z.string(),
          tookPart: z.enum(['inPerson', 'mobileBox', 'proxy']).nullable(),
        }),
      ),
    ),
};

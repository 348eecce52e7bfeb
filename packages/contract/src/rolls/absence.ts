import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, ofUnit, onUnit, voterRef } from './shapes.ts';

export const absenceReason = z.enum(['work', 'study', 'illness', 'care', 'other']);
export const absenceChoice = z.enum(['return', 'mobileBox', 'proxy', 'none']);

export const absentVoter = z.object({
  voter: voterRef,
  reason: absenceReason,
  place: z.string().nullable(),
  since: day.nullable(),
  choice: absenceChoice.nullable().describe('Null while nobody has asked'),
  arranged: z.boolean().describe('Whether what was chosen is granted, or needs nothing'),
  recordedOn: day,
  endedOn: day.nullable(),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/absences${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Voters who are away on the polling days, and how they will vote. */
export const absence = {
  page: route
    .route(GET('', 'Voters who are away, by group'))
    .input(
      ofUnit.extend({
        state: z.enum(['away', 'ended', 'any']).default('away'),
        choice: z.enum([...absenceChoice.options, 'unasked']).optional(),
        group: z.string().max(60).optional(),
        search: z.string().max(60).optional().describe('Name, pinyin, initials or card number'),
        ...paging.shape,
      }),
    )
    .output(pageOf(absentVoter)),
  counts: route
    .route(GET('/counts', 'How many are away, why, and what they chose'))
    .input(ofUnit)
    .output(
      z.object({
        away: z.number().int(),
        notArranged: z.number().int().describe('Away without anything that lets them vote'),
        byReason: z.array(z.object({ reason: absenceReason, voters: z.number().int() })),
        byChoice: z.array(z.object({ choice: absenceChoice.nullable(), voters: z.number().int() })),
      }),
    ),
  mark: route
    .route(POST('', 'Mark a voter as away, or say more of it'))
    .input(
      onUnit.extend({
        voterId: uuid,
        reason: absenceReason,
        place: line(100).nullable().default(null),
        since: day.nullable().default(null),
      }),
    )
    .output(z.object({ voterId: uuid })),
  choose: route
    .route(POST('/{voterId}/choice', 'Record how a voter who is away will vote'))
    .input(onUnit.extend({ voterId: uuid, choice: absenceChoice.nullable() }))
    .output(z.object({ voterId: uuid })),
  end: route
    .route(POST('/{voterId}/end', 'Record that a voter is back'))
    .input(onUnit.extend({ voterId: uuid, endedOn: day }))
    .output(z.object({ voterId: uuid })),
};

export type AbsentVoter = z.infer<typeof absentVoter>;

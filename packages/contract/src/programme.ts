import * as z from 'zod';
import { route } from './base.ts';
import { roundCalendar, roundCalendarInput } from './programmeCalendar.ts';
import { programmePapers } from './programmePapers.ts';
import { completeStepInput, recordFactInput, unitSteps, unitStepsInput } from './programmeSteps.ts';
import { figure } from './reporting.ts';
import { bilingual, day, roundKind, unitRef, uuid } from './shapes.ts';

export const round = z.object({
  roundId: uuid,
  countyId: z.number().int(),
  countyName: z.string(),
  unit: unitRef,
  kind: roundKind,
  title: z.string(),
  bodyName: z.string(),
  ordinal: z.number().int(),
  ordinalKind: z.enum(['term', 'time']),
  electionDay: day,
  startsOn: day,
  endsOn: day,
  practice: z.boolean(),
  loading: z
    .object({ done: z.number(), total: z.number() })
    .nullable()
    .describe('Set while the round is still being loaded'),
});

export type Round = z.infer<typeof round>;

export const programme = {
  papers: programmePapers,
  rounds: route
    .route({ method: 'GET', path: '/rounds', summary: 'Rounds that I may see', tags: ['programme'] })
    .output(z.array(round)),
  round: route
    .route({ method: 'GET', path: '/rounds/{roundId}', summary: 'One round', tags: ['programme'] })
    .input(z.object({ roundId: uuid }))
    .output(round),
  createRound: route
    .route({ method: 'POST', path: '/rounds', summary: 'Start a round', tags: ['programme'] })
    .input(
      z.object({
        roundId: uuid.optional(),
        kind: roundKind,
        title: z.string().min(2).max(120),
        electionDay: day,
        practice: z.boolean().default(false),
        county: z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().min(2).max(60) }),
        rootUnit: z
          .object({ code: z.string().regex(/^\d{6,20}$/), name: z.string().min(2).max(60), kind: z.string() })
          .optional(),
        bodyName: z.string().max(80).optional(),
        ordinal: z.number().int().min(1).max(99).default(1),
        ordinalKind: z.enum(['term', 'time']).default('term'),
        startsOn: day.optional(),
        endsOn: day.optional(),
      }),
    )
    .output(round),
  overview: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/overview',
      summary: 'Progress by stage and unit, gaps, what is due, headline figures',
      tags: ['programme'],
    })
    .input(z.object({ roundId: uuid, today: day.optional().describe('Judged on this day; today when absent') }))
    .output(
      z.object({
        round,
        counts: z.object({
          units: z.number().int(),
          electing: z.number().int(),
          exempt: z.number().int(),
          voters: z.number().int(),
        }),
        stages: z.array(
          z.object({
            stage: z.string(),
            zh: z.string(),
            en: z.string(),
            done: z.number().int(),
            total: z.number().int(),
          }),
        ),
        /** One row a township, sub-district or (township round) the town itself; cells in the order of `stages`. */
        heat: z.array(
          z.object({
            unit: unitRef,
            units: z.number().int(),
            cells: z.array(z.object({ done: z.number().int(), total: z.number().int(), overdue: z.number().int() })),
          }),
        ),
        gaps: z.array(
          z.object({
            code: z.string(),
            count: z.number().int(),
            zh: z.string(),
            en: z.string(),
            rules: z.array(z.string()),
            units: z.array(unitRef).describe('The first 20'),
          }),
        ),
        due: z.array(
          z.object({
            unit: unitRef,
            step: z.string(),
            zh: z.string(),
            en: z.string(),
            dueOn: day,
            overdueDays: z.number().int(),
          }),
        ),
        headline: z.array(figure),
      }),
    ),
  calendar: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/calendar',
      summary: 'The calendar of a running round: its law, the days on record, and what does not fit',
      tags: ['programme'],
    })
    .input(roundCalendarInput)
    .output(roundCalendar),
  unitSteps: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/units/{unitId}/steps',
      summary: 'The steps of a unit: done, due, open, and what stands in the way of each; facts recorded by hand',
      tags: ['programme'],
    })
    .input(unitStepsInput)
    .output(unitSteps),
  recordFact: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/units/{unitId}/facts',
      summary: 'Write down a fact of the procedure with its day and evidence',
      tags: ['programme'],
    })
    .input(recordFactInput)
    .output(z.object({ factId: uuid })),
  completeStep: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/units/{unitId}/steps/{step}',
      summary: 'Record a step as done, where its gate is open on that day',
      tags: ['programme'],
    })
    .input(completeStepInput)
    .output(z.object({ step: z.string(), doneOn: day })),
  steps: route
    .route({
      method: 'GET',
      path: '/procedure/{kind}',
      summary: 'Steps of the procedure of a kind of round',
      tags: ['programme'],
    })
    .input(z.object({ kind: roundKind }))
    .output(
      z.array(
        z.object({
          id: z.string(),
          stage: z.string(),
          label: bilingual,
          rules: z.array(z.string()),
          level: z.string(),
        }),
      ),
    ),
};

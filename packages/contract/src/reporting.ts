import * as z from 'zod';
import { route } from './base.ts';
import { bilingual, pageOf, paging, uuid } from './shapes.ts';

export const figureScope = z.object({ unitId: uuid, name: z.string() });

export const provenance = z.object({
  measure: z.string(),
  query: z.string().describe('The definition in words a clerk reads, stable for equal definitions'),
  records: z.string().describe('Address of the records behind the figure'),
  journalPosition: z.number().int().describe('Length of all chains of the round when the figure was computed'),
});

/** A measure computed for a scope. `value` is null when a base is missing; `refusal` then says why. */
export const figure = z.object({
  id: z.string(),
  title: bilingual,
  kind: z.enum(['count', 'sum', 'ratio', 'mean', 'minimum', 'maximum', 'points']),
  unit: bilingual,
  value: z.number().nullable(),
  printed: z.string(),
  numerator: z.number().int().optional(),
  denominator: z.number().int().optional(),
  previousTerm: z
    .object({
      value: z.number().nullable(),
      printed: z.string(),
      numerator: z.number().int().optional(),
      denominator: z.number().int().optional(),
    })
    .optional(),
  change: z.object({ value: z.number(), printed: z.string() }).optional(),
  scope: figureScope,
  definition: bilingual,
  source: z.array(z.string()),
  group: z.string().describe('Where the figure stands on the page, for instance `turnout`'),
  refusal: bilingual.optional(),
  provenance,
});

export type Figure = z.infer<typeof figure>;

export const breakdown = z.object({
  id: z.string(),
  title: bilingual,
  total: z.string().describe('Id of the measure that the parts add up to'),
  unit: bilingual,
  chart: z.enum(['bar', 'pie', 'column']),
  parts: z.array(z.object({ measure: z.string(), label: bilingual, value: z.number().int() })),
});

export const recordColumn = z.object({
  key: z.string(),
  title: bilingual,
  type: z.enum(['text', 'integer', 'date', 'boolean']),
});

const inRound = z.object({ roundId: uuid });
const outline = z.enum(['township', 'community', 'village']);

export const reportFigure = z.object({
  start: z.number().int(),
  end: z.number().int(),
  measure: z.string(),
  scope: z.string(),
  value: z.number().nullable(),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  printed: z.string(),
  provenance: z.string(),
});

export const reportParagraph = z.object({
  key: z.string(),
  text: z.string(),
  figures: z.array(reportFigure),
  gap: z.boolean().describe('A marked place for a person to fill'),
  edited: z.boolean(),
  warnings: z
    .array(z.object({ start: z.number().int(), end: z.number().int(), zh: z.string(), en: z.string() }))
    .describe('Edited numbers that no longer match their figure'),
});

export const report = z.object({
  title: z.string(),
  addressee: z.string().nullable(),
  practice: z.boolean(),
  outline,
  head: z.string(),
  sections: z.array(
    z.object({
      heading: z.string().nullable(),
      level: z.union([z.literal(1), z.literal(2)]),
      paragraphs: z.array(reportParagraph),
    }),
  ),
  signatory: z.string().nullable(),
  date: z.string().nullable(),
});

export type Report = z.infer<typeof report>;

export const reporting = {
  figures: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/figures',
      summary: 'Every measure of a round, for the round or one unit',
      tags: ['reporting'],
    })
    .input(inRound.extend({ unitId: uuid.optional() }))
    .output(
      z.object({
        figures: z.array(figure),
        breakdowns: z.array(breakdown),
        groups: z.array(z.object({ id: z.string(), title: bilingual })),
      }),
    ),
  figure: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/figures/{measure}',
      summary: 'One figure with its breakdown by unit',
      tags: ['reporting'],
    })
    .input(inRound.extend({ measure: z.string(), unitId: uuid.optional() }))
    .output(
      z.object({
        figure,
        byUnit: z.array(
          z.object({
            unitId: uuid,
            name: z.string(),
            value: z.number().nullable(),
            printed: z.string(),
            numerator: z.number().int().optional(),
            denominator: z.number().int().optional(),
          }),
        ),
        printedIn: z.array(
          z.object({
            outline,
            paragraph: z.string(),
            text: z.string(),
            start: z.number().int(),
            end: z.number().int(),
          }),
        ),
      }),
    ),
  records: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/figures/{measure}/records',
      summary: 'The records behind a figure',
      tags: ['reporting'],
    })
    .input(
      inRound.extend({
        measure: z.string(),
        unitId: uuid.optional(),
        part: z.enum(['numerator', 'denominator']).default('numerator'),
        search: z.string().max(60).optional(),
        language: z.enum(['zh', 'en']).default('zh').describe('Language of the values that come from closed lists'),
        ...paging.shape,
      }),
    )
    .output(
      pageOf(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).extend({
        columns: z.array(recordColumn),
      }),
    ),
  report: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/report',
      summary: 'The work summary of a round',
      tags: ['reporting'],
    })
    .input(inRound.extend({ outline: outline.optional() }))
    .output(report),
  editParagraph: route
    .route({
      method: 'PUT',
      path: '/rounds/{roundId}/report/{outline}/{key}',
      summary: 'Rewrite a paragraph; figures stay linked',
      tags: ['reporting'],
    })
    .input(inRound.extend({ outline, key: z.string(), text: z.string().max(4000) }))
    .output(reportParagraph),
};

import { MOST } from '@huanjie/rules';
import * as z from 'zod';
import { bilingual, day, uuid } from '../shapes.ts';

/** Figures by the id of their field on the form; every number is a whole one. */
export const figures = z
  .record(z.string().max(120), z.number().int().min(0).max(MOST))
  .describe('Numbers by field of the form');

/** The declared form of a poll: its contests with seats and lines; fields and codes follow from it. */
export const countForm = z.object({
  contests: z.array(
    z.object({
      contestId: uuid,
      post: z.string(),
      seats: z.number().int(),
      lines: z.array(z.object({ candidateId: uuid, name: z.string(), writeIn: z.boolean() })),
    }),
  ),
});

export const sheetState = z.enum(['empty', 'entered', 'differing', 'agreed', 'sealed', 'amended']);

/** A finding of the checks, with where it stands. */
export const countFinding = z.object({
  id: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z.string().describe('The field of the form'),
  rules: z.array(z.string()),
  zh: z.string(),
  en: z.string(),
  state: z.enum(['open', 'explained', 'mended']),
  explanation: z.object({ text: z.string(), by: z.string(), on: day }).nullable(),
});

export const doubtfulPapers = z.object({
  doubtfulId: uuid,
  sheetId: uuid,
  kind: z.string(),
  name: bilingual,
  papers: z.number().int(),
  ruling: z
    .object({
      valid: z.number().int(),
      members: z.number().int(),
      agreed: z.number().int(),
      reason: z.string(),
      decidedOn: day,
      by: z.string(),
    })
    .nullable(),
});

/** A sheet in the list of a count. Figures appear only once both entries are in and agree. */
export const sheetLine = z.object({
  sheetId: uuid,
  label: z.string(),
  state: sheetState,
  enteredBy: z.array(z.string()),
  mine: z.boolean().describe('Whether the asker made the first entry, so that another person makes the second'),
  figures: figures.nullable(),
  open: z.number().int().describe('Open findings'),
});

export const countOverview = z.object({
  pollId: uuid,
  number: z.string().describe('Number of the poll'),
  body: z.string(),
  stage: z.string(),
  heldOn: day,
  ruleSet: z.string(),
  state: z.string(),
  form: countForm,
  count: z
    .object({
      number: z.number().int(),
      startedOn: day,
      entitled: z.number().int(),
      present: z.number().int().nullable(),
      reason: z.string().nullable(),
      sealedOn: day.nullable(),
      sealedBy: z.string().nullable(),
    })
    .nullable(),
  sheets: z.array(sheetLine),
  totals: figures.describe('Sums of the sheets that agree'),
  findings: z
    .array(countFinding.extend({ sheetId: uuid.nullable() }))
    .describe('Of all sheets and of the poll together'),
  doubtful: z.array(doubtfulPapers),
  digest: z.string().describe('Of the figures as they stand: sealing fixes exactly these'),
  ready: z.boolean(),
  blockers: z.array(bilingual).describe('What stands in the way of sealing'),
  earlier: z
    .array(
      z.object({
        number: z.number().int(),
        startedOn: day,
        sealedOn: day.nullable(),
        reason: z.string().nullable(),
        totals: figures,
      }),
    )
    .describe('Counts before this one, which stay'),
});

export const sheetDetail = z.object({
  sheetId: uuid,
  pollId: uuid,
  label: z.string(),
  state: sheetState,
  form: countForm,
  ruleSet: z.string(),
  mine: figures.nullable().describe('What the asker entered and may still change'),
  secondWanted: z.boolean().describe('Whether the asker makes the second entry; what the first holds is not shown'),
  entries: z.array(z.object({ by: z.string(), at: z.string(), figures })).describe('Both entries, once there are two'),
  fields: z.array(z.string()).describe('Fields in which the two entries differ'),
  figures: figures.nullable(),
  findings: z.array(countFinding),
  corrections: z.array(
    z.object({
      kind: z.enum(['difference', 'sealed']),
      by: z.string(),
      at: z.string(),
      changed: figures,
      before: figures.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  strokes: figures.describe('The strokes that the asker kept while votes were called'),
});

export type CountOverview = z.infer<typeof countOverview>;
export type SheetDetail = z.infer<typeof sheetDetail>;
export type CountFindingShown = z.infer<typeof countFinding>;

import * as z from 'zod';
import { bilingual } from './shapes.ts';

const span = z.object({ start: z.number().int(), end: z.number().int() });

/** A number of a checked text with what it counts. Offsets count UTF-16 units. */
export const checkedFigure = span.extend({
  quote: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  label: z.string(),
  scope: z.string(),
  qualifier: z.enum(['exact', 'about', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'low', 'high']),
  measure: z.string().optional().describe('Measure of the round that the figure was recognised as'),
});

/** A relation between figures that the text states, whether it holds or not. */
export const figureRelation = z.object({
  check: z.string(),
  figures: z.array(z.number().int()).describe('Positions in the list of figures'),
  formula: z.string(),
  holds: z.boolean(),
});

export const reportFinding = span.extend({
  id: z.string(),
  check: z.string(),
  class: z.enum(['error', 'rounding', 'coverage', 'definition', 'rule', 'text']),
  severity: z.enum(['error', 'warning', 'question']),
  quote: z.string(),
  printed: z.string().nullable(),
  computed: z.string().nullable(),
  formula: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  mend: bilingual,
  related: z.array(span),
  replacement: z.string().optional(),
  measure: z.string().optional(),
});

/** Answer of `POST /api/report-check` (body: the file's bytes or plain text, header `x-file-name`). */
export const checkedReport = z.object({
  text: z.string(),
  figures: z.array(checkedFigure),
  relations: z.array(figureRelation),
  findings: z.array(reportFinding),
});

export type CheckedFigure = z.infer<typeof checkedFigure>;
export type FigureRelation = z.infer<typeof figureRelation>;
export type ReportFinding = z.infer<typeof reportFinding>;
export type CheckedReport = z.infer<typeof checkedReport>;

/** What a reader made of a finding. A dismissal wants a reason. */
export const disposition = z.object({
  id: z.string(),
  state: z.enum(['accepted', 'dismissed']),
  reason: z.string().max(200).optional(),
});

export type Disposition = z.infer<typeof disposition>;

import * as z from 'zod';
import { bilingual, uuid } from './shapes.ts';

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

/** What the checker says of a text. */
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

/**
 * Answer of `POST /api/report-check`. The body is a file's bytes with its name in the header `x-file-name` (percent-encoded),
 * or a paste as `text/plain` or `text/html`. `?round=ID` holds the text against the figures of a round as well.
 */
export const checkAnswer = checkedReport.extend({
  format: z.string().describe('What the text was read as, for instance `docx`'),
  round: z.object({ roundId: uuid, title: z.string() }).optional(),
});

export type CheckAnswer = z.infer<typeof checkAnswer>;

/** Answer of `GET /api/report-check`: whether this server checks reports without sign-in, and what it takes. */
export const checkTerms = z.object({
  publicUse: z.boolean(),
  limit: z.object({ bytes: z.number().int(), publicBytes: z.number().int(), seconds: z.number().int() }),
});

export type CheckTerms = z.infer<typeof checkTerms>;

/**
 * Body of `POST /api/report-check/marked.docx`, `/findings.xlsx` and `/findings.docx`: what was checked, once more, as a
 * file (base64) or as text, and what was decided. Nothing of it is stored. `?round=ID` as in the check itself.
 */
export const checkExport = z
  .object({
    fileName: z.string().max(200).default(''),
    file: z.base64().optional(),
    text: z.string().optional(),
    dispositions: z.array(disposition).max(20_000).default([]),
    language: z.enum(['zh', 'en']).default('zh'),
  })
  .refine((given) => (given.file === undefined) !== (given.text === undefined), { path: ['file'] });

export type CheckExport = z.input<typeof checkExport>;

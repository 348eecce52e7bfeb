import * as z from 'zod';
import { route } from './base.ts';
import { line, onUnit } from './rolls/shapes.ts';
import { bilingual } from './shapes.ts';

/** Columns of a file (by heading, or by letter) with the field that each means; null leaves a column out. */
export const rollMapping = z
  .record(z.string().min(1).max(200), z.string().max(40).nullable())
  .refine((mapping) => Object.keys(mapping).length <= 512);

const rollColumn = z.object({
  column: z.string().describe('Letters of the column'),
  heading: z.string(),
  field: z.string().nullable(),
  how: z.enum(['given', 'title', 'alias', 'word', 'content', 'forReaders']).nullable(),
  confidence: z.number().describe('0 to 1; below 0.8 a person should look'),
});

/** A sheet of a file with the first rows; ID and telephone numbers are masked. */
export const rollReading = z.object({
  name: z.string(),
  headingRow: z.number().int(),
  width: z.number().int(),
  mapping: z.array(rollColumn),
  preview: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
});

/** Answer of `POST /api/rounds/{roundId}/units/{unitId}/roll-check/preview` (a form with `file`). */
export const rollPreview = z.object({
  format: z.string(),
  rows: z.number().int(),
  fingerprint: z.string().describe('SHA-256 over the headings, in hexadecimal'),
  readings: z.array(rollReading),
  fields: z.array(z.object({ key: z.string(), title: bilingual, required: z.boolean(), aside: z.boolean() })),
  remembered: rollMapping.nullable().describe('The mapping that this unit or an office above it last used'),
});

const rollIssue = bilingual.extend({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  cell: z.string().optional(),
  sheet: z.string().optional(),
});

/** Findings of one kind; all are counted, the first ones listed. */
export const rollIssueGroup = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'question']),
  count: z.number().int(),
  issues: z.array(rollIssue),
});

/** Answer of `…/roll-check/check` (a form with `file` and `mapping`): what an import of this file would do. */
export const rollCheckAnswer = z.object({
  rows: z.number().int(),
  ready: z.number().int().describe('Voters that the import would add'),
  rejected: z.number().int().describe('Rows that have to be mended first'),
  errors: z.number().int(),
  warnings: z.number().int(),
  questions: z.number().int(),
  groups: z.array(rollIssueGroup),
  readings: z.array(rollReading),
  before: z
    .object({ fileName: z.string(), importedAt: z.string(), rows: z.number().int() })
    .nullable()
    .describe('The import of the very same file, if there was one'),
  onRoll: z.number().int().describe('Entries of this roll that are not struck'),
  firstCard: z.string().nullable().describe('First card number to be given; null where the file brings its own'),
  importable: z.boolean(),
});

export const imports = {
  saveRollLayout: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/units/{unitId}/roll-layouts',
      summary: 'Remember what the columns of a file mean, for the next file with the same headings',
      tags: ['imports'],
    })
    .input(onUnit.extend({ fingerprint: line(64).regex(/^[0-9a-f]{64}$/), mapping: rollMapping }))
    .output(z.object({ columns: z.number().int() })),
};

export type RollMapping = z.infer<typeof rollMapping>;
export type RollPreview = z.infer<typeof rollPreview>;
export type RollReading = z.infer<typeof rollReading>;
export type RollCheckAnswer = z.infer<typeof rollCheckAnswer>;
export type RollIssueGroup = z.infer<typeof rollIssueGroup>;

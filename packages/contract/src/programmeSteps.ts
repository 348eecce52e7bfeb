import * as z from 'zod';
import { line, obstacle, ofUnit, onUnit } from './rolls/shapes.ts';
import { bilingual, day } from './shapes.ts';

/** How a fact is written down by hand. */
export const recordedShape = z.enum(['yes', 'day', 'settled', 'timing']);

export const unitFact = z.object({
  fact: z.string(),
  name: bilingual,
  shape: recordedShape,
  steps: z.array(z.string()).describe('The steps whose gates ask for it'),
  recorded: z
    .object({
      value: z.union([z.boolean(), z.string()]),
      happenedOn: day,
      evidence: z.string().nullable(),
      recordedBy: z.string(),
      recordedAt: z.string(),
      earlier: z.number().int().describe('Earlier records of the same fact, which stay'),
    })
    .nullable(),
});

export const unitStep = z.object({
  id: z.string(),
  stage: z.string(),
  label: bilingual,
  rules: z.array(z.string()),
  level: z.enum(['round', 'township', 'unit']),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  evidence: z.string().nullable(),
  gate: z.object({ open: z.boolean(), refusals: z.array(obstacle) }),
});

export const unitStepsInput = ofUnit.extend({ on: day.optional().describe('Judged for this day; today when absent') });
export const unitSteps = z.object({
  on: day,
  steps: z.array(unitStep),
  facts: z.array(unitFact),
});

export const recordFactInput = onUnit.extend({
  fact: z.string().max(60),
  value: z.union([
    z.boolean(),
    z.enum(['done', 'not-needed', 'open', 'in-time', 'moved-approved', 'moved-unapproved']),
  ]),
  happenedOn: day,
  evidence: line(200).nullable().default(null),
});

export const completeStepInput = onUnit.extend({
  step: z.string().max(60),
  doneOn: day,
  evidence: line(200).nullable().default(null),
});

export type UnitSteps = z.infer<typeof unitSteps>;
export type UnitStep = z.infer<typeof unitStep>;
export type UnitFact = z.infer<typeof unitFact>;

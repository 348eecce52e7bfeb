import * as z from 'zod';
import { route } from './base.ts';
import { bilingual, uuid } from './shapes.ts';

export const system = {
  health: route
    .route({ method: 'GET', path: '/health', summary: 'Is the system up', tags: ['system'] })
    .output(z.object({ ok: z.boolean(), version: z.string(), practice: z.boolean() })),
  jobs: route
    .route({ method: 'GET', path: '/jobs', summary: 'Background work and its progress', tags: ['system'] })
    .output(
      z.array(
        z.object({
          jobId: uuid,
          kind: z.string(),
          subject: z.string(),
          state: z.enum(['waiting', 'running', 'done', 'failed']),
          done: z.number(),
          total: z.number(),
          message: z.string().nullable(),
        }),
      ),
    ),
  importKinds: route
    .route({
      method: 'GET',
      path: '/import-kinds',
      summary: 'What can be imported, with the columns',
      tags: ['system'],
    })
    .output(
      z.array(
        z.object({
          kind: z.string(),
          title: bilingual,
          stage: z.string(),
          columns: z.array(z.object({ key: z.string(), title: bilingual, required: z.boolean() })),
        }),
      ),
    ),
};

/** Answer of `POST /api/rounds/{roundId}/imports/{kind}` (body: the file's bytes, header `x-file-name`). */
export const importAnswer = z.object({
  kind: z.string(),
  state: z.enum(['imported', 'alreadyImported', 'refused']),
  rows: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  warnings: z.number().int(),
  issues: z.array(
    z.object({
      row: z.number().int(),
      column: z.string(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      value: z.string(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
  message: bilingual,
});

export type ImportAnswer = z.infer<typeof importAnswer>;

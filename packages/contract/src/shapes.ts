import * as z from 'zod';

/** A text in Chinese (the original) and English. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** Calendar date, `YYYY-MM-DD`, Asia/Shanghai. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const uuid = z.uuid();

export const roundKind = z.enum(['township', 'community', 'village']);

/** Server-side paging: 1-based page, at most 200 rows. */
export const paging = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of rows with the exact total. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ total: z.number().int(), page: z.number().int(), pageSize: z.number().int(), rows: z.array(row) });

/** A unit as it is named wherever it is mentioned. */
export const unitRef = z.object({ unitId: uuid, code: z.string(), name: z.string(), kind: z.string() });

/** What a clear refusal looks like everywhere: a code, the sentence in both languages, the rule where there is one. */
export const refusal = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  rules: z.array(z.string()).optional(),
});

export type Refusal = z.infer<typeof refusal>;
export type UnitRef = z.infer<typeof unitRef>;

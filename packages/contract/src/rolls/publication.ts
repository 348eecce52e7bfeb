import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit } from './shapes.ts';

export const rollPublication = z.object({
  publicationId: uuid,
  number: z.number().int().describe('1 is the first list, higher numbers are supplements'),
  publishedOn: day,
  place: z.string(),
  entries: z.number().int(),
  digest: z.string().describe('SHA-256 over the lines as they were published, in hexadecimal'),
  publishedBy: z.string(),
});

/** One line of a published list: names and groups, nothing else of a person. */
export const publishedLine = z.object({
  line: z.number().int(),
  change: z.enum(['listed', 'added', 'struck', 'corrected']),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  group: z.string().nullable(),
  earlierName: z.string().nullable(),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Publishing the roll of a unit: the first list and its supplements. */
export const publication = {
  overview: route
    .route(GET('/publications', 'Lists published so far, what changed since, and what stands in the way of the next'))
    .input(ofUnit)
    .output(
      z.object({
        publications: z.array(rollPublication),
        pending: z.object({ added: z.number().int(), struck: z.number().int(), corrected: z.number().int() }),
        refusals: z.array(obstacle).describe('What stands in the way of publishing today'),
        warnings: z.array(obstacle).describe('What is wrong without standing in the way, such as a late day'),
        dueOn: day.describe('Last day on which the first list is in time for the election day'),
        objectionsUntil: day.nullable().describe('Last day for objections to the latest list'),
      }),
    ),
  lines: route
    .route(GET('/publications/{number}/lines', 'Lines of a published list as they were printed'))
    .input(ofUnit.extend({ number: z.coerce.number().int().min(1), ...paging.shape }))
    .output(pageOf(publishedLine)),
  verify: route
    .route(GET('/publications/{number}/verify', 'Whether a published list still is what was published'))
    .input(ofUnit.extend({ number: z.coerce.number().int().min(1) }))
    .output(z.object({ intact: z.boolean(), digest: z.string(), computed: z.string() })),
  publish: route
    .route(POST('/publications', 'Publish the list, or a supplement with what changed since the last'))
    .input(onUnit.extend({ publishedOn: day, place: line(100), registrationClosed: z.literal(true) }))
    .output(
      z.object({
        publicationId: uuid,
        number: z.number().int(),
        entries: z.number().int(),
        digest: z.string(),
        objectionsUntil: day,
        warnings: z.array(obstacle),
      }),
    ),
};

export type RollPublication = z.infer<typeof rollPublication>;
export type PublishedLine = z.infer<typeof publishedLine>;

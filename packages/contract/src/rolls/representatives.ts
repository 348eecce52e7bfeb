import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit, voterRef } from './shapes.ts';

/** `household` is one a household; `villagers` (VC-751) and `residents` (RC-111) are chosen by groups. */
export const representativeKind = z.enum(['household', 'villagers', 'residents']);

export const representative = z.object({
  representativeId: uuid,
  kind: representativeKind,
  voter: voterRef,
  group: z.string().nullable().describe('Group that chose'),
  household: z.string().nullable(),
  households: z.number().int().nullable().describe('Households that chose; null where a whole group did'),
  chosenOn: day,
  endedOn: day.nullable(),
  endedGround: z.string().nullable(),
  struck: z.boolean().describe('Whether the entry was struck off the roll since'),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/representatives${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

const changed = z.object({ representativeId: uuid, inOffice: z.number().int(), warnings: z.array(obstacle) });

/** Representatives of households, villagers and residents (VC-751, RC-111). */
export const representatives = {
  page: route
    .route(GET('', 'Representatives of a unit, by group'))
    .input(
      ofUnit.extend({
        kind: representativeKind.optional(),
        group: z.string().max(60).optional(),
        state: z.enum(['inOffice', 'ended', 'any']).default('inOffice'),
        ...paging.shape,
      }),
    )
    .output(pageOf(representative)),
  overview: route
    .route(GET('/overview', 'Representatives by kind and group, what is wrong with them, and who elects'))
    .input(ofUnit)
    .output(
      z.object({
        mode: z.enum(['direct', 'household', 'representatives']).nullable().describe('Null while it is not decided'),
        electors: z.number().int().nullable().describe('How many may vote in this mode; null while it is not decided'),
        households: z.number().int().describe('Households on the roll'),
        householdsWithout: z.number().int().describe('Households on the roll without a representative'),
        quota: z
          .object({
            kind: z.enum(['villagers', 'residents']),
            by: z.enum(['households', 'group']),
            min: z.number().int(),
            max: z.number().int(),
            rules: z.array(z.string()),
          })
          .nullable()
          .describe(
            'Households that one representative stands for, or representatives a group; null without such a body',
          ),
        kinds: z.array(
          z.object({
            kind: representativeKind,
            inOffice: z.number().int(),
            women: z.number().int(),
            warnings: z.array(obstacle),
          }),
        ),
        groups: z.array(
          z.object({
            group: z.string().nullable(),
            households: z.number().int(),
            representatives: z.number().int().describe("Villagers' or residents' representatives in office"),
            householdRepresentatives: z.number().int(),
            range: z
              .object({ fewest: z.number().int(), most: z.number().int() })
              .nullable()
              .describe('Representatives by the quota; null where the households are not counted'),
          }),
        ),
      }),
    ),
  choose: route
    .route(POST('', 'Record who was chosen; a household has one'))
    .input(
      onUnit.extend({
        kind: representativeKind,
        voterId: uuid,
        group: line(60).nullable().default(null).describe('Group that chose; that of the entry where left out'),
        households: z.number().int().min(1).max(1000).nullable().default(null),
        chosenOn: day,
      }),
    )
    .output(changed),
  end: route
    .route(POST('/{representativeId}/end', 'Record that a representative stands no longer, and why'))
    .input(onUnit.extend({ representativeId: uuid, endedOn: day, ground: line(100) }))
    .output(changed),
};

export type Representative = z.infer<typeof representative>;
export type RepresentativeKindName = z.infer<typeof representativeKind>;

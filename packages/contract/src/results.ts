import * as z from 'zod';
import { route } from './base.ts';
import { afterResult } from './resultsAfter.ts';
import { bilingual, day, unitRef, uuid } from './shapes.ts';

const inRound = z.object({ roundId: uuid });

/** A rule as it is shown beside a decision: what it says, its articles, and whether that is confirmed. */
export const ruleCard = z.object({
  id: z.string(),
  title: bilingual,
  statement: bilingual,
  article: z.string().nullable(),
  confidence: z.enum(['V', 'V*', 'V~', 'R']),
});

export const pollDetail = z.object({
  pollId: uuid,
  unit: unitRef,
  number: z.string(),
  body: z.string(),
  stage: z.string(),
  method: z.string().nullable(),
  heldOn: day,
  ruleSet: z.string(),
  overlay: bilingual
    .extend({ id: z.string() })
    .nullable()
    .describe('The measure of the province that is laid over the rule set'),
  lawNotes: z
    .array(
      bilingual.extend({
        code: z.enum(['OUT_OF_FORCE', 'STRADDLES', 'KIN_UNKNOWN']),
        rules: z.array(z.string()),
      }),
    )
    .describe('What a person has to decide about the law of this poll: it is never guessed'),
  sitting: z
    .array(z.object({ personId: uuid, name: z.string(), sex: z.enum(['male', 'female']), post: z.string() }))
    .describe('Those elected to the same body by earlier polls of the round'),
  reason: z.string().nullable(),
  previousPollId: uuid.nullable(),
  nextPollId: uuid.nullable(),
  state: z.string().describe('Where the poll stands in its life'),
  announcedOn: day.nullable(),
  entitled: z.number().int(),
  present: z.number().int().nullable(),
  issued: z.number().int(),
  checkedOff: z.number().int(),
  returned: z.number().int(),
  invalid: z.number().int(),
  modes: z.array(z.object({ mode: z.string(), count: z.number().int() })),
  validity: z.string().nullable(),
  contests: z.array(
    z.object({
      contestId: uuid,
      post: z.string(),
      seats: z.number().int(),
      base: z.number().int().nullable(),
      threshold: z.number().int().nullable(),
      next: z.unknown().nullable(),
      flags: z.array(z.string()),
      candidates: z.array(
        z.object({
          candidateId: uuid,
          personId: uuid,
          name: z.string(),
          sex: z.enum(['male', 'female']),
          ballotOrder: z.number().int(),
          nominatedBy: z.string().nullable(),
          writeIn: z.boolean(),
          approve: z.number().int(),
          oppose: z.number().int(),
          abstain: z.number().int(),
          outcome: z.string().nullable(),
          rules: z.array(z.string()),
          reason: bilingual.nullable(),
          sheets: z.array(
            z.object({
              sheet: z.string(),
              approve: z.number().int(),
              oppose: z.number().int(),
              abstain: z.number().int(),
            }),
          ),
          countedBy: z.array(z.string()).describe('Measures that count this person as elected to this post'),
        }),
      ),
    }),
  ),
  rules: z.array(ruleCard),
  journal: z.array(
    z.object({ sequence: z.number().int(), eventType: z.string(), recordedAt: z.string(), hash: z.string() }),
  ),
});

export type PollDetail = z.infer<typeof pollDetail>;

export const results = {
  poll: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/polls/{pollId}',
      summary: 'A poll: count, result, reasons',
      tags: ['results'],
    })
    .input(inRound.extend({ pollId: uuid }))
    .output(pollDetail),
  determine: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/determine',
      summary: 'Decide every counted poll that has no result yet',
      tags: ['results'],
    })
    .input(inRound)
    .output(
      z.object({
        determined: z.number().int(),
        elected: z.number().int(),
        refused: z.array(
          z.object({ number: z.string(), zh: z.string(), en: z.string(), rules: z.array(z.string()).optional() }),
        ),
      }),
    ),
  ...afterResult,
};

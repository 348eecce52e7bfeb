import * as z from 'zod';
import { route } from '../base.ts';
import { line, ofUnit, onUnit } from '../rolls/shapes.ts';
import { bilingual, day, uuid } from '../shapes.ts';
import { countOverview, figures, sheetDetail, sheetState } from './shapes.ts';

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}${path}` as const,
  summary,
  tags: ['counting'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

const onPoll = onUnit.extend({ pollId: uuid });
const onSheet = onUnit.extend({ sheetId: uuid });
const label = line(40).describe('Which table or place it counts');
const sheetAnswer = z.object({ sheetId: uuid, state: sheetState, differing: z.number().int() });

/** The count of a poll: sheets entered twice, checks, doubtful papers, the open count, sealing and counting again. */
export const counting = {
  overview: route
    .route(GET('/polls/{pollId}/count', 'Where the count of a poll stands'))
    .input(ofUnit.extend({ pollId: uuid }))
    .output(countOverview),
  sheet: route
    .route(GET('/count-sheets/{sheetId}', 'One sheet: the form, what the asker may see of the entries, the findings'))
    .input(ofUnit.extend({ sheetId: uuid }))
    .output(sheetDetail),
  start: route
    .route(POST('/polls/{pollId}/count', 'Start the count with a sheet for each table or place'))
    .input(
      onPoll.extend({
        labels: z.array(label).min(1).max(300),
        entitled: z
          .number()
          .int()
          .min(1)
          .max(9_999_999)
          .nullable()
          .default(null)
          .describe('Voters; from the roll when absent'),
        present: z.number().int().min(0).max(9_999_999).nullable().default(null).describe('Present at a Party meeting'),
      }),
    )
    .output(z.object({ pollId: uuid, number: z.number().int(), sheets: z.array(uuid) })),
  addSheet: route
    .route(POST('/polls/{pollId}/count/sheets', 'Add a sheet'))
    .input(onPoll.extend({ label }))
    .output(z.object({ sheetId: uuid })),
  nameWriteIn: route
    .route(POST('/polls/{pollId}/count/write-ins', 'Give someone written in a line of the form'))
    .input(
      onPoll.extend({
        contestId: uuid,
        voterId: uuid.nullable().default(null).describe('An entry of the unit’s roll (VC-504)'),
        personId: uuid.nullable().default(null).describe('Where there is no roll: someone in the register of people'),
      }),
    )
    .output(z.object({ candidateId: uuid })),
  enter: route
    .route(POST('/count-sheets/{sheetId}/entries', 'Enter a sheet; the second entry is another person’s'))
    .input(onSheet.extend({ figures }))
    .output(sheetAnswer),
  correct: route
    .route(POST('/count-sheets/{sheetId}/corrections', 'Correct the fields in which two entries differ'))
    .input(onSheet.extend({ values: figures }))
    .output(sheetAnswer),
  discard: route
    .route(POST('/count-sheets/{sheetId}/discard', 'Discard the entries, so that the sheet is entered anew'))
    .input(onSheet.extend({ reason: line(200) }))
    .output(sheetAnswer),
  amend: route
    .route(POST('/count-sheets/{sheetId}/amend', 'Correct a sealed sheet beside what stood before'))
    .input(onSheet.extend({ values: figures, reason: line(200) }))
    .output(sheetAnswer),
  explain: route
    .route(POST('/polls/{pollId}/count/explanations', 'Explain a warning of the checks'))
    .input(onPoll.extend({ findingId: z.string().max(200), text: line(300) }))
    .output(z.object({ explanationId: uuid })),
  setAside: route
    .route(POST('/count-sheets/{sheetId}/doubtful', 'Set doubtful papers of one kind aside for the committee'))
    .input(onSheet.extend({ kind: z.string().max(40), papers: z.number().int().min(1).max(100_000) }))
    .output(z.object({ doubtfulId: uuid })),
  rule: route
    .route(POST('/count-doubtful/{doubtfulId}/rule', 'Minute the committee’s decision on doubtful papers'))
    .input(
      onUnit.extend({
        doubtfulId: uuid,
        valid: z.number().int().min(0),
        members: z.number().int().min(1).max(99),
        agreed: z.number().int().min(0).max(99),
        reason: z.string().trim().max(300),
        decidedOn: day,
      }),
    )
    .output(z.object({ doubtfulId: uuid })),
  strokes: route
    .route(GET('/count-sheets/{sheetId}/strokes', 'The strokes of the tellers of a sheet'))
    .input(ofUnit.extend({ sheetId: uuid }))
    .output(
      z.object({
        tellers: z.array(z.object({ name: z.string(), mine: z.boolean(), strokes: figures })),
        differing: z.array(z.string()).describe('Fields in which two tellers differ'),
      }),
    ),
  call: route
    .route(POST('/count-sheets/{sheetId}/strokes', 'Add strokes, or take them back with a negative number'))
    .input(
      onSheet.extend({
        changes: z.record(z.string().max(120), z.number().int().min(-1000).max(1000)).describe('By field of the form'),
      }),
    )
    .output(z.object({ strokes: figures })),
  doubtKinds: route
    .route(GET('/polls/{pollId}/count/doubt-kinds', 'Kinds of papers, and what the rules of the poll make of each'))
    .input(ofUnit.extend({ pollId: uuid }))
    .output(
      z.array(
        z.object({
          kind: z.string(),
          name: bilingual,
          verdict: z.enum(['doubtful', 'void', 'counted']),
          said: bilingual,
        }),
      ),
    ),
  seal: route
    .route(POST('/polls/{pollId}/count/seal', 'Seal the count: its figures become those of the poll'))
    .input(onPoll.extend({ digest: z.string().length(64).describe('Of the figures that were shown') }))
    .output(z.object({ pollId: uuid, number: z.number().int() })),
  reopen: route
    .route(POST('/polls/{pollId}/count/reopen', 'Count again, before the result is announced; earlier figures stay'))
    .input(onPoll.extend({ reason: line(200) }))
    .output(z.object({ pollId: uuid, number: z.number().int() })),
};

export * from './shapes.ts';

import { createHmac } from 'node:crypto';
import type { CheckInMark, MarkAnswer } from '@huanjie/contract';
import { CHECK_IN_REFUSALS, type CheckInRefusal, checkInRefusal, markOutcome, newMarks } from '@huanjie/rules';
import { type RoundRow, requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { requirePoll } from '../../ballots/index.ts';
import { modeOf } from '../../rolls/index.ts';
import { reshuffleCheckIns, writeCounts } from '../opening/commands.ts';
import { checkedOff, votesByName } from '../opening/tookPart.ts';
import { requireState, unknownPlace } from '../places/places.ts';
import { addTurnout, insertConflicts, insertMarks, type NewMark } from './commands.ts';
import { checkedInBy, entryFacts, findEntries, findMarks, holdTable, type TableRow } from './queries.ts';

export interface Batch extends CommandInput {
  readonly pollId: string;
  readonly placeId: string;
  readonly desk: string;
  readonly marks: readonly CheckInMark[];
}

interface Counts {
  readonly accepted: number;
  readonly already: number;
  readonly refused: number;
}

/**
 * Takes a batch from a table. Tables work beside each other without a lock of the unit: the key of a check-in keeps
 * everybody from being counted twice. What is kept of a request are counts; what became of each mark is read again when
 * the request comes again, so that nothing stored tells in which order people came (secrecy).
 */
export async function checkIn(context: RequestContext, input: Batch): Promise<Counts & { marks: MarkAnswer[] }> {
  let answers: readonly MarkAnswer[] | null = null;
  const digest = createHmac('sha256', context.keys.index).update(JSON.stringify(input.marks)).digest('hex');
  const counts = await runCommand<Counts>(
    context,
    'voting.checkIn',
    input,
    async (scope) => {
      const table = await requireTable(scope.tx, scope.round, scope.unitId, input);
      answers = await takeBatch(scope, table, input);
      const answer = countOutcomes(answers);
      const { pollId, placeId, desk } = input;
      return { event: { type: 'voting.checkedIn', payload: { pollId, placeId, desk, ...answer, digest } }, answer };
    },
    requireTableWork,
    true,
  );
  return { ...counts, marks: [...(answers ?? (await answerAgain(context, input)))] };
}

const countOutcomes = (answers: readonly MarkAnswer[]): Counts => {
  const of = (outcome: MarkAnswer['outcome']) => answers.filter((one) => one.outcome === outcome).length;
  return { accepted: of('accepted'), already: of('already'), refused: of('refused') };
};

async function requireTable(db: Queryable, round: RoundRow, unitId: string, input: Batch): Promise<TableRow> {
  const table =
    (await holdTable(db, round, unitId, input)) ??
    refuse('NOT_FOUND', '本单位没有这次投票。', 'This unit has no such vote.');
  if (!votesByName(table)) {
    refuse(
      'REFUSED',
      '党员大会按到会人数核对，不逐人签到领票。请在开始投票时填写实到会人数。',
      'A meeting of Party members counts those present; nobody is checked in by name. Enter the number when opening.',
      ['PB-010'],
    );
  }
  requireState(table, ['voting', 'closed']);
  if (table.place_name === null) return unknownPlace();
  if (table.opened) return table;
  return refuse(
    'REFUSED',
    `“${table.place_name}”尚未开放。请先检查票箱、加封并开放。`,
    `“${table.place_name}” is not open. Show and seal its box, and open it first.`,
    ['VC-533'],
  );
}

interface Judged extends NewMark {
  readonly hour: number | null;
}

async function takeBatch(scope: CommandScope, table: TableRow, input: Batch): Promise<readonly MarkAnswer[]> {
  const { good, refused } = await judge(scope.tx, scope.round, scope.unitId, table, input);
  const voterIds = [...new Set(good.map(({ voterId }) => voterId))];
  const before = checkedInBy(await findMarks(scope.tx, scope.round, input.pollId, voterIds));
  const added = await insertMarks(scope, input, newMarks(good, before));
  const marks = await findMarks(scope.tx, scope.round, input.pollId, voterIds);
  const checkedIn = checkedInBy(marks);
  const outcomes = good.map((mark) => ({ mark, outcome: markOutcome(mark, checkedIn) }));
  const late = outcomes.filter(({ outcome }) => outcome === 'already').map(({ mark }) => mark);
  await insertConflicts(scope, input, late);
  const counted = good.filter((mark) => added.has(mark.voterId) && markOutcome(mark, checkedIn) === 'accepted');
  await addTurnout(scope, input, byHour(counted, scope.at));
  if (table.state === 'closed' && added.size > 0) await mergeLate(scope, input);
  const places = new Map(marks.map((row) => [row.voter_id, row.place_id]));
  return [
    ...refused,
    ...outcomes.map(({ mark, outcome }) => ({
      markId: mark.markId,
      outcome,
      refusal: null,
      placeId: places.get(mark.voterId) ?? null,
    })),
  ];
}

/** Parts a batch into marks that may count and marks that are refused, each with its reason. */
async function judge(db: Queryable, round: RoundRow, unitId: string, table: TableRow, { marks }: Batch) {
  const named = [...new Set(marks.flatMap(({ voter, by }) => (by === null ? [voter] : [voter, by])))];
  const mode = modeOf(round, table.method ?? undefined) ?? 'direct';
  const rows = await findEntries(db, round, unitId, mode, named);
  const entries = new Map(
    rows.flatMap((row) => [row.serial, row.voter_id, row.card_number].map((name) => [name, row] as const)),
  );
  const good: Judged[] = [];
  const refused: MarkAnswer[] = [];
  for (const { markId, voter, mode: how, by, hour } of marks) {
    const row = entries.get(voter);
    const proxy = by === null ? undefined : entries.get(by);
    const holder = proxy === undefined || proxy.struck ? null : proxy.voter_id;
    const refusal = checkInRefusal(how, holder, entryFacts(row));
    if (refusal === null && row !== undefined) good.push({ markId, voterId: row.voter_id, mode: how, hour });
    else refused.push(refusedMark(markId, refusal ?? 'UNKNOWN'));
  }
  return { good, refused };
}

function refusedMark(markId: string, code: CheckInRefusal): MarkAnswer {
  const { rules, zh, en } = CHECK_IN_REFUSALS[code];
  return { markId, outcome: 'refused', refusal: { code, rules: [...rules], zh, en }, placeId: null };
}

function byHour(marks: readonly Judged[], at: Date): ReadonlyMap<number, number> {
  const now = (at.getUTCHours() + 8) % 24;
  const hours = new Map<number, number>();
  for (const { hour } of marks) hours.set(hour ?? now, (hours.get(hour ?? now) ?? 0) + 1);
  return hours;
}

/** A station that was cut off comes in after the vote was closed: rows are mixed anew, and the poll counts its people. */
async function mergeLate(scope: CommandScope, { pollId }: Batch): Promise<void> {
  await reshuffleCheckIns(scope, pollId);
  const poll = await requirePoll(scope.tx, scope.round, scope.unitId, pollId);
  await writeCounts(scope, pollId, { issued: null, checkedOff: await checkedOff(scope, poll), returned: null });
}

/** What became of the marks of a request that comes again, read from what stands now. */
async function answerAgain(context: RequestContext, input: Batch): Promise<readonly MarkAnswer[]> {
  const { round, unitId } = await requireTableWork(context, input.roundId, input.unitId);
  const table = (await holdTable(context.db, round, unitId, input)) ?? unknownPlace();
  const { good, refused } = await judge(context.db, round, unitId, table, input);
  const marks = await findMarks(
    context.db,
    round,
    input.pollId,
    good.map(({ voterId }) => voterId),
  );
  const places = new Map(marks.map((row) => [row.voter_id, row.place_id]));
  return [
    ...refused,
    ...good.map((mark) => ({
      markId: mark.markId,
      outcome: markOutcome(mark, checkedInBy(marks)),
      refusal: null,
      placeId: places.get(mark.voterId) ?? null,
    })),
  ];
}

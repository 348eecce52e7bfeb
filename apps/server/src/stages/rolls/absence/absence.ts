import type { AbsentVoter } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { readSearch, windowOf } from '../../registry/index.ts';
import { requireOnRoll, shownVoter } from '../voters/voters.ts';
import { endRow, keepChoice, type Marked, markAway } from './commands.ts';
import {
  type AbsenceFilter,
  type AbsenceRow,
  type Choice,
  type CountedAbsence,
  countAbsences,
  countAway,
  findAbsence,
  listAbsences,
} from './queries.ts';

interface PageInput extends Omit<AbsenceFilter, 'search'> {
  readonly roundId: string;
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of those who are away. Two queries after the access check. */
export async function absencesPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const filter = { ...input, search: readSearch(input.search) };
  const [total, rows] = await Promise.all([
    countAbsences(context.db, round, filter),
    listAbsences(context.db, round, filter, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: AbsenceRow): AbsentVoter => ({
  voter: shownVoter(row),
  reason: row.reason,
  place: row.place,
  since: row.since,
  choice: row.choice,
  arranged: row.arranged,
  recordedOn: row.recorded_on,
  endedOn: row.ended_on,
});

const REASONS = ['work', 'study', 'illness', 'care', 'other'] as const;
const CHOICES = ['return', 'mobileBox', 'proxy', 'none', null] as const;

/** Those who are away, counted. One query after the access check. */
export async function absenceCounts(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const counted = await countAway(context.db, round, input.unitId);
  const only = (keep: (row: CountedAbsence) => boolean) =>
    counted.filter(keep).reduce((total, row) => total + row.voters, 0);
  return {
    away: only(() => true),
    notArranged: only((row) => !row.arranged),
    byReason: REASONS.map((reason) => ({ reason, voters: only((row) => row.reason === reason) })),
    byChoice: CHOICES.map((choice) => ({ choice, voters: only((row) => row.choice === choice) })),
  };
}

/** Marks a voter as away. */
export async function markAbsent(context: RequestContext, input: CommandInput & Marked) {
  return runCommand(context, 'roll.markAbsent', input, async (scope) => {
    await requireOnRoll(scope, input.voterId);
    if (input.since !== null) refuseFuture(scope, input.since);
    await markAway(scope, input);
    return {
      event: { type: 'roll.absent', payload: { voterId: input.voterId, reason: input.reason } },
      answer: { voterId: input.voterId },
    };
  });
}

/** Records how a voter who is away will vote. */
export async function chooseAbsent(
  context: RequestContext,
  input: CommandInput & { voterId: string; choice: Choice | null },
) {
  return runCommand(context, 'roll.chooseAbsent', input, async (scope) => {
    await requireAway(scope, input.voterId);
    await keepChoice(scope, input.voterId, input.choice);
    return {
      event: { type: 'roll.absenceChoice', payload: { voterId: input.voterId, choice: input.choice ?? 'unasked' } },
      answer: { voterId: input.voterId },
    };
  });
}

/** Records that a voter is back. */
export async function endAbsence(context: RequestContext, input: CommandInput & { voterId: string; endedOn: string }) {
  return runCommand(context, 'roll.endAbsence', input, async (scope) => {
    const { since } = await requireAway(scope, input.voterId);
    refuseFuture(scope, input.endedOn);
    if (since !== null && input.endedOn < since) {
      refuse(
        'UNUSABLE_INPUT',
        `返回日期 ${input.endedOn} 早于外出日期 ${since}。`,
        `The day of return ${input.endedOn} is before the day of leaving, ${since}.`,
      );
    }
    await endRow(scope, input.voterId, input.endedOn);
    return {
      event: { type: 'roll.absenceEnded', payload: { voterId: input.voterId } },
      answer: { voterId: input.voterId },
    };
  });
}

async function requireAway(scope: CommandScope, voterId: string) {
  await requireOnRoll(scope, voterId);
  const absence = await findAbsence(scope.tx, scope.round, voterId);
  if (absence !== undefined && absence.ended_on === null) return absence;
  return refuse(
    'REFUSED',
    '此人没有登记为外出。请先登记外出的原因。',
    'This voter is not marked as away. Mark that first, with the reason.',
  );
}

import { dayInShanghai } from '@huanjie/chinese';
import type { RollObjection } from '@huanjie/contract';
import { decisionObstacle, lastDecisionDay } from '@huanjie/rules';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { rollLaw } from '../law.ts';
import { publicationFor } from '../publication/publication.ts';
import { shownObstacles } from '../register/judge.ts';
import { findEntry } from '../register/queries.ts';
import { decideRow, insertObjection, type ObjectionDecision } from './commands.ts';
import { countObjections, findObjection, listObjections, type ObjectionRow, type ObjectionState } from './queries.ts';

interface ObjectionsInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly state: ObjectionState;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the objections of a unit. Two queries after the access check. */
export async function objectionsPage(context: RequestContext, input: ObjectionsInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [total, rows] = await Promise.all([
    countObjections(context.db, round, input.unitId, input.state),
    listObjections(context.db, round, input.unitId, input.state, windowOf(input)),
  ]);
  const today = dayInShanghai(context.now());
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map((row) => shown(row, today)) };
}

/** State of an objection: by its day where it is decided, by today where it is not. */
export function objectionState(
  row: Pick<ObjectionRow, 'decided_on' | 'due_on'>,
  today: string,
): RollObjection['state'] {
  if (row.decided_on === null) return today > row.due_on ? 'overdue' : 'open';
  return row.decided_on > row.due_on ? 'decidedLate' : 'decided';
}

const shown = (row: ObjectionRow, today: string): RollObjection => ({
  objectionId: row.objection_id,
  number: row.number,
  kind: row.kind,
  voterId: row.voter_id,
  about: row.about,
  raisedBy: row.raised_by,
  statement: row.statement,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  state: objectionState(row, today),
  decidedOn: row.decided_on,
  outcome: row.outcome,
  decision: row.decision,
  announcedOn: row.announced_on,
});

interface RaiseInput extends CommandInput {
  readonly number: number;
  readonly kind: ObjectionRow['kind'];
  readonly voterId: string | null;
  readonly about: string;
  readonly raisedBy: string;
  readonly statement: string;
  readonly receivedOn: string;
}

/** Takes an objection that is in time and starts the clock of its decision. */
export async function raiseObjection(context: RequestContext, input: RaiseInput) {
  return runCommand(context, 'roll.object', input, async (scope) => {
    refuseFuture(scope, input.receivedOn);
    const published = await publicationFor(scope, input.number, input.receivedOn);
    if (input.voterId !== null && (await findEntry(scope.tx, scope.round, scope.unitId, input.voterId)) === undefined) {
      refuse('NOT_FOUND', '本单位选民名单中没有此人。', 'The roll of this unit has no such entry.');
    }
    const dueOn = lastDecisionDay(input.receivedOn, rollLaw(scope.round));
    const objectionId = await insertObjection(scope, { ...input, publicationId: published.publication_id, dueOn });
    return {
      event: { type: 'roll.objected', payload: { objectionId, kind: input.kind, dueOn } },
      answer: { objectionId, dueOn },
    };
  });
}

/** Decides an objection. A late decision is kept and said to be late: refusing it would only hide it. */
export async function decideObjection(
  context: RequestContext,
  input: CommandInput & ObjectionDecision & { objectionId: string },
) {
  return runCommand(context, 'roll.decideObjection', input, async (scope) => {
    const row =
      (await findObjection(scope.tx, scope.round, scope.unitId, input.objectionId)) ??
      refuse('NOT_FOUND', '本单位没有这份异议。', 'This unit has no such objection.');
    if (row.decided_on !== null) {
      refuse('REFUSED', `这份异议已于 ${row.decided_on} 处理。`, `This objection was decided on ${row.decided_on}.`);
    }
    refuseFuture(scope, input.decidedOn);
    if (input.decidedOn < row.received_on) {
      refuse(
        'UNUSABLE_INPUT',
        `处理日期 ${input.decidedOn} 早于收到日期 ${row.received_on}。`,
        `The decision of ${input.decidedOn} is before the receipt on ${row.received_on}.`,
      );
    }
    await decideRow(scope, row.objection_id, input);
    const late = decisionObstacle(row.received_on, input.decidedOn, rollLaw(scope.round));
    return {
      event: { type: 'roll.objectionDecided', payload: { objectionId: row.objection_id, outcome: input.outcome } },
      answer: {
        objectionId: row.objection_id,
        inTime: late === null,
        warning: late === null ? null : (shownObstacles([late])[0] ?? null),
      },
    };
  });
}

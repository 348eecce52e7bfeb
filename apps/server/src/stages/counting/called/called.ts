import { differingFields, fieldsOf } from '@huanjie/rules';
import { requireRead, requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockSheet } from '../sheets/enter.ts';
import { personKey } from '../sheets/person.ts';
import { findForm, findSheet } from '../sheets/queries.ts';
import { addStrokes } from './commands.ts';
import { findStrokes } from './queries.ts';

type CallInput = CommandInput & { readonly sheetId: string; readonly changes: Readonly<Record<string, number>> };

/**
 * Keeps strokes while votes are called (唱票): what the teller added since the last sending, or took back. Each sending
 * has an id of its own, so that one sent twice counts once. Sums alone are kept: the order of the papers is not.
 */
export async function callVotes(context: RequestContext, input: CallInput) {
  const change = async (scope: CommandScope) => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counting');
    const form = await findForm(scope.tx, scope.round.county_id, sheet.poll_id);
    const marks = new Set(fieldsOf(form).flatMap((field) => (field.kind === 'head' ? [] : [field.id])));
    for (const [field, strokes] of Object.entries(input.changes)) {
      if (!marks.has(field)) {
        refuse(
          'UNUSABLE_INPUT',
          '划记的项不在计票单上。请刷新页面。',
          'A stroke is for no field of the sheet. Reload the page.',
        );
      }
      if (!(await addStrokes(scope, sheet.sheet_id, field, strokes))) {
        refuse('REFUSED', '撤销的笔数多于已划的笔数。', 'More strokes are taken back than there are.');
      }
    }
    const mine = (await findStrokes(scope.tx, scope.round.county_id, sheet.sheet_id)).find(
      ({ teller }) => teller === personKey(scope.actor),
    );
    const strokes = Object.values(input.changes).reduce((sum, one) => sum + one, 0);
    return {
      event: { type: 'count.called' as const, payload: { sheetId: sheet.sheet_id, strokes } },
      answer: { strokes: { ...mine?.strokes } },
    };
  };
  return runCommand(context, 'counting.call', input, change, requireTableWork);
}

/** The columns of the tellers of a sheet, and where two of them differ. */
export async function calledVotes(
  context: RequestContext,
  input: { roundId: string; unitId: string; sheetId: string },
) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const sheet =
    (await findSheet(context.db, round, input.unitId, input.sheetId)) ??
    refuse('NOT_FOUND', '本单位没有这张计票单。', 'This unit has no such sheet.');
  const tellers = await findStrokes(context.db, round.county_id, sheet.sheet_id);
  const me = context.actor === null ? '' : personKey(context.actor);
  const [first, ...others] = tellers;
  const given = (strokes: Readonly<Record<string, number>> = {}) =>
    Object.fromEntries(Object.entries(strokes).filter(([, count]) => count > 0));
  return {
    tellers: tellers.map(({ teller, teller_name, strokes }) => ({
      name: teller_name,
      mine: teller === me,
      strokes: { ...strokes },
    })),
    differing: [...new Set(others.flatMap(({ strokes }) => differingFields(given(first?.strokes), given(strokes))))],
  };
}

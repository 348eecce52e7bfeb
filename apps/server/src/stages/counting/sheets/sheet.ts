import type { SheetDetail } from '@huanjie/contract';
import type { RuleSetId } from '@huanjie/rules';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { requirePoll } from '../../ballots/index.ts';
import { findStrokes } from '../called/queries.ts';
import { findExplanations } from '../count/queries.ts';
import { lifeOfSheet } from './enter.ts';
import { livesOfSheet, shownFinding } from './findings.ts';
import { personKey } from './person.ts';
import { findCorrections, findForm, findSheet } from './queries.ts';

/**
 * One sheet for its reader. Until there are two entries nobody sees what the other person entered: only whoever made the
 * first sees it, to mend a slip. Seven queries.
 */
export async function sheetDetail(
  context: RequestContext,
  input: { roundId: string; unitId: string; sheetId: string },
): Promise<SheetDetail> {
  const { db } = context;
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const sheet =
    (await findSheet(db, round, input.unitId, input.sheetId)) ??
    refuse(
      'NOT_FOUND',
      '本单位没有这张计票单。请从计票页面中选择。',
      'This unit has no such sheet. Choose one from the page of the count.',
    );
  const me = context.actor === null ? '' : personKey(context.actor);
  const poll = await requirePoll(db, round, input.unitId, sheet.poll_id);
  const [form, corrections, explanations, strokes] = await Promise.all([
    findForm(db, round.county_id, sheet.poll_id),
    findCorrections(db, round.county_id, sheet.sheet_id),
    findExplanations(db, round.county_id, sheet.poll_id, sheet.count_number),
    findStrokes(db, round.county_id, sheet.sheet_id),
  ]);
  const life = lifeOfSheet(sheet);
  const first = life.state === 'entered' ? life.first : null;
  return {
    sheetId: sheet.sheet_id,
    pollId: sheet.poll_id,
    label: sheet.label,
    state: sheet.state,
    form: structuredClone(form) as SheetDetail['form'],
    ruleSet: poll.rule_set,
    mine: first?.by === me ? { ...first.figures } : null,
    secondWanted: first !== null && first.by !== me,
    entries:
      sheet.entries.length < 2
        ? []
        : sheet.entries.map(({ name, at, figures }) => ({ by: name, at, figures: { ...figures } })),
    fields: life.state === 'differing' ? [...life.fields] : [],
    figures: sheet.figures === null ? null : { ...sheet.figures },
    findings: livesOfSheet(sheet, form, poll.rule_set as RuleSetId, explanations).map(shownFinding),
    corrections: corrections.map((one) => ({
      kind: one.kind,
      by: one.made_by,
      at: one.made_at.toISOString(),
      changed: { ...one.changed },
      before: one.figures_before === null ? null : { ...one.figures_before },
      reason: one.reason,
    })),
    strokes: { ...strokes.find(({ teller }) => teller === me)?.strokes },
  };
}

import { createHash } from 'node:crypto';
import { type Figures, fieldsOf, moveSheet, readFigures, type SheetAct, type SheetLife } from '@huanjie/rules';
import { requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, type Done, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { canonicalJson } from '../../../journal/index.ts';
import { lockPoll } from '../../ballots/index.ts';
import { latestCount } from '../count/queries.ts';
import { discardEntries, insertCorrection, saveEntry, saveSheet } from './commands.ts';
import { personKey } from './person.ts';
import { findForm, findSheet, type SheetRow } from './queries.ts';

export interface SheetAnswer {
  readonly sheetId: string;
  readonly state: SheetLife['state'];
  readonly differing: number;
}

const answerOf = (sheetId: string, life: SheetLife): SheetAnswer => ({
  sheetId,
  state: life.state,
  differing: life.state === 'differing' ? life.fields.length : 0,
});

/** A sheet as its life tells it. */
export function lifeOfSheet({ state, figures, entries, before }: SheetRow): SheetLife {
  const [first, second] = entries;
  if (state === 'entered' && first !== undefined) return { state, first };
  if (state === 'differing' && first !== undefined && second !== undefined) {
    const moved = moveSheet({ state: 'entered', first }, { act: 'enter', by: second.by, figures: second.figures });
    if (moved.ok) return moved.life;
  }
  if (figures !== null && (state === 'agreed' || state === 'sealed')) return { state, figures };
  if (figures !== null && state === 'amended') return { state, figures, earlier: before };
  return { state: 'empty' };
}

/** A sheet of the count that is going on, its poll locked; `during` is the state in which the work is done. */
export async function lockSheet(
  scope: CommandScope,
  sheetId: string,
  during: 'counting' | 'counted',
): Promise<{ readonly sheet: SheetRow; readonly ruleSet: string }> {
  const { tx, round, unitId } = scope;
  const sheet = (await findSheet(tx, round, unitId, sheetId)) ?? unknownSheet();
  const poll = await lockPoll(scope, sheet.poll_id);
  const count = await latestCount(tx, round.county_id, poll.poll_id);
  if (poll.state === during && count?.number === sheet.count_number) return { sheet, ruleSet: poll.rule_set };
  return refuse(
    'REFUSED',
    during === 'counting'
      ? '这张计票单所属的计票没有在进行，不能录入或者更正。'
      : '封存后的更正只在计票已封存、结果尚未确定时进行。结果已确定的，先重新计票。',
    during === 'counting'
      ? 'The count of this sheet is not going on: nothing can be entered or corrected.'
      : 'A sealed sheet is corrected while the count is sealed and the result not determined. Where it is determined, count again.',
  );
}

const unknownSheet = (): never =>
  refuse(
    'NOT_FOUND',
    '本单位没有这张计票单。请从计票页面中选择。',
    'This unit has no such sheet. Choose one from the page of the count.',
  );

function move(sheet: SheetRow, step: SheetAct): SheetLife {
  const moved = moveSheet(lifeOfSheet(sheet), step);
  return moved.ok ? moved.life : refuse('REFUSED', moved.refusal.zh, moved.refusal.en);
}

/** Figures that fill the form; what misses or is no count is named by its code. */
async function wholeFigures(scope: CommandScope, sheet: SheetRow, given: Figures): Promise<Figures> {
  const form = await findForm(scope.tx, scope.round.county_id, sheet.poll_id);
  const read = readFigures(form, given);
  if (read.ok) return read.figures;
  const codes = new Map(fieldsOf(form).map(({ id, code }) => [id, code]));
  const list = [...read.missing, ...read.faulty].map((id) => codes.get(id) ?? '?').join('、');
  return refuse(
    'UNUSABLE_INPUT',
    `计票单没有填全，或者有的项不在表上：${list}。没有票的填 0。`,
    `The sheet is not filled in, or holds fields that the form does not have: ${list}. Where there is nothing, enter 0.`,
  );
}

type EnterInput = CommandInput & { readonly sheetId: string; readonly figures: Figures };

/**
 * Enters a sheet as read off the paper. The first entry waits for another person's; until then its maker may send it
 * again. Two entries that are the same agree, others are compared.
 */
export async function enterSheet(context: RequestContext, input: EnterInput) {
  const change = async (scope: CommandScope): Promise<Done<SheetAnswer>> => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counting');
    const figures = await wholeFigures(scope, sheet, input.figures);
    const life = move(sheet, { act: 'enter', by: personKey(scope.actor), figures });
    const ordinal = life.state === 'entered' ? 1 : 2;
    await saveEntry(scope, sheet.sheet_id, ordinal, figures);
    await saveSheet(scope, sheet.sheet_id, life);
    const digest = createHash('sha256').update(canonicalJson(figures)).digest('hex');
    return {
      event: { type: 'count.entered', payload: { sheetId: sheet.sheet_id, ordinal, digest } },
      answer: answerOf(sheet.sheet_id, life),
    };
  };
  return runCommand(context, 'counting.enter', input, change, requireTableWork);
}

type ValuesInput = CommandInput & { readonly sheetId: string; readonly values: Figures };

/** Settles the fields in which two entries differ, read off the paper once more; only these change. */
export async function correctSheet(context: RequestContext, input: ValuesInput) {
  const change = async (scope: CommandScope): Promise<Done<SheetAnswer>> => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counting');
    const life = move(sheet, { act: 'correct', values: input.values });
    const correction = { kind: 'difference' as const, before: null, changed: input.values, reason: null };
    await insertCorrection(scope, sheet.sheet_id, correction);
    await saveSheet(scope, sheet.sheet_id, life);
    return {
      event: {
        type: 'count.corrected',
        payload: { sheetId: sheet.sheet_id, fields: Object.keys(input.values).length },
      },
      answer: answerOf(sheet.sheet_id, life),
    };
  };
  return runCommand(context, 'counting.correct', input, change, requireTableWork);
}

/** Lays the entries of a sheet aside, so that it is entered anew; they stay on record with the reason. */
export async function discardSheet(
  context: RequestContext,
  input: CommandInput & { readonly sheetId: string; readonly reason: string },
) {
  const change = async (scope: CommandScope): Promise<Done<SheetAnswer>> => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counting');
    const life = move(sheet, { act: 'discard' });
    await discardEntries(scope, sheet.sheet_id, input.reason);
    await saveSheet(scope, sheet.sheet_id, life);
    return {
      event: { type: 'count.discarded', payload: { sheetId: sheet.sheet_id } },
      answer: answerOf(sheet.sheet_id, life),
    };
  };
  return runCommand(context, 'counting.discard', input, change, requireTableWork);
}

/** Carries a sheet to its corrected state after sealing, with the figures before it kept. Gives the figures now. */
export async function amendLockedSheet(
  scope: CommandScope,
  sheet: SheetRow,
  values: Figures,
  reason: string,
): Promise<SheetAnswer> {
  const form = await findForm(scope.tx, scope.round.county_id, sheet.poll_id);
  const known = new Set(fieldsOf(form).map(({ id }) => id));
  if (Object.keys(values).some((id) => !known.has(id))) {
    refuse('UNUSABLE_INPUT', '有的项不在计票单上。请刷新页面。', 'Some fields are not on the sheet. Reload the page.');
  }
  const life = move(sheet, { act: 'amend', values });
  await insertCorrection(scope, sheet.sheet_id, { kind: 'sealed', before: sheet.figures, changed: values, reason });
  await saveSheet(scope, sheet.sheet_id, life);
  return answerOf(sheet.sheet_id, life);
}

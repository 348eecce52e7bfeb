import type { Figures } from '@huanjie/rules';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { isElectionOfRound, lockPoll, savePollLife } from '../../ballots/index.ts';
import { markStepDone } from '../../programme/index.ts';
import { withdrawResult } from '../../results/index.ts';
import { amendLockedSheet, lockSheet } from '../sheets/enter.ts';
import { findSheets } from '../sheets/queries.ts';
import { insertCount, insertExplanation, keepImported, type SealedSheet, sealRows, writeFigures } from './commands.ts';
import { findCounts, findHead, findImportedLines, hasFollower, latestCount } from './queries.ts';
import { standingOf } from './standing.ts';
import { lockCounting, openSheets } from './start.ts';

/**
 * Seals a count (封存): every sheet agrees, every finding is mended or explained, no paper is in doubt, and the figures
 * are those that were shown. They become the figures of the poll, as an import would have written them.
 */
export async function sealCount(context: RequestContext, input: CommandInput & { pollId: string; digest: string }) {
  return runCommand(context, 'counting.seal', input, async (scope) => {
    const { poll, count } = await lockCounting(scope, input.pollId);
    const standing = await standingOf(scope.tx, scope.round, poll, count);
    if (standing.blockers.length > 0) {
      refuse(
        'REFUSED',
        `计票还不能封存：${standing.blockers.map(({ zh }) => zh).join('')}`,
        `The count cannot be sealed yet: ${standing.blockers.map(({ en }) => en).join(' ')}`,
      );
    }
    if (standing.digest !== input.digest) {
      refuse(
        'REFUSED',
        '您查看之后数字有改动。请重新核对后再封存。',
        'Figures have changed since they were shown to you. Look at them again, then seal.',
      );
    }
    const sheets = standing.sheets.flatMap(({ label, figures }) => (figures === null ? [] : [{ label, figures }]));
    await writeFigures(scope, poll.poll_id, standing.form, sheets, count);
    await sealRows(scope, poll.poll_id, count.number);
    await savePollLife(scope, poll, { act: 'sealCount' });
    if (isElectionOfRound(scope.round, poll)) await markStepDone(scope, 'count', scope.today);
    return {
      event: {
        type: 'count.sealed',
        payload: { pollId: poll.poll_id, number: count.number, digest: standing.digest },
      },
      answer: { pollId: poll.poll_id, number: count.number },
    };
  });
}

/** Writes down why a warning stands, on the record of the count. An error is mended, never explained. */
export async function explainFinding(
  context: RequestContext,
  input: CommandInput & { pollId: string; findingId: string; text: string },
) {
  return runCommand(context, 'counting.explain', input, async (scope) => {
    const { poll, count } = await lockCounting(scope, input.pollId);
    const { lives } = await standingOf(scope.tx, scope.round, poll, count);
    const life = lives.find((one) => one.life.finding.id === input.findingId && one.life.state !== 'mended')?.life;
    if (life === undefined) {
      return refuse(
        'NOT_FOUND',
        '没有这项核对结果，可能数字已经更正。请刷新页面。',
        'There is no such finding: the figures may have been corrected. Reload the page.',
      );
    }
    if (life.finding.severity === 'error') {
      return refuse(
        'REFUSED',
        `${life.finding.zh}。这样的数字不可能成立，须对照纸质计票单更正。`,
        `${life.finding.en}. Such figures cannot be: mend them from the paper.`,
      );
    }
    const explanationId = await insertExplanation(scope, poll.poll_id, count.number, input.findingId, input.text);
    return {
      event: { type: 'count.explained', payload: { pollId: poll.poll_id, check: life.finding.code } },
      answer: { explanationId },
    };
  });
}

/**
 * Corrects a sealed sheet, beside what stood before, and the figures of the poll with it. Done while the result is not
 * determined; the same checks hold as before sealing.
 */
export async function amendSheet(
  context: RequestContext,
  input: CommandInput & { sheetId: string; values: Figures; reason: string },
) {
  return runCommand(context, 'counting.amend', input, async (scope) => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counted');
    const answer = await amendLockedSheet(scope, sheet, input.values, input.reason);
    await rewrite(scope, sheet.poll_id);
    return {
      event: {
        type: 'count.amended',
        payload: { sheetId: sheet.sheet_id, fields: Object.keys(input.values).length },
      },
      answer,
    };
  });
}

async function rewrite(scope: CommandScope, pollId: string): Promise<void> {
  const { tx, round } = scope;
  const poll = await lockPoll(scope, pollId);
  const count = await latestCount(tx, round.county_id, pollId);
  if (count === undefined) throw new Error('a sheet belongs to a count');
  const { form, lives, sheets } = await standingOf(tx, round, poll, count);
  const errors = lives.filter(({ life }) => life.state === 'open' && life.finding.severity === 'error');
  if (errors.length > 0) {
    refuse(
      'REFUSED',
      `更正后的数字不能成立：${errors.map(({ life }) => life.finding.zh).join('；')}。`,
      `The corrected figures cannot be: ${errors.map(({ life }) => life.finding.en).join('; ')}.`,
    );
  }
  const sealed = sheets.flatMap(({ label, figures }): SealedSheet[] => (figures === null ? [] : [{ label, figures }]));
  await writeFigures(scope, pollId, form, sealed, count);
}

/**
 * Counts again (重新计票) before the result is announced. A result that was determined is withdrawn; the figures of the
 * earlier count stay, also those that a file had brought.
 */
export async function reopenCount(context: RequestContext, input: CommandInput & { pollId: string; reason: string }) {
  return runCommand(context, 'counting.reopen', input, async (scope) => {
    const { tx, round } = scope;
    const poll = await lockPoll(scope, input.pollId);
    if (await hasFollower(tx, round.county_id, poll.poll_id)) {
      refuse(
        'REFUSED',
        '本次投票之后已安排了后续投票，不能重新计票。先取消后续投票。',
        'A vote that follows this one is set: it cannot be counted again. Cancel that vote first.',
      );
    }
    if (poll.state === 'determined') await withdrawResult(scope, poll.poll_id);
    await savePollLife(scope, poll, { act: 'reopenCount' });
    const number = await beginAgain(scope, poll.poll_id, input.reason);
    return {
      event: { type: 'count.reopened', payload: { pollId: poll.poll_id, number } },
      answer: { pollId: poll.poll_id, number },
    };
  });
}

/** Begins the next count with the same tables as the one before. */
async function beginAgain(scope: CommandScope, pollId: string, reason: string): Promise<number> {
  const { tx, round } = scope;
  const counts = await findCounts(tx, round.county_id, pollId);
  const before = counts.at(-1);
  if (before === undefined) {
    const { entitled, present } = await findHead(tx, round.county_id, pollId);
    const imported = await findImportedLines(tx, round.county_id, pollId);
    const frame = { entitled, present, table_issued: null, table_checked_off: null };
    await keepImported(scope, pollId, frame, imported);
    await insertCount(scope, pollId, { ...frame, number: 1, reason });
    await openSheets(
      scope,
      pollId,
      1,
      imported.map(({ sheet }) => sheet),
    );
    return 1;
  }
  const number = before.number + 1;
  const labels = (await findSheets(tx, round.county_id, pollId, before.number)).map(({ label }) => label);
  await insertCount(scope, pollId, { ...before, number, reason });
  await openSheets(scope, pollId, number, labels);
  return number;
}

import {
  type BallotRules,
  DOUBT_KINDS,
  type DoubtKind,
  doubtName,
  doubtObstacle,
  judgeDoubt,
  mergeRules,
  type PaperVerdict,
  type RuleSetId,
  readBallotRules,
} from '@huanjie/rules';
import { requireRead, requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import { refuseObstacles } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, type PollLine, requirePoll } from '../../ballots/index.ts';
import { lawOfPoll } from '../../results/index.ts';
import { lockSheet } from '../sheets/enter.ts';
import { decideDoubtful, insertDoubtful, type MinutedRuling } from './commands.ts';
import { type DoubtfulRow, findDoubtfulOne } from './queries.ts';

/** How papers of a poll are judged: the rule set of the poll with the values of the province. */
function rulesOf(poll: Pick<PollLine, 'rule_set' | 'held_on'>, countyId: number): BallotRules {
  const ruleSet = poll.rule_set as RuleSetId;
  const { overlay } = lawOfPoll({ ...poll, previous_on: null }, countyId);
  const values = Object.fromEntries(
    mergeRules(ruleSet, overlay?.id ?? null).parameters.map(({ id, value }) => [id, value]),
  );
  const rules = readBallotRules(ruleSet, values);
  return 'error' in rules ? refuse('REFUSED', `${rules.error.zh}。`, `${rules.error.en}.`) : rules;
}

const kindOf = (kind: string): DoubtKind =>
  DOUBT_KINDS.find((one) => one === kind) ??
  refuse('UNUSABLE_INPUT', `没有“${kind}”这一类疑义票。`, `“${kind}” is no kind of doubtful paper.`);

/** Doubtful papers as the contract shows them. */
export const shownDoubtful = (row: DoubtfulRow) => ({
  doubtfulId: row.doubtful_id,
  sheetId: row.sheet_id,
  kind: row.kind,
  name: { ...doubtName(row.kind) },
  papers: row.papers,
  ruling:
    row.decided_on === null
      ? null
      : {
          valid: row.valid ?? 0,
          members: row.members ?? 0,
          agreed: row.agreed ?? 0,
          reason: row.reason ?? '',
          decidedOn: row.decided_on,
          by: row.decided_by ?? '',
        },
});

/** What the rules of a poll make of each kind of paper: what they decide themselves is not laid before people. */
export async function doubtKinds(context: RequestContext, input: { roundId: string; unitId: string; pollId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const rules = rulesOf(await requirePoll(context.db, round, input.unitId, input.pollId), round.county_id);
  return DOUBT_KINDS.map((kind) => {
    const verdict = judgeDoubt(kind, rules);
    const { zh, en } = groundOf(verdict);
    return { kind, name: { ...doubtName(kind) }, verdict: outcomeOf(verdict), said: { zh, en } };
  });
}

const doubtfulItem = (verdict: PaperVerdict) =>
  verdict.kind === 'valid' ? verdict.items.find(({ kind }) => kind === 'doubtful') : undefined;

function outcomeOf(verdict: PaperVerdict): 'doubtful' | 'void' | 'counted' {
  if (verdict.kind !== 'valid') return verdict.kind;
  return doubtfulItem(verdict) === undefined ? 'counted' : 'doubtful';
}

function groundOf(verdict: PaperVerdict) {
  const item = doubtfulItem(verdict);
  const grounds =
    verdict.kind === 'valid' ? (item?.kind === 'doubtful' ? item.grounds : [verdict.ground]) : verdict.grounds;
  return { zh: grounds.map(({ zh }) => zh).join('；'), en: grounds.map(({ en }) => en).join('; ') };
}

/** Sets doubtful papers aside: how many of which kind, nothing of whose they are. */
export async function setAside(
  context: RequestContext,
  input: CommandInput & { sheetId: string; kind: string; papers: number },
) {
  const change = async (scope: CommandScope) => {
    const { sheet } = await lockSheet(scope, input.sheetId, 'counting');
    const kind = kindOf(input.kind);
    const doubtfulId = await insertDoubtful(scope, sheet.sheet_id, kind, input.papers);
    return {
      event: { type: 'count.doubtSetAside' as const, payload: { doubtfulId, kind, papers: input.papers } },
      answer: { doubtfulId },
    };
  };
  return runCommand(context, 'counting.setAside', input, change, requireTableWork);
}

/** Minutes the decision of the election committee (VC-511), in the Party that of the meeting's measure (PB-064). */
export async function ruleOnDoubtful(
  context: RequestContext,
  input: CommandInput & MinutedRuling & { doubtfulId: string },
) {
  return runCommand(context, 'counting.rule', input, async (scope) => {
    refuseFuture(scope, input.decidedOn);
    const row = (await findDoubtfulOne(scope.tx, scope.round.county_id, input.doubtfulId)) ?? unknown();
    const poll = await lockPoll(scope, row.poll_id);
    await lockSheet(scope, row.sheet_id, 'counting');
    if (row.decided_on !== null) {
      refuse('REFUSED', '这些疑义票已经认定。', 'These doubtful papers are decided already.');
    }
    if (input.valid > row.papers || input.agreed > input.members) {
      refuse(
        'UNUSABLE_INPUT',
        `认定有效的张数不能多于${row.papers}张，同意人数不能多于成员人数。`,
        `No more than ${row.papers} paper(s) can be valid, and no more can agree than there are members.`,
      );
    }
    const obstacle = doubtObstacle(row.kind, input, rulesOf(poll, scope.round.county_id));
    if (obstacle !== null) refuseObstacles([obstacle]);
    await decideDoubtful(scope, row.doubtful_id, input);
    return {
      event: {
        type: 'count.doubtRuled',
        payload: { doubtfulId: row.doubtful_id, papers: row.papers, valid: input.valid },
      },
      answer: { doubtfulId: row.doubtful_id },
    };
  });
}

const unknown = (): never =>
  refuse('NOT_FOUND', '没有这些疑义票。请刷新页面。', 'There are no such doubtful papers. Reload the page.');

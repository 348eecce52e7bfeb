import { requireUnitWrite } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import { requireGate } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { isElectionOfRound, lockPoll, type PollLine, savePollLife } from '../../ballots/index.ts';
import { insertSheet } from '../sheets/commands.ts';
import { findForm } from '../sheets/queries.ts';
import { insertCount, insertWriteIn } from './commands.ts';
import { countVoters, findHead, findVoterPerson, knowsPerson, latestCount } from './queries.ts';

interface StartInput extends CommandInput {
  readonly pollId: string;
  readonly labels: readonly string[];
  readonly entitled: number | null;
  readonly present: number | null;
}

/**
 * Starts the count of a closed vote, with an empty sheet for each table or place. The gate `count` must be open where
 * the vote is the election of the round.
 */
export async function startCount(context: RequestContext, input: StartInput) {
  return runCommand(context, 'counting.start', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    if (isElectionOfRound(scope.round, poll)) {
      await requireGate(scope, 'count' as never, { votingClosed: poll.state === 'closed' });
    }
    await savePollLife(scope, poll, { act: 'startCount' });
    const head = await findHead(scope.tx, scope.round.county_id, poll.poll_id);
    await insertCount(scope, poll.poll_id, {
      number: 1,
      ...(await electorateOf(scope, poll, input, head.entitled)),
      present: input.present ?? head.present,
      table_issued: head.issued > 0 ? head.issued : null,
      table_checked_off: head.checked_off > 0 ? head.checked_off : null,
      reason: null,
    });
    const sheets = await openSheets(scope, poll.poll_id, 1, input.labels);
    return {
      event: { type: 'count.started', payload: { pollId: poll.poll_id, number: 1, sheets: sheets.length } },
      answer: { pollId: poll.poll_id, number: 1, sheets },
    };
  });
}

/** Those entitled: given, written down when the vote was opened, or counted on the roll; nothing is guessed. */
async function electorateOf(scope: CommandScope, poll: PollLine, input: StartInput, known: number) {
  const party = poll.rule_set.startsWith('P');
  if (party && (input.present ?? poll.present) === null) {
    refuse(
      'UNUSABLE_INPUT',
      '请填写实到会有选举权人数：当选须超过实到会人数的半数。',
      'Enter how many with the right to vote are present: the majority is taken of them.',
      ['PB-050'],
    );
  }
  const entitled = input.entitled ?? (known > 0 ? known : await countVoters(scope.tx, scope.round, scope.unitId));
  if (entitled > 0) return { entitled };
  return refuse(
    'UNUSABLE_INPUT',
    party ? '请填写应到会有选举权人数。' : '选民名单上没有人，请填写有选举权的人数。',
    party
      ? 'Enter how many are entitled to attend and vote.'
      : 'Nobody is on the roll: enter how many are entitled to vote.',
  );
}

/** Opens the sheets of a count; two of one name are refused. */
export async function openSheets(
  scope: CommandScope,
  pollId: string,
  number: number,
  labels: readonly string[],
): Promise<string[]> {
  const sheets: string[] = [];
  for (const label of labels) {
    sheets.push((await insertSheet(scope, pollId, number, label)) ?? takenLabel(label));
  }
  return sheets;
}

const takenLabel = (label: string): never =>
  refuse(
    'UNUSABLE_INPUT',
    `已有名为“${label}”的计票单。请换一个名称。`,
    `There is a sheet “${label}” already. Choose another name.`,
  );

const notCounting = (): never =>
  refuse('REFUSED', '本次投票没有在计票。', 'The votes of this poll are not being counted.');

/** The count that is going on, its poll locked. */
export async function lockCounting(scope: CommandScope, pollId: string) {
  const poll = await lockPoll(scope, pollId);
  const count = await latestCount(scope.tx, scope.round.county_id, pollId);
  return poll.state === 'counting' && count !== undefined ? { poll, count } : notCounting();
}

/** Adds a sheet to the count that is going on. */
export async function addSheet(context: RequestContext, input: CommandInput & { pollId: string; label: string }) {
  return runCommand(context, 'counting.addSheet', input, async (scope) => {
    const { count } = await lockCounting(scope, input.pollId);
    const [sheetId = ''] = await openSheets(scope, input.pollId, count.number, [input.label]);
    return {
      event: { type: 'count.sheetAdded', payload: { pollId: input.pollId, sheetId } },
      answer: { sheetId },
    };
  });
}

interface WriteInInput extends CommandInput {
  readonly pollId: string;
  readonly contestId: string;
  readonly voterId: string | null;
  readonly personId: string | null;
}

/** Gives someone written in (另选他人) a line of the form: a voter of the unit (VC-504), in the Party a known person. */
export async function nameWriteIn(context: RequestContext, input: WriteInInput) {
  const change = async (scope: CommandScope) => {
    await lockCounting(scope, input.pollId);
    const form = await findForm(scope.tx, scope.round.county_id, input.pollId);
    if (!form.contests.some(({ contestId }) => contestId === input.contestId)) {
      refuse('NOT_FOUND', '本次投票没有这个职务。', 'This poll has no such contest.');
    }
    const candidateId = await insertWriteIn(scope, input.contestId, await writtenPerson(scope, input));
    return {
      event: { type: 'count.writeInNamed' as const, payload: { pollId: input.pollId, candidateId } },
      answer: { candidateId },
    };
  };
  return runCommand(context, 'counting.nameWriteIn', input, change, requireUnitWrite);
}

async function writtenPerson(scope: CommandScope, { voterId, personId }: WriteInInput): Promise<string> {
  const { tx, round, unitId } = scope;
  if (voterId !== null && personId === null) {
    const person = await findVoterPerson(tx, round, unitId, voterId);
    if (person !== null) return person;
    return refuse(
      'REFUSED',
      '只有本单位选民名单上的人可以被另选。请在名单中选择。',
      'Only someone on the roll of the unit can be written in. Choose from the roll.',
      ['VC-504'],
    );
  }
  if (personId !== null && voterId === null && round.kind === 'township') {
    if (await knowsPerson(tx, round.county_id, personId)) return personId;
  }
  return refuse(
    'UNUSABLE_INPUT',
    '请选择一名另选他人：有选民名单的从名单中选，党内选举从人员登记中选。',
    'Choose one person written in: from the roll where there is one, in a Party election from the register of people.',
  );
}

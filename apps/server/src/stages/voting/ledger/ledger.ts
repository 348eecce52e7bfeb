import type { BallotDiscrepancy } from '@huanjie/contract';
import { balanceBallots, type LedgerSum } from '@huanjie/rules';
import { type RoundRow, requireTableWork } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, type PollLine } from '../../ballots/index.ts';
import { writeCounts } from '../opening/commands.ts';
import { checkedOff, votesByName } from '../opening/tookPart.ts';
import { lockPlace, requireState } from '../places/places.ts';
import { listPlaces } from '../places/queries.ts';
import { insertLedger, insertPrinted, type NewLedger } from './commands.ts';
import { countByPlace, findPrinted, type LedgerRow, listLedger, type PrintedRow } from './queries.ts';

export interface Balance {
  readonly sum: LedgerSum;
  readonly discrepancies: readonly BallotDiscrepancy[];
  /** Names of places without a record. */
  readonly unrecorded: readonly string[];
  readonly rows: readonly LedgerRow[];
  readonly printed: PrintedRow | null;
  readonly checkedIn: ReadonlyMap<string, number>;
}

/** The ballots of a vote in one equation, over the places whose ballots are recorded. Four queries. */
export async function balanceOf(db: Queryable, round: RoundRow, poll: PollLine): Promise<Balance> {
  const places = await listPlaces(db, round, poll.poll_id);
  const rows = await listLedger(db, round, poll.poll_id);
  const printed = await findPrinted(db, round, poll.poll_id);
  const checkedIn = await countByPlace(db, round, poll.poll_id);
  const standing = new Map(rows.filter((row) => row.standing).map((row) => [row.place_id, row]));
  const byName = votesByName(poll);
  const recorded = places.flatMap(({ place_id }) => {
    const row = standing.get(place_id);
    return row === undefined
      ? []
      : [{ ...row, place: place_id, checkedIn: byName ? (checkedIn.get(place_id) ?? 0) : null }];
  });
  const { sum, discrepancies } = balanceBallots(recorded, printed?.printed ?? null);
  const names = new Map(places.map(({ place_id, name }) => [place_id, name]));
  return {
    sum,
    discrepancies: discrepancies.map(({ code, place, by, rules, zh, en }) => ({
      code,
      placeId: place,
      by,
      rules: [...rules],
      zh: place === null ? zh : `${names.get(place) ?? ''}：${zh}`,
      en: place === null ? en : `${names.get(place) ?? ''}: ${en}`,
    })),
    unrecorded: places.filter(({ place_id }) => !standing.has(place_id)).map(({ name }) => name),
    rows,
    printed,
    checkedIn,
  };
}

/** Until the result is determined, the ballots of a place may be recorded and corrected. */
const BEFORE_RESULT = ['voting', 'closed', 'counting', 'counted'] as const;

/** Records the ballots of a place. A correction stands beside what was recorded before, and says why. */
export async function recordBallots(context: RequestContext, input: CommandInput & NewLedger) {
  return runCommand(
    context,
    'voting.recordBallots',
    input,
    async (scope) => {
      const { poll } = await lockPlace(scope, input, BEFORE_RESULT);
      const before = (await listLedger(scope.tx, scope.round, poll.poll_id)).find(
        (row) => row.standing && row.place_id === input.placeId,
      );
      if (before && poll.state !== 'voting' && input.note === null) refuseSilent();
      const entryId = await insertLedger(scope, input);
      const balance = await balanceOf(scope.tx, scope.round, poll);
      if (poll.state !== 'voting') await carryOver(scope, poll, balance);
      return {
        event: {
          type: 'voting.ballotsRecorded',
          payload: { pollId: poll.poll_id, placeId: input.placeId, entryId },
        },
        answer: { entryId, discrepancies: [...balance.discrepancies] },
      };
    },
    requireTableWork,
  );
}

const refuseSilent = (): never =>
  refuse(
    'UNUSABLE_INPUT',
    '投票结束后更正选票数的，请写明原因。',
    'Say why the ballots are corrected after the vote was closed.',
  );

/** Carries a correction after the vote into the poll. */
async function carryOver(scope: CommandScope, poll: PollLine, { sum, unrecorded }: Balance): Promise<void> {
  if (unrecorded.length > 0) return;
  await writeCounts(scope, poll.poll_id, {
    issued: sum.issued,
    checkedOff: await checkedOff(scope, poll),
    returned: sum.returned,
  });
}

/** Records how many ballots were printed for the vote. */
export async function recordPrinted(
  context: RequestContext,
  input: CommandInput & { pollId: string; printed: number; note: string | null },
) {
  return runCommand(context, 'voting.recordPrinted', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    requireState(poll, ['prepared', ...BEFORE_RESULT]);
    const entryId = await insertPrinted(scope, input);
    const { discrepancies } = await balanceOf(scope.tx, scope.round, poll);
    return {
      event: {
        type: 'voting.ballotsPrinted',
        payload: { pollId: poll.poll_id, entryId, printed: input.printed },
      },
      answer: { entryId, discrepancies: [...discrepancies] },
    };
  });
}

import { GATES, type GateFacts, type GateVerdict, gate, type Obstacle } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { gatherFacts } from '../../../gates/index.ts';
import { type PollLine, requirePoll } from '../../ballots/index.ts';
import { previousPollFacts } from '../../results/index.ts';
import { listPlaces } from '../places/queries.ts';

/** The step whose gate stands before a vote; null where none does: an earlier vote alone decides then. */
function stepOf({ body, stage }: PollLine): string | null {
  if (stage === 'pre-election' || stage === 're-vote') return null;
  if (stage === 'by-run') return 'by-run';
  return body === 'partyOrganisation' ? 'party-election' : 'ballot';
}

/** The step of the procedure that a vote carries out; by-runs and votes on a tie are no steps of their own. */
export const stepDoneBy = (poll: PollLine): string | null => (poll.stage === 'election' ? stepOf(poll) : null);

/**
 * What stands in the way of opening a vote: the gate of its step on the day of the vote, the vote that it follows, and
 * the places. A vote that the procedure of the round does not know is shut.
 */
export async function obstaclesToOpen(
  db: Queryable,
  round: RoundRow,
  poll: PollLine,
  known: GateFacts = {},
): Promise<readonly Obstacle[]> {
  const step = stepOf(poll);
  const verdict: GateVerdict =
    step === null ? { open: true } : await verdictOf(db, round, poll, step, { on: poll.held_on, ...known });
  return [...(verdict.open ? [] : verdict.refusals), ...(await ownObstacles(db, round, poll, verdict))];
}

async function verdictOf(db: Queryable, round: RoundRow, poll: PollLine, step: string, known: GateFacts) {
  if (!Object.hasOwn(GATES[round.kind], step)) return { open: false as const, refusals: [NOT_HERE] as const };
  // What a by-run follows is asked of the vote before it, not of the by-run itself.
  const before = step === 'by-run' ? await previousPollFacts(db, round, poll) : {};
  const facts = { ...(await gatherFacts(db, round, poll.unit_id, poll.held_on)), ...before, ...known };
  return gate(round.kind, step as never, facts);
}

const NOT_HERE: Obstacle = {
  code: 'NO_SUCH_VOTE',
  rules: [],
  zh: '本次换届的程序没有这项投票',
  en: 'The procedure of this round has no such vote',
  remedy: { zh: '在相应的换届中安排', en: 'Set it in the round that it belongs to' },
};

async function ownObstacles(
  db: Queryable,
  round: RoundRow,
  poll: PollLine,
  verdict: GateVerdict,
): Promise<readonly Obstacle[]> {
  const found: Obstacle[] = [];
  if (poll.stage !== 'pre-election' && poll.previous_poll_id !== null) {
    const before = await requirePoll(db, round, poll.unit_id, poll.previous_poll_id);
    if (before.validity === null) {
      found.push({
        code: 'EARLIER_OPEN',
        rules: poll.stage === 're-vote' ? ['VC-612', 'PB-053'] : ['VC-620', 'PB-054'],
        zh: `前一次投票（${before.number}）的结果尚未确定`,
        en: `The vote before it (${before.number}) is not determined`,
        remedy: { zh: '先确定前一次投票的结果', en: 'Determine that one first' },
      });
    }
  }
  const named = !verdict.open && verdict.refusals.some(({ code }) => code.startsWith('STATIONS'));
  if (!named && (await listPlaces(db, round, poll.poll_id)).length === 0) {
    found.push({
      code: 'NO_PLACE',
      rules: ['VC-530'],
      zh: '本次投票还没有地点',
      en: 'This vote has no place yet',
      remedy: { zh: '确定中心会场或者投票站', en: 'Name the central venue or a station' },
    });
  }
  return found;
}

import { dayInShanghai } from '@huanjie/chinese';
import type { RoundRow } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, type PollLine } from '../../ballots/index.ts';
import { rollLaw } from '../../rolls/index.ts';
import { insertIncident } from '../incidents/commands.ts';
import { deletePlace, markBrought, markClosed, markOpened, type NamedPlace, writePlace } from './commands.ts';
import { findTies, listPlaces, type PlaceRow } from './queries.ts';

/** Fewer than two cannot watch each other; provinces ask for more (VC-531). */
const leastKeepers = (round: RoundRow): number =>
  Math.max(2, round.kind === 'township' ? 0 : Number(rollLaw(round).values?.['mobile.min_scrutineers'] ?? 0));

interface OnPlace extends CommandInput {
  readonly pollId: string;
  readonly placeId: string;
}

/** Names a place of a vote, or changes one that is not open yet. */
export async function namePlace(context: RequestContext, input: CommandInput & NamedPlace) {
  return runCommand(context, 'voting.namePlace', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    requireState(poll, ['prepared', 'voting']);
    const places = await listPlaces(scope.tx, scope.round, poll.poll_id);
    refuseUnusable(input, places, leastKeepers(scope.round));
    await refuseTied(scope, input);
    await writePlace(scope, input);
    return {
      event: {
        type: 'voting.placeNamed',
        payload: { pollId: poll.poll_id, placeId: input.placeId, kind: input.kind },
      },
      answer: { placeId: input.placeId },
    };
  });
}

function refuseUnusable(input: NamedPlace, places: readonly PlaceRow[], keepers: number): void {
  if (input.closesAt <= input.opensAt) {
    refuse(
      'UNUSABLE_INPUT',
      `结束时间 ${input.closesAt} 不晚于开始时间 ${input.opensAt}。`,
      `The place closes at ${input.closesAt}, which is not after ${input.opensAt}.`,
    );
  }
  const namesake = places.find((one) => one.name === input.name && one.place_id !== input.placeId);
  if (namesake) {
    refuse(
      'REFUSED',
      `本次投票已有名为“${input.name}”的地点。请另取名称。`,
      `This vote has a place named “${input.name}” already. Give it another name.`,
    );
  }
  const before = places.find((one) => one.place_id === input.placeId);
  if (before && before.opened_at !== null) refuseOpened(before);
  if (input.kind === 'mobileBox' && new Set(input.keepers.map(({ name }) => name)).size < keepers) {
    refuse(
      'REFUSED',
      `流动票箱“${input.name}”至少由${keepers}名工作人员同行。请补充人员。`,
      `The mobile box “${input.name}” goes with at least ${keepers} keepers. Name them.`,
      ['VC-531'],
    );
  }
}

const refuseOpened = ({ name }: PlaceRow): never =>
  refuse(
    'REFUSED',
    `“${name}”已经开放，不能再更改或者撤销。有变动的，请登记为突发情况。`,
    `“${name}” is open and can be changed no more. Record what changes as an incident.`,
  );

/** Candidates and their kin keep no box (VC-535); kinship is known where it was declared or a delegation of votes told it. */
async function refuseTied(scope: CommandScope, { pollId, keepers }: NamedPlace): Promise<void> {
  const ties = await findTies(scope.tx, scope.round, pollId, {
    ids: keepers.flatMap(({ personId }) => personId ?? []),
    names: keepers.filter(({ personId }) => personId === null).map(({ name }) => name),
  });
  const tied = ties.find(({ candidate, kin_of }) => candidate || kin_of !== null);
  if (tied === undefined) return;
  const { name, candidate, kin_of } = tied;
  refuse(
    'REFUSED',
    candidate
      ? `${name}是本次投票的候选人，不能管理票箱。请换人；确为同名的另一人的，请从人员名册中选定。`
      : `${name}是候选人${kin_of}的近亲属，不能管理票箱。请换人。`,
    candidate
      ? `${name} is a candidate of this vote and keeps no box. Name somebody else; for a namesake, choose the person from the register.`
      : `${name} is kin of the candidate ${kin_of} and keeps no box. Name somebody else.`,
    ['VC-535'],
  );
}

/** Takes back a place that was never opened. */
export async function removePlace(context: RequestContext, input: OnPlace) {
  return runCommand(context, 'voting.removePlace', input, async (scope) => {
    const { poll, place } = await lockPlace(scope, input);
    if (place.opened_at !== null) refuseOpened(place);
    await deletePlace(scope, place.place_id);
    return doneWith('voting.placeRemoved', poll, place);
  });
}

/** Opens a place: its empty box is shown and sealed. The vote as a whole is open already. */
export async function openPlace(context: RequestContext, input: OnPlace & { seal: string }) {
  return runCommand(context, 'voting.openPlace', input, async (scope) => {
    const { poll, place } = await lockPlace(scope, input, ['voting']);
    if (place.opened_at !== null) refuseOpened(place);
    await markOpened(scope, place.place_id, input.seal);
    return doneWith('voting.placeOpened', poll, place);
  });
}

/** Closes a place: the slot of its box is sealed. */
export async function closePlace(context: RequestContext, input: OnPlace & { seal: string }) {
  return runCommand(context, 'voting.closePlace', input, async (scope) => {
    const { poll, place } = await lockPlace(scope, input, ['voting']);
    if (place.opened_at === null) {
      refuse(
        'REFUSED',
        `“${place.name}”没有开放。不用的地点请撤销。`,
        `“${place.name}” was not opened. Take it back if it is not used.`,
      );
    }
    if (place.closed_at !== null) {
      refuse('REFUSED', `“${place.name}”已经结束投票。`, `“${place.name}” is closed already.`);
    }
    await markClosed(scope, place.place_id, input.seal);
    return doneWith('voting.placeClosed', poll, place);
  });
}

/** Records that a box is where the count is held, and how its seals are; a broken seal is an incident (VC-533). */
export async function bringBox(context: RequestContext, input: OnPlace & { intact: boolean; note: string | null }) {
  return runCommand(context, 'voting.bringBox', input, async (scope) => {
    const { poll, place } = await lockPlace(scope, input, ['voting', 'closed']);
    if (place.closed_at === null) {
      refuse(
        'REFUSED',
        `“${place.name}”尚未结束投票、加封票箱。`,
        `“${place.name}” is not closed and its box not sealed yet.`,
        ['VC-533'],
      );
    }
    if (!input.intact) await recordBroken(scope, poll, place, input.note);
    await markBrought(scope, place.place_id, input.intact);
    return {
      event: {
        type: 'voting.boxBrought',
        payload: { pollId: poll.poll_id, placeId: place.place_id, intact: input.intact },
      },
      answer: { placeId: place.place_id },
    };
  });
}

async function recordBroken(scope: CommandScope, poll: PollLine, place: PlaceRow, note: string | null): Promise<void> {
  const done =
    note ?? refuse('UNUSABLE_INPUT', '封条破损的，请写明如何处理。', 'Say what was done about the broken seal.');
  const time = new Date(scope.at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  await insertIncident(scope, {
    pollId: poll.poll_id,
    placeId: place.place_id,
    kind: 'seal',
    happenedAt: time,
    happened: `票箱封条破损（${dayInShanghai(scope.at)} ${time} 送到时发现）`,
    done,
  });
}

const PLACE_STATES = ['prepared', 'voting'] as const;

/** A place of a vote for a command that works on it; the vote is locked with it. */
export async function lockPlace(
  scope: CommandScope,
  input: { readonly pollId: string; readonly placeId: string },
  states: readonly string[] = PLACE_STATES,
): Promise<{ readonly poll: PollLine; readonly place: PlaceRow }> {
  const poll = await lockPoll(scope, input.pollId);
  const places = await listPlaces(scope.tx, scope.round, poll.poll_id);
  const place = places.find((one) => one.place_id === input.placeId) ?? unknownPlace();
  requireState(poll, states);
  return { poll, place };
}

/** Refuses an id that is no place of the vote. */
export const unknownPlace = (): never =>
  refuse(
    'NOT_FOUND',
    '本次投票没有这个地点。请在投票地点中选择。',
    'This vote has no such place. Choose one of its places.',
  );

const STATE_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  prepared: ['尚未开始', 'has not begun'],
  voting: ['正在进行', 'is going on'],
  cancelled: ['已经取消', 'was cancelled'],
};

/** Refuses what can be done only while a vote is in one of these states. */
export function requireState({ state }: { readonly state: string }, states: readonly string[]): void {
  if (states.includes(state)) return;
  const [zh, en] = STATE_WORDS[state] ?? ['已经结束', 'is over'];
  refuse('REFUSED', `本次投票${zh}，不能这样处理。`, `This vote ${en}; this cannot be done now.`);
}

const doneWith = (
  type: 'voting.placeOpened' | 'voting.placeClosed' | 'voting.placeRemoved',
  poll: PollLine,
  place: PlaceRow,
) => ({
  event: { type, payload: { pollId: poll.poll_id, placeId: place.place_id } },
  answer: { placeId: place.place_id },
});

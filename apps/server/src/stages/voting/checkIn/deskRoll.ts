import type { DeskRoll } from '@huanjie/contract';
import { requireTableWork } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { requirePoll } from '../../ballots/index.ts';
import { modeOf } from '../../rolls/index.ts';
import { findUnitName } from '../day/queries.ts';
import { findElectors } from '../opening/queries.ts';
import { listPlaces } from '../places/queries.ts';
import { listRoll } from './queries.ts';

/** The roll as a table needs it to work without a line: numbers and names, and who votes in another way. Four queries. */
export async function deskRoll(
  context: RequestContext,
  input: { roundId: string; unitId: string; pollId: string },
): Promise<DeskRoll> {
  const { round, unitId } = await requireTableWork(context, input.roundId, input.unitId);
  const poll = await requirePoll(context.db, round, unitId, input.pollId);
  const method = poll.method ?? (await findElectors(context.db, round, unitId)).method ?? undefined;
  const [rows, places, unitName] = await Promise.all([
    listRoll(context.db, round, unitId, modeOf(round, method) ?? 'direct'),
    listPlaces(context.db, round, poll.poll_id),
    findUnitName(context.db, round, unitId),
  ]);
  const numbers = (which: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(which).map(({ card_number }) => card_number);
  return {
    pollId: poll.poll_id,
    state: poll.state,
    unitName,
    entitled: poll.entitled,
    places: places.map(({ place_id, kind, name, opened_at, closed_at }) => ({
      placeId: place_id,
      kind,
      name,
      open: opened_at !== null && closed_at === null,
      closed: closed_at !== null,
    })),
    entries: rows.map(({ card_number, name, serial }) => [card_number, name, serial]),
    struck: numbers(({ struck }) => struck),
    notElecting: numbers(({ struck, elects }) => !struck && !elects),
    proxies: rows.flatMap(({ card_number, proxy_card }) => (proxy_card === null ? [] : [[card_number, proxy_card]])),
    mobileBox: numbers(({ mobile_box }) => mobile_box),
  };
}

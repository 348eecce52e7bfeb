import { dayInShanghai } from '@huanjie/chinese';
import type { VotingDay, VotingPlace } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { type PollLine, requirePoll } from '../../ballots/index.ts';
import { countConflicts } from '../checkIn/queries.ts';
import { type IncidentRow, listIncidents } from '../incidents/queries.ts';
import { type Balance, balanceOf } from '../ledger/ledger.ts';
import type { LedgerRow } from '../ledger/queries.ts';
import { obstaclesToOpen } from '../opening/gate.ts';
import { countCheckIns } from '../opening/queries.ts';
import { votesByName } from '../opening/tookPart.ts';
import { listPlaces, type PlaceRow } from '../places/queries.ts';
import { countMobile, listTurnout, type MobileGroupRow } from './queries.ts';

/** The day of a vote in one view: some ten queries, and those of the gate while the vote is not open. */
export async function votingDay(
  context: RequestContext,
  input: { roundId: string; unitId: string; pollId: string },
): Promise<VotingDay> {
  const { db } = context;
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const poll = await requirePoll(db, round, input.unitId, input.pollId);
  const [places, balance, checkedIn, turnout, groups, conflictsOpen, incidents] = await Promise.all([
    listPlaces(db, round, poll.poll_id),
    balanceOf(db, round, poll),
    countCheckIns(db, round, poll.poll_id),
    listTurnout(db, round, poll.poll_id),
    countMobile(db, round, poll.unit_id),
    countConflicts(db, round, poll.poll_id, 'open'),
    listIncidents(db, round, poll.poll_id),
  ]);
  const refusals = poll.state === 'prepared' ? await obstaclesToOpen(db, round, poll) : [];
  return {
    ...factsOf(poll),
    today: dayInShanghai(context.now()),
    checkedIn,
    gate: {
      open: refusals.length === 0,
      refusals: refusals.map((one) => ({ ...one, rules: [...one.rules] })),
    },
    groups: groups.flatMap(({ group_name }) => group_name ?? []),
    places: places.map((place) => shownPlace(place, balance, groups)),
    turnout: turnout.map(({ place_id, hour, voters }) => ({ placeId: place_id, hour, voters })),
    printed: balance.printed === null ? null : { printed: balance.printed.printed, ...recordOf(balance.printed) },
    sum: balance.sum,
    discrepancies: [...balance.discrepancies],
    conflictsOpen,
    incidents: incidents.map(shownIncident),
  };
}

const factsOf = (poll: PollLine) => ({
  pollId: poll.poll_id,
  body: poll.body,
  stage: poll.stage,
  state: poll.state,
  heldOn: poll.held_on,
  byName: votesByName(poll),
  entitled: poll.entitled,
  present: poll.present,
});

function shownPlace(place: PlaceRow, { rows, checkedIn }: Balance, groups: readonly MobileGroupRow[]): VotingPlace {
  const mine = rows.filter((row) => row.place_id === place.place_id);
  const standing = mine.find((row) => row.standing);
  return {
    placeId: place.place_id,
    kind: place.kind,
    name: place.name,
    opensAt: place.opens_at,
    closesAt: place.closes_at,
    groups: [...place.groups],
    keepers: [...place.keepers],
    openedAt: place.opened_at?.toISOString() ?? null,
    openedSeal: place.opened_seal,
    closedAt: place.closed_at?.toISOString() ?? null,
    closedSeal: place.closed_seal,
    broughtAt: place.brought_at?.toISOString() ?? null,
    sealIntact: place.seal_intact,
    checkedIn: checkedIn.get(place.place_id) ?? 0,
    mobileVoters: place.kind === 'mobileBox' ? mobileVoters(place, groups) : null,
    ledger: standing === undefined ? null : shownLedger(standing),
    earlier: mine.filter((row) => !row.standing).map(shownLedger),
  };
}

const mobileVoters = (place: PlaceRow, groups: readonly MobileGroupRow[]): number =>
  groups
    .filter(({ group_name }) => place.groups.length === 0 || place.groups.some((one) => one === group_name))
    .reduce((sum, { voters }) => sum + voters, 0);

const shownLedger = (row: LedgerRow) => ({
  received: row.received,
  issued: row.issued,
  spoiled: row.spoiled,
  replaced: row.replaced,
  unused: row.unused,
  returned: row.returned,
  ...recordOf(row),
});

const recordOf = (row: { note: string | null; recorded_by: string; recorded_at: Date }) => ({
  note: row.note,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at.toISOString(),
});

const shownIncident = (row: IncidentRow) => ({
  incidentId: row.incident_id,
  placeId: row.place_id,
  kind: row.kind as VotingDay['incidents'][number]['kind'],
  happenedAt: row.happened_at,
  happened: row.happened,
  done: row.done,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at.toISOString(),
});

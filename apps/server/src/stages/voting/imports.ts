import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { copyLine, copyLines } from '../../imports/copy.ts';
import type { LoaderFactory } from '../../imports/loader.ts';
import { type ImportSession, integer, inUnit, text } from '../../imports/session.ts';
import { pollsByNumber } from './queries.ts';

const polls: LoaderFactory = () => ({
  kind: 'polls',
  tables: ['poll'],
  async load(session, rows) {
    const known = new Map(await pollsByNumber(session));
    const records = rows.flatMap((row) => {
      const base = inUnit(session, row);
      const previousNumber = text(row, 'previousPollNumber');
      const previous = previousNumber === null ? null : known.get(previousNumber);
      if (previous === undefined) {
        session.issue(
          row,
          'previousPollNumber',
          'UNKNOWN_POLL',
          `前次投票编号 ${previousNumber} 没有登记。请先登记前一次投票，或改正编号。`,
          `Previous poll ${previousNumber} is not registered. Register it first, or mend the number.`,
        );
      }
      if (base === null || previous === undefined) return [];
      const pollId = randomUUID();
      const number = text(row, 'pollNumber') ?? '';
      known.set(number, { pollId, unitId: base.unit_id });
      return [
        {
          ...base,
          poll_id: pollId,
          number,
          body: text(row, 'body'),
          stage: text(row, 'stage'),
          method: text(row, 'method'),
          held_on: text(row, 'heldOn'),
          previous_poll_id: previous?.pollId ?? null,
          reason: text(row, 'reason'),
          rule_set: text(row, 'ruleSet'),
          entitled: integer(row, 'entitled'),
          present: integer(row, 'present'),
          issued: integer(row, 'issued'),
          checked_off: integer(row, 'checkedOff'),
          returned: integer(row, 'returned'),
          invalid: integer(row, 'invalid'),
        },
      ];
    });
    if (records.length < rows.length) return { alreadyRecorded: 0 };
    return { alreadyRecorded: records.length - (await session.insert('poll', records)) };
  },
});

/**
 * Check-ins: who took part and how. They are matched to the roll by card number, unit by unit, and name the latest
 * election poll of the unit. No time, no order and no ballot is kept with them.
 */
const checkIns: LoaderFactory = () => {
  const lines: Buffer[] = [];
  const cards = new Map<string, Map<string, string>>();
  let electionPolls: ReadonlyMap<string, string> | null = null;
  return {
    kind: 'checkIns',
    tables: ['check_in'],
    async load(session, rows) {
      electionPolls ??= await latestElectionPolls(session);
      const unitIds = rows.map((row) => session.unit(row));
      await readCards(session, cards, new Set(unitIds.filter((unitId) => unitId !== null)));
      let batch = '';
      for (const [index, row] of rows.entries()) {
        const unitId = unitIds[index] ?? null;
        if (unitId === null) continue;
        const voterId = cards.get(unitId)?.get(text(row, 'cardNumber') ?? '');
        const pollId = electionPolls.get(unitId);
        if (voterId === undefined) {
          session.issue(
            row,
            'cardNumber',
            'UNKNOWN_CARD',
            `选民证号 ${text(row, 'cardNumber')} 不在本单位的选民名单中。请核对选民证号。`,
            `Voter card ${text(row, 'cardNumber')} is not on the roll of this unit. Check the card number.`,
          );
        } else if (pollId === undefined) {
          session.issue(
            row,
            'unitCode',
            'NO_POLL',
            '本单位还没有登记正式选举的投票。请先导入投票基本情况。',
            'This unit has no election poll yet. Import the polls first.',
          );
        } else batch += copyLine([session.round.county_id, pollId, voterId, text(row, 'mode')]);
      }
      lines.push(Buffer.from(batch));
      return { alreadyRecorded: 0 };
    },
    async finish(session) {
      await copyLines(session.client, 'check_in', ['county_id', 'poll_id', 'voter_id', 'mode'], lines);
    },
  };
};

async function latestElectionPolls(session: ImportSession): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ unit_id: string; poll_id: string }>`
    select distinct on (unit_id) unit_id, poll_id from poll
    where county_id = ${session.round.county_id} and round_id = ${session.round.round_id} and stage = 'election'
    order by unit_id, held_on desc`.execute(session.tx);
  return new Map(found.rows.map((row) => [row.unit_id, row.poll_id]));
}

async function readCards(session: ImportSession, cards: Map<string, Map<string, string>>, units: ReadonlySet<string>) {
  const missing = [...units].filter((unitId) => !cards.has(unitId));
  if (missing.length === 0) return;
  for (const unitId of missing) cards.set(unitId, new Map());
  const found = await sql<{ unit_id: string; card_number: string; voter_id: string }>`
    select unit_id, card_number, voter_id from voter
    where county_id = ${session.round.county_id} and round_id = ${session.round.round_id} and struck_on is null
      and unit_id = any(${missing}::uuid[])`.execute(session.tx);
  for (const row of found.rows) cards.get(row.unit_id)?.set(row.card_number, row.voter_id);
}

export const votingLoaders: Readonly<Record<string, LoaderFactory>> = { polls, checkIns };

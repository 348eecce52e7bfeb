import { randomUUID } from 'node:crypto';
import type { CountForm, Figures } from '@huanjie/rules';
import type { Actor } from '../../access/actor.ts';
import type { RequestContext } from '../../http/context.ts';
import { ownDatabase, type TestDatabase } from '../../testing/database.ts';
import { setPoll } from '../ballots/definition/polls.ts';
import { countOverview } from './count/overview.ts';

export const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

/** A village of the example round with its determined election that no other vote follows. */
export interface CountedUnit {
  readonly unitId: string;
  readonly pollId: string;
  readonly number: string;
}

export interface CountingKit {
  readonly database: TestDatabase;
  readonly units: readonly CountedUnit[];
  /** The clock at ten in the morning of a day, as the committee of a unit or as one of its tellers. */
  readonly as: (who: 'committee' | string, unit?: number, day?: string) => RequestContext;
  readonly act: (unit?: number) => { roundId: string; unitId: string; requestId: string };
  readonly rows: <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>;
}

/** The day on which tests count: after the example polls were held. */
export const TODAY = '2021-04-10';

/** The example rounds with villages whose election can be counted again. */
export async function openCounting(limit = 4): Promise<CountingKit> {
  const database = await ownDatabase('huanjie_examples');
  const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
    (await database.pool.query<Row>(statement, values)).rows;
  const units = await rows<CountedUnit & { county_id: number }>(
    `select distinct on (u.code) u.county_id, u.unit_id as "unitId", p.poll_id as "pollId", p.number
     from unit u join poll p on p.county_id = u.county_id and p.unit_id = u.unit_id
     where p.round_id = $1 and u.kind = 'village' and p.body = 'villagersCommittee' and p.stage = 'election'
       and p.previous_poll_id is null and p.validity = 'VALID'
       and not exists (select 1 from poll n where n.previous_poll_id = p.poll_id)
     order by u.code, p.held_on limit $2`,
    [ROUND, limit],
  );
  const people = new Map<string, Actor>();
  const actor = (who: string, unit: number): Actor => {
    const key = `${who} ${unit}`;
    const known = people.get(key) ?? {
      kind: 'account' as const,
      accountId: randomUUID(),
      login: who,
      displayName: who,
      practice: true,
      grants: [
        {
          role: who === 'committee' ? ('unitCommittee' as const) : ('teller' as const),
          countyId: units[unit]?.county_id ?? 0,
          unitId: units[unit]?.unitId ?? '',
        },
      ],
    };
    people.set(key, known);
    return known;
  };
  return {
    database,
    units,
    rows,
    as: (who, unit = 0, day = TODAY) => ({
      ...database.context(actor(who, unit)),
      now: () => new Date(`${day}T02:00:00Z`),
    }),
    act: (unit = 0) => ({ roundId: ROUND, unitId: units[unit]?.unitId ?? '', requestId: randomUUID() }),
  };
}

/** Sets a vote of a village with so many candidates a post, and closes it as the tables of the vote would. */
export async function closedPoll(
  kit: CountingKit,
  unit: number,
  contests: readonly { readonly post: string; readonly seats: number; readonly names: number }[],
): Promise<string> {
  const people = await kit.rows<{ person_id: string }>(
    'select person_id from voter where unit_id = $1 and round_id = $2 and struck_on is null order by card_number limit 40',
    [kit.units[unit]?.unitId, ROUND],
  );
  const free = [...people];
  const pollId = randomUUID();
  await setPoll(kit.as('committee', unit), {
    ...kit.act(unit),
    pollId,
    body: 'villagersCommittee',
    stage: 'election',
    method: null,
    heldOn: TODAY,
    previousPollId: null,
    reason: null,
    order: 'given',
    contests: contests.map(({ post, seats, names }) => ({
      post,
      seats,
      candidates: free.splice(0, names).map(({ person_id }) => ({ personId: person_id, nominatedBy: null })),
    })),
  });
  await kit.rows("update poll set state = 'closed' where poll_id = $1", [pollId]);
  return pollId;
}

export const overviewOf = (kit: CountingKit, pollId: string, unit = 0, who = 'committee') =>
  countOverview(kit.as(who, unit), { ...kit.act(unit), pollId });

/** Figures of a sheet: the head, and approvals by line of the form; the rest of the valid papers are against. */
export function figuresOf(
  form: CountForm,
  head: { issued: number; returned: number; invalid: number },
  approvals: readonly (readonly number[])[],
): Figures {
  const valid = head.returned - head.invalid;
  const figures: Record<string, number> = { checkedOff: head.issued, ...head };
  form.contests.forEach(({ contestId, lines }, at) => {
    figures[`${contestId}.void`] = 0;
    figures[`${contestId}.others`] = 0;
    lines.forEach(({ candidateId, writeIn }, line) => {
      const approve = approvals[at]?.[line] ?? 0;
      figures[`${candidateId}.approve`] = approve;
      if (writeIn) return;
      figures[`${candidateId}.oppose`] = valid - approve;
      figures[`${candidateId}.abstain`] = 0;
    });
  });
  return figures;
}

import { randomUUID } from 'node:crypto';
import { addDays, readIsoDay } from '@huanjie/chinese';
import type { Round } from '@huanjie/contract';
import type { RoundKind } from '@huanjie/rules';
import type { Actor } from '../../../access/actor.ts';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { Services } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { appendEvent } from '../../../journal/index.ts';
import { findCounty, insertCounty, registerUnit } from '../../registry/index.ts';
import { insertRound } from './commands.ts';
import { findRoundRow } from './queries.ts';
import { shownRound } from './rounds.ts';

export interface CreateRoundInput {
  readonly roundId?: string | undefined;
  readonly kind: RoundKind;
  readonly title: string;
  readonly electionDay: string;
  readonly practice: boolean;
  readonly county: { readonly code: string; readonly name: string };
  readonly rootUnit?: { readonly code: string; readonly name: string; readonly kind: string } | undefined;
  readonly bodyName?: string | undefined;
  readonly ordinal: number;
  readonly ordinalKind: 'term' | 'time';
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

/** Days that the work usually begins before the election day and ends after it, where the input does not say. */
const USUAL_DAYS = { before: 90, after: 30 };

const ROOT_KINDS: ReadonlySet<string> = new Set(['county', 'township', 'subdistrict', 'village', 'community']);

const BODY_NAMES: Readonly<Record<RoundKind, string>> = {
  township: '党委、纪委',
  community: '社区党组织和居民委员会',
  village: '村民委员会',
};

/** Code of the county's own unit, for instance `990101000000`. */
export const countyUnitCode = (countyCode: string): string => `${countyCode}000000`;

/**
 * Starts a round, with its county, the county's own unit and the round's topmost unit when they are new. The same round
 * sent again is answered with the round that stands and changes nothing; another content under the same id is refused.
 */
export async function createRound(
  services: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  input: CreateRoundInput,
): Promise<Round> {
  const { db } = services;
  const countyId = Number(input.county.code);
  const county = await findCounty(db, countyId);
  requireCreator(actor, countyId, county === undefined);
  checkTexts(input);
  const dates = datesOf(input);
  if (county !== undefined && county.name !== input.county.name) {
    refuseName(input.county.code, county.name, input.county.name);
  }
  checkRootUnit(input);
  if (input.roundId !== undefined) {
    const stored = await findRoundRow(db, input.roundId);
    if (stored !== undefined && stored.county_id !== countyId) refuseDuplicate(input.roundId);
  }
  await insertCounty(db, { id: countyId, code: input.county.code, name: input.county.name });
  const roundId = input.roundId ?? randomUUID();
  await db.transaction().execute(async (tx) => {
    const unit = await registerUnits(tx, countyId, input);
    const at = services.now();
    const round = roundRow(input, { countyId, roundId, unitId: unit.unit_id, ...dates });
    if (!(await insertRound(tx, round, at))) {
      return sameRound(round, await shownRound(tx, round)) ? undefined : refuseDuplicate(roundId);
    }
    return appendEvent(tx, {
      countyId,
      unitId: unit.unit_id,
      roundId,
      actor,
      at,
      type: 'round.created',
      payload: { kind: input.kind, electionDay: input.electionDay, practice: input.practice },
    });
  });
  return shownRound(db, { county_id: countyId, round_id: roundId });
}

/** Registers the county's own unit and the topmost unit of the round below it; gives the latter. */
async function registerUnits(tx: Queryable, countyId: number, { county, rootUnit }: CreateRoundInput) {
  const code = countyUnitCode(county.code);
  const top = await registerUnit(tx, countyId, { code, name: county.name, kind: 'county' }, null);
  if (rootUnit === undefined || rootUnit.code === code) return top;
  const unit = await registerUnit(tx, countyId, rootUnit, top.unit_id);
  if (unit.name !== rootUnit.name) refuseName(rootUnit.code, unit.name, rootUnit.name);
  return unit;
}

const roundRow = (
  input: CreateRoundInput,
  ids: { countyId: number; roundId: string; unitId: string; startsOn: string; endsOn: string },
): RoundRow => ({
  county_id: ids.countyId,
  round_id: ids.roundId,
  unit_id: ids.unitId,
  kind: input.kind,
  title: input.title,
  body_name: input.bodyName ?? BODY_NAMES[input.kind],
  ordinal: input.ordinal,
  ordinal_kind: input.ordinalKind,
  election_day: input.electionDay,
  starts_on: ids.startsOn,
  ends_on: ids.endsOn,
  practice: input.practice,
});

/** The operator starts rounds anywhere, a county office in its county, a system administrator in a county that is new. */
function requireCreator(actor: Actor, countyId: number, newCounty: boolean): void {
  if (actor.kind === 'operator') return;
  const allowed = actor.grants.some(
    (grant) =>
      (grant.role === 'countyOffice' && grant.countyId === countyId) ||
      (grant.role === 'systemAdministrator' && newCounty),
  );
  if (allowed) return;
  refuse(
    'NOT_ALLOWED',
    '只有本县换届办公室可以建立换届；新的县（市、区）由系统管理员建立第一次换届。',
    'Only the county office starts a round in its county; the first round of a new county is started by a system administrator.',
  );
}

/** Names are written as they are stored: without blanks around them and without control characters. */
function checkTexts({ title, bodyName, county, rootUnit }: CreateRoundInput): void {
  for (const text of [title, bodyName, county.name, rootUnit?.name]) {
    if (text === undefined || (text !== '' && text.trim() === text && !/\p{Cc}/u.test(text))) continue;
    refuse(
      'UNUSABLE_INPUT',
      `名称“${text.replace(/\p{Cc}/gu, '').trim()}”为空，或首尾有空格、含有不可见字符。请重新填写。`,
      `The name “${text.replace(/\p{Cc}/gu, '').trim()}” is empty, begins or ends with a blank, or holds invisible characters. Enter it again.`,
    );
  }
}

/** The first and last day of the work, in an order that is possible. */
function datesOf(input: CreateRoundInput): { startsOn: string; endsOn: string } {
  for (const day of [input.electionDay, input.startsOn, input.endsOn]) {
    if (day !== undefined && readIsoDay(day) === null) {
      refuse('UNUSABLE_INPUT', `${day} 不是日历上的日期。`, `${day} is not a day of the calendar.`);
    }
  }
  const startsOn = input.startsOn ?? addDays(input.electionDay, -USUAL_DAYS.before);
  const endsOn = input.endsOn ?? addDays(input.electionDay, USUAL_DAYS.after);
  if (startsOn <= input.electionDay && input.electionDay <= endsOn) return { startsOn, endsOn };
  return refuse(
    'UNUSABLE_INPUT',
    `日期先后不对：开始 ${startsOn}、选举日 ${input.electionDay}、结束 ${endsOn}。选举日应在开始与结束之间。`,
    `The dates are out of order: start ${startsOn}, election day ${input.electionDay}, end ${endsOn}. The election day lies between start and end.`,
  );
}

function checkRootUnit({ county, rootUnit: unit }: CreateRoundInput): void {
  if (unit === undefined) return;
  if (!ROOT_KINDS.has(unit.kind)) {
    refuse(
      'UNUSABLE_INPUT',
      `换届的单位类型“${unit.kind}”不能识别。可用：${[...ROOT_KINDS].join('、')}。`,
      `The kind of unit “${unit.kind}” is not known. Use one of ${[...ROOT_KINDS].join(', ')}.`,
    );
  }
  if (!unit.code.startsWith(county.code)) {
    refuse(
      'UNUSABLE_INPUT',
      `单位代码 ${unit.code} 不在县（市、区）${county.code} 之下。单位代码的前六位应为县级代码。`,
      `Unit code ${unit.code} is not inside county ${county.code}. The first six digits of a unit code are those of its county.`,
    );
  }
}

/** Whether a stored round is the one that is sent again. */
function sameRound(sent: RoundRow, stored: Round): boolean {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [sent.unit_id, stored.unit.unitId],
    [sent.kind, stored.kind],
    [sent.title, stored.title],
    [sent.body_name, stored.bodyName],
    [sent.ordinal, stored.ordinal],
    [sent.ordinal_kind, stored.ordinalKind],
    [sent.election_day, stored.electionDay],
    [sent.starts_on, stored.startsOn],
    [sent.ends_on, stored.endsOn],
    [sent.practice, stored.practice],
  ];
  return pairs.every(([a, b]) => a === b);
}

const refuseDuplicate = (roundId: string): never =>
  refuse(
    'REFUSED',
    `编号 ${roundId} 已用于另一次换届，内容不同。请换一个编号，或不填编号由系统生成。`,
    `The id ${roundId} belongs to another round with other content. Choose another id, or leave it out to have one made.`,
  );

const refuseName = (code: string, known: string, sent: string): never =>
  refuse(
    'REFUSED',
    `代码 ${code} 已登记为“${known}”，与“${sent}”不符。请核对代码和名称。`,
    `Code ${code} is registered as “${known}”, not “${sent}”. Check the code and the name.`,
  );

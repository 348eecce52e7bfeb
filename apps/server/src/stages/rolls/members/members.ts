import { dayInShanghai, maskIdNumber } from '@huanjie/chinese';
import type { MemberStanding } from '@huanjie/contract';
import type { Quorum } from '@huanjie/rules';
import { decryptNumber } from '../../../access/keys.ts';
import { type RoundRow, requireRead, requireUnitWrite } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { readSearch, windowOf } from '../../registry/index.ts';
import { lockPerson } from '../register/commands.ts';
import { readIdNumber, readName, shownObstacles } from '../register/judge.ts';
import { personOf } from '../register/register.ts';
import { type Recorded, recordStanding } from './commands.ts';
import { electorateOf, partyRules } from './electorate.ts';
import { findPeople, findPersonAndUnit, listMembers, type MemberRow } from './queries.ts';

interface PageInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly state: 'counted' | 'notCounted' | 'incomplete' | 'any';
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the members of a unit, each judged. One query after the access check, which reads them all. */
export async function membersPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const ruleSet = partyRules(round);
  const members = await listMembers(context.db, round, input.unitId);
  const named = new Set(members.filter((row) => isNamed(row, input.search ?? '')).map((row) => row.standing_id));
  const rows = shownMembers(members, electorateOf(members, ruleSet)).filter((row) => {
    if (!named.has(row.standingId)) return false;
    if (input.state === 'any') return true;
    if (input.state === 'incomplete') return row.obstacles.length > 0;
    return (row.notCounted === null) === (input.state === 'counted');
  });
  const { limit, offset } = windowOf(input);
  return { total: rows.length, page: input.page, pageSize: input.pageSize, rows: rows.slice(offset, offset + limit) };
}

/** Whether a name holds the text, or its pinyin or initials begin with it. Nothing searched for fits all. */
function isNamed({ name, pinyin, initials }: MemberRow, search: string): boolean {
  const text = search.trim();
  const latin = text.toLowerCase().replace(/\s/g, '');
  return name.includes(text) || pinyin.startsWith(latin) || initials.startsWith(latin);
}

function shownMembers(members: readonly MemberRow[], { excluded, obstacles }: Quorum): MemberStanding[] {
  const reasons = new Map(excluded.map((one) => [one.person, one]));
  return members.map((row) => {
    const reason = reasons.get(row.person_id);
    return {
      standingId: row.standing_id,
      personId: row.person_id,
      name: row.name,
      sex: row.sex,
      standing: row.standing,
      exclusion: row.exclusion as MemberStanding['exclusion'],
      superiorApproval: row.superior_approval,
      meetingApproval: row.meeting_approval,
      since: row.since,
      recordedOn: row.recorded_on,
      notCounted: reason === undefined ? null : { rules: [...reason.rules], zh: reason.zh, en: reason.en },
      obstacles: shownObstacles(obstacles.filter(({ person }) => person === row.person_id)),
    };
  });
}

/** Who should attend, and how many must. One query after the access check. */
export async function memberElectorate(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  return partyElectorate(context.db, round, input.unitId);
}

/** The same for a command that acts on it, inside its transaction. One query. */
export async function partyElectorate(db: Queryable, round: RoundRow, unitId: string) {
  const ruleSet = partyRules(round);
  const members = await listMembers(db, round, unitId);
  const { entitled, needed, excluded, obstacles, ground } = electorateOf(members, ruleSet);
  return {
    members: members.length,
    entitled,
    needed,
    notCounted: excluded.length,
    reasons: countedReasons(excluded),
    incomplete: new Set(obstacles.map(({ person }) => person)).size,
    rules: [...ground.rules],
  };
}

function countedReasons(excluded: Quorum['excluded']) {
  const counted = new Map<string, { rules: string[]; zh: string; en: string; members: number }>();
  for (const { rules, zh, en } of excluded) {
    const reason = counted.get(zh) ?? { rules: [...rules], zh, en, members: 0 };
    counted.set(zh, { ...reason, members: reason.members + 1 });
  }
  return [...counted.values()].toSorted((one, other) => other.members - one.members);
}

/** Persons found at a time: who types on narrows them down. */
const FOUND = 12;

/**
 * Persons of the county register by name, for those who may record members. One query after the access check; an empty
 * search finds nobody.
 */
export async function findForMembers(
  context: RequestContext,
  input: { roundId: string; unitId: string; search: string },
) {
  const { round } = await requireUnitWrite(context, input.roundId, input.unitId);
  partyRules(round);
  const search = readSearch(input.search);
  const rows = search === null ? [] : await findPeople(context.db, round, search, FOUND);
  return {
    people: rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      sex: row.sex,
      birthYear: row.birth_year,
      idNumberMasked:
        row.id_number_cipher === null ? null : maskIdNumber(decryptNumber(context.keys, row.id_number_cipher)),
      memberOf: row.member_of,
    })),
  };
}

interface RecordInput extends CommandInput, Omit<Recorded, 'personId'> {
  readonly personId: string | null;
  readonly newcomer: { readonly name: string; readonly idNumber: string } | null;
}

/** Records the standing of a member. A person is a member in one unit of a round. */
export async function recordMember(context: RequestContext, input: RecordInput) {
  const newcomer = readNewcomer(context, input);
  return runCommand(context, 'roll.recordMember', input, async (scope) => {
    const { tx, round } = scope;
    const ruleSet = partyRules(round);
    if (input.since !== null) refuseFuture(scope, input.since);
    const personId = newcomer === null ? (input.personId ?? '') : await personOf(scope, context.keys, newcomer);
    await refuseElsewhere(scope, personId);
    const standingId = await recordStanding(scope, { ...input, personId });
    const { entitled, obstacles } = electorateOf(await listMembers(tx, round, scope.unitId), ruleSet);
    return {
      event: { type: 'roll.memberRecorded', payload: { standingId, standing: input.standing } },
      answer: {
        standingId,
        entitled,
        obstacles: shownObstacles(obstacles.filter((one) => one.person === personId)),
      },
    };
  });
}

/** The person typed in with an ID number, or null where one of the register was chosen. Refuses both and neither. */
function readNewcomer(context: RequestContext, { personId, newcomer }: RecordInput) {
  if ((personId === null) === (newcomer === null)) {
    return refuse(
      'UNUSABLE_INPUT',
      '请从全县人员库中选择一人，或者填写姓名和公民身份号码，二者选一。',
      'Choose somebody of the county register, or give a name and an ID number: one of the two.',
    );
  }
  if (newcomer === null) return null;
  return { name: readName(newcomer.name), ...readIdNumber(newcomer.idNumber, dayInShanghai(context.now())) };
}

async function refuseElsewhere(scope: CommandScope, personId: string): Promise<void> {
  await lockPerson(scope, personId);
  const person =
    (await findPersonAndUnit(scope.tx, scope.round, scope.unitId, personId)) ??
    refuse(
      'NOT_FOUND',
      '全县人员库中没有此人，请填写姓名和公民身份号码登记。',
      'The county register has no such person. Give the name and the ID number.',
    );
  if (person.other_unit === null) return;
  refuse(
    'REFUSED',
    `${person.name}已在${person.other_unit}登记为党员。请核对组织关系。`,
    `${person.name} is recorded as a member in ${person.other_unit}. Check the membership.`,
    ['PB-004'],
  );
}

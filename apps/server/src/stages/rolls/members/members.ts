import type { MemberStanding } from '@huanjie/contract';
import type { Quorum } from '@huanjie/rules';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { lockPerson } from '../register/commands.ts';
import { shownObstacles } from '../register/judge.ts';
import { type Recorded, recordStanding } from './commands.ts';
import { electorateOf, partyRules } from './electorate.ts';
import { findPersonAndUnit, listMembers, type MemberRow } from './queries.ts';

interface PageInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly state: 'counted' | 'notCounted' | 'incomplete' | 'any';
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the members of a unit, each judged. One query after the access check, which reads them all. */
export async function membersPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const ruleSet = partyRules(round);
  const members = await listMembers(context.db, round, input.unitId);
  const rows = shownMembers(members, electorateOf(members, ruleSet)).filter((row) => {
    if (input.state === 'any') return true;
    if (input.state === 'incomplete') return row.obstacles.length > 0;
    return (row.notCounted === null) === (input.state === 'counted');
  });
  const { limit, offset } = windowOf(input);
  return { total: rows.length, page: input.page, pageSize: input.pageSize, rows: rows.slice(offset, offset + limit) };
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
  const ruleSet = partyRules(round);
  const members = await listMembers(context.db, round, input.unitId);
  const { entitled, needed, excluded, obstacles, ground } = electorateOf(members, ruleSet);
  return {
    members: members.length,
    entitled,
    needed,
    notCounted: excluded.length,
    incomplete: new Set(obstacles.map(({ person }) => person)).size,
    rules: [...ground.rules],
  };
}

/** Records the standing of a member. A person is a member in one unit of a round. */
export async function recordMember(context: RequestContext, input: CommandInput & Recorded) {
  return runCommand(context, 'roll.recordMember', input, async (scope) => {
    const { tx, round, unitId } = scope;
    const ruleSet = partyRules(round);
    if (input.since !== null) refuseFuture(scope, input.since);
    await lockPerson(scope, input.personId);
    const person =
      (await findPersonAndUnit(tx, round, unitId, input.personId)) ??
      refuse(
        'NOT_FOUND',
        '全县人员库中没有此人，请先登记人员。',
        'The county register has no such person. Enter the person first.',
      );
    if (person.other_unit !== null) {
      refuse(
        'REFUSED',
        `${person.name}已在${person.other_unit}登记为党员。请核对组织关系。`,
        `${person.name} is recorded as a member in ${person.other_unit}. Check the membership.`,
        ['PB-004'],
      );
    }
    const standingId = await recordStanding(scope, input);
    const { entitled, obstacles } = electorateOf(await listMembers(tx, round, unitId), ruleSet);
    return {
      event: { type: 'roll.memberRecorded', payload: { standingId, standing: input.standing } },
      answer: {
        standingId,
        entitled,
        obstacles: shownObstacles(obstacles.filter((one) => one.person === input.personId)),
      },
    };
  });
}

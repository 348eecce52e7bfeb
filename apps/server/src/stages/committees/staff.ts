import { type Ground, type Obstacle, relativesOf, STAFF_ROLES, type StaffRole, staffVerdict } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import type { Queryable } from '../../database/database.ts';
import { refuseObstacles } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { type Standing, standingPeople } from '../nominations/index.ts';
import { dropMember, makeBody, putMember, setBodyDay } from '../programme/index.ts';
import { findTies, requirePeople, type TieRow } from '../registry/index.ts';
import { rollLayers } from '../rolls/index.ts';
import { writePublication, writeRecord } from './commands.ts';
import { asTies } from './load.ts';
import { type BodyRow, findBody, findMembers, type MemberRow } from './queries.ts';

/** What the staff do, as imports write it. */
const DUTIES: Readonly<Record<StaffRole, string>> = {
  scrutineer: '监票人',
  caller: '唱票人',
  teller: '计票人',
  scribe: '代写人',
};

const roleOfDuty = (duty: string | null): StaffRole | null =>
  STAFF_ROLES.find((role) => duty?.includes(DUTIES[role].slice(0, 2)) === true) ?? null;

export interface StaffOnRecord {
  readonly body: BodyRow;
  readonly members: readonly MemberRow[];
  readonly ties: readonly TieRow[];
  readonly standing: readonly Standing[];
}

/** The staff of a unit's election with those who stand and the relatives declared, or null where none are named. */
export async function loadStaff(db: Queryable, round: RoundRow, unitId: string): Promise<StaffOnRecord | null> {
  const body = await findBody(db, round, unitId, 'electionStaff');
  if (body === undefined) return null;
  return {
    body,
    members: await findMembers(db, round, body.body_id),
    ties: await findTies(db, round, unitId),
    standing: await standingPeople(db, round, unitId),
  };
}

export interface JudgedStaff {
  readonly role: StaffRole | null;
  readonly refusals: readonly Obstacle[];
  readonly notices: readonly Ground[];
}

/** Whether somebody may serve: nobody who stands, and no relative whom the province names (VC-535). */
export function judgeStaff(
  { standing, ties }: Pick<StaffOnRecord, 'standing' | 'ties'>,
  round: RoundRow,
  { person_id, duty }: Pick<MemberRow, 'person_id' | 'duty'>,
): JudgedStaff {
  const role = roleOfDuty(duty);
  const names = new Map(standing.map(({ personId, name }) => [personId, name]));
  const verdict = staffVerdict(
    {
      // Where the record does not name the work, it is judged as that of a teller.
      role: role ?? 'teller',
      candidate: names.has(person_id),
      candidateRelatives: relativesOf(person_id, asTies(ties), new Set(names.keys())).map((one) => ({
        ...one,
        person: names.get(one.person) ?? '',
      })),
      entitled: true,
    },
    rollLayers(round, null),
  );
  return { role, refusals: verdict.allowed ? [] : verdict.refusals, notices: verdict.allowed ? verdict.notices : [] };
}

interface NameInput extends CommandInput {
  readonly namedOn: string;
  readonly members: readonly { readonly personId: string; readonly role: StaffRole }[];
}

/** Names the staff of the election. Naming them again replaces those named before, and they are published anew. */
export async function nameStaff(context: RequestContext, input: NameInput) {
  return runCommand(context, 'committees.nameStaff', input, async (scope) => {
    const { tx, round, unitId } = scope;
    refuseFuture(scope, input.namedOn);
    const ids = input.members.map(({ personId }) => personId);
    if (new Set(ids).size < ids.length) {
      refuse('UNUSABLE_INPUT', '工作人员中有人重复。', 'Someone is named twice among the staff.');
    }
    await requirePeople(tx, round, unitId, ids);
    await refuseDependent(
      scope,
      input.members.map(({ personId, role }) => ({ person_id: personId, duty: DUTIES[role] })),
    );
    const bodyId = await bodyOfStaff(scope, input.namedOn);
    for (const { person_id } of await findMembers(tx, round, bodyId)) {
      if (!ids.includes(person_id)) await dropMember(scope, bodyId, person_id);
    }
    for (const { personId, role } of input.members) {
      await putMember(scope, bodyId, { personId, role: 'member', duty: DUTIES[role] });
    }
    await writeRecord(scope, bodyId, null);
    return {
      event: { type: 'committee.staffNamed', payload: { bodyId, members: ids.length } },
      answer: { bodyId, members: ids.length },
    };
  });
}

async function bodyOfStaff(scope: CommandScope, namedOn: string): Promise<string> {
  const body = await findBody(scope.tx, scope.round, scope.unitId, 'electionStaff');
  if (body === undefined) return makeBody(scope, { kind: 'electionStaff', name: '选举工作人员', formedOn: namedOn });
  await setBodyDay(scope, body.body_id, namedOn);
  return body.body_id;
}

async function refuseDependent(
  { tx, round, unitId }: CommandScope,
  members: readonly Pick<MemberRow, 'person_id' | 'duty'>[],
): Promise<void> {
  const ties = await findTies(tx, round, unitId);
  const standing = await standingPeople(tx, round, unitId);
  const refusals = members.flatMap((member) => judgeStaff({ standing, ties }, round, member).refusals);
  const distinct = [...new Map(refusals.map((one) => [one.zh, one])).values()];
  if (distinct.length > 0) refuseObstacles(distinct);
}

/** Records that the staff were published; refused while someone among them stands or is a relative of who does. */
export async function publishStaff(
  context: RequestContext,
  input: CommandInput & { publishedOn: string; place: string },
) {
  return runCommand(context, 'committees.publishStaff', input, async (scope) => {
    refuseFuture(scope, input.publishedOn);
    const staff =
      (await loadStaff(scope.tx, scope.round, scope.unitId)) ??
      refuse('NOT_FOUND', '还没有确定选举工作人员。', 'No staff are named yet.');
    await refuseDependent(scope, staff.members);
    await writePublication(scope, staff.body.body_id, { on: input.publishedOn, place: input.place, filedOn: null });
    return {
      event: {
        type: 'committee.staffPublished',
        payload: { bodyId: staff.body.body_id, publishedOn: input.publishedOn },
      },
      answer: { bodyId: staff.body.body_id, publishedOn: input.publishedOn },
    };
  });
}

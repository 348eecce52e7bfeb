import { type CommitteeRole, nextReserve } from '@huanjie/rules';
import { type CommandInput, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { dropMember, putMember } from '../programme/index.ts';
import { requirePeople } from '../registry/index.ts';
import { writeAttendance, writeChange } from './commands.ts';
import { afterChange } from './forming.ts';
import {
  absenceOf,
  type CommitteeOnRecord,
  exitsAmong,
  mustLeave,
  requireCommittee,
  reserveOf,
  vacanciesOf,
} from './load.ts';
import { findAttendance } from './queries.ts';

interface LeaveInput extends CommandInput {
  readonly personId: string;
  readonly ground: 'nominated' | 'kin' | 'resigned' | 'absent' | 'other';
  readonly leftOn: string;
  readonly note: string | null;
}

/** Records that a member left: nominated, a near relative nominated, resigned, or away as often as the text says. */
export async function leaveCommittee(context: RequestContext, input: LeaveInput) {
  return runCommand(context, 'committees.leave', input, async (scope) => {
    refuseFuture(scope, input.leftOn);
    const on = await requireCommittee(scope.tx, scope.round, scope.unitId);
    const member =
      on.members.find(({ person_id }) => person_id === input.personId) ??
      refuse('NOT_FOUND', '此人不在选举委员会中。', 'This person is not on the election committee.');
    const rules = rulesOfLeaving(on, input);
    await dropMember(scope, on.body.body_id, input.personId);
    const changeId = await writeChange(scope, on.body.body_id, {
      person_id: input.personId,
      kind: 'left',
      ground: input.ground,
      role: member.role,
      note: input.note,
      rules,
      happened_on: input.leftOn,
    });
    return {
      event: { type: 'committee.left', payload: { changeId, ground: input.ground } },
      answer: await afterChange(scope),
    };
  });
}

const RULE_OF_EXIT = { nominated: 'VC-207', kin: 'VC-208', absent: 'VC-210' } as const;

/** The rules of a ground that a text gives; refuses one that the records do not bear out. */
function rulesOfLeaving(on: CommitteeOnRecord, { personId, ground }: LeaveInput): string[] {
  if (ground === 'resigned' || ground === 'other') return [];
  if (ground === 'absent') {
    const absent =
      absenceOf(on, personId) ??
      refuse(
        'REFUSED',
        '没有达到视为退出的缺席次数，或者当地没有这样的规定。请先登记会议出席情况，或者按辞职登记。',
        'The absences on record do not count as leaving, or no text here says so. Record the attendance first, or record a resignation.',
        ['VC-210'],
      );
    return [...absent.rules];
  }
  const grounds = (mustLeave(on).get(personId) ?? []).filter(({ why }) => why === ground);
  if (grounds.length === 0) {
    refuse(
      'REFUSED',
      ground === 'kin'
        ? '记录中此人的近亲属没有被提名为候选人。请核对提名和亲属关系的登记。'
        : '记录中此人没有被提名为候选人。请核对提名的登记。',
      ground === 'kin'
        ? 'By the records no near relative of this person is nominated. Check the nominations and the relatives on record.'
        : 'By the records this person is not nominated. Check the nominations on record.',
      [RULE_OF_EXIT[ground]],
    );
  }
  return [...new Set(grounds.flatMap(({ rules }) => rules))];
}

interface RefillInput extends CommandInput {
  readonly personId: string;
  readonly how: 'next' | 'substitute' | 'reElect';
  readonly role: CommitteeRole;
  readonly joinedOn: string;
  readonly note: string | null;
}

/** Fills a vacancy: the next by the votes of the choice, a substitute, or somebody newly chosen (VC-209). */
export async function refillCommittee(context: RequestContext, input: RefillInput) {
  return runCommand(context, 'committees.refill', input, async (scope) => {
    refuseFuture(scope, input.joinedOn);
    const on = await requireCommittee(scope.tx, scope.round, scope.unitId);
    await requirePeople(scope.tx, scope.round, scope.unitId, [input.personId]);
    checkRefill(on, input);
    await putMember(scope, on.body.body_id, { personId: input.personId, role: input.role, duty: null });
    const changeId = await writeChange(scope, on.body.body_id, {
      person_id: input.personId,
      kind: 'joined',
      ground: input.how,
      role: input.role,
      note: input.note,
      rules: ['VC-209'],
      happened_on: input.joinedOn,
    });
    return {
      event: { type: 'committee.joined', payload: { changeId, how: input.how } },
      answer: await afterChange(scope),
    };
  });
}

function checkRefill(on: CommitteeOnRecord, { personId, how, role }: RefillInput): void {
  if (vacanciesOf(on.changes) === 0) {
    refuse('REFUSED', '选举委员会没有缺额。', 'The election committee has no vacancy.', ['VC-209']);
  }
  if (on.members.some(({ person_id }) => person_id === personId)) {
    refuse('REFUSED', '此人已在选举委员会中。', 'This person is on the committee already.');
  }
  if (role === 'head' && on.members.some((member) => member.role === 'head')) {
    refuse('REFUSED', '选举委员会已有主任。', 'The committee has a chair already.', ['VC-202']);
  }
  const [exit] = exitsAmong([personId], on).get(personId) ?? [];
  if (exit !== undefined) {
    refuse(
      'REFUSED',
      '此人或者其近亲属被提名为候选人，不能进入选举委员会。请另选他人。',
      'This person or a near relative is nominated and may not come onto the committee. Choose someone else.',
      exit.rules,
    );
  }
  if (how !== 'reElect') checkOrder(on, personId, how);
}

function checkOrder(on: CommitteeOnRecord, personId: string, how: 'next' | 'substitute'): void {
  const { reserve, barred } = reserveOf(on);
  const substitutesOnly = how === 'substitute' ? reserve.filter(({ substitute }) => substitute) : reserve;
  const next = nextReserve(substitutesOnly, barred);
  const may = next.kind === 'next' ? [next.person] : next.kind === 'tie' ? next.persons : [];
  if (may.includes(personId)) return;
  refuse(
    'REFUSED',
    next.kind === 'none'
      ? '原推选结果中没有可以递补的人。请另行推选。'
      : '递补应当按原推选结果的得票顺序，此人前面还有他人。',
    next.kind === 'none'
      ? 'Nobody is left in the votes of the original choice. Have the meeting choose anew.'
      : 'Vacancies are filled in the order of the original votes; others come before this person.',
    ['VC-209'],
  );
}

/** Records who attended a meeting of the committee; members not named as absent were there. */
export async function recordAttendance(
  context: RequestContext,
  input: CommandInput & { metOn: string; absent: readonly { personId: string; excused: boolean }[] },
) {
  return runCommand(context, 'committees.attendance', input, async (scope) => {
    refuseFuture(scope, input.metOn);
    const on = await requireCommittee(scope.tx, scope.round, scope.unitId);
    const absent = new Map(input.absent.map(({ personId, excused }) => [personId, excused]));
    const members = on.members.map(({ person_id }) => person_id);
    if ([...absent.keys()].some((id) => !members.includes(id))) {
      refuse('UNUSABLE_INPUT', '缺席人员中有人不在选举委员会中。', 'Someone named as absent is not on the committee.');
    }
    await writeAttendance(
      scope,
      on.body.body_id,
      members.map((id) => ({
        person_id: id,
        met_on: input.metOn,
        present: !absent.has(id),
        excused: absent.get(id) === true,
      })),
    );
    const attendance = await findAttendance(scope.tx, scope.round, on.body.body_id);
    const gone = members.filter((id) => absenceOf({ ...on, attendance }, id) !== null);
    const present = members.length - absent.size;
    return {
      event: { type: 'committee.met', payload: { bodyId: on.body.body_id, metOn: input.metOn, present } },
      answer: { present, deemedResigned: gone.length },
    };
  });
}

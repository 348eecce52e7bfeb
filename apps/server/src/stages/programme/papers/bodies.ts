import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { hasHead, needsHead } from './bodyGaps.ts';
import { type NewMember, writeBody, writeMember, writeRelease } from './commands.ts';
import { type BodyRow, countPeople, findBodies } from './queries.ts';

interface FormInput extends CommandInput {
  readonly kind: string;
  readonly name: string;
  readonly formedOn: string;
  readonly members: readonly NewMember[];
}

/** Forms a body with its members; a group without a head is refused (F005). */
export async function formBody(context: RequestContext, input: FormInput) {
  return runCommand(context, 'programme.formBody', input, async (scope) => {
    refuseFuture(scope, input.formedOn);
    if (needsHead(input.kind) && !hasHead(input.members)) refuseHeadless();
    await requirePeople(scope, input.members);
    const bodyId = await writeBody(scope, input);
    if (bodyId === null) {
      return refuse(
        'REFUSED',
        `本单位已有同类机构“${input.name}”。请在原机构中增减成员，或者改用别的名称。`,
        `This unit has such a body called “${input.name}”. Change its members, or choose another name.`,
      );
    }
    for (const member of input.members) await writeMember(scope, bodyId, member);
    return {
      event: {
        type: 'programme.bodyFormed',
        payload: { bodyId, kind: input.kind, members: input.members.length },
      },
      answer: { bodyId },
    };
  });
}

/** Names a member of a body, or gives one another role and duty. */
export async function nameMember(context: RequestContext, input: CommandInput & { bodyId: string } & NewMember) {
  return runCommand(context, 'programme.nameMember', input, async (scope) => {
    const body = await requireBody(scope, input.bodyId);
    await requirePeople(scope, [input]);
    const others = membersNow(body).filter(({ personId }) => personId !== input.personId);
    if (needsHead(body.kind) && !hasHead([...others, input])) refuseHeadless();
    await writeMember(scope, input.bodyId, input);
    return {
      event: {
        type: 'programme.memberNamed',
        payload: { bodyId: input.bodyId, personId: input.personId, role: input.role },
      },
      answer: { bodyId: input.bodyId },
    };
  });
}

/** Releases a member from a body; the entry stays with its day. A group keeps a head. */
export async function releaseMember(
  context: RequestContext,
  input: CommandInput & { bodyId: string; personId: string; releasedOn: string },
) {
  return runCommand(context, 'programme.releaseMember', input, async (scope) => {
    refuseFuture(scope, input.releasedOn);
    const body = await requireBody(scope, input.bodyId);
    const members = membersNow(body);
    const others = members.filter(({ personId }) => personId !== input.personId);
    if (others.length === members.length) {
      return refuse('REFUSED', '此人不是该机构现在的成员。', 'This person is no member of the body now.');
    }
    if (needsHead(body.kind) && !hasHead(others)) refuseHeadless();
    await writeRelease(scope, input.bodyId, input.personId, input.releasedOn);
    return {
      event: { type: 'programme.memberReleased', payload: { bodyId: input.bodyId, personId: input.personId } },
      answer: { bodyId: input.bodyId },
    };
  });
}

const membersNow = ({ members }: BodyRow) => members.filter(({ releasedOn }) => releasedOn === null);

async function requireBody({ tx, round, unitId }: CommandScope, bodyId: string): Promise<BodyRow> {
  const body = (await findBodies(tx, round, unitId)).find(({ body_id }) => body_id === bodyId);
  return (
    body ??
    refuse(
      'NOT_FOUND',
      '本单位没有这个机构。请刷新后重新选择。',
      'This unit has no such body. Reload and choose again.',
    )
  );
}

async function requirePeople({ tx, round }: CommandScope, members: readonly NewMember[]): Promise<void> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  if (ids.length < members.length) {
    refuse('UNUSABLE_INPUT', '成员中有人重复。请每人只列一次。', 'Someone is named twice. List each person once.');
  }
  if ((await countPeople(tx, round.county_id, ids)) < ids.length) {
    refuse(
      'UNUSABLE_INPUT',
      '成员中有人不在本县人员登记中。请先登记人员。',
      'A member is not in the register of people of this county. Register the person first.',
    );
  }
}

const refuseHeadless = (): never =>
  refuse(
    'REFUSED',
    '这类机构必须有组长。请指定组长（或第一责任人）。',
    'Such a body has a head. Name one (or the first responsible person).',
  );

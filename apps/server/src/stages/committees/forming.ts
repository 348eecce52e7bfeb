import { type CommitteeRole, committeeVerdict } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles, requireGate } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { makeBody, markStepDone, putMember, writeMethod } from '../programme/index.ts';
import { findTies, requirePeople } from '../registry/index.ts';
import { rollLaw } from '../rolls/index.ts';
import { writeChoices, writePublication, writeRecord } from './commands.ts';
import { asTies, requireCommittee, vacanciesOf } from './load.ts';
import { findBody, findMembers } from './queries.ts';

interface FormInput extends CommandInput {
  readonly formedOn: string;
  readonly source: 'assembly' | 'representatives' | 'groups';
  readonly expected: number;
  readonly attended: number;
  readonly members: readonly { readonly personId: string; readonly role: CommitteeRole; readonly votes: number }[];
  readonly reserve: readonly { readonly personId: string; readonly votes: number; readonly substitute: boolean }[];
}

/** What a committee is called, as imports call it. */
const committeeName = (round: RoundRow): string => (round.kind === 'village' ? '村民选举委员会' : '居民选举委员会');

/** Records how an election committee was chosen: by whom, with how many present, who, and who follows in order. */
export async function formCommittee(context: RequestContext, input: FormInput) {
  return runCommand(context, 'committees.form', input, async (scope) => {
    refuseFuture(scope, input.formedOn);
    await checkForming(scope, input);
    const bodyId = await makeBody(scope, {
      kind: 'electionCommittee',
      name: committeeName(scope.round),
      formedOn: input.formedOn,
    });
    for (const { personId, role } of input.members) await putMember(scope, bodyId, { personId, role, duty: null });
    await writeRecord(scope, bodyId, input);
    await writeChoices(scope, bodyId, [
      ...input.members.map((one) => ({ person_id: one.personId, votes: one.votes, standing: 'chosen' as const })),
      ...input.reserve.map((one) => ({
        person_id: one.personId,
        votes: one.votes,
        standing: one.substitute ? ('substitute' as const) : ('reserve' as const),
      })),
    ]);
    await writeMethod(scope, { procedure: 'electionCommittee', method: input.source, decidedOn: input.formedOn });
    return {
      event: { type: 'committee.formed', payload: { bodyId, members: input.members.length, source: input.source } },
      answer: { bodyId, members: input.members.length, vacancies: 0 },
    };
  });
}

async function checkForming(scope: CommandScope, input: FormInput): Promise<void> {
  const { tx, round, unitId } = scope;
  const rules = rollLaw(round);
  if ((await findBody(tx, round, unitId, 'electionCommittee')) !== undefined) {
    refuse(
      'REFUSED',
      '本单位已登记选举委员会。成员变动请登记退出和递补。',
      'An election committee is on record already. Record who leaves and who comes in instead.',
      ['VC-209'],
    );
  }
  checkNumbers(input);
  const people = [...input.members, ...input.reserve].map(({ personId }) => personId);
  if (new Set(people).size < people.length) {
    refuse('UNUSABLE_INPUT', '名单中有人重复。', 'Someone is named twice.');
  }
  await requirePeople(tx, round, unitId, people);
  const ties = asTies(await findTies(tx, round, unitId));
  const members = input.members.map(({ personId, role }) => ({ person: personId, role }));
  const { refusals } = committeeVerdict(members, ties, rules);
  if (refusals.length > 0) refuseObstacles(refusals);
  await requireGate<'village'>(scope, 'election-committee', { on: input.formedOn });
}

function checkNumbers({ expected, attended, members, reserve }: FormInput): void {
  if (attended > expected) {
    refuse(
      'UNUSABLE_INPUT',
      `实到${attended}人多于应到${expected}人。`,
      `${attended} attended of ${expected} expected.`,
    );
  }
  const over = [...members, ...reserve].find(({ votes }) => votes > attended);
  if (over !== undefined) {
    refuse(
      'UNUSABLE_INPUT',
      `有人得${over.votes}票，多于实到的${attended}人。`,
      `Someone has ${over.votes} votes; ${attended} attended.`,
    );
  }
}

/** Records that the committee was published and filed (VC-206); the step of forming it is done with that. */
export async function publishCommittee(
  context: RequestContext,
  input: CommandInput & { publishedOn: string; place: string; filedOn: string | null },
) {
  return runCommand(context, 'committees.publish', input, async (scope) => {
    refuseFuture(scope, input.publishedOn);
    if (input.filedOn !== null) refuseFuture(scope, input.filedOn);
    const { body } = await requireCommittee(scope.tx, scope.round, scope.unitId);
    if (body.formed_on !== null && input.publishedOn < body.formed_on) {
      refuse(
        'UNUSABLE_INPUT',
        `公布日期 ${input.publishedOn} 早于推选日期 ${body.formed_on}。`,
        `Published on ${input.publishedOn}, before the committee was chosen on ${body.formed_on}.`,
      );
    }
    await writePublication(scope, body.body_id, {
      on: input.publishedOn,
      place: input.place,
      filedOn: input.filedOn,
    });
    await markStepDone(scope, 'election-committee', input.publishedOn, input.place);
    return {
      event: { type: 'committee.published', payload: { bodyId: body.body_id, publishedOn: input.publishedOn } },
      answer: { bodyId: body.body_id, publishedOn: input.publishedOn },
    };
  });
}

/** Members and open places of a committee after a change. */
export async function afterChange({ tx, round, unitId }: CommandScope) {
  const { body, changes } = await requireCommittee(tx, round, unitId);
  const members = await findMembers(tx, round, body.body_id);
  return { bodyId: body.body_id, members: members.length, vacancies: vacanciesOf(changes) };
}

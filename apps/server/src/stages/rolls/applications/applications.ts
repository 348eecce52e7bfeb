import { ageOn } from '@huanjie/chinese';
import type { JudgedApplication, RegistrationFactsInput } from '@huanjie/contract';
import type { Keys } from '../../../access/keys.ts';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, type Done, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { findPairs } from '../duplicates/commands.ts';
import { rollLaw } from '../law.ts';
import { insertEntry, lockPerson, updateRegistration, withdrawRegistration } from '../register/commands.ts';
import { CATEGORY_OF, judgeFacts, reasonOf, shownObstacles, stateOf } from '../register/judge.ts';
import { findElsewhere, findEntryOfPerson } from '../register/queries.ts';
import { type ApplicationRow, countApplications, findApplication, listApplications } from './queries.ts';

interface ApplicationsInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly state: ApplicationRow['state'] | 'any';
  readonly electionDay?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/**
 * Applications of a unit. Each is judged again for the election day asked for, so that those who come of age by a
 * postponed day stand out (VC-313). Two queries after the access check, whatever the number of applications.
 */
export async function applicationsPage(context: RequestContext, input: ApplicationsInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const day = input.electionDay ?? round.election_day;
  const rules = rollLaw(round, day);
  const [total, rows] = await Promise.all([
    countApplications(context.db, round, input.unitId, input.state),
    listApplications(context.db, round, input.unitId, input.state, windowOf(input)),
  ]);
  return {
    total,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map((row) => ({
      registrationId: row.registration_id,
      name: row.name,
      sex: row.sex,
      age: ageOn(row.birth_date, day),
      receivedOn: row.received_on,
      state: row.state,
      category: row.category as 'resident' | null,
      facts: row.facts,
      rules: [...row.rules],
      reason: row.reason_zh === null || row.reason_en === null ? null : { zh: row.reason_zh, en: row.reason_en },
      eligibleNow: judgeFacts(row.facts, row.birth_date, input.unitId, [], rules, day).registered,
    })),
  };
}

/** Decides an application with the facts as they are known now; who qualifies goes on the roll in the same command. */
export async function decideApplication(
  context: RequestContext,
  input: CommandInput & { registrationId: string; facts: RegistrationFactsInput },
) {
  return runCommand<JudgedApplication>(context, 'roll.decide', input, async (scope) => {
    const row = await requireApplication(scope, input.registrationId);
    await lockPerson(scope, row.person_id);
    const elsewhere = await findElsewhere(scope.tx, scope.round, scope.unitId, row.person_id);
    const verdict = judgeFacts(
      input.facts,
      row.birth_date,
      scope.unitId,
      elsewhere.map((unit) => unit.unit_id),
      rollLaw(scope.round),
      scope.round.election_day,
    );
    if (!verdict.registered) {
      const state = stateOf(verdict.refusals);
      const reason = reasonOf(verdict.refusals);
      await updateRegistration(scope, row.registration_id, {
        state,
        facts: input.facts,
        category: null,
        reason,
        voterId: null,
      });
      return {
        event: { type: 'roll.applied', payload: { registrationId: row.registration_id, state } },
        answer: {
          state,
          registrationId: row.registration_id,
          voterId: null,
          cardNumber: null,
          category: null,
          refusals: shownObstacles(verdict.refusals),
        },
      };
    }
    await refuseTwice(scope, row.person_id);
    return enterApplicant(scope, context.keys, row, input.facts, verdict);
  });
}

async function enterApplicant(
  scope: CommandScope,
  keys: Keys,
  row: ApplicationRow,
  facts: RegistrationFactsInput,
  verdict: Extract<ReturnType<typeof judgeFacts>, { registered: true }>,
): Promise<Done<JudgedApplication>> {
  const category = CATEGORY_OF[verdict.category];
  const { voterId, cardNumber } = await insertEntry(scope, keys, {
    personId: row.person_id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    category,
    group: null,
    household: null,
    householdHead: false,
    evidence: facts.consentEvidence,
  });
  await updateRegistration(scope, row.registration_id, {
    state: 'entered',
    facts,
    category,
    reason: verdict.ground,
    voterId,
  });
  await findPairs(scope.tx, scope.round, { personIds: [row.person_id] });
  return {
    event: { type: 'roll.entered', payload: { voterId, registrationId: row.registration_id, category } },
    answer: {
      state: 'entered',
      registrationId: row.registration_id,
      voterId,
      cardNumber,
      category,
      refusals: [],
    },
  };
}

/** Withdraws an application that has not led to an entry. */
export async function withdrawApplication(context: RequestContext, input: CommandInput & { registrationId: string }) {
  return runCommand(context, 'roll.withdraw', input, async (scope) => {
    const row = await requireApplication(scope, input.registrationId);
    await withdrawRegistration(scope, row.registration_id);
    return {
      event: { type: 'roll.withdrawn', payload: { registrationId: row.registration_id } },
      answer: { registrationId: row.registration_id },
    };
  });
}

async function requireApplication(scope: CommandScope, registrationId: string): Promise<ApplicationRow> {
  const row =
    (await findApplication(scope.tx, scope.round, scope.unitId, registrationId)) ??
    refuse('NOT_FOUND', '本单位没有这份登记申请。', 'This unit has no such application.');
  if (row.state === 'open' || row.state === 'refused') return row;
  return refuse(
    'REFUSED',
    row.state === 'entered' ? '该申请已登记入册，请在名单中更正或除名。' : '该申请已撤回，请重新申请。',
    row.state === 'entered'
      ? 'This application led to an entry; correct or strike it on the roll.'
      : 'This application was withdrawn; make a new one.',
  );
}

/** A person stands once on a roll: a struck entry is put back, not made anew. */
export async function refuseTwice(scope: CommandScope, personId: string): Promise<void> {
  const entry = await findEntryOfPerson(scope.tx, scope.round, scope.unitId, personId);
  if (entry === undefined) return;
  refuse(
    'REFUSED',
    entry.struck_on === null
      ? '此人已在本单位选民名单中。'
      : `此人已于 ${entry.struck_on} 从本单位名单除名。需要重新列入的，请恢复原登记。`,
    entry.struck_on === null
      ? 'This person is on the roll of this unit already.'
      : `This person was struck off the roll of this unit on ${entry.struck_on}. Restore that entry instead.`,
    ['VC-305'],
  );
}

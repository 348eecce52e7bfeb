import { dayInShanghai } from '@huanjie/chinese';
import type { JudgedApplication, RegistrationFactsInput } from '@huanjie/contract';
import { blindIndex, type Keys } from '../../../access/keys.ts';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, type Done, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { unitRefOf } from '../../registry/index.ts';
import { refuseTwice } from '../applications/applications.ts';
import { findPairs } from '../duplicates/commands.ts';
import { rollLaw } from '../law.ts';
import { insertEntry, insertPerson, insertRegistration, lockPerson, type NewPerson } from './commands.ts';
import { CATEGORY_OF, judgeFacts, readIdNumber, readName, reasonOf, shownObstacles, stateOf } from './judge.ts';
import { findElsewhere, findEntry, findPersonByIndex } from './queries.ts';

interface JudgeInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly idNumber: string | null;
  readonly birthDate: string | null;
  readonly voterId?: string | undefined;
  readonly facts: RegistrationFactsInput;
}

/** Whether a person would go on the roll, as a clerk types; nothing is stored. At most two queries after the access check. */
export async function judgePerson(context: RequestContext, input: JudgeInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const { birthDate, known } = await whoIsJudged(context, round, input);
  const elsewhere = known === undefined ? [] : await findElsewhere(context.db, round, input.unitId, known.person_id);
  const verdict = judgeFacts(
    input.facts,
    birthDate,
    input.unitId,
    elsewhere.map((unit) => unit.unit_id),
    rollLaw(round),
    round.election_day,
  );
  return {
    registered: verdict.registered,
    category: verdict.registered ? CATEGORY_OF[verdict.category] : null,
    ground: verdict.registered ? { ...verdict.ground, rules: [...verdict.ground.rules] } : null,
    refusals: verdict.registered ? [] : shownObstacles(verdict.refusals),
    elsewhere: elsewhere.map(unitRefOf),
    known: known !== undefined,
  };
}

/** The person asked about: an entry of this roll, whoever has the ID number, or somebody with a date of birth. */
async function whoIsJudged(context: RequestContext, round: RoundRow, input: JudgeInput) {
  if (input.voterId !== undefined) {
    const entry =
      (await findEntry(context.db, round, input.unitId, input.voterId)) ??
      refuse('NOT_FOUND', '本单位选民名单中没有此人。', 'The roll of this unit has no such entry.');
    return { birthDate: entry.birth_date, known: entry };
  }
  if (input.idNumber !== null) {
    const { birthDate, number } = readIdNumber(input.idNumber, dayInShanghai(context.now()));
    const known = await findPersonByIndex(context.db, round.county_id, blindIndex(context.keys, number));
    return { birthDate, known };
  }
  const birthDate =
    input.birthDate ??
    refuse('UNUSABLE_INPUT', '请填写公民身份号码或者出生日期。', 'Enter the ID number or the date of birth.');
  return { birthDate, known: undefined };
}

export interface EnterInput extends CommandInput {
  readonly name: string;
  readonly idNumber: string;
  readonly group: string | null;
  readonly household: string | null;
  readonly householdHead: boolean;
  readonly facts: RegistrationFactsInput;
  readonly evidence: string | null;
}

/**
 * Enters a person: into the register of the county where new, onto the roll where the law allows, and as an
 * application with its reasons where not. One command, one event.
 */
export async function enterPerson(context: RequestContext, input: EnterInput) {
  const name = readName(input.name);
  const read = readIdNumber(input.idNumber, dayInShanghai(context.now()));
  return runCommand<JudgedApplication>(context, 'roll.enter', input, async (scope) => {
    const personId = await personOf(scope, context.keys, { name, ...read });
    await lockPerson(scope, personId);
    await refuseTwice(scope, personId);
    const elsewhere = await findElsewhere(scope.tx, scope.round, scope.unitId, personId);
    const verdict = judgeFacts(
      input.facts,
      read.birthDate,
      scope.unitId,
      elsewhere.map((unit) => unit.unit_id),
      rollLaw(scope.round),
      scope.round.election_day,
    );
    const done = verdict.registered
      ? await keepEntry(scope, context.keys, { ...input, name }, { personId, ...read }, verdict)
      : await keepApplication(scope, input, personId, verdict.refusals);
    await findPairs(scope.tx, scope.round, { personIds: [personId] });
    return done;
  });
}

/** The person of an ID number: the one on record, or a new one. The name has to agree. */
export async function personOf(scope: CommandScope, keys: Keys, person: NewPerson): Promise<string> {
  const index = blindIndex(keys, person.number);
  const onRecord = () => findPersonByIndex(scope.tx, scope.round.county_id, index);
  const known = await onRecord();
  const added = known === undefined ? await insertPerson(scope, keys, person) : null;
  if (added !== null) return added;
  const standing = known ?? (await onRecord());
  if (standing === undefined) throw new Error('a person vanished inside the transaction');
  return standing.name === person.name ? standing.person_id : refuseName(person.name);
}

async function keepEntry(
  scope: CommandScope,
  keys: Keys,
  input: EnterInput,
  person: { personId: string; sex: 'male' | 'female'; birthDate: string },
  verdict: Extract<ReturnType<typeof judgeFacts>, { registered: true }>,
): Promise<Done<JudgedApplication>> {
  const category = CATEGORY_OF[verdict.category];
  const { voterId, cardNumber } = await insertEntry(scope, keys, {
    personId: person.personId,
    name: input.name,
    sex: person.sex,
    birthDate: person.birthDate,
    category,
    group: input.group,
    household: input.household,
    householdHead: input.householdHead,
    evidence: input.evidence,
  });
  const registrationId = await insertRegistration(scope, person.personId, {
    state: 'entered',
    facts: input.facts,
    category,
    reason: verdict.ground,
    voterId,
  });
  return {
    event: { type: 'roll.entered', payload: { voterId, registrationId, category } },
    answer: { state: 'entered', registrationId, voterId, cardNumber, category, refusals: [] },
  };
}

async function keepApplication(
  scope: CommandScope,
  input: EnterInput,
  personId: string,
  refusals: Extract<ReturnType<typeof judgeFacts>, { registered: false }>['refusals'],
): Promise<Done<JudgedApplication>> {
  const state = stateOf(refusals);
  const registrationId = await insertRegistration(scope, personId, {
    state,
    facts: input.facts,
    category: null,
    reason: reasonOf(refusals),
    voterId: null,
  });
  return {
    event: { type: 'roll.applied', payload: { registrationId, state } },
    answer: {
      state,
      registrationId,
      voterId: null,
      cardNumber: null,
      category: null,
      refusals: shownObstacles(refusals),
    },
  };
}

const refuseName = (name: string): never =>
  refuse(
    'REFUSED',
    `这个公民身份号码在全县人员库中登记的姓名不是“${name}”。请核对证件；库中姓名有误的，请先更正人员库。`,
    `The county register has this ID number under another name than “${name}”. Check the document; where the register is wrong, correct it first.`,
  );

import type { RegistrationFactsInput } from '@huanjie/contract';
import type { Ground } from '@huanjie/rules';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { refuse } from '../../../http/refusals.ts';
import { rollLaw } from '../law.ts';
import { insertRegistration, updateRegistration } from './commands.ts';
import { CATEGORY_OF, judgeFacts, type RollCategory } from './judge.ts';
import { type EntryRow, findElsewhere, findRegistration } from './queries.ts';

interface JudgedCategory {
  readonly name: RollCategory;
  readonly ground: Ground;
}

/**
 * The category that the law makes of the facts of someone on the roll (VC-302 to VC-304, RC-130). Facts that would keep
 * the person off the roll are refused: then the entry is to be struck, not corrected.
 */
export async function judgeAgain(
  scope: CommandScope,
  row: EntryRow,
  facts: RegistrationFactsInput,
): Promise<JudgedCategory> {
  const { tx, round, unitId } = scope;
  const elsewhere = await findElsewhere(tx, round, unitId, row.person_id);
  const registeredIn = elsewhere.map((unit) => unit.unit_id);
  const verdict = judgeFacts(facts, row.birth_date, unitId, registeredIn, rollLaw(round), round.election_day);
  if (verdict.registered) return { name: CATEGORY_OF[verdict.category], ground: verdict.ground };
  const [first] = verdict.refusals;
  if (first === undefined) throw new Error('a person was kept off the roll for no reason');
  return refuse(
    'REFUSED',
    `按这些情况，此人不能列入名单：${first.zh}（${first.remedy.zh}）。情况属实的，请除名，不要更正类别。`,
    `With these facts the person would not go on the roll: ${first.en} (${first.remedy.en}). Where they are true, strike the entry instead.`,
    first.rules,
  );
}

/** Keeps the facts that a corrected category rests on, in the registration of the entry or in a new one. */
export async function keepFacts(
  scope: CommandScope,
  row: EntryRow,
  facts: RegistrationFactsInput,
  { name, ground }: JudgedCategory,
): Promise<void> {
  const judged = { state: 'entered', facts, category: name, reason: ground, voterId: row.voter_id } as const;
  const registration = await findRegistration(scope.tx, scope.round, row.voter_id);
  if (registration === undefined) await insertRegistration(scope, row.person_id, judged);
  else await updateRegistration(scope, registration.registration_id, judged);
}

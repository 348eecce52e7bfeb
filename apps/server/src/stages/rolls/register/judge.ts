import { checkIdNumber, checkPersonName } from '@huanjie/chinese';
import type { RegistrationFactsInput } from '@huanjie/contract';
import {
  type Obstacle,
  type RegistrationVerdict,
  type RuleContext,
  registration,
  type VoterCategory,
} from '@huanjie/rules';
import { refuse } from '../../../http/refusals.ts';

/** The categories as rolls name them, by the letters of the law (VC-302 to VC-304, RC-130). */
export const CATEGORY_OF = {
  A: 'resident',
  B: 'away',
  C: 'admitted',
  H: 'household',
  R: 'habitual',
  W: 'worker',
} as const satisfies Readonly<Record<VoterCategory, string>>;

/** A category of the roll. */
export type RollCategory = (typeof CATEGORY_OF)[VoterCategory];

/** Stands for every place that is not the unit itself. */
const ELSEWHERE = 'elsewhere';

/** Whether a person with these facts goes on the roll of a unit on an election day. */
export function judgeFacts(
  facts: RegistrationFactsInput,
  birthDate: string,
  unitId: string,
  registeredIn: readonly string[],
  rules: RuleContext,
  electionDay: string,
): RegistrationVerdict {
  const placeOf = (place: 'here' | 'elsewhere') => (place === 'here' ? unitId : ELSEWHERE);
  return registration(
    {
      birthDate,
      politicalRights: facts.politicalRights,
      household: placeOf(facts.household),
      residence: placeOf(facts.residence),
      residentSince: facts.residentSince,
      workingSince: facts.workingSince,
      habitual: facts.habitual,
      declared: facts.declared,
      applied: facts.applied,
      consent: facts.consent,
      homeCertificate: facts.homeCertificate,
      provincialGrounds: [],
      exclusions: facts.exclusions,
      registeredIn,
    },
    { id: unitId },
    rules,
    electionDay,
  );
}

/** What only lacks a statement, a decision or a proof: the application stays open until it comes. */
const LACKING: ReadonlySet<string> = new Set([
  'RIGHTS_UNKNOWN',
  'NO_CONSENT',
  'NOT_DECLARED',
  'NO_APPLICATION',
  'NO_CERTIFICATE',
  'HABITUAL_UNKNOWN',
]);

/** State of an application by what stands in its way. */
export const stateOf = (refusals: readonly Obstacle[]): 'open' | 'refused' =>
  refusals.every(({ code }) => LACKING.has(code)) ? 'open' : 'refused';

/** The obstacles of an application as one reason, first things first. */
export function reasonOf(refusals: readonly Obstacle[]): { rules: string[]; zh: string; en: string } {
  return {
    rules: [...new Set(refusals.flatMap(({ rules }) => rules))],
    zh: refusals.map(({ zh, remedy }) => `${zh}（${remedy.zh}）`).join('；'),
    en: refusals.map(({ en, remedy }) => `${en} (${remedy.en})`).join('; '),
  };
}

/** Obstacles as answers show them. */
export const shownObstacles = (refusals: readonly Obstacle[]) =>
  refusals.map(({ code, rules, zh, en, remedy }) => ({ code, rules: [...rules], zh, en, remedy }));

/** Birth date and sex by an ID number; refuses a number that cannot be. */
export function readIdNumber(text: string, today: string) {
  const checked = checkIdNumber(text, today);
  if (checked.kind === 'invalid') return refuse('UNUSABLE_INPUT', checked.zh, checked.en);
  const number = checked.kind === 'old' ? checked.upgraded : checked.normalized;
  return { number, birthDate: checked.birthDate, sex: checked.sex };
}

/** A name as it is stored; refuses what cannot be a name. */
export function readName(text: string): string {
  const checked = checkPersonName(text);
  return checked.kind === 'invalid' ? refuse('UNUSABLE_INPUT', checked.zh, checked.en) : checked.normalized;
}

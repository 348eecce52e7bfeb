import type { RegistrationFactsInput } from '@huanjie/contract';

/** What is known of a person before anybody asked: the rights are held unless somebody says otherwise. */
export const FIRST_FACTS: RegistrationFactsInput = {
  politicalRights: 'held',
  household: 'here',
  residence: 'here',
  residentSince: null,
  workingSince: null,
  habitual: null,
  declared: false,
  applied: false,
  consent: null,
  consentOn: null,
  consentEvidence: null,
  homeCertificate: false,
  exclusions: [],
};

/** What usually lies behind each category, as the beginning of a correction where no facts are on record. */
const USUAL: Readonly<Record<string, Partial<RegistrationFactsInput>>> = {
  resident: {},
  away: { residence: 'elsewhere', declared: true },
  admitted: { household: 'elsewhere', applied: true, consent: true },
  household: { declared: true },
  habitual: { household: 'elsewhere', habitual: true, declared: true },
  worker: { household: 'elsewhere', residence: 'elsewhere', applied: true, consent: true },
};

/** The facts to begin with where somebody of this category is looked at again. */
export const usualFacts = (category: string): RegistrationFactsInput => ({ ...FIRST_FACTS, ...USUAL[category] });

/** A question of the desk, by the fact that its answer sets. */
export type Question =
  | 'household'
  | 'residence'
  | 'habitual'
  | 'declared'
  | 'residentSince'
  | 'workingSince'
  | 'applied'
  | 'consent'
  | 'consentOn'
  | 'consentEvidence'
  | 'homeCertificate';

/**
 * The questions that the answers so far leave open, in the order they are asked. A rule set of its own for communities
 * asks by RC-130; everything else asks as villages do (VC-302 to VC-304, RC-155).
 */
export function questionsFor(facts: RegistrationFactsInput, ruleSet: string): readonly Question[] {
  return ruleSet === 'RC-2026' ? ofResident(facts) : ofVillager(facts);
}

const consentQuestions = (facts: RegistrationFactsInput): readonly Question[] =>
  facts.consent === null ? ['consent'] : ['consent', 'consentOn', 'consentEvidence'];

function ofVillager(facts: RegistrationFactsInput): readonly Question[] {
  if (facts.household === 'here') {
    return facts.residence === 'here' ? ['household', 'residence'] : ['household', 'residence', 'declared'];
  }
  const tie: readonly Question[] = facts.residence === 'here' ? ['residentSince', 'workingSince'] : ['workingSince'];
  return ['household', 'residence', ...tie, 'applied', ...consentQuestions(facts), 'homeCertificate'];
}

function ofResident(facts: RegistrationFactsInput): readonly Question[] {
  if (facts.household === 'here') return ['household', 'declared'];
  if (facts.residence === 'here' && facts.habitual === true) return ['household', 'residence', 'habitual', 'declared'];
  const lives: readonly Question[] = facts.residence === 'here' ? ['residence', 'habitual'] : ['residence'];
  const works: readonly Question[] =
    facts.workingSince === null ? ['workingSince'] : ['workingSince', 'applied', ...consentQuestions(facts)];
  return ['household', ...lives, ...works];
}

/** The facts as far as they were asked for: an answer to a question that no longer stands is not sent. */
export function askedFacts(facts: RegistrationFactsInput, ruleSet: string): RegistrationFactsInput {
  const asked = new Set<string>([...questionsFor(facts, ruleSet), 'politicalRights', 'exclusions', 'residence']);
  const kept = Object.entries(facts).filter(([fact]) => asked.has(fact));
  return { ...FIRST_FACTS, ...Object.fromEntries(kept) };
}

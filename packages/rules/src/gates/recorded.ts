import type { FactId } from './facts.ts';

/** How a fact that no other record holds is written down by hand. */
export type RecordedShape = 'yes' | 'day' | 'settled' | 'timing';

/**
 * Facts of the gates that a clerk records with a day and the evidence, because no room of the system holds the record
 * itself: the paper does. All other facts follow from rolls, nominations, polls and approvals and cannot be entered.
 */
export const RECORDED_FACTS = {
  timing: 'timing',
  riskAssessment: 'settled',
  auditPublishedOn: 'day',
  partyBodyElected: 'settled',
  registrationClosed: 'yes',
  seatsFixed: 'yes',
  nominationQuorum: 'settled',
  postsChosen: 'settled',
  candidatesReviewed: 'yes',
  exitsSettled: 'settled',
  candidatesMet: 'yes',
  noticePublishedOn: 'day',
  staffIndependent: 'yes',
  mobileBoxesApproved: 'settled',
  writingBooths: 'yes',
  boxesTogether: 'yes',
  winnersChecked: 'settled',
  handedOver: 'yes',
  archived: 'yes',
  resolved: 'yes',
  delegatesReviewed: 'yes',
  credentialsReported: 'yes',
  recommendationsHeld: 'settled',
  inspected: 'yes',
  measureDrafted: 'yes',
  presidiumElected: 'yes',
  opened: 'yes',
  deliberated: 'yes',
  candidatesIntroduced: 'yes',
  measureAdopted: 'yes',
  scrutineersApproved: 'yes',
  quorumExclusions: 'settled',
  plenariesHeld: 'yes',
  disciplineResultPassed: 'settled',
} as const satisfies Partial<Record<FactId, RecordedShape>>;

/** A fact that is recorded by hand. */
export type RecordedFact = keyof typeof RECORDED_FACTS;

export * from './candidacy.ts';
export * from './memberRights.ts';
export * from './mobileBox.ts';
export * from './nominationTally.ts';
export * from './nominators.ts';
export type { Obstacle, RuleContext } from './obstacle.ts';
export * from './proxies.ts';
export * from './proxyTerms.ts';
export * from './quorum.ts';
export {
  doubleRegistrations,
  type RegistrationFacts,
  type RegistrationVerdict,
  registration,
  type VoterCategory,
} from './registration.ts';
export * from './staff.ts';
export * from './twoRecommendations.ts';
